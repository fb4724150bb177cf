import type { Content } from '../../shared/article/content'
import type { ArticleId, AssetHash } from '../../shared/article/ids'
import type { Article } from '../../shared/desk/article'
import { fragment } from '../../shared/render/fragment'
import { framedFacts } from '../../shared/render/framed-facts'
import { feedHtml } from '../../shared/render/feeds/feed'
import { page } from '../../shared/render/page'
import type { PictureFiles } from '../../shared/render/picture-files'
import { projectionOf } from '../../shared/render/projection'
import type { Publication, RenderInput } from '../../shared/render/publication'
import { listedStory } from '../../shared/render/site/listed-story'
import { keyFor, themeUnder, usedTheme, usualKey } from '../../shared/render/themes/choose'
import type { Looks } from '../../shared/render/themes/choose'
import { wechat } from '../../shared/render/wechat/wechat'
import { wechatFields } from '../../shared/render/wechat/wechat-fields'
import { ninjsItem } from '../../shared/render/wire/ninjs'
import { superdeskItem } from '../../shared/render/wire/superdesk'
import type { Site } from '../../shared/target/target'
import { CallFailed } from '../net/call-web'
import type { Library } from '../library/library'
import { addressAt, placeAt } from './publication-of'
import type { Ordered, Parcel } from './target-adapter'

/** What a parcel is packed from: a frozen content, and when and where it is shown. */
export interface Packing extends Ordered {
  readonly content: Content
  readonly publication: Publication
  readonly site: Site
  /** Path of the page below the site's root. */
  readonly path: string
  readonly target: string
  readonly pictures: PrintedPictures
  /** The story that took this one's place. */
  readonly successor?: ArticleId | null
  /** Where another target shows the story. */
  readonly elsewhere?: string | null
  readonly looks: Looks
}

/** The files of a content's pictures and clips: by use, and their bytes by path below the site's root. */
export interface PrintedPictures {
  readonly files: ReadonlyMap<string, PictureFiles>
  readonly bytes: ReadonlyMap<string, { readonly type: string; readonly bytes: Uint8Array }>
  /** Clips go out as they are kept, and are read when they are needed. */
  readonly clips: ReadonlyMap<string, { readonly type: string; readonly asset: AssetHash }>
}

/** Renders a sealed story for a target. */
export async function parcelOf(library: Library, packing: Packing): Promise<Parcel> {
  const { key, edition, at, content, publication, site, path, pictures, looks } = packing
  const { elsewhere = null } = packing
  const up = '../'.repeat(path.split('/').length - 1)
  const addresses = await relatedAddresses(library, content, site, packing.target)
  const successor = await successorAt(library, packing)
  const look = keyFor(content, packing.target, looks)
  const input: RenderInput = {
    content,
    publication,
    site,
    mediaUrl: () => '',
    pictures: pictures.files,
    pictureUrl: (file) => up + file.path,
    articleUrl: (article) => addresses.get(article) ?? null,
    theme: themeUnder(look, looks),
    ...(successor === null ? {} : { successor }),
  }
  const story = projectionOf(input)
  const single = new Map([...pictures.files].map(([id, files]) => [id, { ...files, modern: [] }]))
  const lead = content.leadMedia === undefined ? undefined : pictures.files.get(content.leadMedia)
  return {
    key,
    edition,
    at,
    content,
    publication,
    story: listedStory(story, input, path),
    page: page(input),
    pageWith: (modules) => page({ ...input, modules }),
    html: feedHtml(story, input),
    fragment: ({ withLead, pictureUrl, permalink }) =>
      fragment({
        ...input,
        ...(permalink === undefined ? {} : { publication: { ...publication, permalink } }),
        content: withLead ? content : withoutLead(content),
        pictures: single,
        pictureUrl,
      }),
    facts: framedFacts(input),
    wire: ({ dialect, pictureUrl }) =>
      dialect === 'ninjs'
        ? ninjsItem({ ...input, pictureUrl })
        : superdeskItem({ ...input, pictureUrl }),
    wechat: ({ theme, pictureUrl }) => {
      // The draft box is no address; readers are led to where the story stands.
      const there = { ...publication, permalink: elsewhere }
      const wanted = { ...input, publication: there, pictures: single, pictureUrl }
      return {
        html: wechat({ ...wanted, wechatTheme: theme }),
        fields: wechatFields(projectionOf(wanted)),
      }
    },
    elsewhere,
    lead: lead?.main.path ?? null,
    pictures: [
      ...[...pictures.bytes].map(([path, { type, bytes }]) => ({
        path,
        type,
        bytes: () => Promise.resolve(bytes),
      })),
      ...[...pictures.clips].map(([path, { type, asset }]) => ({
        path,
        type,
        bytes: () => clipBytes(library, asset),
      })),
    ],
    madeWith: usedTheme(look, looks),
    theme: themeUnder(usualKey(packing.target, looks), looks),
  }
}

/** Checked by its hash as it is read; rejects where the library has lost it. */
async function clipBytes(library: Library, asset: AssetHash): Promise<Uint8Array> {
  const found = await library.readMedia(asset)
  if (!found.ok) throw new CallFailed('publish.reason.clipLost', false)
  return found.value.bytes
}

/** Where readers of this target get the update that took the story's place; null while they cannot. */
async function successorAt(
  library: Library,
  { successor = null, site, target }: Pick<Packing, 'successor' | 'site' | 'target'>,
): Promise<{ readonly title: string; readonly url: string } | null> {
  if (successor === null) return null
  const stored = await library.readArticle(successor)
  if (!stored.ok || !isShown(stored.value.value, target)) return null
  const article = stored.value.value
  const place = placeAt(article, target)
  const last = article.receipts.findLast((receipt) => receipt.target === target)
  const sealed = last === undefined ? null : await library.readRevision(last.hash)
  if (place === null || sealed === null || !sealed.ok) return null
  return { title: sealed.value.headline, url: addressAt(place, site) }
}

/** Public addresses of the articles a story leads on to, as far as they are shown on the same site. */
export async function relatedAddresses(
  library: Library,
  content: Content,
  site: Site,
  target: string | null,
): Promise<ReadonlyMap<ArticleId, string>> {
  const found = new Map<ArticleId, string>()
  if (target === null) return found
  for (const { articleId } of content.related) {
    if (articleId === undefined) continue
    const stored = await library.readArticle(articleId)
    if (!stored.ok || !isShown(stored.value.value, target)) continue
    const place = placeAt(stored.value.value, target)
    if (place !== null) found.set(articleId, addressAt(place, site))
  }
  return found
}

function isShown({ receipts }: Article, target: string): boolean {
  const last = receipts.findLast((receipt) => receipt.target === target)
  return last !== undefined && last.operation !== 'withdraw' && last.operation !== 'kill'
}

function withoutLead({ leadMedia: _, ...rest }: Content): Content {
  return rest
}
