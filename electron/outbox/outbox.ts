import { ok } from '../../shared/result'
import type { Refusal, Result } from '../../shared/result'
import type { DeliveryOutcome } from '../../shared/target/delivery'
import type { DeliveryOperation } from '../../shared/target/receipt'
import type { Library } from '../library/library'
import { mostEnded } from '../library/outbox-file'
import type { Delivery, Ended, OutboxFile } from '../library/outbox-file'
import { nextNews, withNews } from './announcements'
import type { News } from './announcements'
import { nextAttemptAt } from './backoff'
import { withoutReadings } from './rereads'
import { sha256 } from '../sha256'

/** What tells one delivery from another (design.md 9). */
export interface DeliveryName {
  readonly article: string
  readonly hash: string
  readonly target: string
  readonly operation: DeliveryOperation
}

/**
 * The idempotency key: the same order has the same key on every machine and after every restart, so that
 * a lost answer and a retry never make two articles. Lower-case hexadecimal SHA-256.
 */
export function deliveryKey({ article, hash, target, operation }: DeliveryName): string {
  return sha256(JSON.stringify([article, hash, target, operation]))
}

/**
 * Writes intents down, all or none, before anything is sent. An order that is waiting already stays one
 * order: it becomes due at once. A withdrawal or a kill takes back what has not arrived of the same story
 * at the same target, and at other targets what no try has been made of. Refused with what the disk says;
 * then nothing may be sent.
 */
export async function enqueue(
  library: Library,
  ...ordered: readonly Delivery[]
): Promise<Result<null>> {
  return changed(library, (outbox) => ordered.reduce(withOrder, outbox))
}

function withOrder(outbox: OutboxFile, delivery: Delivery): OutboxFile {
  const known = outbox.deliveries.find(({ key }) => key === delivery.key)
  if (known !== undefined) {
    const again = known.failure?.code === overtaken ? delivery : orderedAgain(known, delivery)
    return { ...outbox, deliveries: replaced(outbox.deliveries, known.key, () => again) }
  }
  const { operation, orderedAt } = delivery
  const isRemoval = operation === 'withdraw' || operation === 'kill'
  const pointless = isRemoval
    ? outbox.deliveries.filter((one) => isPointlessAfter(delivery, one)).map(({ key }) => key)
    : []
  const left = ended(outbox, pointless, { outcome: 'overtaken', at: orderedAt })
  return { ...left, deliveries: [...left.deliveries, delivery] }
}

/** Why a delivery stopped that was ordered before its story was withdrawn: only a new order may go then. */
const overtaken = 'refusal.overtaken'

function orderedAgain(known: Delivery, { reason, orderedBy }: Delivery): Delivery {
  return { ...known, state: 'waiting', nextAt: null, reason, orderedBy }
}

function isPointlessAfter(removal: Delivery, one: Delivery): boolean {
  if (one.article !== removal.article) return false
  if (one.operation === 'withdraw' || one.operation === 'kill') return false
  return one.target === removal.target || one.attempts === 0
}

/**
 * Marks a delivery as being sent, on the disk, and counts the try. Null where it may not be sent: it is not
 * there any more, its target is paused, an earlier one of the same story at the same target goes first, or,
 * with `dueAt`, its time has not come.
 */
export async function begin(
  library: Library,
  key: string,
  now: string | null = null,
): Promise<Result<Delivery | null>> {
  const begun: Delivery[] = []
  const done = await changed(library, (outbox) => {
    const mayGo = now === null ? firstOfLanes(outbox) : dueAt(outbox, now)
    const delivery = mayGo.find((one) => one.key === key)
    if (delivery === undefined) return outbox
    const next = { ...delivery, state: 'sending', attempts: delivery.attempts + 1 } as const
    begun.push({ ...next, nextAt: null })
    return { ...outbox, deliveries: replaced(outbox.deliveries, key, () => begun[0] ?? delivery) }
  })
  return done.ok ? ok(begun[0] ?? null) : done
}

/** What a try that went wrong leaves behind. */
export interface Failure {
  readonly refusal: Refusal
  readonly isRetryable: boolean
  /** RFC 3339. */
  readonly now: string
  /** From 0 to 1, for the jitter. */
  readonly chance: number
  /** Milliseconds the target asked to be left alone for. */
  readonly wait?: number
}

/** Keeps a delivery that went wrong: to be tried again later, or stopped until a person says so. */
export async function fail(library: Library, key: string, failure: Failure): Promise<Result<null>> {
  const { refusal, isRetryable, now, chance, wait } = failure
  return change(library, (deliveries) =>
    replaced(deliveries, key, (known) => {
      const nextAt = isRetryable ? nextAttemptAt(known.attempts, now, chance, wait) : null
      return {
        ...known,
        state: nextAt === null ? 'failed' : 'waiting',
        nextAt,
        failure: { code: refusal.code, values: { ...refusal.values } },
      }
    }),
  )
}

/** Makes a delivery due at once, with its tries counted anew. Nothing where it is not there. */
export async function retry(library: Library, key: string): Promise<Result<null>> {
  return change(library, (deliveries) =>
    replaced(deliveries, key, (known) => ({
      ...known,
      state: 'waiting',
      attempts: 0,
      nextAt: null,
    })),
  )
}

/** How and when a delivery leaves the outbox. */
export interface Ending {
  readonly outcome: DeliveryOutcome
  /** RFC 3339. */
  readonly at: string
  /** The feeds it changed, of which a hub is to be told: written down in the same step. */
  readonly news?: News
}

/** Takes deliveries out and keeps what became of them. Nothing for those that are not there. */
export async function end(
  library: Library,
  keys: readonly string[],
  ending: Ending,
): Promise<Result<null>> {
  return changed(library, (outbox) => ended(outbox, keys, ending))
}

/** Takes back whatever no try has been made of; answers how many that were. */
export async function takeBackUntried(library: Library, now: string): Promise<Result<number>> {
  let stopped = 0
  const done = await changed(library, (outbox) => {
    const untried = outbox.deliveries.filter(
      ({ attempts, state }) => attempts === 0 && state !== 'sending',
    )
    stopped = untried.length
    const keys = untried.map(({ key }) => key)
    return ended(outbox, keys, { outcome: 'cancelled', at: now })
  })
  return done.ok ? ok(stopped) : done
}

/** Sends nothing more to a target, or goes on. What is being sent is not broken off. */
export async function pause(
  library: Library,
  target: string,
  isPaused: boolean,
): Promise<Result<null>> {
  return changed(library, (outbox) => {
    const others = (outbox.paused ?? []).filter((name) => name !== target)
    return { ...outbox, paused: isPaused ? [...others, target] : others }
  })
}

/**
 * The deliveries that may be sent at `now`, oldest order first. Of one article at one target only the
 * oldest is among them: a correction never overtakes the story, nor a story its withdrawal. One that was
 * being sent when the program ended is due at once.
 */
export function dueAt(outbox: OutboxFile, now: string): readonly Delivery[] {
  return firstOfLanes(outbox).filter(({ state, nextAt }) => {
    if (state === 'failed') return false
    return nextAt === null || Date.parse(nextAt) <= Date.parse(now)
  })
}

/** The oldest of each article at each target, but for those whose target is paused. */
export function firstOfLanes({ deliveries, paused = [] }: OutboxFile): readonly Delivery[] {
  const lanes = new Set<string>()
  return deliveries.filter(({ article, target }) => {
    const lane = JSON.stringify([article, target])
    if (lanes.has(lane)) return false
    lanes.add(lane)
    return !paused.includes(target)
  })
}

/** When the next delivery that may go, or the next news for a hub, becomes due; null while nothing does. */
export function nextDue(outbox: OutboxFile): string | null {
  const times = firstOfLanes(outbox)
    .filter(({ state }) => state !== 'failed')
    .map(({ nextAt, orderedAt }) => nextAt ?? orderedAt)
  return [...times, ...nextNews(outbox)].sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
}

async function changed(
  library: Library,
  step: (outbox: OutboxFile) => OutboxFile,
): Promise<Result<null>> {
  const done = await library.changeOutbox((outbox) => ok(step(outbox)))
  return done.ok ? ok(null) : done
}

function change(
  library: Library,
  step: (deliveries: readonly Delivery[]) => readonly Delivery[],
): Promise<Result<null>> {
  return changed(library, (outbox) => ({ ...outbox, deliveries: [...step(outbox.deliveries)] }))
}

function ended(
  outbox: OutboxFile,
  keys: readonly string[],
  { outcome, at, news }: Ending,
): OutboxFile {
  const gone = outbox.deliveries.filter(({ key }) => keys.includes(key))
  if (gone.length === 0) return outbox
  const kept = gone.map(({ key, article, target, operation, orderedAt, attempts }): Ended => {
    return { key, article, target, operation, orderedAt, endedAt: at, attempts, outcome }
  })
  const arrived = outcome === 'done' || outcome === 'loss' ? gone : []
  const left = {
    // A delivery reads what it wrote: nothing read before counts any more.
    ...withoutReadings(outbox, arrived),
    deliveries: outbox.deliveries.filter(({ key }) => !keys.includes(key)),
    ended: [...(outbox.ended ?? []), ...kept].slice(-mostEnded),
  }
  return news === undefined ? left : withNews(left, news, at)
}

function replaced(
  deliveries: readonly Delivery[],
  key: string,
  step: (delivery: Delivery) => Delivery,
): Delivery[] {
  return deliveries.map((delivery) => (delivery.key === key ? step(delivery) : delivery))
}
