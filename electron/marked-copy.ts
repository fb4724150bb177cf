import { clipKindOf } from '../shared/article/clip'
import type { Content, MediaUse } from '../shared/article/content'
import { contentFromDraft } from '../shared/article/draft'
import type { ArticleId, PersonId } from '../shared/article/ids'
import type { Article } from '../shared/desk/article'
import { proofPasses } from '../shared/desk/proof-passes'
import { embargoFindings } from '../shared/gate/checks/leave'
import type { CopySide } from '../shared/ipc'
import { markedCopy } from '../shared/render/marked-copy'
import type { CopyPass, CopyVersion } from '../shared/render/marked-copy'
import { instantInZone, momentOf } from '../shared/render/zoned-time'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { hashContent } from '../shared/seal/hash'
import { levelName } from '../shared/seal/policies'
import type { InterfaceLanguage } from '../shared/words/language'
import { say } from '../shared/words/say'
import type { Host } from './host'
import type { DeskFile } from './library/desk-file'
import { systemZone } from './new-library'
import { pictureInput, printPictures } from './prints'

/** Which two versions of an article a copy is made of. */
export interface CopyOrder {
  readonly id: ArticleId
  readonly from: CopySide
  readonly to: CopySide
}

/** A marked-up proof, and a file name that no system takes offence at. */
export interface Copy {
  readonly page: string
  readonly suggestedName: string
}

/**
 * The marked-up proof (花脸稿) of two versions of an article. It leaves the program, so nothing is made of
 * an embargoed story.
 */
export async function makeMarkedCopy(
  host: Host,
  { id, from, to }: CopyOrder,
  language: InterfaceLanguage,
): Promise<Result<Copy>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const article = stored.value.value
  const [embargo] = embargoFindings(article.internal, host.now())
  if (embargo !== undefined) {
    return refuse('refusal.embargoed', { values: embargo.values ?? {}, field: embargo.field })
  }
  const before = await versionOf(host, article, from, language)
  if (!before.ok) return before
  const after = await versionOf(host, article, to, language)
  if (!after.ok) return after
  const page = markedCopy({
    before: before.value,
    after: after.value,
    pass: passOf(host, article, { from, to }, language),
    article: article.id,
    slugline: article.internal.slugline,
    newsroom: host.library.desk().newsroom,
    madeAt: timeWords(host, host.now(), language),
    language,
    pictureUrl: await changedPictures(host, before.value.content, after.value.content),
  })
  const name = article.draft.slug === '' ? article.id.slice(-8) : article.draft.slug
  return ok({ page, suggestedName: `${name}.${from}-${to}` })
}

/** The content of one side: a frozen revision, or the draft as it may be published. */
export async function contentOfSide(
  host: Pick<Host, 'library'>,
  article: Article,
  side: CopySide,
): Promise<Result<Content>> {
  if (side === 'draft') return ok(contentFromDraft(article.draft))
  const revision = article.revisions.find(({ number }) => number === side)
  return revision === undefined
    ? refuse('refusal.noSuchRevision', { values: { revision: side } })
    : host.library.readRevision(revision.hash)
}

async function versionOf(
  host: Host,
  article: Article,
  side: CopySide,
  language: InterfaceLanguage,
): Promise<Result<CopyVersion>> {
  const content = await contentOfSide(host, article, side)
  if (!content.ok) return content
  const hash = hashContent(content.value)
  const revision = article.revisions.find(({ number }) => number === side)
  const at = timeWords(host, revision?.at ?? article.updatedAt, language)
  if (revision === undefined) return ok({ content: content.value, hash, revision: null, at })
  const { people } = host.library.desk()
  const name = nameIn(people, revision.by, language)
  const cause = say(language, `inspector.cause.${revision.cause}`)
  return ok({
    content: content.value,
    hash,
    revision: { number: revision.number, cause, name },
    at,
  })
}

/** The proof whose marks are what differs between these two versions; null where they are none's. */
function passOf(
  host: Host,
  article: Article,
  { from, to }: Pick<CopyOrder, 'from' | 'to'>,
  language: InterfaceLanguage,
): CopyPass | null {
  const pass = proofPasses(article.log).findLast((one) => one.from === from && one.to === to)
  if (pass === undefined || pass.from === pass.to) return null
  return {
    number: pass.number,
    level: levelName(pass.rule, language),
    name: nameIn(host.library.desk().people, pass.by, language),
    at: timeWords(host, pass.at, language),
  }
}

function nameIn(people: DeskFile['people'], id: PersonId, language: InterfaceLanguage): string {
  const found = people.find(({ person }) => person.id === id)
  return found?.person.name ?? say(language, 'desk.log.somebody')
}

function timeWords(host: Host, instant: string, language: InterfaceLanguage): string {
  const zone = host.library.desk().targets[0]?.site.zone ?? systemZone()
  return momentOf(instantInZone(instant, zone), language).words
}

/** Pictures that stand in one version only, or otherwise in the two; one that cannot be printed is left out. */
async function changedPictures(
  host: Host,
  before: Content,
  after: Content,
): Promise<(use: MediaUse) => string | null> {
  const addresses = new Map<string, string>()
  const known = (media: readonly MediaUse[]) => new Set(media.map((use) => JSON.stringify(use)))
  const [old, now] = [known(before.media), known(after.media)]
  for (const use of [...before.media, ...after.media]) {
    const key = JSON.stringify(use)
    if (old.has(key) && now.has(key)) continue
    if (clipKindOf(use) !== null) continue
    const printed = await printPictures(host, { media: [use] }, 'look')
    const files = printed.ok ? printed.value.files.get(use.id) : undefined
    if (!printed.ok || files === undefined) continue
    addresses.set(key, pictureInput(printed.value, null).pictureUrl(files.card ?? files.main))
  }
  return (use) => addresses.get(JSON.stringify(use)) ?? null
}
