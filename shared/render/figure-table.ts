import type { ArticleId } from '../article/ids'

/** Figures of a desk as a table in words: shown, printed and saved from this one form. */
export interface FigureTable {
  readonly key: 'days' | 'stages' | 'reasons' | 'levels' | 'waits' | 'late' | 'bypasses'
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly FigureRow[]
  /** The sums of its columns, where they have any. */
  readonly foot: readonly FigureCell[] | null
  /** What is said where there is no row. */
  readonly none: string
}

/** As many cells as its table has columns. */
export interface FigureRow {
  readonly cells: readonly FigureCell[]
  /** The story it tells of; null where it tells of many. */
  readonly article: ArticleId | null
}

export interface FigureCell {
  readonly text: string
  /** Part of the largest of its kind, 0 to 1, drawn as a bar; absent where it is no number. */
  readonly share?: number
  /** True for a cell that names the story of the row. */
  readonly isStory?: boolean
  /** True for what ought not to be so: overdue, owed. */
  readonly isLate?: boolean
}
