import * as v from 'valibot'
import { instantSchema } from '../../shared/article/fields'
import { listedStorySchema } from '../../shared/render/site/listed-story'

/*
 * The files in which a site remembers what it shows, so that its lists can be made without the library.
 * Each is small, however large the site is: a delivery reads and writes a month's, and one of each part.
 */

const sectionSchema = v.array(v.string())

const partSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('site') }),
  v.strictObject({ kind: v.literal('section'), names: sectionSchema }),
  v.strictObject({ kind: v.literal('author'), name: v.string() }),
  v.strictObject({ kind: v.literal('tag'), name: v.string() }),
  v.strictObject({ kind: v.literal('series'), name: v.string() }),
])

/** A story that is no longer shown. */
const goneSchema = v.strictObject({
  article: v.string(),
  path: v.string(),
  permalink: v.string(),
  state: v.picklist(['withdrawn', 'killed']),
  at: instantSchema,
  /** Where it was listed: the feeds of those say that it is gone. */
  sections: v.exactOptional(v.array(v.string())),
  authors: v.exactOptional(v.array(v.string())),
})

export const shownSchema = v.strictObject({
  story: listedStorySchema,
  /** Paths of the pictures the story's page shows. */
  pictures: v.array(v.string()),
})

/** What a delivery has begun to change: whoever comes next completes it. */
const dueSchema = v.strictObject({
  article: v.string(),
  months: v.array(v.string()),
  parts: v.array(partSchema),
  pictures: v.array(v.string()),
  isCorrected: v.boolean(),
  /** Pages at addresses the article no longer has. */
  left: v.array(v.string()),
})

/** The manifest: that the site is ours, and what is under way. */
export const rootSchema = v.strictObject({
  schema: v.literal(2),
  generator: v.literal('Caibian'),
  /** A hash of what all lists look like; '' while all are being made anew. */
  look: v.string(),
  /** Every month in which something came out, in order. */
  months: v.array(v.string()),
  /** Every section that ever had a story, with how many it has. */
  sections: v.array(v.strictObject({ names: sectionSchema, stories: v.number() })),
  due: v.array(dueSchema),
})

/** What came out in one month. */
export const monthSchema = v.strictObject({
  schema: v.literal(1),
  stories: v.array(shownSchema),
  gone: v.array(goneSchema),
})

/** A hash of what each page and sitemap of a month was last made of, by its path. */
export const pagesSchema = v.record(v.string(), v.string())

/** What is listed in one part of a site. */
export const partFileSchema = v.strictObject({
  schema: v.literal(1),
  part: partSchema,
  /** Newest first: the month, how many stories, and when the last of them changed. */
  months: v.array(v.tuple([v.string(), v.number(), instantSchema])),
  /** As many as its first page shows; of a series all parts, in their order. */
  newest: v.array(listedStorySchema),
  /** The latest that were taken down, for its feeds. */
  gone: v.array(goneSchema),
})

/** In which month each article came out here, and where. */
export const articlesSchema = v.record(
  v.string(),
  v.strictObject({ month: v.string(), path: v.string() }),
)

/** Which articles show each picture. */
export const picturesSchema = v.record(v.string(), v.array(v.string()))

/** Every notice of correction. */
export const noticesSchema = v.array(
  v.strictObject({
    article: v.string(),
    permalink: v.string(),
    language: v.string(),
    headline: v.string(),
    at: instantSchema,
    text: v.string(),
  }),
)

/** The manifest before version 2: all in one file. */
export const wholeSchema = v.strictObject({
  schema: v.literal(1),
  generator: v.literal('Caibian'),
  stories: v.array(shownSchema),
  gone: v.array(goneSchema),
  droppedPictures: v.array(v.string()),
  sections: v.array(sectionSchema),
})

/** The pages that list stories, as a manifest of version 1 had them beside it. */
export const madeSchema = v.object({ pages: v.record(v.string(), v.string()) })

export type SiteRoot = v.InferOutput<typeof rootSchema>
export type SiteMonth = v.InferOutput<typeof monthSchema>
export type PartFile = v.InferOutput<typeof partFileSchema>
export type Due = v.InferOutput<typeof dueSchema>
export type GoneStory = v.InferOutput<typeof goneSchema>
export type WholeManifest = v.InferOutput<typeof wholeSchema>
export type ShownStory = v.InferOutput<typeof shownSchema>
export type Articles = v.InferOutput<typeof articlesSchema>
export type Pictures = v.InferOutput<typeof picturesSchema>
export type Notices = v.InferOutput<typeof noticesSchema>
