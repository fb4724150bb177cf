import { longestHeadline } from '../../article/lengths'
import type { Check } from '../check'
import { isBlank } from './fields'

/** How it reads outside the page: in a list, in a search result, on a telephone. */
export const readingChecks = {
  'headline.length': {
    from: 'approve',
    severity: 'warn',
    find: ({ content }) => {
      const most = longestHeadline(content.language)
      const { length } = Array.from(content.headline)
      return length > most
        ? [
            {
              check: 'headline.length',
              message: 'gate.headlineLong',
              field: 'headline',
              values: { length, most },
            },
          ]
        : []
    },
  },
  'teaser.cut': {
    from: 'approve',
    severity: 'warn',
    find: ({ content }) =>
      content.related.flatMap((piece, index) =>
        endsAtSentence(piece.teaser)
          ? []
          : [
              {
                check: 'teaser.cut',
                message: 'gate.teaserCut',
                field: `related.${index}.teaser`,
                values: { title: piece.title },
              },
            ],
      ),
  },
} as const satisfies Record<string, Check>

/**
 * True for a text that ends where a sentence ends: with a full stop, a question or an exclamation mark,
 * then closing quotes or brackets, and no quote left open. An ellipsis is where something was cut. A text
 * without a character ends well.
 */
export function endsAtSentence(text: string): boolean {
  if (isBlank(text)) return true
  const end = text.trim()
  if (/(?:…|\.{2,})[\p{Pe}\p{Pf}"']*$/u.test(end)) return false
  if (!/[。！？!?.．｡][\p{Pe}\p{Pf}"']*$/u.test(end)) return false
  return pairs.every(([open, close]) => occurrences(end, open) <= occurrences(end, close))
}

const pairs = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['（', '）'],
] as const

function occurrences(text: string, mark: string): number {
  return text.split(mark).length - 1
}
