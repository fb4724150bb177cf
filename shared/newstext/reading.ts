import type { CreditRole } from '../article/credit'
import type { BodyNode } from '../document/body'
import type { Hint } from './hints'

/** One piece of copy: a paragraph, a line, a heading, a list, a picture, as it stands in the text. */
export interface Block {
  readonly node: BodyNode
  /** Its plain text, white space of layout made plain. */
  readonly text: string
  /** Stood behind a bullet in plain text. */
  readonly bullet: boolean
  /** A blank line, or the like, stands before it. */
  readonly gap: boolean
  /** On a piece of what a page prints between its headline and its story: what its markup calls it. */
  readonly hint?: Hint
}

/** A field that was found, where it stood, and whether a person must look at it before it counts. */
export interface Found {
  /** Path in the content, as `credits.0` or `dateline.date`. */
  readonly field: string
  /** The text it was read from, as printed. */
  readonly text: string
  readonly confirm: boolean
  /** What the field might be, where the text alone does not say: shown, never filled in. */
  readonly proposal?: string
}

/** A piece that is in no field and not in the body: the reason is a word key (`import.leftOut.…`). */
export interface LeftOut {
  readonly reason: string
  readonly text: string
}

/** A person or unit with a part in the story, as a line of credits gives it. */
export interface FoundCredit {
  readonly name: string
  readonly role: CreditRole
  readonly kind: 'person' | 'organisation'
  readonly affiliation: string
  /** The words it was read from. */
  readonly text: string
  readonly unsure: boolean
}

/** What something beside the text says about the story: the head of a page, front matter. */
export interface Facts {
  readonly headline: string
  readonly kicker: string
  readonly subhead: string
  readonly abstract: string
  readonly language: string
  readonly authors: readonly string[]
  readonly source: string
  /** Who published the page; only likely the source. */
  readonly publisher: string
  readonly sourceUrl: string
  readonly sections: readonly string[]
  readonly keywords: readonly string[]
  /** As written there. */
  readonly date: string
  readonly slug: string
  readonly credits: readonly FoundCredit[]
  /** Where it stood, by field: shown beside what was found. */
  readonly where: Readonly<Record<string, string>>
}

export const noFacts: Facts = {
  headline: '',
  kicker: '',
  subhead: '',
  abstract: '',
  language: '',
  authors: [],
  source: '',
  publisher: '',
  sourceUrl: '',
  sections: [],
  keywords: [],
  date: '',
  slug: '',
  credits: [],
  where: {},
}
