import type { SeriesPart } from '../article/series'
import type { InterfaceLanguage } from '../words/language'
import { phrase } from './phrase'

/** Which part of which series a story is, in one line: `连载 · 清溪修桥 · 第 2 篇，共 5 篇`. */
export function seriesText(series: SeriesPart, words: InterfaceLanguage): string {
  return phrase(words, 'render.series.before') + series.title + seriesNumber(series, words)
}

/** What stands behind the title: ` · 第 2 篇，共 5 篇`. */
export function seriesNumber({ part, total }: SeriesPart, words: InterfaceLanguage): string {
  return total === null
    ? phrase(words, 'render.series.part', { part: String(part) })
    : phrase(words, 'render.series.partOf', { part: String(part), total: String(total) })
}

/**
 * What a site says of the series beside the story: where nobody said how many parts there shall be, how many it shows
 * (`published`; null: it does not say).
 */
export function seriesHeading(
  series: SeriesPart,
  published: number | null,
  words: InterfaceLanguage,
): string {
  if (series.total !== null || published === null) return seriesText(series, words)
  const values = { part: String(series.part), count: String(published) }
  const number = phrase(words, 'render.series.soFar', values)
  return phrase(words, 'render.series.before') + series.title + number
}
