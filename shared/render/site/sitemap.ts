import type { Site } from '../../target/target'
import { absolute } from '../address'
import { element, join, line, newline, xmlDeclaration } from '../markup'
import type { Markup } from '../markup'
import type { ListedStory } from './listed-story'

/** A file that tells search engines what there is, as long as nobody has made it yet. */
export interface SitemapFile {
  readonly path: string
  /** All that it says, beside the site: the same is the same file. */
  readonly madeOf: unknown
  readonly xml: () => string
}

/** Most addresses one sitemap may have (sitemaps.org/protocol.html). */
export const sitemapLength = 50_000

/** Most stories a news sitemap may have (Google News). */
const newsLength = 1000
/** How old they may be, in milliseconds. */
export const newsAge = 2 * 24 * 3_600_000

export const sitemapPath = 'sitemap.xml'
/** Of the news of the last two days. */
export const newsPath = 'sitemap-news.xml'
const listsPath = 'sitemap-lists.xml'

/**
 * The sitemaps of one month: one, or where it has more stories than that may hold, several, the full ones
 * counted from the beginning. A story that comes changes one of them. `newest` stand newest first.
 */
export function monthSitemaps(
  month: string,
  newest: readonly ListedStory[],
): readonly SitemapFile[] {
  const oldest = [...newest].reverse()
  return monthSitemapPaths(month, oldest.length).map((path, place) => {
    const stories = oldest.slice(place * sitemapLength, (place + 1) * sitemapLength)
    return {
      path,
      madeOf: stories.map(({ permalink, updated }) => [permalink, updated]),
      xml: () => urlSet(stories.map((story) => url(story.permalink, story.updated))),
    }
  })
}

/** The lists a reader may begin with; paths below the site's root. */
export function listsSitemap(site: Site, paths: readonly string[]): SitemapFile {
  return {
    path: listsPath,
    madeOf: paths,
    xml: () => urlSet(paths.map((path) => url(absolute(path, site.baseUrl), null))),
  }
}

/**
 * The stories of the last two days for news search, counted from the newest of them, since a site that
 * nobody writes to stays as it is. `newest` stand newest first; null where there are none.
 */
export function newsSitemap(site: Site, newest: readonly ListedStory[]): SitemapFile | null {
  const [first] = newest
  if (first === undefined) return null
  const since = Date.parse(first.published) - newsAge
  const stories = newest
    .filter(({ published }) => Date.parse(published) >= since)
    .slice(0, newsLength)
  return {
    path: newsPath,
    madeOf: stories.map(({ article, hash, updated }) => [article, hash, updated]),
    xml: () => urlSet(stories.map((story) => newsUrl(site, story))),
  }
}

/** The index that names all others: it stands at one address however large the site is. */
export function sitemapIndex(
  site: Site,
  months: readonly { readonly month: string; readonly count: number; readonly updated: string }[],
): SitemapFile {
  const news = months.length === 0 ? [] : [{ path: newsPath, updated: null }]
  const named = [
    { path: listsPath, updated: null },
    ...news,
    ...months.flatMap(({ month, count, updated }) =>
      monthSitemapPaths(month, count).map((path) => ({ path, updated })),
    ),
  ]
  return { path: sitemapPath, madeOf: named, xml: () => indexXml(site, named) }
}

function monthSitemapPaths(month: string, count: number): readonly string[] {
  const many = Math.ceil(count / sitemapLength)
  return Array.from(
    { length: many },
    (_, place) => `sitemap-${month}${place === 0 ? '' : `-${place + 1}`}.xml`,
  )
}

function newsUrl(site: Site, story: ListedStory): Markup {
  return element(
    'url',
    {},
    line('loc', {}, story.permalink),
    line('lastmod', {}, story.updated),
    element(
      'news:news',
      {},
      element(
        'news:publication',
        {},
        line('news:name', {}, site.name),
        line('news:language', {}, newsLanguage(story.language)),
      ),
      line('news:publication_date', {}, story.published),
      line('news:title', {}, story.headline),
    ),
  )
}

/** ISO 639, but for Chinese, which has its script beside it (Google News). */
function newsLanguage(tag: string): string {
  const [language = '', ...rest] = tag.toLowerCase().split('-')
  if (language !== 'zh') return language
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn'
}

function url(address: string, updated: string | null): Markup {
  const changed = updated === null ? [] : [line('lastmod', {}, updated)]
  return element('url', {}, line('loc', {}, address), ...changed)
}

function urlSet(urls: readonly Markup[]): string {
  const attributes = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  }
  return `${xmlDeclaration}${element('urlset', attributes, newline, join(urls, newline), newline)}\n`
}

function indexXml(
  site: Site,
  files: readonly { readonly path: string; readonly updated: string | null }[],
): string {
  const rows = files.map(({ path, updated }) =>
    element(
      'sitemap',
      {},
      line('loc', {}, absolute(path, site.baseUrl)),
      ...(updated === null ? [] : [line('lastmod', {}, updated)]),
    ),
  )
  const attributes = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }
  return `${xmlDeclaration}${element('sitemapindex', attributes, newline, join(rows, newline), newline)}\n`
}
