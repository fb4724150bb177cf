import type { SeriesPart } from '../article/series'
import type { ArticleSummary } from '../ipc'

/**
 * The series that stories are parts of, in the order of the rows: of each the highest part so far, and the total
 * that is named first. Titles count as one where they differ in nothing but spaces round them.
 */
export function seriesUsed(
  summaries: readonly Pick<ArticleSummary, 'series'>[],
): readonly SeriesPart[] {
  const found = new Map<string, SeriesPart>()
  for (const { series } of summaries) {
    const title = series?.title.trim() ?? ''
    if (series === undefined || title === '') continue
    const known = found.get(title) ?? { title, part: 0, total: null }
    const part = Math.max(known.part, series.part ?? 0)
    found.set(title, { title, part, total: known.total ?? series.total ?? null })
  }
  return [...found.values()]
}
