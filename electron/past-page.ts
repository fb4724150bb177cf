import type { ArticleId } from '../shared/article/ids'
import type { Article } from '../shared/desk/article'
import type { DeskEvent, HappeningOf } from '../shared/desk/event'
import type { PastPage } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { readSealed } from './deliver'
import { rendered, shownSite } from './export'
import type { Host } from './host'
import { publicationOf } from './targets/publication-of'

/**
 * The page as it stood when the log entry of this number was written: the text that was sealed then, its
 * hash taken anew, with the times and the address readers were told then. Site and theme are today's;
 * what the site had beside the story is not kept.
 * Refused with `refusal.noPageThen` where that entry showed readers nothing.
 */
export async function pastPage(
  host: Host,
  id: ArticleId,
  sequence: number,
): Promise<Result<Omit<PastPage, 'url'> & { readonly text: string }>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const then = asOf(stored.value.value, sequence)
  const event = then.log.at(-1)
  const shown = event === undefined ? null : shownBy(event)
  if (event === undefined || shown === null) {
    return refuse('refusal.noPageThen', { values: { sequence } })
  }
  const hash = event.contentHash
  const content = await readSealed(host.library, hash)
  if (!content.ok) return content
  const { target, revision } = shown
  const site = shownSite(host.library, content.value, target)
  const publication = publicationOf({
    article: then,
    content: content.value,
    hash,
    revision,
    target: { name: target },
    site,
    at: event.at,
    isTold: shown.type === 'corrected' && shown.correction !== null,
  })
  const page = await rendered(host, {
    content: content.value,
    publication,
    site,
    target,
    format: 'page',
    purpose: 'look',
  })
  return page.ok ? ok({ text: page.value.text, hash, revision, target, at: event.at }) : page
}

/** The article as it was when its log ended with this entry: nothing that came later is told. */
function asOf(article: Article, sequence: number): Article {
  const log = article.log.filter((event) => event.sequence <= sequence)
  const deliveries = new Set(
    log.flatMap(({ happening }) => ('delivery' in happening ? [happening.delivery] : [])),
  )
  const last = article.receipts.findLastIndex(({ key }) => deliveries.has(key))
  return { ...article, log, receipts: article.receipts.slice(0, last + 1) }
}

function shownBy({ happening }: DeskEvent): HappeningOf<'published' | 'corrected'> | null {
  return happening.type === 'published' || happening.type === 'corrected' ? happening : null
}
