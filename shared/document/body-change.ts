import type { BodyMark, BodyNode } from './body'

/** One of the two versions that are compared. */
export type Side = 'before' | 'after'

/** What a comparison says of one thing: `format` has the same words in another form. */
export type ChangeKind = 'same' | 'changed' | 'format' | 'added' | 'removed'

/**
 * A stretch of a line of text, or one thing that stands in it (`atom`: a line break, a footnote).
 *
 * `before` and `after` are its marks in the two versions; null where it does not stand in that one.
 * `marked` stands in both with other marks.
 */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed' | 'marked'
  readonly text: string
  readonly atom: BodyNode | null
  readonly before: readonly BodyMark[] | null
  readonly after: readonly BodyMark[] | null
}

/** A block around other blocks: a list, an entry of it, a quote, a box. Without its content. */
export interface Wrapper {
  readonly node: BodyNode
  /** Tells it from the others of the same body. */
  readonly id: number
}

/** A line of a body as a comparison shows it: a text block, a picture, a rule, a whole table. */
export interface DiffBlock {
  /** Without its content. */
  readonly node: BodyNode
  /** The blocks around it, outermost first. */
  readonly path: readonly Wrapper[]
  /** What a reader sees of it as plain text. */
  readonly text: string
}

/**
 * One block of a comparison, in reading order.
 *
 * A block that stands elsewhere now is there twice: at its old place (`before` alone) and at its new
 * one (`after` alone), both with the same number in `move`; blocks that moved together share it. At the new place
 * `pieces` and `table` also tell what was changed on the way, and `kind` is `changed` where anything was.
 */
export interface BlockChange {
  readonly kind: ChangeKind
  readonly before: DiffBlock | null
  readonly after: DiffBlock | null
  /** The line of a text block, word by word; none for a picture, a rule, a table. */
  readonly pieces: readonly Piece[]
  readonly table: TableChange | null
  readonly move: number | null
}

/** What changed inside a table. Rows in reading order. */
export interface TableChange {
  readonly rows: readonly RowChange[]
}

export interface RowChange {
  readonly kind: ChangeKind
  /** The row without its cells; null where it does not stand in that version. */
  readonly before: BodyNode | null
  readonly after: BodyNode | null
  readonly cells: readonly CellChange[]
}

export interface CellChange {
  readonly kind: ChangeKind
  /** The cell without its content; null where it does not stand in that version. */
  readonly before: BodyNode | null
  readonly after: BodyNode | null
  readonly blocks: readonly BlockChange[]
}
