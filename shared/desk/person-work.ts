import type { ArticleId } from '../article/ids'
import type { RightsEvent } from './staff-event'

/** Something a person did, as the desk log of a story tells it. */
export interface PersonDeed {
  readonly article: ArticleId
  readonly headline: string
  readonly at: string
  readonly text: string
}

/** What somebody did here lately, and how their rights came about. */
export interface PersonWork {
  /** False for somebody of another newsroom, who has no rights here. */
  readonly isStaff: boolean
  /** Newest first. */
  readonly deeds: readonly PersonDeed[]
  /** Newest first. */
  readonly changes: readonly RightsEvent[]
}
