import type { ArticleId } from '../shared/article/ids'
import { isScheduled } from '../shared/target/schedule'
import type { Library } from './library/library'

/**
 * The next hour at which something has to be ordered, RFC 3339; null while there is none. What a person was
 * asked about waits for them, and what was ordered for the outbox.
 */
export function nextHour(library: Library, asked: ReadonlySet<string>): string | null {
  const hours = library
    .summaries()
    .filter(isScheduled)
    .filter(({ id, scheduledFor }) => !asked.has(markOf(id, scheduledFor)))
    .filter((row) => !isOrdered(library, { article: row.id, target: row.scheduledTo }))
    .map(({ scheduledFor }) => scheduledFor)
  return hours.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null
}

/** Names one hour of one story. */
export function markOf(article: ArticleId, at: string): string {
  return `${article} ${at}`
}

/** Whether a delivery of the story to that very target lies in the outbox: of other targets it says nothing. */
export function isOrdered(
  library: Library,
  { article, target }: { readonly article: ArticleId; readonly target: string },
): boolean {
  return library.outbox().deliveries.some((one) => one.article === article && one.target === target)
}
