import type { ArticleId } from '../shared/article/ids'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import type { Reread } from '../shared/target/held'
import { findTarget, packAgain } from './deliver'
import type { Host } from './host'
import { inLane } from './outbox/lanes'
import { adapterOf } from './targets/adapters'

/**
 * Reads the public copy of a story at a target again and compares it with what that target acknowledged
 * last: the sealed text, or that it was taken down. Changes nothing anywhere. Refused with `refusal.notLive`
 * where the target never had the story, and with what keeps the target from being read.
 */
export async function reread(host: Host, id: ArticleId, name: string): Promise<Result<Reread>> {
  const target = findTarget(host.library, name)
  if (!target.ok) return target
  const adapter = await adapterOf(target.value, host)
  if (!adapter.ok) return adapter
  const reached = { target: target.value, adapter: adapter.value }
  // Not while something is being written there: half of it would look like a difference.
  return inLane(host.library, name, async () => {
    const stored = await host.library.readArticle(id)
    if (!stored.ok) return stored
    const article = stored.value.value
    const receipt = article.receipts.findLast((one) => one.target === name)
    if (receipt === undefined) return refuse('refusal.notLive')
    const packed = await packAgain(host, article, receipt, reached)
    if (!packed.ok) return { ok: false, refusal: packed.refusal }
    const seen = await adapter.value.verify(packed.value)
    return seen.ok
      ? ok({ target: name, ...seen.value, at: host.now() })
      : { ok: false, refusal: seen.refusal }
  })
}
