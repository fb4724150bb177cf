import type { ArticleId } from '../article/ids'

/**
 * What the host's publish flow asks of the desk. `publish`, `correct`, `withdraw` and `kill` are asked
 * once the target's receipt is there; `delivery` is its idempotency key. `correction` is the id of the
 * notice readers see, or null for an explicit "no notice", which then needs a reason.
 */
export type PublicationCommand =
  | {
      readonly type: 'schedule'
      readonly target: string
      readonly at: string
      readonly zone: string
    }
  | { readonly type: 'unschedule' }
  | { readonly type: 'publish'; readonly target: string; readonly delivery: string }
  | {
      readonly type: 'correct'
      readonly target: string
      readonly delivery: string
      readonly correction: string | null
      readonly reason: string
    }
  | {
      readonly type: 'withdraw'
      readonly target: string
      readonly delivery: string
      readonly reason: string
    }
  | { readonly type: 'requestKill'; readonly reason: string }
  | {
      readonly type: 'kill'
      readonly target: string
      readonly delivery: string
      readonly reason: string
    }
  | { readonly type: 'supersede'; readonly by: ArticleId }
