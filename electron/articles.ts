import { countQueues, isInQueue } from '../shared/desk/in-queue'
import type { QueueKey } from '../shared/desk/queue'
import type { ArticleList } from '../shared/ipc'
import type { Person } from '../shared/article/person'
import type { Library } from './library/library'

/** The rows of one queue that hold all the words, newest first, and how many articles stand in each queue. */
export async function listArticles(
  library: Library,
  person: Person | null,
  { queue, search }: { readonly queue: QueueKey; readonly search: string },
): Promise<ArticleList> {
  const all = library.summaries()
  const found = search.trim() === '' ? null : new Set(await library.search(search))
  return {
    articles: all.filter(
      (summary) => isInQueue(summary, queue, person) && (found === null || found.has(summary.id)),
    ),
    counts: countQueues(all, person),
  }
}
