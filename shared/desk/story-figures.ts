import type { ArticleId, PersonId } from '../article/ids'
import type { Level } from '../seal/policy'
import type { DeskEvent, ReturnReason } from './event'
import { beforeAll, course } from './fold'
import type { Standing } from './standing'

/** A place in which a story waits for work. Levels of one key are one place, whatever policy they stand in. */
export interface FigureStage {
  readonly key: 'drafting' | 'returned' | 'onHold' | `level:${string}` | 'approved'
  /** Name of the level; null for a stage that is none. */
  readonly name: Level['name'] | null
  /** Its place in the policy, from 0; null for a stage that is none. */
  readonly place: number | null
}

/** How long a story was in one place: from one instant to another (RFC 3339), `to` null while it is there. */
export interface Stay {
  readonly stage: FigureStage
  readonly from: string
  readonly to: string | null
}

export interface ReturnFigure {
  readonly at: string
  readonly reason: ReturnReason
  /** The level that sent it back. */
  readonly by: FigureStage
}

/** A level that was left out in an urgent case. */
export interface OwedFigure {
  readonly stage: FigureStage
  readonly due: string
}

export interface BypassFigure {
  readonly at: string
  readonly by: PersonId
  /** What was left out then. */
  readonly missing: readonly OwedFigure[]
}

/** What the desk log of one story adds to the figures of its desk. Instants are RFC 3339, oldest first. */
export interface StoryFigures {
  readonly id: ArticleId
  readonly headline: string
  readonly desk: string
  readonly submitted: readonly string[]
  /** When an approval left no level to be passed. */
  readonly approved: readonly string[]
  /** When readers got it first; null while they have not. */
  readonly published: string | null
  readonly returns: readonly ReturnFigure[]
  readonly stays: readonly Stay[]
  readonly bypasses: readonly BypassFigure[]
  /** What nobody has made good yet. */
  readonly owed: readonly OwedFigure[]
}

interface FiguredStory {
  readonly id: ArticleId
  readonly headline: string
  readonly desk: string
  readonly log: readonly DeskEvent[]
}

/**
 * The figures of one story, from the fold of its log alone.
 *
 * A story is published once, however many sites show it, and approved each time an approval, an acceptance
 * or a bypass leaves no level open: an edit that is taken back, or a hold that ends, approves nothing.
 */
export function storyFigures({ id, headline, desk, log }: FiguredStory): StoryFigures {
  const standings = course(log)
  const steps = log.map((event, place) => ({
    event,
    before: standings[place - 1] ?? beforeAll,
    after: standings[place] ?? beforeAll,
  }))
  const last = standings.at(-1) ?? beforeAll
  return {
    id,
    headline,
    desk,
    submitted: timesOf(steps, ({ event }) => event.happening.type === 'submitted'),
    approved: timesOf(
      steps,
      ({ event, after }) =>
        approving.includes(event.happening.type) && after.work === 'approved' && !after.readOnly,
    ),
    published: last.firstPublishedAt,
    returns: steps.flatMap(returnIn),
    stays: staysIn(steps),
    bypasses: steps.flatMap(bypassIn),
    owed: owedIn(last),
  }
}

/** Where a story waits for work; null for one that waits for none. */
export function stageOf({ work, publication, policy, level }: Standing): FigureStage | null {
  switch (work) {
    case 'spiked':
      return null
    case 'submitted':
    case 'inReview':
      return levelStage(policy?.levels, level)
    case 'approved':
      return publication === 'unpublished' ? plain('approved') : null
    default:
      return plain(work)
  }
}

interface Step {
  readonly event: DeskEvent
  readonly before: Standing
  readonly after: Standing
}

const approving: readonly DeskEvent['happening']['type'][] = ['approved', 'accepted', 'bypassed']

function timesOf(steps: readonly Step[], isIt: (step: Step) => boolean): readonly string[] {
  return steps.filter(isIt).map(({ event }) => event.at)
}

function returnIn({ event, before }: Step): readonly ReturnFigure[] {
  const { happening, at } = event
  if (happening.type !== 'returned') return []
  // An approved text is sent back by whoever holds the last level.
  const levels = before.policy?.levels
  const level = Math.min(before.level, Math.max(0, (levels?.length ?? 1) - 1))
  return [{ at, reason: happening.reason, by: levelStage(levels, level) }]
}

function bypassIn({ event, after }: Step): readonly BypassFigure[] {
  if (event.happening.type !== 'bypassed' || after.readOnly) return []
  return [{ at: event.at, by: event.actor, missing: owedIn(after) }]
}

function owedIn({ owed, policy }: Standing): readonly OwedFigure[] {
  return owed.map(({ level, due }) => ({ stage: levelStage(policy?.levels, level), due }))
}

function staysIn(steps: readonly Step[]): readonly Stay[] {
  const stays: Stay[] = []
  let stage = null as FigureStage | null
  let from = ''
  for (const { event, after } of steps) {
    const next = stageOf(after)
    if (next?.key === stage?.key) continue
    if (stage !== null) stays.push({ stage, from, to: event.at })
    stage = next
    from = event.at
  }
  if (stage !== null) stays.push({ stage, from, to: null })
  return stays
}

function levelStage(levels: readonly Level[] | undefined, place: number): FigureStage {
  const level = levels?.[place]
  return level === undefined
    ? { key: `level:${place}`, name: null, place }
    : { key: `level:${level.key}`, name: level.name, place }
}

function plain(key: Exclude<FigureStage['key'], `level:${string}`>): FigureStage {
  return { key, name: null, place: null }
}
