import * as v from 'valibot'
import { atomFeed } from '../../shared/render/feeds/atom'
import { feedLength, partFeedLength } from '../../shared/render/feeds/feed'
import type { Feed, FeedEntry } from '../../shared/render/feeds/feed'
import { fieldsPath, fieldsText, jsonFeed } from '../../shared/render/feeds/json-feed'
import { rssFeed } from '../../shared/render/feeds/rss'
import { absolute } from '../../shared/render/address'
import { hasFeeds, partPath, partsOf } from '../../shared/render/site/part'
import type { ListedIn, Part } from '../../shared/render/site/part'
import type { ListedStory } from '../../shared/render/site/listed-story'
import type { Site } from '../../shared/target/target'
import type { PartFile } from './site-forms'
import { jsonIn } from './site-state'
import type { SiteStore } from './site-store'

/** One file of one feed. `make` reads the texts of its stories from their twins. */
export interface FeedFile {
  readonly path: string
  /** Its public address, by which the feed calls itself (`rel="self"`). */
  readonly address: string
  readonly make: () => Promise<string>
}

/** Path of the JSON twin that stands beside a story's page: one JSON Feed item, with the whole text. */
export function twinPath(pagePath: string): string {
  return pagePath.replace(/\.html$/, '.json')
}

/** The files of the feeds of a part. */
export function feedFiles(
  site: Site,
  listed: PartFile,
  htmlOf: (path: string) => Promise<string | null>,
): readonly FeedFile[] {
  return formats.map(([name, write]) => ({
    path: partPath(listed.part) + name,
    address: absolute(partPath(listed.part), site.baseUrl) + name,
    make: async () => write(await feedOf(site, listed, htmlOf)),
  }))
}

/** Public addresses of every feed a story may stand in. */
export function feedsWith(site: Site, listed: ListedIn): readonly string[] {
  return partsOf(listed)
    .filter(hasFeeds)
    .flatMap((part) => feedNames.map((name) => absolute(partPath(part), site.baseUrl) + name))
}

/** The texts of stories, by the paths of their pages. */
export interface Texts {
  /** The text of a story from its twin, read once however many feeds carry it; null where it has none. */
  readonly htmlOf: (path: string) => Promise<string | null>
  /**
   * Takes the texts of these stories from a part's feed as it lies there, as far as it carries them: one file for as
   * many twins. Not for a story that is being changed: its twin is newer.
   */
  readonly takeFrom: (part: Part, stories: readonly ListedStory[]) => Promise<void>
}

export function textsOf(files: SiteStore): Texts {
  const texts = new Map<string, Promise<string | null>>()
  return {
    htmlOf: (path) => {
      const known = texts.get(path) ?? twinHtml(files, path)
      texts.set(path, known)
      return known
    },
    takeFrom: async (part, stories) => {
      const missing = stories.filter(({ path }) => !texts.has(path))
      if (missing.length < 2) return
      const items = itemsIn(await files.read(`${partPath(part)}feed.json`))
      for (const story of missing) {
        const item = items.get(story.permalink)
        if (item === undefined || item.date_modified !== story.updated) continue
        const { hash, revision } = item._caibian
        if (hash !== story.hash || revision !== story.revision) continue
        texts.set(story.path, Promise.resolve(item.content_html))
      }
    },
  }
}

/** The page that explains what the JSON feeds say beside the format's own fields. */
export async function writeFields(files: SiteStore): Promise<void> {
  await files.write(fieldsPath, fieldsText)
}

const formats = [
  ['feed.atom', atomFeed],
  ['feed.rss', rssFeed],
  ['feed.json', jsonFeed],
] as const

/** What the files of a part's feeds are called. */
export const feedNames = formats.map(([name]) => name)

async function feedOf(
  site: Site,
  { part, newest, gone }: PartFile,
  htmlOf: (path: string) => Promise<string | null>,
): Promise<Feed> {
  const length = part.kind === 'site' ? feedLength : partFeedLength
  const entries: FeedEntry[] = []
  for (const story of newest.slice(0, length)) {
    const html = await htmlOf(story.path)
    if (html !== null) entries.push({ story, html })
  }
  const dropped = gone
    .slice(0, length)
    .map(({ article, permalink, state, at }) => ({ article, permalink, state, at }))
  return { site, part, entries, dropped }
}

const feedItemSchema = v.object({
  url: v.string(),
  content_html: v.string(),
  date_modified: v.string(),
  _caibian: v.object({ hash: v.string(), revision: v.number() }),
})

/** The stories of a feed by their addresses; those that are gone have no hash. */
function itemsIn(feed: Uint8Array | null) {
  const parsed = v.safeParse(
    v.object({ items: v.array(v.unknown()) }),
    feed === null ? null : jsonIn(feed),
  )
  const items = (parsed.success ? parsed.output.items : []).flatMap((one) => {
    const item = v.safeParse(feedItemSchema, one)
    return item.success ? [item.output] : []
  })
  return new Map(items.map((item) => [item.url, item]))
}

/**
 * A story whose twin is not there, or is none, is left out of the feeds. Nothing else would notice that it was there
 * all the same, so a store that says so is asked more often than a network mostly fails running.
 */
async function twinHtml(files: SiteStore, pagePath: string): Promise<string | null> {
  for (let left = timesAsked; left > 0; left -= 1) {
    const bytes = await files.read(twinPath(pagePath))
    const twin = v.safeParse(twinForm, bytes === null ? null : jsonIn(bytes))
    if (twin.success) return twin.output.content_html
  }
  return null
}

const timesAsked = 4
const twinForm = v.object({ content_html: v.string() })
