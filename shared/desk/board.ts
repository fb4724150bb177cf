import type { PersonId } from '../article/ids'
import type { ArticleSummary } from '../ipc'
import { isPublic, isWith } from './in-queue'
import { dueAt } from './seat-queue'

/** A column of the board; levels count from 0 in the desk's policy. */
export type BoardColumnKey =
  'drafting' | 'returned' | 'onHold' | `level-${number}` | 'approved' | 'scheduled' | 'live'

export interface BoardColumn {
  readonly key: BoardColumnKey
  /** Place of the level that is next for its stories; null for a column that is none. */
  readonly level: number | null
  /** Whatever is due first on top; of those that nothing presses, the newest. */
  readonly articles: readonly ArticleSummary[]
}

/** What is shown on the board; null stands for all. */
export interface BoardFilter {
  readonly desk: string | null
  readonly section: string | null
  /** Whoever made it, was given it, or reviews it. */
  readonly person: PersonId | null
  readonly onlyLate: boolean
}

export interface Board {
  readonly columns: readonly BoardColumn[]
  /** What the stories of this desk can be narrowed to. */
  readonly sections: readonly string[]
  readonly people: readonly PersonId[]
  /** How many of the stories that are shown are overdue. */
  readonly late: number
}

/**
 * The stories of a desk by where they stand: drafts, a column for each level of its policy, then what is
 * approved, scheduled and live. Spiked stories and those taken down for good stand nowhere.
 *
 * `summaries` come newest first, `now` in milliseconds since 1970. A story that was submitted under a policy
 * of more levels stands in the last one.
 */
export function boardOf(
  summaries: readonly ArticleSummary[],
  levels: number,
  filter: BoardFilter,
  now: number,
): Board {
  const ofDesk = summaries.filter(({ desk }) => filter.desk === null || desk === filter.desk)
  const placed = ofDesk.flatMap((summary) => {
    const key = columnOf(summary, levels)
    return key === null ? [] : [{ key, summary }]
  })
  const shown = placed.filter(({ summary }) => fits(summary, filter, now))
  return {
    columns: columnKeys(levels).map(({ key, level }) => {
      const articles = shown.flatMap((one) => (one.key === key ? [one.summary] : []))
      return { key, level, articles: key === 'live' ? articles : articles.toSorted(byUrgency) }
    }),
    sections: distinct(placed.map(({ summary }) => summary.section)).toSorted(),
    people: distinct(placed.flatMap(({ summary }) => peopleOf(summary))),
    late: shown.filter(({ summary }) => isLate(summary, now)).length,
  }
}

/** True for a story past its deadline whose work is not done. */
export function isLate(summary: ArticleSummary, now: number): boolean {
  const { deadline, work, publication } = summary
  if (deadline === null || Date.parse(deadline) >= now) return false
  if (publication !== 'unpublished' && publication !== 'scheduled') return false
  return work !== 'approved' && work !== 'spiked'
}

/** The column a story stands in; null for one that is on no desk any more. */
export function columnOf(summary: ArticleSummary, levels: number): BoardColumnKey | null {
  const { work, publication, level } = summary
  if (work === 'spiked' || publication === 'killed' || publication === 'superseded') return null
  switch (work) {
    case 'submitted':
    case 'inReview':
      return `level-${Math.max(0, Math.min(level, levels - 1))}`
    case 'approved':
      if (isPublic(summary)) return 'live'
      return publication === 'scheduled' ? 'scheduled' : 'approved'
    default:
      return work
  }
}

function columnKeys(levels: number): readonly Pick<BoardColumn, 'key' | 'level'>[] {
  const plain = (key: BoardColumnKey) => ({ key, level: null })
  // A policy of no level at all still has a place for what was submitted.
  const places = Array.from({ length: Math.max(1, levels) }, (_, level) => ({
    key: `level-${level}` as const,
    level,
  }))
  return [
    plain('drafting'),
    plain('returned'),
    plain('onHold'),
    ...places,
    plain('approved'),
    plain('scheduled'),
    plain('live'),
  ]
}

function fits(summary: ArticleSummary, filter: BoardFilter, now: number): boolean {
  const { section, person, onlyLate } = filter
  return (
    (section === null || summary.section === section) &&
    (person === null || isWith(summary, person)) &&
    (!onlyLate || isLate(summary, now))
  )
}

/** Those that nothing presses keep their order: Infinity less Infinity is no number. */
function byUrgency(one: ArticleSummary, other: ArticleSummary): number {
  return dueAt(one) - dueAt(other) || 0
}

function peopleOf({ owner, assignee, claimedBy }: ArticleSummary): readonly PersonId[] {
  return [owner, assignee, claimedBy].filter((person) => person !== null)
}

function distinct<Value extends string>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)].filter((value) => value !== '')
}
