import type { Credit } from '../article/credit'
import type { ContentHash, PersonId } from '../article/ids'
import type { Person } from '../article/person'
import type { GateReport } from '../gate/report'
import type { Reason } from '../result'
import type { Extent, Policy } from '../seal/policy'
import type { Role } from '../seal/role'

/** Everything a decision depends on besides where the article stands. */
export interface DeskContext {
  readonly actor: Person
  /** People whose deputy the actor is today. */
  readonly deputyFor: readonly Person[]
  /** Hash of the draft's publishable content now; after a delivery, of the content that was delivered. */
  readonly contentHash: ContentHash
  /** Number of the frozen revision that holds this content. */
  readonly revision: number
  readonly credits: readonly Credit[]
  /** Who was given the article, beside its owner. */
  readonly assignee: PersonId | null
  /** Everybody of the newsroom, also those who have left. */
  readonly people: readonly Person[]
  /** The newsroom's roles as they are now: what its people may do is asked of these. */
  readonly roles: readonly Role[]
  /** The policy of the article's desk today: a submission takes it on. */
  readonly policy: Policy
  /** What the gate found for this very operation; null where the operation passes no gate. */
  readonly report: GateReport | null
  /** Every suggestion nobody has decided on, with the place to go to. */
  readonly openSuggestions: readonly Reason[]
  /** How large the change since the text that was approved last is; null where nobody has compared them yet. */
  readonly extent: Extent | null
  /** Ids of the correction notices in this content that what readers see now does not have. */
  readonly newNotices: readonly string[]
}
