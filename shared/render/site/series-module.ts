import type { SeriesPart } from '../../article/series'
import { absolute, seriesPath } from '../address'
import { wordsLanguage } from '../../article/byline'
import { directionWithin } from '../direction'
import { element, join, line, newline, nothing, text } from '../markup'
import type { Markup } from '../markup'
import { phrase } from '../phrase'
import { seriesHeading } from '../series-words'
import type { Beside, ModuleStory } from './module-story'

/** Where a story stands in its series on the site. */
export interface SeriesBeside {
  readonly series: SeriesPart
  /** The parts right before and after it that the site shows; null for the first and the last. */
  readonly previous: ModuleStory | null
  readonly next: ModuleStory | null
  /** How many parts the site shows; null where there are too many for every page to be told of each new one. */
  readonly published: number | null
}

/** Up to so many parts, each part's page says how many there are; in a longer series its neighbours alone are told. */
export const mostCounted = 30

/**
 * The parts of a series in their order: by number, and where two have the same one, by the time they came out.
 * Stories that are no part of any come last.
 */
export function inPartOrder<Story extends ModuleStory>(
  stories: readonly Story[],
): readonly Story[] {
  const numberOf = ({ series }: Story) => series?.part ?? Infinity
  const timeOf = ({ published }: Story) => Date.parse(published)
  return [...stories].sort(
    (a, b) =>
      order(numberOf(a), numberOf(b)) ||
      order(timeOf(a), timeOf(b)) ||
      (a.article < b.article ? -1 : 1),
  )
}

/** Where a story stands among the parts of its series; `parts` may hold it as it was. Null where it is no part. */
export function besideInSeries(
  story: ModuleStory,
  parts: readonly ModuleStory[],
): SeriesBeside | null {
  const { series } = story
  if (series === undefined) return null
  const all = inPartOrder([...parts.filter(({ article }) => article !== story.article), story])
  const at = all.indexOf(story)
  return {
    series,
    previous: all[at - 1] ?? null,
    next: all[at + 1] ?? null,
    published: all.length > mostCounted ? null : all.length,
  }
}

/** The ways to the parts beside a story and to the page of all, as they stand in a page. */
export function seriesRows({ series, ...near }: SeriesBeside, baseUrl: string, beside: Beside) {
  const words = wordsLanguage(beside.language)
  const heading = seriesHeading(series, near.published, words)
  const all = absolute(seriesPath(series.title), baseUrl)
  const rows = element(
    'ul',
    {},
    newline,
    rowHtml('render.series.previous', near.previous, beside),
    rowHtml('render.series.next', near.next, beside),
    element('li', {}, line('a', { href: all }, phrase(words, 'render.series.all'))),
    newline,
  )
  return join([
    element(
      'nav',
      { class: 'after', 'aria-label': heading },
      element('section', {}, line('h2', {}, heading), newline, rows),
    ),
    newline,
  ])
}

function rowHtml(
  key: 'render.series.previous' | 'render.series.next',
  story: ModuleStory | null,
  beside: Beside,
): Markup {
  if (story === null) return nothing
  const { language, permalink, headline } = story
  const link = line('a', { href: permalink }, headline)
  return join([
    element(
      'li',
      {},
      text(phrase(wordsLanguage(beside.language), key)),
      language === beside.language
        ? link
        : element(
            'span',
            { lang: language, dir: directionWithin(language, beside.language) },
            link,
          ),
    ),
    newline,
  ])
}

/** Of numbers that may be endless, where a difference is no number. */
function order(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
