import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { atomFeed } from '../../shared/render/feeds/atom'
import { feedLength } from '../../shared/render/feeds/feed'
import type { Feed, FeedEntry } from '../../shared/render/feeds/feed'
import { fieldsPath, fieldsText, jsonFeed } from '../../shared/render/feeds/json-feed'
import { rssFeed } from '../../shared/render/feeds/rss'
import { emptyPage } from '../../shared/render/site/archive-page'
import { listedPages } from '../../shared/render/site/listed-pages'
import { newestFirst } from '../../shared/render/site/listed-story'
import type { Site } from '../../shared/target/target'
import { storiesOf } from './site-manifest'
import type { SiteManifest } from './site-manifest'
import type { SiteStore } from './site-store'

/** What each page that lists stories was last made of, as a hash. Without this file all are made anew. */
export const listsPath = 'caibian-lists.json'

/** Path of the JSON twin that stands beside a story's page: one JSON Feed item, with the whole text. */
export function twinPath(pagePath: string): string {
  return pagePath.replace(/\.html$/, '.json')
}

/**
 * Makes the pages that list stories, then the feeds, from the manifest and the twins: whatever was
 * missed when an earlier delivery was cut off is put right by the next. Only pages that shall show
 * something else than they were last made of are made; those are struck from the record first.
 */
export async function writeLists(
  files: SiteStore,
  site: Site,
  manifest: SiteManifest,
  stylesheet?: string,
): Promise<void> {
  const made = await madeBefore(files)
  const look = hashOf([pageForm, site, stylesheet ?? ''])
  const wanted = wantedPages(site, manifest, made, stylesheet).map((page) => ({
    ...page,
    mark: hashOf([look, page.madeOf]),
  }))
  const due = wanted.filter(({ path, mark }) => made.get(path) !== mark)
  if (due.length > 0) {
    const left = new Map(made)
    for (const { path } of due) left.set(path, '')
    await files.write(listsPath, recordText(left))
    for (const { path, html } of due) await files.write(path, html())
    await files.write(listsPath, recordText(new Map(wanted.map(({ path, mark }) => [path, mark]))))
  }
  await writeFeeds(files, site, manifest)
}

/** Grows when the same stories give another page: all are then made anew. */
const pageForm = 1

const recordSchema = v.strictObject({
  schema: v.literal(1),
  generator: v.literal('Caibian'),
  pages: v.record(v.string(), v.string()),
})

/** What shall stand at every path that lists stories, or did once: what has none left says so. */
function wantedPages(
  site: Site,
  manifest: SiteManifest,
  made: ReadonlyMap<string, string>,
  stylesheet?: string,
) {
  const pages = listedPages({
    site,
    stories: storiesOf(manifest),
    sections: manifest.sections,
    ...(stylesheet === undefined ? {} : { stylesheet }),
  })
  const shown = new Set(pages.map(({ path }) => path))
  const empty = [...made.keys()]
    .filter((path) => !shown.has(path))
    .map((path) => ({
      path,
      madeOf: 'nothing',
      html: () => emptyPage(site, path.slice(0, path.lastIndexOf('/') + 1), path, stylesheet),
    }))
  return [...pages, ...empty]
}

async function madeBefore(files: SiteStore): Promise<ReadonlyMap<string, string>> {
  const bytes = await files.read(listsPath)
  if (bytes === null) return new Map()
  try {
    const parsed = v.safeParse(recordSchema, JSON.parse(new TextDecoder().decode(bytes)))
    return new Map(parsed.success ? Object.entries(parsed.output.pages) : [])
  } catch {
    return new Map()
  }
}

function recordText(made: ReadonlyMap<string, string>): string {
  const pages = Object.fromEntries([...made].sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ schema: 1, generator: 'Caibian', pages }, null, 1)}\n`
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)
}

async function writeFeeds(files: SiteStore, site: Site, manifest: SiteManifest): Promise<void> {
  const newest = newestFirst(storiesOf(manifest)).slice(0, feedLength)
  const entries: FeedEntry[] = []
  for (const story of newest) {
    const html = await twinHtml(files, story.path)
    if (html !== null) entries.push({ story, html })
  }
  const dropped = manifest.gone.map(({ article, at }) => ({ article, at }))
  const feed: Feed = { site, entries, dropped }
  if (entries.length === 0 && dropped.length === 0) return
  await files.write(fieldsPath, fieldsText)
  await files.write('feed.atom', atomFeed(feed))
  await files.write('feed.rss', rssFeed(feed))
  await files.write('feed.json', jsonFeed(feed))
}

async function twinHtml(files: SiteStore, pagePath: string): Promise<string | null> {
  const bytes = await files.read(twinPath(pagePath))
  if (bytes === null) return null
  try {
    const twin: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (typeof twin !== 'object' || twin === null || !('content_html' in twin)) return null
    return typeof twin.content_html === 'string' ? twin.content_html : null
  } catch {
    return null
  }
}
