import type { ArticleSummary, CalendarEntry } from '../ipc'
import { isPublic } from './in-queue'

/** A span of time: from the first instant to before the last, milliseconds since 1970. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * What falls into a span, in order of time: deadlines, the hours stories are set to appear, the ends of
 * embargoes, and first publications.
 *
 * A deadline is told until readers have the story: from then on the hour they got it says more. Spiked
 * stories, and those that were killed or replaced, fall on no day.
 */
export function calendarIn(
  summaries: readonly ArticleSummary[],
  span: Span,
): readonly CalendarEntry[] {
  const timed = summaries.flatMap((article) =>
    momentsOf(article).flatMap((moment) => {
      const time = Date.parse(moment.at)
      return time >= span.from && time < span.to ? [{ ...moment, article, time }] : []
    }),
  )
  return timed
    .toSorted((one, other) => one.time - other.time || compareIds(one.article, other.article))
    .map(({ kind, at, article }) => ({ kind, at, article }))
}

type Moment = Pick<CalendarEntry, 'kind' | 'at'>

function momentsOf(summary: ArticleSummary): readonly Moment[] {
  const { work, publication, deadline, scheduledFor, embargoedUntil, publishedAt } = summary
  if (work === 'spiked' || publication === 'killed' || publication === 'superseded') return []
  const moments: Moment[] = []
  if (deadline !== null && !isPublic(summary)) moments.push({ kind: 'deadline', at: deadline })
  if (scheduledFor !== undefined) moments.push({ kind: 'scheduled', at: scheduledFor })
  if (embargoedUntil !== undefined) moments.push({ kind: 'embargo', at: embargoedUntil })
  if (publishedAt !== undefined) moments.push({ kind: 'published', at: publishedAt })
  return moments
}

function compareIds({ id: one }: ArticleSummary, { id: other }: ArticleSummary): number {
  return one < other ? -1 : Number(one > other)
}
