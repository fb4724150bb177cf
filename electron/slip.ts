import type { Content } from '../shared/article/content'
import type { ArticleId, ContentHash } from '../shared/article/ids'
import { compareContents } from '../shared/compare/comparison'
import type { Article } from '../shared/desk/article'
import { proofPasses } from '../shared/desk/proof-passes'
import { numberOf, slipOf, slipText } from '../shared/desk/slip'
import type { MarkedPass } from '../shared/desk/slip'
import { slipPage } from '../shared/render/slip'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import type { InterfaceLanguage } from '../shared/words/language'
import { say } from '../shared/words/say'
import { readSealed } from './deliver'
import { judge } from './desk-log/judge'
import type { Judged } from './desk-log/judge'
import type { Host } from './host'
import { contentOfSide } from './marked-copy'

/** An evidence slip, ready to be shown, saved or printed. */
export interface PrintedSlip {
  readonly page: string
  /** File name without its extension. */
  readonly suggestedName: string
  readonly isSealed: boolean
  readonly hash: ContentHash
}

/**
 * The evidence slip (稿签) of an article, in the language asked for: of the sealed text where there is one,
 * else of the draft, and then it says so. Asks nothing of who is signed in, and no gate: it never goes to readers.
 */
export async function makeSlip(
  host: Host,
  id: ArticleId,
  language: InterfaceLanguage,
): Promise<Result<PrintedSlip>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const judged = judge(stored.value.value)
  const { article, standing } = judged
  const hash = slipText(standing, judged.hash)
  const content = await contentOf(host, judged, hash)
  if (!content.ok) return content
  const proofs = await markedPasses(host, article, language)
  if (!proofs.ok) return proofs
  const desk = host.library.desk()
  const zone = desk.targets[0]?.site.zone ?? 'UTC'
  const slip = slipOf({
    article,
    content: content.value,
    hash,
    people: desk.people.map(({ person }) => person),
    newsroom: desk.newsroom,
    deskName: desk.desks.find(({ key }) => key === article.internal.desk)?.name ?? '',
    targets: desk.targets,
    proofs: proofs.value,
    language,
    zone,
    at: host.now(),
  })
  const name = say(language, 'slip.title').toLowerCase().replaceAll(' ', '-')
  return ok({
    page: slipPage(slip),
    suggestedName: `${name}-${numberOf(article, zone)}`,
    isSealed: slip.isSealed,
    hash,
  })
}

function contentOf(
  { library }: Host,
  { hash, content }: Judged,
  wanted: ContentHash,
): Promise<Result<Content>> {
  return wanted === hash ? Promise.resolve(ok(content)) : readSealed(library, wanted)
}

/** Every proof of the article with how much was marked in it, by the two texts it lies between. */
async function markedPasses(
  host: Host,
  article: Article,
  language: InterfaceLanguage,
): Promise<Result<readonly MarkedPass[]>> {
  const marked: MarkedPass[] = []
  for (const pass of proofPasses(article.log)) {
    const before = await contentOfSide(host, article, pass.from)
    if (!before.ok) return before
    const after = pass.from === pass.to ? before : await contentOfSide(host, article, pass.to)
    if (!after.ok) return after
    marked.push({ pass, marks: compareContents(before.value, after.value, language).sum })
  }
  return ok(marked)
}
