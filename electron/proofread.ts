import { isChinese } from '../shared/article/byline'
import type { ArticleId } from '../shared/article/ids'
import { proofreadContent, settingFor } from '../shared/proof/content'
import type { ProofFinding } from '../shared/proof/finding'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import type { Host } from './host'
import { readLists } from './proof-lists'

/** The suggestions for an article's draft: notes, which never stand in anybody's way. */
export async function proofreadArticle(
  host: Host,
  id: ArticleId,
): Promise<Result<readonly ProofFinding[]>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const { draft, internal } = stored.value.value
  const speller = isChinese(draft.language) ? null : await loadSpeller(draft.language)
  const around = { lists: readLists(host), speller, today: host.now().slice(0, 10) }
  return ok(proofreadContent(draft, internal, settingFor(draft, internal, around)))
}

/** The dictionaries are large, and a Chinese text needs none. */
async function loadSpeller(language: string) {
  const { englishSpeller } = await import('../shared/proof/english-speller')
  return englishSpeller(language)
}
