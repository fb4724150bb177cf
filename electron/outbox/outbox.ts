import { ok } from '../../shared/result'
import type { Refusal, Result } from '../../shared/result'
import type { DeliveryOperation } from '../../shared/target/receipt'
import type { Library } from '../library/library'
import type { Delivery, OutboxFile } from '../library/outbox-file'
import { nextAttemptAt } from './backoff'
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
 * Writes the intent down before anything is sent. An order that is waiting already stays one order: it
 * becomes due at once. Refused with what the disk says; then nothing may be sent.
 */
export async function enqueue(library: Library, delivery: Delivery): Promise<Result<null>> {
  return change(library, (deliveries) => {
    const isKnown = deliveries.some(({ key }) => key === delivery.key)
    if (!isKnown) return [...deliveries, delivery]
    return replaced(deliveries, delivery.key, (known) => ({
      ...known,
      state: 'waiting',
      nextAt: null,
      reason: delivery.reason,
      orderedBy: delivery.orderedBy,
    }))
  })
}

/** Marks a delivery as being sent, on the disk, and counts the try. Null where it is not there any more. */
export async function begin(library: Library, key: string): Promise<Result<Delivery | null>> {
  const changed = await change(library, (deliveries) =>
    replaced(deliveries, key, (known) => ({
      ...known,
      state: 'sending',
      attempts: known.attempts + 1,
      nextAt: null,
    })),
  )
  if (!changed.ok) return changed
  return ok(library.outbox().deliveries.find((delivery) => delivery.key === key) ?? null)
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

/** Takes a delivery out: it is done, or a person gave it up. */
export async function drop(library: Library, key: string): Promise<Result<null>> {
  return change(library, (deliveries) => deliveries.filter((delivery) => delivery.key !== key))
}

/**
 * The deliveries that may be sent at `now`, oldest order first. Of one article at one target only the
 * oldest is among them: a correction never overtakes the story, nor a story its withdrawal. One that was
 * being sent when the program ended is due at once.
 */
export function dueAt(outbox: OutboxFile, now: string): readonly Delivery[] {
  const lanes = new Set<string>()
  return outbox.deliveries.filter((delivery) => {
    const lane = JSON.stringify([delivery.article, delivery.target])
    if (lanes.has(lane)) return false
    lanes.add(lane)
    if (delivery.state === 'failed') return false
    return delivery.nextAt === null || Date.parse(delivery.nextAt) <= Date.parse(now)
  })
}

/** When the next waiting delivery becomes due; null while none waits. */
export function nextDue(outbox: OutboxFile): string | null {
  const times = outbox.deliveries
    .filter(({ state }) => state !== 'failed')
    .map(({ nextAt, orderedAt }) => nextAt ?? orderedAt)
  return times.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
}

async function change(
  library: Library,
  step: (deliveries: readonly Delivery[]) => readonly Delivery[],
): Promise<Result<null>> {
  const changed = await library.changeOutbox((outbox) =>
    ok({ ...outbox, deliveries: [...step(outbox.deliveries)] }),
  )
  return changed.ok ? ok(null) : changed
}

function replaced(
  deliveries: readonly Delivery[],
  key: string,
  step: (delivery: Delivery) => Delivery,
): readonly Delivery[] {
  return deliveries.map((delivery) => (delivery.key === key ? step(delivery) : delivery))
}
