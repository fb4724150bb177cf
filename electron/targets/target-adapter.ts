import type { Content } from '../../shared/article/content'
import type { Refusal } from '../../shared/result'
import type { PictureFile } from '../../shared/render/picture-files'
import type { FramedFacts } from '../../shared/render/framed-facts'
import type { Publication } from '../../shared/render/publication'
import type { WireItem } from '../../shared/render/wire/wire-facts'
import type { ListedStory } from '../../shared/render/site/listed-story'
import type { Modules } from '../../shared/render/site/modules'
import type { WechatThemeKey } from '../../shared/render/wechat/theme-key'
import type { WechatFields } from '../../shared/render/wechat/wechat-fields'
import type { Gone } from '../../shared/render/site/tombstone'
import type { PageTheme, UsedTheme } from '../../shared/render/themes/theme'
import type { Seen } from '../../shared/target/drift'

/** A story that needs a place at a target which gives out addresses itself. */
export interface Reservation {
  readonly article: string
  readonly slug: string
  readonly headline: string
  /** First publication, RFC 3339. */
  readonly publishedAt: string
}

/** Where a story stands at a target. */
export interface Place {
  /** Path below a site's root, or what the target itself calls the story. */
  readonly path: string
  /** Its public address. */
  readonly url: string
}

/** How a fragment is wanted. */
export interface FragmentPlan {
  /** False where the target shows the leading picture itself. One within the text stays. */
  readonly withLead: boolean
  readonly pictureUrl: (file: PictureFile) => string
  /** Where readers find it, if that is not what was assumed; null where nobody knows yet. */
  readonly permalink?: string | null
}

/** How a WeChat rendition is wanted. */
export interface WechatPlan {
  readonly theme: WechatThemeKey
  /** '' leaves a picture out. */
  readonly pictureUrl: (file: PictureFile) => string
}

/** A picture that travels with a story. `bytes` are read when they are needed. */
export interface ParcelPicture {
  /** Path below the site's root (`mediaPath`). */
  readonly path: string
  readonly type: string
  readonly bytes: () => Promise<Uint8Array>
}

/** How a news item is wanted (`shared/render/wire/`). */
export interface WirePlan {
  readonly dialect: 'ninjs' | 'superdesk'
  readonly pictureUrl: (file: PictureFile) => string
}

/** What tells one order from the others. */
export interface Ordered {
  /**
   * The same for every try of one order, and for no other: the same text ordered anew after a withdrawal has
   * another. Lower-case hexadecimal SHA-256.
   */
  readonly key: string
  /** Which of the deliveries of its story to this target it is, from 1. Receivers order versions by it. */
  readonly edition: number
  /** When it was ordered, RFC 3339 in the site's zone. */
  readonly at: string
}

/** A sealed story, made ready for a target: everything was rendered from the frozen revision. */
export interface Parcel extends Ordered {
  readonly content: Content
  readonly publication: Publication
  /** What the lists say of it; its `path` and `permalink` are where it stands. */
  readonly story: ListedStory
  /** The whole page, with pictures addressed relative to it. */
  readonly page: string
  /** The same page with what the site adds beside the story: nothing that was approved differs. */
  readonly pageWith: (modules: Modules) => string
  /** The text as feeds carry it (`feedHtml`). */
  readonly html: string
  /** The text for a page that the target frames itself; of each picture its main file alone. */
  readonly fragment: (plan: FragmentPlan) => string
  /** What such a page says of the story to machines beside its text. */
  readonly facts: FramedFacts
  /** The story as a news item in JSON. */
  readonly wire: (plan: WirePlan) => WireItem
  /** Body and fields of an article of a WeChat account. */
  readonly wechat: (plan: WechatPlan) => { readonly html: string; readonly fields: WechatFields }
  /** Where another target shows the story to readers; null where none does. */
  readonly elsewhere: string | null
  readonly pictures: readonly ParcelPicture[]
  /** Path of the leading picture's main file; null without one. */
  readonly lead: string | null
  /** What the page was made with. */
  readonly madeWith: UsedTheme
  /** The target's usual theme, for the pages that list stories. */
  readonly theme?: PageTheme
}

/** A story that a target shall no longer show. */
export interface Removal extends Gone, Ordered {
  readonly article: string
  readonly permalink: string
  readonly theme?: PageTheme
}

/** A target's answer to a delivery. */
export interface Acknowledgement {
  readonly url: string
  readonly remoteId?: string
  readonly etag?: string
  /** Where the target shows our own page. */
  readonly theme?: UsedTheme
  /** Public addresses of the feeds that say something else since; absent where the target has none. */
  readonly feeds?: readonly string[]
}

/** What was found when the public copy was read back: nothing missing, or the names of what is. */
export interface Verification {
  readonly verified: 'identical' | 'loss' | 'not-checked'
  /** Keys of the `publish` drawer behind `publish.loss.`: `title`, `authors`, `source`, … */
  readonly loss: readonly string[]
  /** What readers are shown there and what they should be; absent where that is the same or cannot be read. */
  readonly seen?: Seen
}

/**
 * The port to a place that receives renditions: one implementation a kind of target.
 *
 * Each call may be made again with the same argument after a lost answer, and changes nothing the second
 * time. A reader of the target never sees half of what a call writes.
 */
export interface TargetAdapter {
  /**
   * Makes the place where a new story will stand, out of readers' sight. Only targets that give out
   * addresses themselves have this: the text names its permanent address, so it must be known before.
   */
  reserve?(story: Reservation): Promise<Attempt<Place>>
  publish(parcel: Parcel): Promise<Attempt<Acknowledgement>>
  /** Replaces what stands at the story's address; refused where the target does not show it. */
  correct(parcel: Parcel): Promise<Attempt<Acknowledgement>>
  /** Takes the story down, for a withdrawal and for a kill; well done also where it is down already. */
  withdraw(removal: Removal): Promise<Attempt<Acknowledgement>>
  /** Fetches the public copy and compares it with what was sent. */
  verify(sent: Parcel | Removal): Promise<Attempt<Verification>>
  /**
   * The page a story has at the target now, by the receipt's `remoteId`; null where none stands there. Only
   * for targets that can be read without the network.
   */
  readPage?(remoteId: string): Promise<Attempt<string | null>>
  /**
   * Whether the target can be reached and written to, without changing what it shows. The value is a key of
   * the `publish` drawer that says what the target does worse than others; null for nothing.
   */
  test(): Promise<Attempt<string | null>>
}

/** What came of one try. `isRetryable`: the same may go well later, without anyone changing anything. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly refusal: Refusal
      readonly isRetryable: boolean
      /** Milliseconds the target asked to be left alone for. */
      readonly wait?: number
    }
