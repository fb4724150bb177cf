import * as v from 'valibot'
import { bodySchema } from '../document/body'
import { creditSchema } from './credit'
import {
  articleIdSchema,
  assetHashSchema,
  daySchema,
  entryIdSchema,
  instantSchema,
  languageTagSchema,
  lineSchema,
  textSchema,
  webAddressSchema,
} from './fields'
import { seriesSchema } from './series'

/** Agency, place and day at the head of the text. `text` is the dateline as it was printed, verbatim. */
export const datelineSchema = v.strictObject({
  agency: lineSchema,
  place: lineSchema,
  /** The day of filing; absent while its year is not known. */
  date: v.exactOptional(daySchema),
  text: lineSchema,
})

export const sourceKinds = [
  'own',
  'wire',
  'reprint',
  'release',
  'contributed',
  'translation',
] as const

/** Where the story comes from. `original` is asked for by the rules on reprints (互联网新闻信息服务管理规定, Art. 15). */
export const sourceSchema = v.strictObject({
  kind: v.picklist(sourceKinds),
  name: lineSchema,
  url: v.exactOptional(webAddressSchema),
  register: v.exactOptional(lineSchema),
  original: v.exactOptional(
    v.strictObject({
      headline: lineSchema,
      authors: v.array(lineSchema),
      url: v.exactOptional(webAddressSchema),
      publishedAt: v.exactOptional(v.union([instantSchema, daySchema])),
    }),
  ),
})

/** One use of a picture or a clip: caption, credit and alt text belong to the use, the bytes to the asset. */
export const mediaUseSchema = v.strictObject({
  id: entryIdSchema,
  asset: assetHashSchema,
  /** The asset's media type, as `image/jpeg`, or `video/mp4` (`clipEndings`). */
  type: v.pipe(
    v.string(),
    v.regex(/^(image\/(png|jpeg|gif|webp|avif)|video\/(mp4|webm)|audio\/(mp4|mpeg|ogg|wav|flac))$/),
  ),
  /** Size in pixels, orientation applied; 0 for sound, and for nothing else (`parseContent`). */
  width: v.pipe(v.number(), v.integer(), v.minValue(0)),
  height: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** How long a clip plays. */
  milliseconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** How large a clip's file is. */
  bytes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Id of the use of a picture that a video shows before it plays. */
  poster: v.exactOptional(entryIdSchema),
  caption: textSchema,
  alt: textSchema,
  credit: lineSchema,
  creditUrl: v.exactOptional(webAddressSchema),
  rights: v.exactOptional(lineSchema),
  /** Focal point in fractions of width and height, 0 to 1. */
  focal: v.exactOptional(v.strictObject({ x: fraction(), y: fraction() })),
  /** Crop in fractions of width and height, 0 to 1. */
  crop: v.exactOptional(
    v.strictObject({ x: fraction(), y: fraction(), width: fraction(), height: fraction() }),
  ),
})

export const relatedRels = [
  'background',
  'series',
  'previous',
  'latest',
  'hot',
  'original',
  'see-also',
] as const

/** A piece to read beside this one: by address, by article, or (from a crawled page) by title alone. */
export const relatedSchema = v.strictObject({
  id: entryIdSchema,
  title: lineSchema,
  url: v.exactOptional(webAddressSchema),
  articleId: v.exactOptional(articleIdSchema),
  teaser: textSchema,
  rel: v.picklist(relatedRels),
})

export const correctionKinds = ['correction', 'clarification', 'update', 'retraction'] as const

export const correctionSchema = v.strictObject({
  id: entryIdSchema,
  kind: v.picklist(correctionKinds),
  at: instantSchema,
  text: textSchema,
  place: v.picklist(['top', 'bottom']),
  was: v.exactOptional(textSchema),
  now: v.exactOptional(textSchema),
  fromRevision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  toRevision: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

export const alternateRoles = ['short', 'social', 'seo', 'wechat', 'push'] as const

/**
 * The publishable part of an article: the only part that is hashed, exported and published (design.md 3).
 * Unknown keys are refused, not dropped, since a dropped key would change the hash.
 */
export const contentSchema = v.strictObject({
  language: languageTagSchema,
  headline: lineSchema,
  kicker: v.exactOptional(lineSchema),
  subhead: v.exactOptional(lineSchema),
  alternates: v.array(v.strictObject({ role: v.picklist(alternateRoles), text: lineSchema })),
  /** The part of the address made from the headline: lower-case Latin letters, digits, hyphens; '' until one is chosen. */
  slug: v.pipe(
    v.string(),
    v.regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'lower-case letters, digits and hyphens'),
  ),
  abstract: v.exactOptional(textSchema),
  body: bodySchema,
  dateline: v.exactOptional(datelineSchema),
  credits: v.array(creditSchema),
  bylineOverride: v.exactOptional(lineSchema),
  source: sourceSchema,
  /** Path of the site's sections, outermost first. */
  sections: v.array(lineSchema),
  subjects: v.array(v.strictObject({ scheme: lineSchema, code: lineSchema, name: lineSchema })),
  /** The series the story is a part of; absent: none. */
  series: v.exactOptional(seriesSchema),
  keywords: v.array(lineSchema),
  places: v.array(lineSchema),
  media: v.array(mediaUseSchema),
  /** Id of the media use that leads. */
  leadMedia: v.exactOptional(entryIdSchema),
  rights: v.strictObject({ holder: lineSchema, notice: lineSchema, usageTerms: textSchema }),
  aiUse: v.exactOptional(
    v.strictObject({ level: v.picklist(['none', 'assisted', 'generated']), note: textSchema }),
  ),
  related: v.array(relatedSchema),
  corrections: v.array(correctionSchema),
  canonicalUrl: v.exactOptional(webAddressSchema),
  /** The date as an imported text gave it, when it was incomplete. Kept until a person completes `dateline.date`. */
  dateText: v.exactOptional(lineSchema),
})

export type Dateline = Readonly<v.InferOutput<typeof datelineSchema>>
export type Source = Readonly<v.InferOutput<typeof sourceSchema>>
export type SourceKind = (typeof sourceKinds)[number]
export type MediaUse = Readonly<v.InferOutput<typeof mediaUseSchema>>
export type Related = Readonly<v.InferOutput<typeof relatedSchema>>
export type RelatedRel = (typeof relatedRels)[number]
export type Correction = Readonly<v.InferOutput<typeof correctionSchema>>
export type CorrectionKind = (typeof correctionKinds)[number]
export type AlternateRole = (typeof alternateRoles)[number]
/** See `contentSchema`. A draft is a content that may still hold notes; `contentFromDraft` takes them out. */
export type Content = Readonly<v.InferOutput<typeof contentSchema>>

function fraction() {
  return v.pipe(v.number(), v.minValue(0), v.maxValue(1))
}
