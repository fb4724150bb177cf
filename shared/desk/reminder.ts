import type { ArticleId } from '../article/ids'
import type { Level } from '../seal/policy'

/** What a reminder may tell of. */
export const reminderKinds = [
  'asked',
  'returned',
  'level',
  'comment',
  'voided',
  'late',
  'failed',
  'missed',
  'drift',
] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** Something a person is to be told of, until it is done. */
export interface Reminder {
  /** The same as long as it tells of the same thing. */
  readonly key: string
  readonly kind: ReminderKind
  /** RFC 3339. */
  readonly at: string
  readonly article: ArticleId
  readonly headline: string
  /** The level that waits; null where none does. */
  readonly level: Level['name'] | null
  /** The target a delivery did not reach, an hour was meant for, or that shows something else; null where it tells of none. */
  readonly target: string | null
}
