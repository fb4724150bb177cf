import type { Person } from '../article/person'
import type { ArticleSummary } from '../ipc'

/** Hours a story without a deadline may wait before it stands with those that are due. */
const patience = 24

/**
 * The queue of the review seat: every story whose next level this person may hold or has claimed, also
 * those that others have claimed, and those that owe levels; whatever is due first stands first.
 *
 * A story is due at its deadline, when a level it owes falls due, or a day after it began to wait,
 * whichever comes first. Of two that are due together the older one stands first.
 */
export function seatQueue(
  summaries: readonly ArticleSummary[],
  person: Person,
): readonly ArticleSummary[] {
  return summaries
    .filter((summary) => isForSeat(summary, person))
    .toSorted((one, other) => dueAt(one) - dueAt(other) || (one.id < other.id ? -1 : 1))
}

/** When a story of the seat's queue is due, milliseconds since 1970; Infinity where nothing says. */
export function dueAt({ deadline, owedBy, waitingSince }: ArticleSummary): number {
  const times = [
    deadline === null ? Infinity : Date.parse(deadline),
    owedBy === undefined ? Infinity : Date.parse(owedBy),
    waitingSince === undefined ? Infinity : Date.parse(waitingSince) + patience * 3_600_000,
  ]
  return Math.min(...times)
}

function isForSeat(summary: ArticleSummary, person: Person): boolean {
  if (!person.active) return false
  if (summary.claimedBy === person.id || summary.owedBy !== undefined) return true
  if (summary.work !== 'submitted' && summary.work !== 'inReview') return false
  return summary.levelRoles?.some((role) => person.roles.includes(role)) === true
}
