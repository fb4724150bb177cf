import type { ArticleId, ContentHash } from '../article/ids'
import type { Person } from '../article/person'
import { grants } from '../article/privilege'
import { isSameJson } from '../seal/canonical'
import { canonicalBytes, hashSigned } from '../seal/hash'
import type { Role } from '../seal/role'
import { decide, decideEdit, decidePublication } from './decide'
import type { DeskContext } from './context'
import { parseEvent } from './event'
import type { DeskEvent, Happening, HappeningOf, UnsignedEvent } from './event'
import { apply, beforeAll } from './fold'
import type { UnsignedStaffEvent } from './staff-event'
import type { PublicationCommand } from './publication-command'
import type { DeskRequest } from './request'
import type { Standing } from './standing'

/** What an entry is made from, besides what the log before it says. */
export interface EventParts {
  readonly id: string
  readonly article: ArticleId
  readonly actor: Pick<Person, 'id'>
  /** The actor's raw Ed25519 public key, base64. */
  readonly key: string
  readonly at: string
  readonly contentHash: ContentHash
  readonly happening: Happening
}

/** The next entry of a log, before it is signed: numbered, and bound to the entry before it. */
export function unsignedEvent(
  standing: Pick<Standing, 'sequence' | 'head'>,
  parts: EventParts,
): UnsignedEvent {
  const { id, article, actor, key, at, contentHash, happening } = parts
  return {
    version: 1,
    id,
    article,
    sequence: standing.sequence + 1,
    actor: actor.id,
    at,
    contentHash,
    happening,
    previous: standing.head,
    key,
  }
}

/** The bytes an actor signs: the canonical JSON of the entry without its signature. */
export function signedBytes(event: UnsignedEvent | UnsignedStaffEvent): Uint8Array {
  const { signature: _not, ...unsigned } = { signature: '', ...event }
  return canonicalBytes(unsigned)
}

/** Something wrong with a log. `reason` is a word key, `sequence` the entry it was noticed at, from 1. */
export interface LogProblem {
  readonly sequence: number
  readonly reason: DamageKey
}

export type DamageKey =
  | 'desk.damage.form'
  | 'desk.damage.sequence'
  | 'desk.damage.previous'
  | 'desk.damage.article'
  | 'desk.damage.actor'
  | 'desk.damage.key'
  | 'desk.damage.keyEnded'
  | 'desk.damage.signature'
  | 'desk.damage.time'
  | 'desk.damage.impossible'

/** What the signature on an entry is judged by. */
export interface SignerCheck {
  readonly people: readonly Person[]
  /** Ed25519 verification (RFC 8032); `key` and `signature` are base64. */
  readonly verifySignature: (bytes: Uint8Array, signature: string, key: string) => boolean
  /** SHA-256 of a text's UTF-8 bytes in hexadecimal, where there is a faster one than the domain's own. */
  readonly hashText?: (text: string) => string
}

export interface LogCheck extends SignerCheck {
  readonly article: ArticleId
  /** Where the article stood before the first of these entries; absent where they are the whole log. */
  readonly after?: Standing
}

/**
 * Everything wrong with an article's log, in its order; none for a log that is as it was written.
 *
 * Finds an entry that was changed, moved, taken out of the middle, put in, signed by another key, or that
 * the rules would not have let happen. It cannot know that entries were cut off at the end: receipts,
 * revisions and the log head in published pages can (docs/decisions/0005-desk-log.md).
 */
export function verifyLog(log: readonly unknown[], check: LogCheck): readonly LogProblem[] {
  const problems: LogProblem[] = []
  let standing = check.after ?? beforeAll
  let before = check.after?.updatedAt ?? ''
  const first = standing.sequence + 1
  for (const [index, entry] of log.entries()) {
    const sequence = first + index
    const note = (reason: DamageKey) => problems.push({ sequence, reason })
    const parsed = parseEvent(entry)
    // Parsing gives no new form to anything, so an entry that differs from its parsed self was not ours.
    if (!parsed.ok || !isSameJson(parsed.value, entry)) {
      note('desk.damage.form')
      return problems
    }
    const event = parsed.value
    if (event.sequence !== sequence) note('desk.damage.sequence')
    if (event.previous !== standing.head) note('desk.damage.previous')
    if (event.article !== check.article) note('desk.damage.article')
    if (Date.parse(event.at) < Date.parse(before)) note('desk.damage.time')
    const { hash, signed } = hashSigned(event, check.hashText)
    const signer = refusedSigner(event, signed, check)
    if (signer !== null) note(signer)
    if (!isBesideWhole(event, check)) note('desk.damage.signature')
    if (!isPossible(standing, event)) note('desk.damage.impossible')
    standing = apply(standing, event, hash)
    before = event.at
  }
  return problems
}

/** Why the signature on an entry does not count; null where it does. `signed` are the bytes it was made over. */
export function refusedSigner(
  event: Pick<DeskEvent, 'actor' | 'key' | 'at' | 'signature'>,
  signed: Uint8Array,
  check: SignerCheck,
): DamageKey | null {
  const actor = check.people.find((person) => person.id === event.actor)
  if (actor === undefined) return 'desk.damage.actor'
  if (actor.publicKey !== event.key) {
    const former = actor.formerKeys?.find((one) => one.publicKey === event.key)
    if (former === undefined) return 'desk.damage.key'
    if (Date.parse(event.at) > Date.parse(former.until)) return 'desk.damage.keyEnded'
  }
  const fits = check.verifySignature(signed, event.signature, event.key)
  return fits ? null : 'desk.damage.signature'
}

/** Whether the entries a packet brought along beside ours still are as they were signed. */
function isBesideWhole({ happening }: DeskEvent, check: LogCheck): boolean {
  if (happening.type !== 'broughtIn') return true
  return happening.beside.every((entry) => {
    const parsed = parseEvent(entry)
    return (
      parsed.ok &&
      check.verifySignature(signedBytes(parsed.value), parsed.value.signature, parsed.value.key)
    )
  })
}

/**
 * Whether the rules could have made this entry here. Decides again, as somebody who holds every role and
 * met every check, since neither roles nor findings of that day are in the log; stages, levels, different
 * people, the second person of a kill and the binding to the content hash are.
 */
function isPossible(standing: Standing, event: DeskEvent): boolean {
  const { happening } = event
  if (happening.type === 'created') return standing.sequence === 0
  if (standing.sequence === 0) return false
  // What comes from another library is judged there; here only its signatures are.
  if (happening.type === 'handedOff' || happening.type === 'broughtIn') return true
  const made = decidedAgain(standing, event)
  return made !== null && isSameJson(made, happening)
}

function decidedAgain(standing: Standing, event: DeskEvent): Happening | null {
  const { happening } = event
  if (happening.type === 'edited') return decideEdit(standing, event.contentHash)
  if (happening.type === 'madeGood' && !isOwed(standing, event)) return null
  const asked = commandFrom(happening, event.contentHash)
  if (asked === null) return null
  const context = contextFrom(standing, event)
  const result =
    asked.axis === 'work'
      ? decide(standing, asked.request, context)
      : decidePublication(standing, asked.command, context)
  return result.ok ? result.value : null
}

type Asked =
  | { readonly axis: 'work'; readonly request: DeskRequest }
  | { readonly axis: 'publication'; readonly command: PublicationCommand }

function commandFrom(happening: Happening, hash: ContentHash): Asked | null {
  const work = (request: DeskRequest): Asked => ({ axis: 'work', request })
  const publication = (command: PublicationCommand): Asked => ({ axis: 'publication', command })
  switch (happening.type) {
    case 'submitted':
      return work({ type: 'submit' })
    case 'recalled':
      return work({ type: 'recall' })
    case 'claimed':
      return work({ type: 'claim' })
    case 'released':
      return work({ type: 'release' })
    case 'takenOver':
      return work({ type: 'takeOver' })
    case 'approved':
      return work({ type: 'approve', ...saidIn(happening) })
    case 'accepted':
      return work({ type: 'accept', hash, ...saidIn(happening) })
    case 'bypassed':
      return work({ type: 'bypass', reason: happening.reason, ...saidIn(happening) })
    case 'madeGood':
      return work({ type: 'makeGood', level: happening.level, ...saidIn(happening) })
    case 'returned': {
      const { to, reason, text } = happening
      return work({ type: 'return', to, reason, text })
    }
    case 'assigned': {
      const { type: _, ...assignment } = happening
      return work({ type: 'assign', ...assignment })
    }
    case 'takenOn':
      return work({ type: 'takeOn' })
    case 'handedBack':
      return work({ type: 'handBack', reason: happening.reason })
    case 'held':
      return work({ type: 'hold', reason: happening.reason })
    case 'resumed':
      return work({ type: 'resume' })
    case 'spiked':
      return work({ type: 'spike', reason: happening.reason })
    case 'restored':
      return work({ type: 'restore' })
    case 'scheduled': {
      const { target, at, zone } = happening
      return publication({ type: 'schedule', target, at, zone })
    }
    case 'unscheduled':
      return publication({ type: 'unschedule' })
    case 'published': {
      const { target, delivery } = happening
      return publication({ type: 'publish', target, delivery })
    }
    case 'corrected': {
      const { target, delivery, correction, reason } = happening
      return publication({ type: 'correct', target, delivery, correction, reason })
    }
    case 'withdrawn': {
      const { target, delivery, reason } = happening
      return publication({ type: 'withdraw', target, delivery, reason })
    }
    case 'killRequested':
      return publication({ type: 'requestKill', reason: happening.reason })
    case 'killed': {
      const { target, delivery, reason } = happening
      return publication({ type: 'kill', target, delivery, reason })
    }
    case 'superseded':
      return publication({ type: 'supersede', by: happening.by })
    case 'created':
    case 'edited':
    case 'handedOff':
    case 'broughtIn':
      return null
  }
}

/** An owed level is made good for the text it is owed for, whatever the draft is by then. */
function isOwed({ owed }: Standing, { happening, contentHash }: DeskEvent): boolean {
  return (
    happening.type === 'madeGood' &&
    owed.some(({ level, hash }) => level === happening.level && hash === contentHash)
  )
}

type Approving = HappeningOf<'approved' | 'accepted' | 'bypassed' | 'madeGood'>

function saidIn({ opinion, ticks, signedAs }: Approving) {
  return {
    opinion,
    ...(ticks === undefined ? {} : { ticks }),
    ...(signedAs === undefined ? {} : { signedAs }),
  }
}

function contextFrom(standing: Standing, event: DeskEvent): DeskContext {
  const { happening } = event
  const policy = happening.type === 'submitted' ? happening.policy : standing.policy
  const everything: Role = { key: 'everything', name: { zh: '', en: '' }, privileges: [...grants] }
  const anybody: Person = {
    id: event.actor,
    name: ('signedAs' in happening ? happening.signedAs : undefined) ?? '',
    roles: [everything.key, ...(policy?.levels.flatMap(({ roles }) => roles) ?? [])],
    publicKey: event.key,
    active: true,
  }
  // A deputy acts by somebody else's right: whoever they acted for then holds every role, and they none.
  const actingFor = 'actingFor' in happening ? happening.actingFor : undefined
  const isDeputy = actingFor !== undefined
  return {
    actor: isDeputy ? { ...anybody, roles: [] } : anybody,
    deputyFor: isDeputy ? [{ ...anybody, id: actingFor, name: '' }] : [],
    extent: happening.type === 'accepted' ? happening.extent : null,
    contentHash: event.contentHash,
    revision: 'revision' in happening ? happening.revision : 0,
    credits: [],
    assignee: event.actor,
    people: happening.type === 'assigned' ? [{ ...anybody, id: happening.to }] : [],
    roles: [everything],
    policy: policy as never,
    report: null,
    openSuggestions: [],
    newNotices:
      happening.type === 'corrected' && happening.correction !== null ? [happening.correction] : [],
  }
}
