import { isChinese } from '../../article/byline'
import { fieldLengths, passedLimits } from '../../article/lengths'
import type { LimitedField, Place } from '../../article/lengths'
import { countText, textOf } from '../../document/text'
import { limitsOf } from '../../target/limits'
import type { Target } from '../../target/target'
import type { WordKey } from '../../words/en'
import type { Check } from '../check'
import { isBlank } from './fields'

/** How it reads outside the page: in a list, in a search result, on a telephone. */
export const readingChecks = {
  'headline.length': lengthCheck('headline'),
  'abstract.length': lengthCheck('abstract'),
  'body.length': lengthCheck('body'),
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

/** A field that is longer than the place takes that it goes to; before it goes, than any place it may go to. */
function lengthCheck(field: LimitedField): Check {
  return {
    from: 'approve',
    severity: 'warn',
    find: ({ content, places = [] }, { target }) => {
      const measured = { ...content, body: countText(textOf(content.body)) }
      const lengths = fieldLengths(measured, target === null ? places : [placeOf(target)])
      return lengths
        .filter((one) => one.field === field)
        .flatMap((one) =>
          passedLimits(one).map(({ place, most }) => ({
            check: `${field}.length`,
            message: tooLong(field, place, content.language),
            field,
            values: { length: one.length, most, ...(place === '' ? {} : { place }) },
          })),
        )
    },
  }
}

function placeOf(target: Target): Place {
  return { name: target.name, limits: limitsOf(target) }
}

function tooLong(field: LimitedField, place: string, language: string): WordKey {
  if (field === 'body') return isChinese(language) ? 'gate.bodyLongFor' : 'gate.bodyWordsLongFor'
  if (field === 'abstract') return place === '' ? 'gate.abstractLong' : 'gate.abstractLongFor'
  return place === '' ? 'gate.headlineLong' : 'gate.headlineLongFor'
}

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
