import * as v from 'valibot'
import { bylineText } from '../../article/byline'
import { correctionKinds } from '../../article/content'
import { contentHashSchema, instantSchema, lineSchema, textSchema } from '../../article/fields'
import { noticeText } from '../notices'
import type { Projection } from '../projection'
import type { RenderInput } from '../publication'

/**
 * What the lists of a site say of one story: enough to make every index, section page and feed again
 * without the library. A site's folder keeps these in its manifest.
 */
export const listedStorySchema = v.strictObject({
  article: v.string(),
  /** Path of the page below the site's root. */
  path: v.string(),
  permalink: v.string(),
  hash: contentHashSchema,
  revision: v.number(),
  language: v.string(),
  headline: lineSchema,
  kicker: lineSchema,
  description: textSchema,
  byline: lineSchema,
  authors: v.array(
    v.strictObject({
      name: lineSchema,
      role: lineSchema,
      kind: v.picklist(['person', 'organisation']),
    }),
  ),
  editors: v.array(lineSchema),
  source: v.strictObject({ name: lineSchema, url: v.nullable(v.string()) }),
  original: v.nullable(v.strictObject({ headline: lineSchema, url: v.nullable(v.string()) })),
  sections: v.array(lineSchema),
  keywords: v.array(lineSchema),
  /** Absent where it is no part of one, as in lists of before. */
  series: v.exactOptional(
    v.strictObject({ title: lineSchema, part: v.number(), total: v.nullable(v.number()) }),
  ),
  dateline: lineSchema,
  published: instantSchema,
  updated: instantSchema,
  rights: lineSchema,
  notices: v.array(
    v.strictObject({ kind: v.picklist(correctionKinds), at: instantSchema, text: textSchema }),
  ),
  picture: v.nullable(
    v.strictObject({
      url: v.string(),
      type: v.string(),
      width: v.number(),
      height: v.number(),
      alt: textSchema,
      caption: textSchema,
      credit: lineSchema,
    }),
  ),
  /** Videos and sounds kept with the story; absent where there are none, as in lists of before. */
  clips: v.exactOptional(
    v.array(
      v.strictObject({
        kind: v.picklist(['video', 'audio']),
        url: v.string(),
        type: v.string(),
        /** 0 where nobody knows, and width and height of sound. */
        bytes: v.number(),
        milliseconds: v.number(),
        width: v.number(),
        height: v.number(),
        poster: v.nullable(v.string()),
        alt: textSchema,
        caption: textSchema,
        credit: lineSchema,
      }),
    ),
  ),
})

export type ListedStory = Readonly<v.InferOutput<typeof listedStorySchema>>

/** What the lists say of a published story. Throws on a draft: none is ever listed. */
export function listedStory(
  story: Projection,
  { content, publication }: Pick<RenderInput, 'content' | 'publication'>,
  path: string,
): ListedStory {
  const { published, permalink } = story
  if (published === null || permalink === null || publication.state === 'draft') {
    throw new Error('only a published story is listed')
  }
  const picture = story.lead ?? story.pictures[0] ?? null
  return {
    article: publication.article,
    path,
    permalink,
    hash: publication.hash,
    revision: publication.revision,
    language: story.language,
    headline: story.headline,
    kicker: story.kicker,
    description: story.description,
    byline: bylineText(content, content.language),
    authors: story.authors.map(({ name, roleName, kind }) => ({ name, role: roleName, kind })),
    editors: story.editors.map(({ name }) => name),
    source: { name: story.source.name, url: story.source.url ?? null },
    original:
      story.source.original === undefined
        ? null
        : { headline: story.source.original.headline, url: story.source.original.url ?? null },
    sections: story.sections.map(({ name }) => name),
    keywords: [...story.keywords],
    ...seriesOf(story),
    dateline: story.dateline,
    published: published.instant,
    updated: (story.updated ?? published).instant,
    rights: story.rights.notice,
    notices: story.notices.map((notice) => ({
      kind: notice.kind,
      at: notice.moment.instant,
      text: noticeText(story, notice),
    })),
    picture:
      picture?.url == null
        ? null
        : {
            url: picture.url,
            type: picture.files.main.type,
            width: picture.files.main.width,
            height: picture.files.main.height,
            alt: picture.use.alt,
            caption: picture.use.caption,
            credit: picture.use.credit,
          },
    ...clipsOf(story),
  }
}

function seriesOf({ series }: Projection): Pick<ListedStory, 'series'> {
  if (series === null) return {}
  const { title, part, total } = series
  return { series: { title, part, total } }
}

function clipsOf({ recordings }: Projection): Pick<ListedStory, 'clips'> {
  const clips = recordings.flatMap(({ use, kind, file, url, poster }) => {
    if (url === null) return []
    const { bytes = 0, milliseconds = 0, caption, alt, credit } = use
    const { type, width, height } = file
    const size = { bytes, milliseconds, width, height }
    return [{ kind, url, type, ...size, poster: poster?.url ?? null, alt, caption, credit }]
  })
  return clips.length === 0 ? {} : { clips }
}

/** Newest first; stories of one instant in the order of their ids, so that a list is the same each time. */
export function newestFirst(stories: readonly ListedStory[]): readonly ListedStory[] {
  const time = new Map(stories.map((story) => [story, Date.parse(story.published)]))
  return [...stories].sort(
    (a, b) => (time.get(b) ?? 0) - (time.get(a) ?? 0) || (a.article < b.article ? 1 : -1),
  )
}
