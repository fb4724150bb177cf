import type { Content } from '../shared/article/content'
import { partiesOf } from '../shared/render/parties'
import { wordsLanguage } from '../shared/article/byline'
import { showsOurPages } from '../shared/target/target'
import type { Site } from '../shared/target/target'
import { findTarget, readSealed } from './deliver'
import type { Library } from './library/library'
import type { Delivery } from './library/outbox-file'
import type { News } from './outbox/announcements'
import { feedsWith } from './targets/site-feeds'

/**
 * The feeds a hub is to be told of after a delivery arrived: those it changed. After a break nobody knows what
 * an earlier try changed, so it is every feed the story stands in, or stood in before: a hub looks for itself
 * whether there is anything new.
 */
export async function newsOf(
  library: Library,
  delivery: Delivery,
  changed: readonly string[] | null,
): Promise<News> {
  const target = findTarget(library, delivery.target)
  if (!target.ok || target.value.site.hub === undefined || !showsOurPages(target.value))
    return { target: delivery.target, feeds: [] }
  const { site, name } = target.value
  if (changed !== null && delivery.attempts <= 1) return { target: name, feeds: changed }
  const stored = await library.readArticle(delivery.article)
  const receipts = stored.ok ? stored.value.value.receipts : []
  const shown = receipts.filter((receipt) => receipt.target === name).slice(-2)
  const feeds = new Set(changed)
  for (const hash of new Set([delivery.hash, ...shown.map((receipt) => receipt.hash)])) {
    const content = await readSealed(library, hash)
    if (content.ok) for (const feed of feedsOf(content.value, site)) feeds.add(feed)
  }
  return { target: name, feeds: [...feeds] }
}

function feedsOf({ sections, credits, language, keywords }: Content, site: Site) {
  const authors = partiesOf(credits, wordsLanguage(language))
    .filter(({ isAuthor }) => isAuthor)
    .map(({ name, roleName, kind }) => ({ name, role: roleName, kind }))
  return feedsWith(site, { sections, authors, keywords })
}
