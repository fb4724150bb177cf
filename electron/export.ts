import type { Content } from '../shared/article/content'
import type { ArticleId, ContentHash } from '../shared/article/ids'
import type { ExportFormat } from '../shared/render/format'
import type { Publication } from '../shared/render/publication'
import { renditions } from '../shared/render/render'
import { embargoFindings } from '../shared/gate/checks/leave'
import { gate } from '../shared/gate/gate'
import { refusalOf } from '../shared/gate/refusal-of'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { hashContent } from '../shared/seal/hash'
import type { Site } from '../shared/target/target'
import { readSealed } from './deliver'
import { judge, proofOn } from './desk-log/judge'
import type { Judged } from './desk-log/judge'
import type { Host } from './host'
import type { Library } from './library/library'
import { pictureInput, printPictures } from './prints'
import { relatedAddresses } from './targets/parcel'
import { draftPublication, publicationOf } from './targets/publication-of'
import { ownStylesheet } from './targets/stylesheet'
import { sha256 } from './sha256'

/** An article rendered into a file's worth of bytes. */
export interface Exported {
  readonly bytes: Uint8Array
  /** The same bytes as text, for the clipboard and the preview. */
  readonly text: string
  /** A file name that no system takes offence at. */
  readonly suggestedName: string
  readonly state: 'sealed' | 'draft'
  readonly hash: ContentHash
  /** Media type without its charset, which is UTF-8. */
  readonly type: string
}

export interface ExportOptions {
  /** A watermarked draft, which cannot be mistaken for the approved text; else only sealed text leaves. */
  readonly draft: boolean
  /** What the gate is asked for; `export` where absent. */
  readonly operation?: 'export' | 'copy'
}

/**
 * One rendition of an article, made from the frozen approved revision, or from the draft with its mark.
 *
 * Sealed text passes the gate. A draft leaves without approval, but nothing of an embargoed story leaves
 * at all.
 */
export async function renderExport(
  host: Host,
  id: ArticleId,
  format: ExportFormat,
  { draft, operation = 'export' }: ExportOptions,
): Promise<Result<Exported>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const judged = judge(stored.value.value)
  const { article, standing, content } = judged
  const { internal } = article
  if (draft) {
    const [embargo] = embargoFindings(internal, content.language, host.now())
    return embargo === undefined
      ? renderDraft(host, judged, format)
      : refuse('refusal.embargoed', { values: embargo.values ?? {}, field: embargo.field })
  }
  const desk = host.library.desk()
  const now = host.now()
  const proof = proofOn(desk, judged, content, now)
  const subject = { content, draft: article.draft, internal, standing, proof }
  const refusal = refusalOf(gate(subject, operation, null, now, desk.severities))
  return refusal === null ? renderSealed(host, judged, format, 'public') : { ok: false, refusal }
}

/**
 * The page as the app shows it: the very bytes an export would write, sealed where the text is sealed,
 * else the marked draft. It does not leave the app, so neither embargo nor gate is asked.
 */
export async function previewPage(host: Host, id: ArticleId): Promise<Result<Exported>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const judged = judge(stored.value.value)
  return judged.standing.seal?.hash === judged.hash
    ? renderSealed(host, judged, 'page', 'look')
    : renderDraft(host, judged, 'page')
}

/** A content that is no article yet, as a marked draft: what `convert` makes of an imported text. */
export function renderConverted(content: Content, format: ExportFormat): Exported {
  const hash = hashContent(content)
  const site: Site = {
    name: '',
    shortName: '',
    baseUrl: 'http://localhost/',
    language: content.language,
    zone: 'UTC',
    description: '',
  }
  const publication: Publication = {
    state: 'draft',
    article: namedId(hash),
    hash,
    revision: 0,
    publishedAt: null,
    updatedAt: null,
    permalink: null,
    logHead: null,
  }
  const input = { content, publication, site, mediaUrl: () => '' }
  return exported(content, renditions[format].make(input), format, publication)
}

async function renderSealed(
  host: Host,
  { article, standing, hash }: Judged,
  format: ExportFormat,
  purpose: 'look' | 'public',
): Promise<Result<Exported>> {
  if (standing.seal?.hash !== hash) return refuse('refusal.notSealed')
  const { library } = host
  const frozen = await readSealed(library, hash)
  if (!frozen.ok) return frozen
  const content = frozen.value
  const { site, target } = siteOf(library, Object.keys(standing.shown))
  const shown = site ?? unnamedSite(library, content)
  const dated = publicationOf({
    article,
    content,
    hash,
    revision: standing.seal.revision,
    target,
    site: shown,
    at: standing.seal.at,
    isTold: content.corrections.length > 0,
  })
  const publication = { ...dated, permalink: site === null ? null : dated.permalink }
  return rendered(host, {
    content,
    publication,
    site: shown,
    target: target?.name ?? null,
    format,
    purpose,
  })
}

async function renderDraft(
  host: Host,
  { article, content, hash, standing }: Judged,
  format: ExportFormat,
): Promise<Result<Exported>> {
  const { library } = host
  const { site, target } = siteOf(library, Object.keys(standing.shown))
  const publication = draftPublication(article, hash, site)
  const shown = site ?? unnamedSite(library, content)
  return rendered(host, {
    content,
    publication,
    site: shown,
    target: target?.name ?? null,
    format,
    purpose: 'look',
  })
}

export interface Rendering {
  readonly content: Content
  readonly publication: Publication
  readonly site: Site
  readonly target: string | null
  readonly format: ExportFormat
  /** Whether readers get it: then no picture is taken from the cache that others could have changed. */
  readonly purpose: 'look' | 'public'
}

/** A content with all that a format needs of the library: its pictures, its links, the newsroom's look. */
export async function rendered(host: Host, rendering: Rendering): Promise<Result<Exported>> {
  const { content, publication, site, format } = rendering
  const { library } = host
  const printed = await printPictures(host, content, rendering.purpose)
  if (!printed.ok) return printed
  const addresses = await relatedAddresses(library, content, site, rendering.target)
  // A page carries its pictures inside; text formats name their public address where there is one.
  const isOutside = format !== 'page' && publication.permalink !== null
  const input = {
    content,
    publication,
    site,
    ...pictureInput(printed.value, isOutside ? site.baseUrl : null),
    articleUrl: (article: ArticleId) => addresses.get(article) ?? null,
    ...(await ownStylesheet(library.path)),
  }
  return ok(exported(content, renditions[format].make(input), format, publication))
}

function exported(
  content: Content,
  text: string,
  format: ExportFormat,
  { state, hash, article }: Publication,
): Exported {
  const { extension, type } = renditions[format]
  const name = content.slug === '' ? article.slice(-8) : content.slug
  return {
    text,
    bytes: new TextEncoder().encode(text),
    suggestedName: `${name}${state === 'draft' ? '.draft' : ''}.${extension}`,
    state,
    hash,
    type,
  }
}

/** A story's site, or what stands in for one. */
export function shownSite(library: Library, content: Content, target: string): Site {
  return siteOf(library, [target]).site ?? unnamedSite(library, content)
}

/** The site a rendition speaks for: one that shows the story, else the newsroom's first. */
function siteOf(
  library: Library,
  shownAt: readonly string[],
): { readonly site: Site | null; readonly target: { readonly name: string } | null } {
  const { targets } = library.desk()
  const target = targets.find(({ name }) => shownAt.includes(name)) ?? targets[0]
  return target === undefined ? { site: null, target: null } : { site: target.site, target }
}

/** Stands in for a site where the newsroom has no target yet: it has a name, but no address. */
function unnamedSite(library: Library, content: Content): Site {
  const name = library.desk().newsroom
  return {
    name,
    shortName: name,
    baseUrl: 'http://localhost/',
    language: content.language,
    zone: 'UTC',
    description: '',
  }
}

/** A UUID of the content's own (version 8, RFC 9562): the same text has the same one. */
function namedId(hash: ContentHash): string {
  const hex = sha256(`caibian:${hash}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
