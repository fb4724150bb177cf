import type { Content } from '../../shared/article/content'
import type { Refusal } from '../../shared/result'
import type { PictureFile } from '../../shared/render/picture-files'
import type { Publication } from '../../shared/render/publication'
import type { ListedStory } from '../../shared/render/site/listed-story'
import type { Gone } from '../../shared/render/site/tombstone'

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
}

/** A picture that travels with a story. `bytes` are read when they are needed. */
export interface ParcelPicture {
  /** Path below the site's root (`mediaPath`). */
  readonly path: string
  readonly type: string
  readonly bytes: () => Promise<Uint8Array>
}

/** A sealed story, made ready for a target: everything was rendered from the frozen revision. */
export interface Parcel {
  /** Idempotency key of the delivery. */
  readonly key: string
  readonly content: Content
  readonly publication: Publication
  /** What the lists say of it; its `path` and `permalink` are where it stands. */
  readonly story: ListedStory
  /** The whole page, with pictures addressed relative to it. */
  readonly page: string
  /** The text as feeds carry it (`feedHtml`). */
  readonly html: string
  /** The text for a page that the target frames itself; of each picture its main file alone. */
  readonly fragment: (plan: FragmentPlan) => string
  readonly pictures: readonly ParcelPicture[]
  /** Path of the leading picture's main file; null without one. */
  readonly lead: string | null
  /** The newsroom's own stylesheet, for the pages that list stories. */
  readonly stylesheet?: string
}

/** A story that a target shall no longer show. */
export interface Removal extends Gone {
  readonly key: string
  readonly article: string
  readonly permalink: string
  readonly stylesheet?: string
}

/** A target's answer to a delivery. */
export interface Acknowledgement {
  readonly url: string
  readonly remoteId?: string
  readonly etag?: string
}

/** What was found when the public copy was read back: nothing missing, or the names of what is. */
export interface Verification {
  readonly verified: 'identical' | 'loss' | 'not-checked'
  /** `title`, `authors`, `source`, `date`, `section`, `text`, `pictures`, `page`. */
  readonly loss: readonly string[]
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
  /** Whether the target can be reached and written to, without changing what it shows. */
  test(): Promise<Attempt<null>>
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
