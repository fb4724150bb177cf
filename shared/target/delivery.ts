import type { ArticleId } from '../article/ids'
import type { Refusal } from '../result'
import type { RereadView } from './drift'
import type { DeliveryOperation } from './receipt'

/**
 * How a delivery left the outbox: it arrived, whole or with loss; a person took it back before the first
 * try, or gave it up after one; or a withdrawal or kill of the story made it pointless.
 */
export const deliveryOutcomes = ['done', 'loss', 'cancelled', 'givenUp', 'overtaken'] as const
export type DeliveryOutcome = (typeof deliveryOutcomes)[number]

/** A delivery that has not arrived yet, as a window shows it. */
export interface DeliveryView {
  readonly key: string
  readonly article: ArticleId
  readonly headline: string
  readonly target: string
  readonly operation: DeliveryOperation
  readonly state: 'waiting' | 'sending' | 'failed'
  /** Why it waits though it is due: its target is paused, or an earlier one of the same story goes first. */
  readonly held: 'paused' | 'behind' | null
  readonly attempts: number
  /** RFC 3339. */
  readonly orderedAt: string
  readonly nextAt: string | null
  readonly refusal: Refusal | null
}

/** A feed that changed, and of which the site's hub is yet to be told (W3C WebSub). */
export interface AnnouncementView {
  readonly key: string
  readonly target: string
  /** The feed's public address. */
  readonly feed: string
  readonly state: 'waiting' | 'failed'
  readonly attempts: number
  /** RFC 3339. */
  readonly nextAt: string | null
  readonly refusal: Refusal | null
}

/** A delivery that has left the outbox. */
export interface EndedView {
  readonly key: string
  readonly article: ArticleId
  readonly headline: string
  readonly target: string
  readonly operation: DeliveryOperation
  /** RFC 3339. */
  readonly orderedAt: string
  readonly endedAt: string
  readonly outcome: DeliveryOutcome
}

/** A story that could not be ordered with the others, and why. */
export interface NotOrdered {
  readonly article: ArticleId
  readonly headline: string
  readonly refusal: Refusal
}

/** The whole outbox. */
export interface OutboxView {
  /** In the order they were given. */
  readonly deliveries: readonly DeliveryView[]
  /** Names of the targets nothing is sent to until a person says so. */
  readonly paused: readonly string[]
  /** What hubs are yet to be told, in the order it happened. */
  readonly announcements: readonly AnnouncementView[]
  /** What ended lately, the newest first. */
  readonly ended: readonly EndedView[]
  /** The newest reading of each public copy that was read again. */
  readonly rereads: readonly RereadView[]
}

/** How far the deliveries to one target are: since the oldest order that is still under way was given. */
export interface DeliveryProgress {
  readonly target: string
  readonly arrived: number
  readonly of: number
}

/** Progress of each target that has something to deliver, in the order of their first delivery. */
export function progressOf({ deliveries, ended }: OutboxView): readonly DeliveryProgress[] {
  const targets = [...new Set(deliveries.map(({ target }) => target))]
  return targets.map((target) => {
    const left = deliveries.filter((one) => one.target === target)
    const since = Math.min(...left.map(({ orderedAt }) => Date.parse(orderedAt)))
    const arrived = ended.filter(
      (one) =>
        one.target === target &&
        (one.outcome === 'done' || one.outcome === 'loss') &&
        Date.parse(one.orderedAt) >= since,
    ).length
    return { target, arrived, of: arrived + left.length }
  })
}
