import type { ArticleId } from '../article/ids'
import type { DeskEvent } from './event'

/** The story that took this one's place, as its log tells; null where none did. */
export function successorOf(log: readonly DeskEvent[]): ArticleId | null {
  const event = log.findLast(({ happening }) => happening.type === 'superseded')
  return event?.happening.type === 'superseded' ? event.happening.by : null
}
