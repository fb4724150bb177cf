import type { ArticleId } from '../article/ids'
import type { MeetingKind } from './meeting'
import type { MergeConflict } from './merge-content'

/** A hand-off packet that was opened and found whole, as a person sees it before bringing it in. */
export interface PacketView {
  readonly article: ArticleId
  readonly newsroom: string
  readonly at: string
  /** Who made it, and the fingerprint of their key. */
  readonly by: string
  readonly fingerprint: string
  readonly meeting: MeetingKind | 'new'
  /** Who signed in it without being trusted in this library. */
  readonly strangers: readonly { readonly name: string; readonly fingerprint: string }[]
  /** Approvals in it that hold for its text. */
  readonly approvals: number
  readonly embargoed: boolean
  /** Fields that would be taken from it. */
  readonly taken: readonly string[]
  readonly conflicts: readonly MergeConflict[]
}
