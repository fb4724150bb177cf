import type { PersonId } from '../article/ids'
import type { Person } from '../article/person'
import type { ArticleSummary } from '../ipc'
import { never } from '../result'
import { queueKeys } from './queue'
import type { QueueKey } from './queue'

/**
 * Whether an article stands in a queue of this person (null: nobody is signed in).
 *
 * "To review" holds what waits for a level this person's roles may hold, and what they claimed. Whether
 * they already passed another level, or wrote it, is asked when they claim.
 */
export function isInQueue(
  summary: ArticleSummary,
  queue: QueueKey,
  person: Person | null,
): boolean {
  switch (queue) {
    case 'mine':
      return person !== null && summary.work !== 'spiked' && isWith(summary, person.id)
    case 'awaitsMe':
      return person !== null && summary.awaited?.includes(person.id) === true
    case 'toReview':
      return awaitsReview(summary, person)
    case 'returned':
      return summary.work === 'returned'
    case 'approved':
      return (
        summary.work === 'approved' && ['unpublished', 'withdrawn'].includes(summary.publication)
      )
    case 'scheduled':
      return summary.publication === 'scheduled'
    case 'live':
      return isPublic(summary)
    case 'onHold':
      return summary.work === 'onHold'
    case 'spiked':
      return summary.work === 'spiked'
    case 'all':
      return true
    default:
      return never(queue)
  }
}

/** How many articles stand in each queue. */
export function countQueues(
  summaries: readonly ArticleSummary[],
  person: Person | null,
): Record<QueueKey, number> {
  const counts = Object.fromEntries(queueKeys.map((queue) => [queue, 0])) as Record<
    QueueKey,
    number
  >
  for (const summary of summaries) {
    for (const queue of queueKeys) if (isInQueue(summary, queue, person)) counts[queue] += 1
  }
  return counts
}

/** True for whoever made a story, was given it, or reviews it. */
export function isWith({ owner, assignee, claimedBy }: ArticleSummary, id: PersonId): boolean {
  return owner === id || assignee === id || claimedBy === id
}

function awaitsReview(summary: ArticleSummary, person: Person | null): boolean {
  if (summary.work === 'inReview') return person === null || summary.claimedBy === person.id
  if (summary.work !== 'submitted') return false
  const roles = summary.levelRoles
  if (person === null || roles === undefined) return true
  return person.active && roles.some((role) => person.roles.includes(role))
}

/** True while readers can see it. */
export function isPublic({ publication }: ArticleSummary): boolean {
  return publication === 'live' || publication === 'corrected'
}
