import * as v from 'valibot'
import { instantSchema } from '../../shared/article/fields'
import { listedStorySchema } from '../../shared/render/site/listed-story'
import type { ListedStory } from '../../shared/render/site/listed-story'
import type { Parcel, Removal } from './target-adapter'

/** What a site's folder shows: every list and feed of the site is made from this, without the library. */
export const siteManifestSchema = v.strictObject({
  schema: v.literal(1),
  generator: v.literal('Caibian'),
  stories: v.array(
    v.strictObject({
      story: listedStorySchema,
      /** Paths of the pictures the story's page shows. */
      pictures: v.array(v.string()),
    }),
  ),
  gone: v.array(
    v.strictObject({
      article: v.string(),
      path: v.string(),
      permalink: v.string(),
      state: v.picklist(['withdrawn', 'killed']),
      at: instantSchema,
    }),
  ),
  /** Pictures no story shows any more. They stay named here, so that a removal cut off is made good. */
  droppedPictures: v.array(v.string()),
  /** Every section that ever had a story: one that lost its last is shown empty, not as it was. */
  sections: v.array(v.array(v.string())),
})

export type SiteManifest = Readonly<v.InferOutput<typeof siteManifestSchema>>

export const manifestPath = 'caibian-site.json'

export const emptyManifest: SiteManifest = {
  schema: 1,
  generator: 'Caibian',
  stories: [],
  gone: [],
  droppedPictures: [],
  sections: [],
}

/** The manifest in these bytes, or null where they are none. */
export function parseManifest(bytes: Uint8Array): SiteManifest | null {
  try {
    const parsed = v.safeParse(siteManifestSchema, JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** Ordered by article, so that the same content of a site has the same bytes. */
export function manifestText(manifest: SiteManifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`
}

export function storiesOf(manifest: SiteManifest): readonly ListedStory[] {
  return manifest.stories.map(({ story }) => story)
}

/** The manifest with this story shown, and no longer gone. */
export function withStory(manifest: SiteManifest, { story, pictures }: Parcel): SiteManifest {
  const entry = { story, pictures: pictures.map(({ path }) => path).sort() }
  const others = manifest.stories.filter((other) => other.story.article !== story.article)
  return withDropped(manifest, {
    ...manifest,
    stories: [...others, entry].sort((a, b) => (a.story.article < b.story.article ? -1 : 1)),
    gone: manifest.gone.filter((gone) => gone.article !== story.article),
    sections: withSection(manifest.sections, story.sections),
  })
}

/** The manifest without this story. One that was killed stays killed. */
export function withoutStory(manifest: SiteManifest, removal: Removal): SiteManifest {
  const { article, path, permalink, state, at } = removal
  const before = manifest.gone.find((gone) => gone.article === article)
  const gone =
    before !== undefined && (before.state === state || before.state === 'killed')
      ? before
      : { article, path, permalink, state, at }
  const others = manifest.gone.filter((other) => other.article !== article)
  return withDropped(manifest, {
    ...manifest,
    stories: manifest.stories.filter(({ story }) => story.article !== article),
    gone: [...others, gone].sort((a, b) => (a.article < b.article ? -1 : 1)),
  })
}

/** The manifest after a step, with the pictures that lost their last story by it. */
function withDropped(before: SiteManifest, after: SiteManifest): SiteManifest {
  const shown = new Set(after.stories.flatMap(({ pictures }) => pictures))
  const known = [...before.droppedPictures, ...before.stories.flatMap(({ pictures }) => pictures)]
  const dropped = [...new Set(known)].filter((path) => !shown.has(path)).sort()
  return { ...after, droppedPictures: dropped }
}

function withSection(
  known: SiteManifest['sections'],
  path: readonly string[],
): SiteManifest['sections'] {
  const all = new Map(known.map((section) => [JSON.stringify(section), section]))
  path.forEach((_, depth) => {
    const section = path.slice(0, depth + 1)
    all.set(JSON.stringify(section), section)
  })
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, section]) => section)
}
