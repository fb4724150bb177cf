import type { Content } from '../article/content'
import type { ArticleId, AssetHash, ContentHash, EventHash } from '../article/ids'
import type { Site } from '../target/target'
import type { PictureFile, PictureFiles } from './picture-files'
import type { Modules } from './site/modules'
import type { PageTheme } from './themes/theme'
import type { WechatThemeKey } from './wechat/theme-key'

/** When and as what a content is shown: everything a rendition needs that is not in the content. */
export interface Publication {
  /** `sealed` is the approved text; `draft` is watermarked and says so in the page and its metadata. */
  readonly state: 'sealed' | 'draft'
  readonly article: string
  readonly hash: ContentHash
  /** Number of the frozen revision; 0 for a draft that was never frozen. */
  readonly revision: number
  /**
   * First publication, or the time of sealing where nothing was published yet. RFC 3339 in the site's
   * zone (`instantInZone`). Null for a draft of a story that has not been public: a date is never invented.
   */
  readonly publishedAt: string | null
  /** Last change readers were told of; equals `publishedAt` for the first version. */
  readonly updatedAt: string | null
  /**
   * When a draft was last saved, RFC 3339 in the site's zone: formats that must date every version take it.
   * Null for sealed text, which counts from `updatedAt`.
   */
  readonly savedAt: string | null
  /** Null where the story has no public address, as when a file is converted without a site. */
  readonly permalink: string | null
  /** Head of the desk log that approved this, stamped into the page's metadata; null for drafts. */
  readonly logHead: EventHash | null
}

/** All a rendition is made from. The same value gives the same bytes. */
export interface RenderInput {
  readonly content: Content
  readonly publication: Publication
  readonly site: Site
  /** Address of an original, for a picture that `pictures` does not name. */
  readonly mediaUrl: (asset: AssetHash) => string
  /** The published files of each use, by its id. */
  readonly pictures?: ReadonlyMap<string, PictureFiles>
  /** Address of a file as the rendition shall carry it: a data URI for a self-contained page, or a path. */
  readonly pictureUrl?: (file: PictureFile) => string
  /** Public address of another article, for related reading; absent or null: its title stands without a link. */
  readonly articleUrl?: (article: ArticleId) => string | null
  /** The update that took the story's place, where readers can go to it; absent: none did. */
  readonly successor?: { readonly title: string; readonly url: string }
  /** Where a page's parts stand and how it looks; absent: the shipped news theme. */
  readonly theme?: PageTheme
  /** What the site adds beside the story; absent: nothing, and no place for it. */
  readonly modules?: Modules
  /** Whether somebody else frames the story: then there are no pages of series to lead to. */
  readonly isFramed?: boolean
  /** Look of a WeChat rendition; absent: the plainest. */
  readonly wechatTheme?: WechatThemeKey
}
