import type { ContentHash, PersonId } from '../article/ids'

/** One person passed one level for one content hash. */
export interface Approval {
  readonly level: number
  readonly by: PersonId
  readonly at: string
  readonly hash: ContentHash
  readonly revision: number
  readonly opinion: string
}

/** The complete valid set of approvals on one content hash. */
export interface Seal {
  readonly hash: ContentHash
  readonly revision: number
  /** When the last level was passed. */
  readonly at: string
  readonly approvals: readonly Approval[]
}
