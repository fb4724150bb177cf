import type { ContentHash, PersonId } from '../article/ids'

/** One person passed one level for one content hash. */
export interface Approval {
  readonly level: number
  readonly by: PersonId
  readonly at: string
  readonly hash: ContentHash
  readonly revision: number
  readonly opinion: string
  /** Whose deputy the person was in this; absent where they hold the level themselves. */
  readonly actingFor?: PersonId
  /** Keys of the lines of the level's checklist that were ticked. */
  readonly ticks?: readonly string[]
  /** The name the person signed with, at a level that asks for a signature. */
  readonly signedAs?: string
  /** Given for an earlier text; somebody accepted the difference, and answers for it. */
  readonly carried?: {
    readonly from: ContentHash
    readonly by: PersonId
    readonly at: string
  }
  /** The level was left out in an urgent case, and nobody has made it good yet. */
  readonly waived?: true
}

/** A level that was left out in an urgent case and has to be made good for the text that went out. */
export interface Owed {
  readonly level: number
  readonly hash: ContentHash
  readonly revision: number
  /** Who let the story pass without it. */
  readonly by: PersonId
  readonly since: string
  /** RFC 3339: after this it is overdue. */
  readonly due: string
}

/** The complete valid set of approvals on one content hash. */
export interface Seal {
  readonly hash: ContentHash
  readonly revision: number
  /** When the last level was passed. */
  readonly at: string
  readonly approvals: readonly Approval[]
}
