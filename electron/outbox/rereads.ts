import type { ArticleId, PersonId } from '../../shared/article/ids'
import { ok, refuse } from '../../shared/result'
import type { Refusal, Result } from '../../shared/result'
import { isOpenDrift, shortened } from '../../shared/target/drift'
import type { Reread, RereadPace, RereadView } from '../../shared/target/drift'
import type { Library } from '../library/library'
import { mostRereads } from '../library/outbox-file'
import type { KeptReread, OutboxFile } from '../library/outbox-file'
import { refusalFrom } from './kept-failure'

/** A public copy: one story at one target. */
export interface Copy {
  readonly article: ArticleId
  readonly target: string
}

/** What came of trying to read a copy. */
export interface Tried extends Copy {
  /** RFC 3339. */
  readonly at: string
  readonly came: Pick<Reread, 'state' | 'differences' | 'seen'> | Refusal
  /** Names of what the delivery itself missed there, and told of. */
  readonly toldLoss: readonly string[]
}

/** Keeps what came of a try in place of what was known of that copy. A failure leaves the last finding as it was. */
export async function keepReading(library: Library, tried: Tried): Promise<Result<null>> {
  const stories = new Set(library.summaries().map(({ id }) => id))
  const targets = new Set(library.desk().targets.map(({ name }) => name))
  const done = await library.changeOutbox((outbox) => {
    const known = (outbox.rereads ?? []).filter(
      ({ article, target }) => stories.has(article) && targets.has(target),
    )
    const before = known.find((one) => isOf(one, tried)) ?? null
    const others = known.filter((one) => one !== before)
    return ok({ ...outbox, rereads: mostUseful([...others, readingOf(tried, before)]) })
  })
  return done.ok ? ok(null) : done
}

/** Every reading that is kept, as a window shows it. */
export function rereadViews(library: Library): readonly RereadView[] {
  const headlines = new Map(library.summaries().map(({ id, headline }) => [id, headline]))
  return (library.outbox().rereads ?? []).map(({ article, target, triedAt, found, failure }) => ({
    article,
    headline: headlines.get(article) ?? '',
    target,
    readAt: found?.readAt ?? null,
    state: found?.state ?? null,
    since: found?.since ?? null,
    seen: found?.seen ?? '',
    differences: found?.differences ?? [],
    known: found?.known ?? null,
    failed: failure === null ? null : { at: triedAt, refusal: refusalFrom(failure) },
  }))
}

/** The outbox without any reading of a copy: a delivery has just written and read it. */
export function withoutReadings(outbox: OutboxFile, copies: readonly Copy[]): OutboxFile {
  const { rereads, ...rest } = outbox
  if (rereads === undefined) return outbox
  const left = rereads.filter((one) => !copies.some((copy) => isOf(one, copy)))
  return left.length === 0 ? rest : { ...rest, rereads: left }
}

/**
 * Notes that a person knows of what was found: nobody is told of it again until the copy is another. Refused
 * with `refusal.stale` where something else was found meanwhile.
 */
export async function acknowledge(
  library: Library,
  { article, target, seen }: Copy & { readonly seen: string },
  by: PersonId,
  at: string,
): Promise<Result<null>> {
  const done = await library.changeOutbox((outbox) => {
    const rereads = outbox.rereads ?? []
    const one = rereads.find((kept) => isOf(kept, { article, target }))
    if (one?.found?.seen !== seen) return refuse('refusal.stale')
    const known = { ...one, found: { ...one.found, known: { by, at } } }
    return ok({ ...outbox, rereads: rereads.map((kept) => (kept === one ? known : kept)) })
  })
  return done.ok ? ok(null) : done
}

/** Whether a copy is to be read again at `now`. A clock that was wrong makes it due: nobody knows when it was read. */
export function isDueAt(
  { triedAt, failure }: Pick<KeptReread, 'triedAt' | 'failure'>,
  pace: RereadPace,
  now: string,
): boolean {
  if (pace === 'off') return false
  const since = Date.parse(now) - Date.parse(triedAt)
  const wait = failure === null ? waits[pace] : Math.min(waits[pace], waits.hour)
  return since < 0 || since >= wait
}

const hour = 3_600_000
const waits = { hour, day: 24 * hour, week: 7 * 24 * hour } as const

function isOf({ article, target }: Copy, copy: Copy): boolean {
  return article === copy.article && target === copy.target
}

function readingOf(
  { article, target, at, came, toldLoss }: Tried,
  before: KeptReread | null,
): KeptReread {
  const copy = { article, target, triedAt: at }
  if ('code' in came) {
    const failure = { code: came.code, values: { ...came.values } }
    return { ...copy, found: before?.found ?? null, failure }
  }
  const { state, seen, differences } = came
  const last = before?.found ?? null
  const isAsBefore = last?.state === state && last.seen === seen
  const isTold =
    last === null &&
    state === 'differs' &&
    differences.every(({ field }) => toldLoss.includes(field))
  const found = {
    readAt: at,
    state,
    since: isAsBefore ? last.since : at,
    seen,
    differences: [...shortened(differences)],
    known: isAsBefore ? last.known : isTold ? { by: null, at } : null,
  }
  return { ...copy, found, failure: null }
}

/** All of them, or the newest and before those what somebody is still to look at. */
function mostUseful(rereads: readonly KeptReread[]): KeptReread[] {
  if (rereads.length <= mostRereads) return [...rereads]
  const isOpen = ({ found }: KeptReread) => found !== null && isOpenDrift(found)
  const worth = rereads.toSorted(
    (one, other) =>
      Number(isOpen(other)) - Number(isOpen(one)) ||
      Date.parse(other.triedAt) - Date.parse(one.triedAt),
  )
  const kept = new Set(worth.slice(0, mostRereads))
  return rereads.filter((one) => kept.has(one))
}
