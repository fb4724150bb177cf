import type { ContentHash, PersonId } from '../article/ids'
import { never } from '../result'
import { levelName } from '../seal/policies'
import { validApprovals } from '../seal/seal'
import type { WordKey } from '../words/en'
import type { InterfaceLanguage } from '../words/language'
import { say } from '../words/say'
import type { WordValues } from '../words/say'
import type { DeskEvent, Happening, HappeningOf } from './event'
import { apply, beforeAll } from './fold'
import type { Standing } from './standing'

/** One line of an article's history, as a person reads it. */
export interface TimelineEntry {
  readonly sequence: number
  /** RFC 3339. */
  readonly at: string
  readonly by: PersonId
  readonly type: Happening['type']
  /** The sentence, in the language asked for. */
  readonly text: string
  /** What the person wrote beside it: an opinion, the reason of a return; '' without any. */
  readonly note: string
  /** The frozen revision the entry speaks of, where it names one. */
  readonly revision: number | null
  readonly contentHash: ContentHash
}

/**
 * The history of an article, oldest first. `nameOf` answers with a person's name, or null for somebody
 * this library does not know.
 */
export function timeline(
  log: readonly DeskEvent[],
  nameOf: (person: PersonId) => string | null,
  language: InterfaceLanguage,
): readonly TimelineEntry[] {
  const called = (person: PersonId) => nameOf(person) ?? say(language, 'desk.log.somebody')
  let standing = beforeAll
  return log.map((event) => {
    const before = standing
    standing = apply(before, event)
    const { happening } = event
    const name = signedName(event, called, language)
    const [key, values] = standing.readOnly
      ? unknownSentence
      : sentenceOf(happening, before, standing, { language, called })
    return {
      sequence: event.sequence,
      at: event.at,
      by: event.actor,
      type: happening.type,
      text: say(language, key, { ...values, name }),
      note: noteOf(happening),
      revision: 'revision' in happening ? happening.revision : null,
      contentHash: event.contentHash,
    }
  })
}

/** The name of the level that is to be passed next, or null once all are. */
export function nextLevelName(standing: Standing, language: InterfaceLanguage): string | null {
  const level = standing.policy?.levels[standing.level]
  return level === undefined ? null : levelName(level, language)
}

type Sentence = readonly [key: WordKey, values: WordValues]

const unknownSentence: Sentence = ['desk.log.unknown', {}]

interface Naming {
  readonly language: InterfaceLanguage
  readonly called: (person: PersonId) => string
}

/** Who acted; a deputy with the name of whom they acted for. */
function signedName(
  { actor, happening }: DeskEvent,
  called: (person: PersonId) => string,
  language: InterfaceLanguage,
): string {
  const name = called(actor)
  const holder = 'actingFor' in happening ? happening.actingFor : undefined
  return holder === undefined
    ? name
    : say(language, 'desk.log.deputy', { name, for: called(holder) })
}

function sentenceOf(
  happening: Happening,
  before: Standing,
  after: Standing,
  { language, called }: Naming,
): Sentence {
  const level = (number: number) => {
    const named = after.policy?.levels[number]
    return named === undefined ? String(number + 1) : levelName(named, language)
  }
  switch (happening.type) {
    case 'created':
    case 'recalled':
    case 'released':
    case 'held':
    case 'resumed':
    case 'spiked':
    case 'restored':
    case 'unscheduled':
    case 'killRequested':
    case 'superseded':
    case 'takenOn':
    case 'handedBack':
      return [`desk.log.${happening.type}`, {}]
    case 'submitted':
      return ['desk.log.submitted', { revision: happening.revision }]
    case 'claimed':
      return ['desk.log.claimed', { level: level(happening.level) }]
    case 'assigned':
      return after.assignment?.state === 'taken'
        ? ['desk.log.takenOn', {}]
        : ['desk.log.assigned', { to: called(happening.to) }]
    case 'takenOver':
      return ['desk.log.takenOver', { level: level(happening.level), from: called(happening.from) }]
    case 'accepted': {
      const extent = `desk.extent.${happening.extent}`
      const { revision } = happening
      return ['desk.log.accepted', { level: level(happening.level), revision, extent }]
    }
    case 'bypassed': {
      const { revision } = happening
      return [
        'desk.log.bypassed',
        { level: level(happening.level), revision, count: after.owed.length },
      ]
    }
    case 'madeGood':
      return ['desk.log.madeGood', { level: level(happening.level), revision: happening.revision }]
    case 'approved': {
      const key = after.seal === null ? 'desk.log.approved' : 'desk.log.approvedLast'
      return [key, { level: level(happening.level), revision: happening.revision }]
    }
    case 'returned': {
      const reason = `desk.reason.${happening.reason}`
      return happening.to === 'author'
        ? ['desk.log.returnedAuthor', { reason }]
        : ['desk.log.returnedLevel', { level: level(happening.to), reason }]
    }
    case 'edited':
      return editedSentence(before, after)
    case 'scheduled': {
      const { target, at, zone } = happening
      return ['desk.log.scheduled', { target, at, zone }]
    }
    case 'published': {
      const { target, revision } = happening
      return ['desk.log.published', { target, revision }]
    }
    case 'corrected': {
      const { target, revision, correction } = happening
      const key = correction === null ? 'desk.log.correctedSilently' : 'desk.log.corrected'
      return [key, { target, revision }]
    }
    case 'handedOff':
      return [happening.embargoed ? 'desk.log.handedOffEmbargoed' : 'desk.log.handedOff', {}]
    case 'broughtIn':
      return broughtInSentence(happening)
    case 'withdrawn':
    case 'killed':
      return [`desk.log.${happening.type}`, { target: happening.target }]
    default:
      return never(happening)
  }
}

function broughtInSentence({ newsroom, keeps, beside }: HappeningOf<'broughtIn'>): Sentence {
  if (!keeps) return ['desk.log.broughtInAnew', { newsroom }]
  return beside.length === 0
    ? ['desk.log.broughtIn', { newsroom }]
    : ['desk.log.broughtInMerged', { newsroom, count: beside.length }]
}

function editedSentence(before: Standing, after: Standing): Sentence {
  const had = validCount(before)
  const has = validCount(after)
  if (has > had) return ['desk.log.editedBack', {}]
  const count = had - has
  return count === 1 ? ['desk.log.editedOne', {}] : ['desk.log.editedVoid', { count }]
}

function validCount({ approvals, contentHash }: Standing): number {
  return contentHash === null ? 0 : validApprovals(approvals, contentHash).length
}

function noteOf(happening: Happening): string {
  if ('opinion' in happening && happening.opinion !== '') return happening.opinion
  if (happening.type === 'returned') return happening.text
  if (happening.type === 'assigned') return happening.note
  return 'reason' in happening ? happening.reason : ''
}
