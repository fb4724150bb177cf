import type { Found } from './finding'
import type { ProofLists } from './lists'
import type { Passage } from './passage'
import type { RuleKey } from './rule-keys'

/** Knows words. Loaded late: while it is null, nothing is said about spelling. */
export interface Speller {
  isKnown(word: string): boolean
  /** What may have been meant, the likeliest first. May take a fifth of a second. */
  suggest(word: string): readonly string[]
}

/** What a reading depends on besides the text. */
export interface ProofSetting {
  /** True where the article is written in Chinese. */
  readonly isChinese: boolean
  /** The article's day, `YYYY-MM-DD`: the dateline's, else today. Years that are not said are counted from it. */
  readonly day: string
  readonly lists: ProofLists
  readonly speller: Speller | null
  /** Quotations as a person confirmed them, without their marks. */
  readonly quotes: readonly string[]
}

/** The text of a passage as rules read it: addresses are blanked out, with nothing moved. */
export interface ReadPassage extends Passage {
  readonly plain: string
}

/** A rule that needs one passage alone. Pure; every range lies inside the text. */
export type PassageRule = (passage: ReadPassage, setting: ProofSetting) => readonly Found[]

/** A rule that needs the whole text; it answers with the place of the passage in `passages`. */
export type StoryRule = (
  passages: readonly ReadPassage[],
  setting: ProofSetting,
) => readonly (Found & { readonly at: number })[]

export type PassageRules = Readonly<Partial<Record<RuleKey, PassageRule>>>

/** One finding for each match of a pattern (with the `g` flag); null leaves a match out. */
export function eachMatch(
  text: string,
  pattern: RegExp,
  found: (match: RegExpExecArray) => Omit<Found, 'from' | 'to'> | Found | null,
): readonly Found[] {
  const all: Found[] = []
  for (const match of text.matchAll(pattern)) {
    const one = found(match)
    if (one !== null) all.push({ from: match.index, to: match.index + match[0].length, ...one })
  }
  return all
}

/** A stretch and what may stand there instead. */
export function instead(...replacements: readonly string[]): Pick<Found, 'replacements'> {
  return { replacements }
}
