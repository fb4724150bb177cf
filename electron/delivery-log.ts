import type { Result } from '../shared/result'
import { ok } from '../shared/result'
import type { LoggedDelivery } from '../shared/target/delivery-log'
import type { Library } from './library/library'

/**
 * Every receipt of the library, the oldest first. Refused where a story cannot be read: a log with a hole
 * would pass for a whole one.
 */
export async function deliveryLog(library: Library): Promise<Result<readonly LoggedDelivery[]>> {
  const log: LoggedDelivery[] = []
  for (const { id, headline } of library.summaries()) {
    const stored = await library.readArticle(id)
    if (!stored.ok) return stored
    log.push(...stored.value.value.receipts.map((one) => ({ ...one, article: id, headline })))
  }
  return ok(log.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)))
}
