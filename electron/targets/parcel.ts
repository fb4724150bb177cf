import type { Content } from '../../shared/article/content'
import type { ArticleId } from '../../shared/article/ids'
import type { Article } from '../../shared/desk/article'
import { absolute } from '../../shared/render/address'
import { fragment } from '../../shared/render/fragment'
import { feedHtml } from '../../shared/render/feeds/feed'
import { page } from '../../shared/render/page'
import type { PictureFiles } from '../../shared/render/picture-files'
import { projectionOf } from '../../shared/render/projection'
import type { Publication, RenderInput } from '../../shared/render/publication'
import { listedStory } from '../../shared/render/site/listed-story'
import type { Site } from '../../shared/target/target'
import type { Library } from '../library/library'
import { firstPathAt } from './publication-of'
import type { Parcel } from './target-adapter'

/** What a parcel is packed from: a frozen content, and when and where it is shown. */
export interface Packing {
  readonly key: string
  readonly content: Content
  readonly publication: Publication
  readonly site: Site
  /** Path of the page below the site's root. */
  readonly path: string
  readonly target: string
  readonly pictures: PrintedPictures
  readonly stylesheet?: string
}

/** The files of a content's pictures: by use, and their bytes by path below the site's root. */
export interface PrintedPictures {
  readonly files: ReadonlyMap<string, PictureFiles>
  readonly bytes: ReadonlyMap<string, { readonly type: string; readonly bytes: Uint8Array }>
}

/** Renders a sealed story for a target. */
export async function parcelOf(library: Library, packing: Packing): Promise<Parcel> {
  const { key, content, publication, site, path, pictures, stylesheet } = packing
  const up = '../'.repeat(path.split('/').length - 1)
  const addresses = await relatedAddresses(library, content, site, packing.target)
  const input: RenderInput = {
    content,
    publication,
    site,
    mediaUrl: () => '',
    pictures: pictures.files,
    pictureUrl: (file) => up + file.path,
    articleUrl: (article) => addresses.get(article) ?? null,
    ...(stylesheet === undefined ? {} : { stylesheet }),
  }
  const story = projectionOf(input)
  const single = new Map([...pictures.files].map(([id, files]) => [id, { ...files, modern: [] }]))
  const lead = content.leadMedia === undefined ? undefined : pictures.files.get(content.leadMedia)
  return {
    key,
    content,
    publication,
    story: listedStory(story, input, path),
    page: page(input),
    html: feedHtml(story, input),
    fragment: ({ withLead, pictureUrl }) =>
      fragment({
        ...input,
        content: withLead ? content : withoutLead(content),
        pictures: single,
        pictureUrl,
      }),
    lead: lead?.main.path ?? null,
    pictures: [...pictures.bytes].map(([path, { type, bytes }]) => ({
      path,
      type,
      bytes: () => Promise.resolve(bytes),
    })),
    ...(stylesheet === undefined ? {} : { stylesheet }),
  }
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
    const path = firstPathAt(stored.value.value, target)
    if (path !== null) found.set(articleId, absolute(path, site.baseUrl))
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
