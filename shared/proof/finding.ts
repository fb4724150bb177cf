import type { RuleKey } from './rule-keys'

/** A stretch of a passage's text, in UTF-16 units: `from` up to, but without, `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What a rule found in one passage. Nothing is ever replaced by itself: a person chooses. */
export interface Found extends Span {
  /** Fills the rule's sentence; `text` is always there: the stretch itself. */
  readonly values?: Readonly<Record<string, string | number>>
  /** What may stand there instead, the likeliest first; '' takes the stretch away. None: a person must look. */
  readonly replacements?: readonly string[]
  /** Why, in the newsroom's own words, for what its lists found. */
  readonly reason?: string
}

/** One suggestion of the proofreader: which rule, where, what is wrong, what could stand there. */
export interface ProofFinding extends Span {
  readonly rule: RuleKey
  /** Key of the passage it lies in. */
  readonly passage: string
  /** Field of the content: `body`, `headline`, `media.<id>.caption`. */
  readonly field: string
  readonly text: string
  readonly values: Readonly<Record<string, string | number>>
  readonly replacements: readonly string[]
  readonly reason: string
  /** Names this finding while the words round it stay: what "not here" remembers. */
  readonly mark: string
}
