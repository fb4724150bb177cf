import type { BodyMark } from './body'
import type { Picture } from './picture'

/** Whose HTML it is, and what the reader may rely on. */
export interface HtmlReading {
  /**
   * `own`: written by this program's renderer: white space, picture ids and notes are taken as they are.
   * `foreign`: anything else: white space as a browser shows it, every picture a new one.
   */
  readonly origin: 'own' | 'foreign'
  /** The page's own address, which relative links start from. */
  readonly base?: string | null
  /** Fresh ids (UUIDv7) for the pictures of foreign HTML; without it pictures are reported as lost. */
  readonly newId?: () => string
  /**
   * True where whoever reads can look for pictures elsewhere (the clipboard's files): those that lie on
   * another machine (`file:`, `cid:`, `blob:`) are then handed on; else they are reported as lost.
   */
  readonly keepsLocal?: boolean
}

export interface Lost {
  readonly reason: LostReason
  readonly text: string
}

export type LostReason =
  | 'import.leftOut.script'
  | 'import.leftOut.embed'
  | 'import.leftOut.form'
  | 'import.leftOut.hidden'
  | 'import.leftOut.link'
  | 'import.leftOut.picture'
  | 'import.leftOut.layout'
  | 'import.leftOut.deletion'
  | 'import.leftOut.comment'

/** What one reading gathers on its way. */
export interface Walk {
  readonly reading: HtmlReading
  readonly lost: Lost[]
  readonly pictures: Picture[]
}

/** Where in the tree a reader stands. */
export interface Place {
  readonly walk: Walk
  readonly depth: number
  readonly marks: readonly BodyMark[]
  /** Inside `pre`, line breaks are meant. */
  readonly pre: boolean
}

/** Longest piece of lost text that is kept for a person to look at, in characters. */
const longestLost = 2000
const mostLost = 500

/** Notes a piece that had no place, shortened, for a person to look at. */
export function lose(walk: Walk, reason: LostReason, text: string): void {
  const words = text.replace(/\s+/g, ' ').trim()
  const piece = words.length > longestLost ? `${words.slice(0, longestLost)}…` : words
  if (piece !== '' && walk.lost.length < mostLost) walk.lost.push({ reason, text: piece })
}
