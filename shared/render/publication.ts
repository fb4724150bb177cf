import type { Content } from '../article/content'
import type { AssetHash, ContentHash, EventHash } from '../article/ids'
import type { Site } from '../target/target'

/** When and as what a content is shown: everything a rendition needs that is not in the content. */
export interface Publication {
  /** `sealed` is the approved text; `draft` is watermarked and says so in the page and its metadata. */
  readonly state: 'sealed' | 'draft'
  readonly article: string
  readonly hash: ContentHash
  readonly revision: number
  /** First publication, or the time of sealing where nothing was published yet. RFC 3339 in the site's zone. */
  readonly publishedAt: string
  /** Last change readers were told of; equals `publishedAt` for the first version. */
  readonly updatedAt: string
  readonly permalink: string
  /** Head of the desk log that approved this, stamped into the page's metadata; null for drafts. */
  readonly logHead: EventHash | null
}

/** All a rendition is made from. The same value gives the same bytes. */
export interface RenderInput {
  readonly content: Content
  readonly publication: Publication
  readonly site: Site
  /** Address of a picture as the rendition shall carry it: a data URI for a self-contained page, or a path. */
  readonly mediaUrl: (asset: AssetHash) => string
}
