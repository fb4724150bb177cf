import type { ArticleId } from '../article/ids'
import { instantInZone } from '../render/zoned-time'
import type { Span } from './calendar'
import { daysAfter } from './calendar-days'
import { returnReasons } from './event'
import type { ReturnReason } from './event'
import type { BypassFigure, FigureStage, OwedFigure, StoryFigures } from './story-figures'

/** What went through the desk on one day. */
export interface DayFigures {
  /** `YYYY-MM-DD` in the newsroom's zone. */
  readonly day: string
  readonly submitted: number
  readonly approved: number
  readonly published: number
}

/** How long stories were in one place, of those that left it within the span. */
export interface StageFigures {
  readonly stage: FigureStage
  readonly count: number
  /** Milliseconds; of an even number of stays, the mean of the two in the middle. */
  readonly median: number
  readonly longest: number
  readonly slowest: { readonly id: ArticleId; readonly headline: string }
}

/** A story that passed in an urgent case, and what of that is still owed. */
export interface BypassedStory {
  readonly id: ArticleId
  readonly headline: string
  /** Null where it was before the span, and is told for what is owed. */
  readonly bypass: BypassFigure | null
  readonly owed: readonly OwedFigure[]
}

/** The figures of a desk over a span. */
export interface DeskFigures {
  /** Every day of the span, also those on which nothing happened. */
  readonly days: readonly DayFigures[]
  /** In the order in which stories go through them; places nobody left are not told. */
  readonly stages: readonly StageFigures[]
  readonly returns: {
    /** The most frequent first; none that did not happen. */
    readonly reasons: readonly { readonly reason: ReturnReason; readonly count: number }[]
    readonly levels: readonly { readonly stage: FigureStage; readonly count: number }[]
  }
  readonly bypasses: readonly BypassedStory[]
}

/**
 * What these stories add up to over a span, its days told in `zone` (IANA).
 *
 * Counts what happened from the first instant of the span to before the last. A stay counts in the span in
 * which it ended; what is still owed is told whenever it began.
 */
export function deskFigures(
  stories: readonly StoryFigures[],
  span: Span,
  zone: string,
): DeskFigures {
  return {
    days: daysOf(stories, span, zone),
    stages: stagesOf(stories, span),
    returns: returnsOf(stories, span),
    bypasses: bypassesOf(stories, span),
  }
}

function daysOf(stories: readonly StoryFigures[], span: Span, zone: string): DayFigures[] {
  const dayOf = (at: string) => instantInZone(at, zone).slice(0, 10)
  const counts = new Map<string, { submitted: number; approved: number; published: number }>()
  const last = dayOf(new Date(Math.max(span.from, span.to - 1)).toISOString())
  for (let day = dayOf(new Date(span.from).toISOString()); day <= last; day = daysAfter(day, 1))
    counts.set(day, { submitted: 0, approved: 0, published: 0 })
  const add = (what: 'submitted' | 'approved' | 'published', times: readonly string[]) => {
    for (const at of times) {
      const count = isWithin(at, span) ? counts.get(dayOf(at)) : undefined
      if (count !== undefined) count[what] += 1
    }
  }
  for (const { submitted, approved, published } of stories) {
    add('submitted', submitted)
    add('approved', approved)
    add('published', published === null ? [] : [published])
  }
  return [...counts].map(([day, count]) => ({ day, ...count }))
}

function stagesOf(stories: readonly StoryFigures[], span: Span): StageFigures[] {
  const groups = new Map<string, { stage: FigureStage; stays: Timed[] }>()
  for (const { id, headline, stays } of stories) {
    for (const { stage, from, to } of stays) {
      if (to === null || !isWithin(to, span)) continue
      const group = groups.get(stage.key) ?? { stage, stays: [] }
      group.stays.push({ time: Math.max(0, Date.parse(to) - Date.parse(from)), id, headline })
      groups.set(stage.key, group)
    }
  }
  return [...groups.values()]
    .toSorted((one, other) => rank(one.stage) - rank(other.stage))
    .flatMap(({ stage, stays }) => {
      const sorted = stays.toSorted((one, other) => one.time - other.time)
      const slowest = sorted.at(-1)
      if (slowest === undefined) return []
      const { time: longest, id, headline } = slowest
      const median = medianOf(sorted.map(({ time }) => time))
      return [{ stage, count: sorted.length, median, longest, slowest: { id, headline } }]
    })
}

interface Timed {
  readonly time: number
  readonly id: ArticleId
  readonly headline: string
}

/** Of numbers in their order; 0 of none. */
function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

function rank({ key, place }: FigureStage): number {
  const plainStages = ['drafting', 'returned', 'onHold']
  if (key === 'approved') return Infinity
  return place === null ? plainStages.indexOf(key) : plainStages.length + place
}

function returnsOf(stories: readonly StoryFigures[], span: Span): DeskFigures['returns'] {
  const returns = stories.flatMap((story) => story.returns.filter(({ at }) => isWithin(at, span)))
  const stages = new Map(returns.map(({ by }) => [by.key, by]))
  const byCount = (one: { readonly count: number }, other: { readonly count: number }) =>
    other.count - one.count
  return {
    reasons: returnReasons
      .map((reason) => ({ reason, count: returns.filter((one) => one.reason === reason).length }))
      .filter(({ count }) => count > 0)
      .toSorted(byCount),
    levels: [...stages.values()]
      .toSorted((one, other) => rank(one) - rank(other))
      .map((stage) => ({
        stage,
        count: returns.filter(({ by }) => by.key === stage.key).length,
      })),
  }
}

function bypassesOf(stories: readonly StoryFigures[], span: Span): BypassedStory[] {
  return stories.flatMap(({ id, headline, bypasses, owed }): readonly BypassedStory[] => {
    const within = bypasses.filter(({ at }) => isWithin(at, span))
    const told = within.map((bypass) => ({ id, headline, bypass, owed }))
    return told.length === 0 && owed.length > 0 ? [{ id, headline, bypass: null, owed }] : told
  })
}

function isWithin(at: string, { from, to }: Span): boolean {
  const time = Date.parse(at)
  return time >= from && time < to
}
