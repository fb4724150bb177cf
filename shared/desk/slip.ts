import { creditRoleLabel, creditsByRole, isChinese } from '../article/byline'
import type { Content } from '../article/content'
import type { ContentHash, PersonId } from '../article/ids'
import type { Person } from '../article/person'
import { saySum } from '../compare/comparison'
import type { ComparisonSum } from '../compare/comparison'
import { mediaIn } from '../document/media-in'
import { textOf } from '../document/text'
import type { Slip, SlipEntry, SlipFact, SlipLevel } from '../render/slip'
import { instantInZone, momentOf } from '../render/zoned-time'
import { levelName } from '../seal/policies'
import { sealOf, validApprovals } from '../seal/seal'
import type { Target } from '../target/target'
import type { InterfaceLanguage } from '../words/language'
import { say } from '../words/say'
import type { WordValues } from '../words/say'
import type { Article } from './article'
import type { DeskEvent } from './event'
import { keyMark, signedEntries } from './evidence'
import { fold } from './fold'
import type { ProofPass } from './proof-passes'
import type { Approval, Standing } from './standing'
import { timeline } from './timeline'

/** Everything a slip is made from. */
export interface SlipParts {
  readonly article: Article
  /** The content the slip is about: the sealed one where there is one, else the draft's. */
  readonly content: Content
  readonly hash: ContentHash
  readonly people: readonly Person[]
  readonly newsroom: string
  readonly deskName: string
  readonly targets: readonly Target[]
  /** The proofs of the story, each with how much was marked in it. */
  readonly proofs: readonly MarkedPass[]
  readonly language: InterfaceLanguage
  /** IANA zone the times are printed in. */
  readonly zone: string
  /** RFC 3339: when the slip is made. */
  readonly at: string
}

/** One proof, and how much was marked in it. */
export interface MarkedPass {
  readonly pass: ProofPass
  readonly marks: ComparisonSum
}

/** The text a slip is about: what is sealed now, else what was sealed last, else the draft. */
export function slipText(
  standing: Pick<Standing, 'seal' | 'lastSeal'>,
  draft: ContentHash,
): ContentHash {
  return standing.seal?.hash ?? standing.lastSeal?.hash ?? draft
}

/** The evidence slip of a story, from the article and its log and nothing else. */
export function slipOf(parts: SlipParts): Slip {
  const { article, content, newsroom, language } = parts
  const standing = fold(article.log)
  const { policy } = standing
  const print = new Printer(parts)
  return {
    language,
    newsroom,
    number: numberOf(article, parts.zone),
    isSealed: standing.seal?.hash === parts.hash,
    state: stateOf(standing, parts),
    kicker: content.kicker ?? '',
    headline: content.headline === '' ? print.t('slip.untitled') : content.headline,
    subhead: content.subhead ?? '',
    storyLanguage: content.language,
    facts: factsOf(parts, standing, print),
    policy: policy === null ? '' : language === 'en' ? policy.name.en : policy.name.zh,
    levels: levelsOf(parts, standing, print),
    course: courseOf(parts, print),
    deliveries: deliveriesOf(parts, print),
    proof: proofOf(parts, standing, print),
    keys: keysOf(parts, print),
    made: print.t('slip.made', {
      at: print.time(parts.at),
      entries: article.log.length,
      zone: parts.zone,
    }),
  }
}

/** The number a newsroom files a story under: the day it was made, and the end of its id. */
export function numberOf({ id, createdAt }: Article, zone: string): string {
  const day = instantInZone(createdAt, zone).slice(0, 10).replaceAll('-', '')
  return `${day}-${id.slice(-6).toUpperCase()}`
}

/** Says and dates things the way this slip does. */
class Printer {
  readonly #parts: SlipParts

  constructor(parts: SlipParts) {
    this.#parts = parts
  }

  t(key: string, values: WordValues = {}): string {
    return say(this.#parts.language, key, values)
  }

  time(instant: string): string {
    const { zone, language } = this.#parts
    return momentOf(instantInZone(instant, zone), language).words
  }

  name(person: PersonId): string {
    const found = this.#parts.people.find(({ id }) => id === person)
    return found?.name ?? this.t('desk.log.somebody')
  }

  joined(lines: readonly string[]): string {
    return lines.filter((line) => line !== '').join(this.t('slip.semicolon'))
  }

  listed(names: readonly string[]): string {
    return names.join(this.t('slip.comma'))
  }
}

function stateOf(standing: Standing, { hash, language }: SlipParts): string {
  if (standing.seal?.hash === hash) {
    const isOwed = standing.owed.some((one) => one.hash === hash)
    return say(language, isOwed ? 'slip.state.owed' : 'slip.state.sealed')
  }
  return say(language, standing.lastSeal?.hash === hash ? 'slip.state.changed' : 'slip.state.open')
}

function factsOf(parts: SlipParts, standing: Standing, print: Printer): readonly SlipFact[] {
  const { article, content, deskName } = parts
  const { internal, log } = article
  const submitted = log.findLast(({ happening }) => happening.type === 'submitted')
  const facts: readonly (readonly [key: string, value: string])[] = [
    ['credits', creditsLine(content, print)],
    ['source', sourceLine(content, print)],
    ['dateline', content.dateline?.text ?? ''],
    ['section', content.sections.join(' › ')],
    ['length', lengthLine(content, print)],
    ['slugline', internal.slugline],
    ['desk', deskName],
    ['priority', print.t('slip.priority', { priority: internal.priority })],
    ['created', print.time(article.createdAt)],
    ['submitted', submitted === undefined ? '' : print.time(submitted.at)],
    ['deadline', internal.deadline === undefined ? '' : print.time(internal.deadline.at)],
    ['embargo', internal.embargo?.active === true ? embargoLine(internal.embargo, print) : ''],
    ['ai', content.aiUse === undefined ? '' : print.t(`slip.ai.${content.aiUse.level}`)],
    ['publication', print.t(`desk.publication.${standing.publication}`)],
  ]
  return facts
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ label: print.t(`slip.fact.${key}`), value }))
}

function creditsLine({ credits, language }: Content, print: Printer): string {
  const named = credits.filter(({ name }) => name !== '')
  return print.joined(
    creditsByRole(named).map(
      ({ role, names }) => `${creditRoleLabel(role, language)} ${print.listed(names)}`,
    ),
  )
}

function sourceLine({ source }: Content, print: Printer): string {
  const { original } = source
  return print.joined([
    [print.t(`desk.source.${source.kind}`), source.name].filter((part) => part !== '').join(' '),
    source.url ?? '',
    original === undefined
      ? ''
      : print.t('slip.original', {
          headline: original.headline,
          authors: print.listed(original.authors),
        }),
    original?.url ?? '',
  ])
}

function lengthLine({ body, language, media }: Content, print: Printer): string {
  const text = textOf(body)
  const words = isChinese(language)
    ? print.t('slip.characters', { count: Array.from(text.replace(/\s/g, '')).length })
    : print.t('slip.words', { count: text.split(/\s+/).filter((word) => word !== '').length })
  const pictures = new Set([...mediaIn(body), ...media.map(({ id }) => id)]).size
  return print.joined([words, pictures === 0 ? '' : print.t('slip.pictures', { count: pictures })])
}

function embargoLine(
  { until, reason }: { readonly until?: string; readonly reason: string },
  print: Printer,
): string {
  return print.joined([
    until === undefined
      ? print.t('slip.embargo.open')
      : print.t('slip.embargo.until', { time: print.time(until) }),
    reason,
  ])
}

function levelsOf(parts: SlipParts, standing: Standing, print: Printer): readonly SlipLevel[] {
  const { policy, approvals, lastSeal } = standing
  if (policy === null) return []
  const sealed = sealOf(approvals, parts.hash, policy)?.approvals
  const kept = lastSeal?.hash === parts.hash ? lastSeal.approvals : []
  const valid = sealed ?? [...validApprovals(approvals, parts.hash)]
  const shown = valid.length === 0 ? kept : valid
  return policy.levels.map((level, place): SlipLevel => {
    const given = shown.find((one) => one.level === place) ?? null
    const name = levelName(level, parts.language)
    const { kind } = level
    const marked = markLines(parts, place)
    if (given === null) {
      const verdict = print.t('slip.verdict.open')
      return { name, kind, state: 'open', verdict, said: marked, signed: '', at: '' }
    }
    if (given.waived === true) return waivedLevel({ name, kind }, standing, given, print)
    const lines = level.checklist ?? []
    const ticked = lines.filter(({ key }) => given.ticks?.includes(key))
    const list = ticked.map((line) => (parts.language === 'en' ? line.name.en : line.name.zh))
    return {
      name,
      kind,
      state: 'passed',
      verdict: print.t(
        given.signedAs === undefined ? 'slip.verdict.passed' : 'slip.verdict.signed',
      ),
      said: [
        given.opinion,
        list.length === 0 ? '' : print.t('slip.ticked', { lines: print.joined(list) }),
        carriedLine(given, print),
        ...(kind === 'proof' && marked.length === 0 ? [print.t('slip.marks.none')] : marked),
      ].filter((line) => line !== ''),
      signed: signatureOf(given, print),
      at: print.time(given.at),
    }
  })
}

/** What was marked in the proofs of a level. */
function markLines({ proofs, language }: SlipParts, place: number): readonly string[] {
  return proofs
    .filter(({ pass }) => pass.level === place && pass.from !== pass.to)
    .map(({ pass, marks }) =>
      say(language, 'slip.marks', { from: pass.from, to: pass.to, sum: saySum(marks, language) }),
    )
}

function waivedLevel(
  level: Pick<SlipLevel, 'name' | 'kind'>,
  { owed }: Standing,
  given: Approval,
  print: Printer,
): SlipLevel {
  const due = owed.find((one) => one.level === given.level && one.hash === given.hash)?.due
  return {
    ...level,
    state: 'waived',
    verdict: print.t('slip.verdict.owed'),
    said: [
      print.t('slip.waived', { name: print.name(given.by) }),
      ...(due === undefined ? [] : [print.t('slip.due', { time: print.time(due) })]),
    ],
    signed: '',
    at: '',
  }
}

function signatureOf({ by, actingFor, signedAs }: Approval, print: Printer): string {
  const name = signedAs ?? print.name(by)
  return actingFor === undefined
    ? name
    : print.t('desk.log.deputy', { name, for: print.name(actingFor) })
}

function carriedLine({ carried }: Approval, print: Printer): string {
  if (carried === undefined) return ''
  return print.t('slip.carried', {
    name: print.name(carried.by),
    time: print.time(carried.at),
    from: carried.from.slice(0, 12),
  })
}

/** What else happened on the way: returns, changes, take-overs; what the table of levels does not tell. */
const telling: readonly DeskEvent['happening']['type'][] = [
  'recalled',
  'returned',
  'edited',
  'accepted',
  'takenOver',
  'bypassed',
  'madeGood',
  'held',
  'resumed',
]

function courseOf({ article, language }: SlipParts, print: Printer): readonly SlipEntry[] {
  return timeline(article.log, (person) => print.name(person), language)
    .filter(({ type }) => telling.includes(type))
    .map(({ at, text, note }) => ({ at: print.time(at), text, note }))
}

function deliveriesOf({ article, targets }: SlipParts, print: Printer): readonly SlipEntry[] {
  return article.receipts.map(({ target, operation, at, revision, url, verified, loss }) => {
    const site = targets.find(({ name }) => name === target)?.site.name
    const channel = site === undefined || site === target ? target : `${site} (${target})`
    const operationName = print.t(`slip.operation.${operation}`)
    return {
      at: print.time(at),
      text: print.t('slip.delivery', { channel, operation: operationName, revision }),
      note: print.joined([
        url ?? '',
        print.t(`slip.verified.${verified}`),
        print.listed(loss.map((name) => print.t(`publish.loss.${name}`))),
      ]),
    }
  })
}

function proofOf(
  { article, hash }: SlipParts,
  { head }: Standing,
  print: Printer,
): readonly SlipFact[] {
  const revision = article.revisions.findLast((one) => one.hash === hash)?.number
  const fact = (key: string, value: string) => ({
    label: print.t(`slip.fact.${key}`),
    value,
    isCode: true,
  })
  return [
    fact('id', article.id),
    ...(revision === undefined ? [] : [fact('revision', String(revision))]),
    fact('hash', hash),
    fact('head', head ?? ''),
    fact('check', `caibian verify ${article.id}${head === null ? '' : ` --head ${head}`}`),
  ]
}

/** The entries that passed a level of this text, each with the key that signed it. */
function keysOf({ article, hash }: SlipParts, print: Printer): readonly SlipFact[] {
  return signedEntries(article.log, hash).map(({ event, head }) => ({
    label: print.t('slip.entry', { sequence: event.sequence }),
    value: `${print.name(event.actor)} · ${print.t('slip.key', { key: keyMark(event.key) })} · ${head}`,
    isCode: true,
  }))
}
