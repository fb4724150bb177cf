import { sectionPath } from '../../shared/render/address'
import { atomFeed } from '../../shared/render/feeds/atom'
import { feedLength } from '../../shared/render/feeds/feed'
import type { Feed, FeedEntry } from '../../shared/render/feeds/feed'
import { fieldsPath, fieldsText, jsonFeed } from '../../shared/render/feeds/json-feed'
import { rssFeed } from '../../shared/render/feeds/rss'
import { correctionsPage } from '../../shared/render/site/corrections-page'
import { indexPage } from '../../shared/render/site/index-page'
import { newestFirst } from '../../shared/render/site/listed-story'
import { sectionPage } from '../../shared/render/site/section-page'
import type { Site } from '../../shared/target/target'
import type { SiteFiles } from './site-files'
import { storiesOf } from './site-manifest'
import type { SiteManifest } from './site-manifest'

/** Path of the JSON twin that stands beside a story's page: one JSON Feed item, with the whole text. */
export function twinPath(pagePath: string): string {
  return pagePath.replace(/\.html$/, '.json')
}

/**
 * Makes every page that lists stories, then the feeds, from the manifest and the twins: whatever was
 * missed when an earlier delivery was cut off is put right by the next.
 */
export async function writeLists(
  files: SiteFiles,
  site: Site,
  manifest: SiteManifest,
  stylesheet?: string,
): Promise<void> {
  const stories = storiesOf(manifest)
  for (const section of manifest.sections) {
    const path = `${sectionPath(section)}index.html`
    await files.write(path, sectionPage(site, section, stories, stylesheet))
  }
  await files.write('corrections.html', correctionsPage(site, stories, stylesheet))
  await files.write('index.html', indexPage(site, stories, stylesheet))
  await writeFeeds(files, site, manifest)
}

async function writeFeeds(files: SiteFiles, site: Site, manifest: SiteManifest): Promise<void> {
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

async function twinHtml(files: SiteFiles, pagePath: string): Promise<string | null> {
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
