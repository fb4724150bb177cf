import type { ContentHash, EventHash, PersonId } from '../article/ids'
import type { Approval, Owed, Seal } from '../seal/approval'
import type { Policy } from '../seal/policy'
import type { Assignment } from './assignment'

export type { Approval, Owed, Seal } from '../seal/approval'

/** Where the work stands (design.md 3): the first of the two axes. */
export type WorkStage =
  'drafting' | 'submitted' | 'inReview' | 'approved' | 'returned' | 'onHold' | 'spiked'

/** What readers see: the second axis. */
export type PublicationState =
  'unpublished' | 'scheduled' | 'live' | 'corrected' | 'withdrawn' | 'superseded' | 'killed'

/** What a target shows, as far as its acknowledgements tell. */
export interface Publicity {
  readonly hash: ContentHash
  readonly revision: number
  readonly at: string
}

/**
 * Where an article stands: the pure fold of its desk log, and nothing else.
 *
 * `level` is the level to be passed next (from 0), equal to `policy.levels.length` once all are passed.
 * `readOnly` is true where the log holds an entry this version does not know.
 */
export interface Standing {
  readonly work: WorkStage
  readonly publication: PublicationState
  readonly policy: Policy | null
  readonly owner: PersonId | null
  readonly level: number
  readonly claim: {
    readonly by: PersonId
    readonly at: string
    readonly level: number
    /** Whose deputy the claimant is in this. */
    readonly actingFor?: PersonId
  } | null
  /** Since when the level that is next waits to be passed; null while no level is. */
  readonly waitingSince: string | null
  /** Whose edit voided approvals: they may write on until somebody claims the next level. */
  readonly reopenedBy: PersonId | null
  /** Every approval ever given since the last submission, valid or void; validity is a matter of the hash. */
  readonly approvals: readonly Approval[]
  /** The content of the draft the log last spoke of. */
  readonly contentHash: ContentHash | null
  readonly seal: Seal | null
  /** The last seal that existed, kept when an edit voids it: what readers of a live story still have. */
  readonly lastSeal: Seal | null
  /** Levels left out in an urgent case, until each is made good or a later text passes them all. */
  readonly owed: readonly Owed[]
  readonly lastReturn: {
    readonly by: PersonId
    readonly at: string
    readonly reason: string
    readonly text: string
  } | null
  /** The stage to go back to after a hold or a spike. */
  readonly before: { readonly work: WorkStage; readonly level: number } | null
  readonly killRequest: {
    readonly by: PersonId
    readonly at: string
    readonly reason: string
  } | null
  /** Who was asked last to write it, whatever they said; null where nobody was. */
  readonly assignment: Assignment | null
  readonly schedule: { readonly target: string; readonly at: string; readonly zone: string } | null
  /** By target name: what each target shows now. Empty once withdrawn or killed everywhere. */
  readonly shown: Readonly<Record<string, Publicity>>
  readonly firstPublishedAt: string | null
  readonly updatedAt: string | null
  readonly sequence: number
  readonly head: EventHash | null
  readonly readOnly: boolean
}
