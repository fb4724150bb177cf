import { clipKindOf } from '../shared/article/clip'
import type { Content } from '../shared/article/content'
import type { ArticleId, ContentHash } from '../shared/article/ids'
import { mediaPath } from '../shared/render/address'
import type { ExportFormat } from '../shared/render/format'
import { pdfFacts } from '../shared/render/pdf/pdf-facts'
import type { Publication, RenderInput } from '../shared/render/publication'
import { renditions } from '../shared/render/render'
import { plainText } from '../shared/render/text'
import { keyFor, themeUnder } from '../shared/render/themes/choose'
import type { PageTheme } from '../shared/render/themes/theme'
import type { WechatThemeKey } from '../shared/render/wechat/theme-key'
import { instantInZone } from '../shared/render/zoned-time'
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
import { looksOf } from './targets/looks'
import { relatedAddresses } from './targets/parcel'
import type { PrintedPictures } from './targets/parcel'
import { draftPublication, publicationOf } from './targets/publication-of'
import { sha256 } from './sha256'

/** An article rendered into a file's worth of bytes. */
export interface Exported {
  readonly bytes: Uint8Array
  /** The same bytes as text, for the clipboard and the preview; the plain text of what is no text itself. */
  readonly text: string
  /** A file name that no system takes offence at. */
  readonly suggestedName: string
  readonly state: 'sealed' | 'draft'
  readonly hash: ContentHash
  /** Media type without its charset, which is UTF-8. */
  readonly type: string
  /** Clips that belong beside the file, by their path from it: nothing that plays lies inside. */
  readonly beside: PrintedPictures['clips']
}

export interface ExportOptions {
  /** A watermarked draft, which cannot be mistaken for the approved text; else only sealed text leaves. */
  readonly draft: boolean
  /** What the gate is asked for; `export` where absent. */
  readonly operation?: 'export' | 'copy'
  /** Look of a WeChat rendition; null or absent: the newsroom's. */
  readonly theme?: WechatThemeKey | null
  /** What puts a page on paper; without it nothing is printed. */
  readonly print?: PrintPage
}

/** A whole page as PDF. */
export type PrintPage = (page: string) => Promise<Result<Uint8Array>>

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
  options: ExportOptions,
): Promise<Result<Exported>> {
  const rendering = await leavingRendering(host, id, format, options)
  return rendering.ok ? rendered(host, rendering.value, options.print) : rendering
}

/** What an export is made from, once the gate has let it through. */
export async function leavingRendering(
  host: Host,
  id: ArticleId,
  format: ExportFormat,
  { draft, operation = 'export', theme = null }: ExportOptions,
): Promise<Result<Rendering>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const judged = judge(stored.value.value)
  const { article, standing, content } = judged
  const { internal } = article
  if (draft) {
    const [embargo] = embargoFindings(internal, host.now())
    return embargo === undefined
      ? ok(draftRendering(host, judged, format, theme))
      : refuse('refusal.embargoed', { values: embargo.values ?? {}, field: embargo.field })
  }
  const desk = host.library.desk()
  const now = host.now()
  const proof = proofOn(desk, judged, content, now)
  const subject = { content, draft: article.draft, internal, standing, proof }
  const refusal = refusalOf(gate(subject, operation, null, now, desk.severities))
  if (refusal !== null) return { ok: false, refusal }
  const rendering = await sealedRendering(host, judged, format, theme)
  return rendering.ok ? ok({ ...rendering.value, purpose: 'public' }) : rendering
}

/**
 * The page as the app shows it: the very bytes an export would write, sealed where the text is sealed,
 * else the marked draft. It does not leave the app, so neither embargo nor gate is asked.
 */
export async function previewPage(host: Host, id: ArticleId): Promise<Result<Exported>> {
  const rendering = await previewRendering(host, id, 'page')
  return rendering.ok ? rendered(host, rendering.value) : rendering
}

/** What a preview is made from: the sealed text where there is one, else the draft. */
export async function previewRendering(
  host: Host,
  id: ArticleId,
  format: ExportFormat,
  theme: WechatThemeKey | null = null,
): Promise<Result<Rendering>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const judged = judge(stored.value.value)
  return judged.standing.seal?.hash === judged.hash
    ? sealedRendering(host, judged, format, theme)
    : ok(draftRendering(host, judged, format, theme))
}

/** The same page in another theme than the story's: for whoever looks at a theme. */
export async function pageWith(
  host: Host,
  id: ArticleId,
  theme: PageTheme,
): Promise<Result<Exported>> {
  const stored = await host.library.readArticle(id)
  if (!stored.ok) return stored
  const draft = draftRendering(host, judge(stored.value.value), 'page', null)
  return rendered(host, { ...draft, pageTheme: theme })
}

/** The site a page speaks for that belongs to none yet. */
export function siteNow(library: Library, content: Content): Site {
  return siteOf(library, []).site ?? unnamedSite(library, content)
}

/**
 * A content that is no article yet, as a marked draft: what `convert` makes of an imported text. `at` is when
 * it was read.
 */
export async function renderConverted(
  content: Content,
  format: ExportFormat,
  at: string,
  print?: PrintPage,
): Promise<Result<Exported>> {
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
    article: namedId(`caibian:${hash}`),
    hash,
    revision: 0,
    publishedAt: null,
    updatedAt: null,
    savedAt: instantInZone(at, site.zone),
    permalink: null,
    logHead: null,
  }
  const input = { content, publication, site, mediaUrl: () => '' }
  return exported(input, format, print)
}

async function sealedRendering(
  host: Host,
  { article, standing, hash }: Judged,
  format: ExportFormat,
  theme: WechatThemeKey | null,
): Promise<Result<Rendering>> {
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
  const where = { site: shown, target: target?.name ?? null }
  return ok({ content, publication, ...where, format, theme, purpose: 'look' })
}

function draftRendering(
  host: Host,
  { article, content, hash, standing }: Judged,
  format: ExportFormat,
  theme: WechatThemeKey | null,
): Rendering {
  const { library } = host
  const { site, target } = siteOf(library, Object.keys(standing.shown))
  const publication = draftPublication(article, hash, site)
  const where = { site: site ?? unnamedSite(library, content), target: target?.name ?? null }
  return { content, publication, ...where, format, theme, purpose: 'look' }
}

export interface Rendering {
  readonly content: Content
  readonly publication: Publication
  readonly site: Site
  readonly target: string | null
  readonly format: ExportFormat
  readonly theme?: WechatThemeKey | null
  /** Whether readers get it: then no picture is taken from the cache that others could have changed. */
  readonly purpose: 'look' | 'public'
  /** Another than the newsroom chose for the story's page. */
  readonly pageTheme?: PageTheme
}

/** One rendition of a content, with its pictures, its links and the newsroom's look. */
export async function rendered(
  host: Host,
  rendering: Rendering,
  print?: PrintPage,
): Promise<Result<Exported>> {
  const input = await renderInput(host, rendering)
  if (!input.ok) return input
  const made = await exported(input.value, rendering.format, print)
  return made.ok ? ok({ ...made.value, beside: clipsBeside(rendering) }) : made
}

/** All that a format needs of the library to render a content. */
export async function renderInput(host: Host, rendering: Rendering): Promise<Result<RenderInput>> {
  const { content, publication, site, format, theme = null } = rendering
  const { library } = host
  const printed = await printPictures(host, content, rendering.purpose)
  if (!printed.ok) return printed
  const addresses = await relatedAddresses(library, content, site, rendering.target)
  const looks = await looksOf(library)
  // A page or a document carries its pictures inside; text formats name their public address where there is one.
  const isOutside = !selfContained.has(format) && publication.permalink !== null
  return ok({
    content,
    publication,
    site,
    ...pictureInput(printed.value, isOutside ? site.baseUrl : null),
    articleUrl: (article: ArticleId) => addresses.get(article) ?? null,
    theme: rendering.pageTheme ?? themeUnder(keyFor(content, rendering.target, looks), looks),
    ...wechatLook(theme, library),
  })
}

/** The clips a rendition names beside itself. */
function clipsBeside({ content, publication, format }: Rendering): PrintedPictures['clips'] {
  const isOutside = !selfContained.has(format) && publication.permalink !== null
  if (isOutside || still.has(format)) return new Map()
  const clips = content.media.filter((use) => clipKindOf(use) !== null)
  return new Map(clips.map((use) => [mediaPath(use), { type: use.type, asset: use.asset }]))
}

/** Formats in which nothing plays. */
const still: ReadonlySet<ExportFormat> = new Set(['wechat', 'docx', 'pdf', 'epub'])

/** The look asked for, else that of the newsroom's account. */
function wechatLook(theme: WechatThemeKey | null, library: Library) {
  const account = library.desk().targets.find((target) => target.kind === 'wechat')
  const wechatTheme = theme ?? account?.theme
  return wechatTheme === undefined ? {} : { wechatTheme }
}

const selfContained: ReadonlySet<ExportFormat> = new Set(['page', 'wechat', 'docx', 'pdf', 'epub'])

async function exported(
  input: RenderInput,
  format: ExportFormat,
  print?: PrintPage,
): Promise<Result<Exported>> {
  const { content, publication } = input
  const { state, hash, article } = publication
  const { extension, type } = renditions[format]
  const name = content.slug === '' ? article.slice(-8) : content.slug
  const file = await made(input, format, print)
  if (!file.ok) return file
  const suggestedName = `${name}${state === 'draft' ? '.draft' : ''}.${extension}`
  return ok({ ...file.value, suggestedName, state, hash, type, beside: new Map() })
}

async function made(
  input: RenderInput,
  format: ExportFormat,
  print?: PrintPage,
): Promise<Result<Pick<Exported, 'bytes' | 'text'>>> {
  const rendition = renditions[format]
  if ('make' in rendition) {
    const text = rendition.make(input)
    return ok({ text, bytes: new TextEncoder().encode(text) })
  }
  const text = plainText(input)
  if ('pack' in rendition) {
    const { packed } = await import('./pack')
    return ok({ text, bytes: await packed(await rendition.pack(input)) })
  }
  if (print === undefined) return refuse('refusal.noEngine')
  const printed = await print(rendition.print(input))
  if (!printed.ok) return printed
  const { withFacts } = await import('./pdf-file')
  return ok({ text, bytes: await withFacts(printed.value, pdfFacts(input)) })
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
  // A draft box shows nothing to readers.
  const targets = library.desk().targets.filter(({ kind }) => kind !== 'wechat')
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

/** A UUID of a text's own (version 8, RFC 9562): the same text has the same one. */
export function namedId(text: string): string {
  const hex = sha256(text)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
