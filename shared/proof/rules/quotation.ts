import { likeness } from '../../document/likeness'
import type { StoryRule } from '../rule'
import type { Passage } from '../passage'

/** Characters a quotation has at least to be kept: anything shorter is a word in quotes. */
const leastLength = 8

/** A quotation of the text: what stands between its marks, and where. */
export interface Quotation {
  /** Place of the passage. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The quotations of a text that are long enough to be somebody's words. */
export function quotationsOf(
  passages: readonly Pick<Passage, 'text' | 'field'>[],
): readonly Quotation[] {
  return passages.flatMap(({ text, field }, at) =>
    field === 'body'
      ? [...text.matchAll(/“([^“”]+)”|"([^"\n]+)"|「([^「」]+)」/g)].flatMap((match) => {
          const words = match[1] ?? match[2] ?? match[3] ?? ''
          const from = match.index + 1
          return words.length < leastLength
            ? []
            : [{ at, from, to: from + words.length, text: words }]
        })
      : [],
  )
}

/**
 * A quotation that somebody confirmed and that now reads otherwise.
 *
 * One that was taken out altogether is not spoken of, nor one that was put in since. They are taken for
 * the same while at least three in five of their pairs of characters are (Dice, 1945).
 */
export const quotation: StoryRule = (passages, { quotes }) => {
  if (quotes.length === 0) return []
  const now = quotationsOf(passages)
  const standing = new Set(now.map(({ text }) => text))
  const confirmed = new Set(quotes)
  const gone = quotes.filter((text) => !standing.has(text))
  return now
    .filter(({ text }) => !confirmed.has(text))
    .flatMap(({ at, from, to, text }) => {
      const [best] = gone
        .map((was) => ({ was, likeness: likeness(was, text) }))
        .sort((a, b) => b.likeness - a.likeness)
      return best === undefined || best.likeness < 0.6
        ? []
        : [{ at, from, to, values: { was: best.was }, replacements: [best.was] }]
    })
}
