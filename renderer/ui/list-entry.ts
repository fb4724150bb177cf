import type { IconName } from './icon-paths'

/** One entry of a list that is shown in a dialog. */
export interface ListEntry {
  readonly key: string
  readonly title: string
  readonly icon: IconName
  /** Said behind the title, in small; '' for nothing. */
  readonly note: string
  /** The keys that would do the same. */
  readonly keys?: string | null
  /** Where entries stand under headings: 2 to 4 as headings are, 0 for what stands below. */
  readonly level?: number
  /** Shown, but not to be chosen now. */
  readonly isOff?: boolean
}
