import { projectionOf } from '../../shared/render/projection'
import { pageLength } from '../../shared/render/site/archive'
import { correctionsPages, noticesOf } from '../../shared/render/site/corrections-page'
import { listedStory, newestFirst } from '../../shared/render/site/listed-story'
import type { ListedStory } from '../../shared/render/site/listed-story'
import { partPath, partsOf, sectionPart } from '../../shared/render/site/part'
import type { Part } from '../../shared/render/site/part'
import { listOfMonths, monthPages, newestPage } from '../../shared/render/site/part-pages'
import type { ListedPage } from '../../shared/render/site/part-pages'
import { hashContent } from '../../shared/seal/hash'
import { chineseContent, chineseSite, inputOf } from './render'

/** So many stories of a site, four a day from January 2026 on, two sections in turn; a number each. */
export function manyStories(count: number, from = 0): readonly ListedStory[] {
  const input = inputOf(chineseContent, chineseSite)
  const one = listedStory(projectionOf(input), input, '1.html')
  return Array.from({ length: count }, (_, place) => {
    const number = from + place
    const at = new Date(Date.UTC(2026, 0, 1) + number * 6 * 3_600_000).toISOString().slice(0, 19)
    const article = `0190a5c2-7d3e-7b41-9c55-${String(number).padStart(12, '0')}`
    const path = `${at.slice(0, 10).replaceAll('-', '/')}/${number}.html`
    return {
      ...one,
      article,
      path,
      permalink: chineseSite.baseUrl + path,
      hash: hashContent({ ...chineseContent, slug: `n${number}` }),
      headline: `第${number}号稿`,
      sections: [number % 2 === 0 ? '要闻' : '体育'],
      published: `${at}+08:00`,
      updated: `${at}+08:00`,
      notices: [],
    }
  })
}

/**
 * So many stories, oldest first, twenty a day until this instant, of forty authors and two hundred keywords
 * in ten sections.
 */
export function storiesUntil(last: string, count: number): readonly ListedStory[] {
  const until = Date.parse(last)
  return manyStories(count).map((story, number) => {
    const at = new Date(until - (count - number) * 72 * 60_000).toISOString().slice(0, 19)
    const path = `${at.slice(0, 10).replaceAll('-', '/')}/n${number}.html`
    const name = `记者${number % 40}`
    return {
      ...story,
      path,
      permalink: chineseSite.baseUrl + path,
      published: `${at}+00:00`,
      updated: `${at}+00:00`,
      byline: name,
      authors: [{ name, role: '记者', kind: 'person' as const }],
      keywords: [`词${number % 200}`],
      sections: ['清溪', number % 10 === 0 ? '民生要闻' : `栏目${number % 10}`],
    }
  })
}

/** Every page that lists these stories, by its path, all made at once. */
export function pagesListing(
  stories: readonly ListedStory[],
  sections: readonly (readonly string[])[],
): ReadonlyMap<string, ListedPage> {
  const newest = newestFirst(stories)
  const parts = new Map<string, Part>([['', { kind: 'site' }]])
  for (const part of [...sections.map(sectionPart), ...newest.flatMap(partsOf)])
    parts.set(partPath(part), part)
  const pages = [...parts.values()].flatMap((part) => pagesOf(part, newest, sections))
  const corrections = correctionsPages(chineseSite, newest.flatMap(noticesOf))
  return new Map([...pages, ...corrections].map((page) => [page.path, page]))
}

function pagesOf(
  part: Part,
  all: readonly ListedStory[],
  sections: readonly (readonly string[])[],
): readonly ListedPage[] {
  const isIn = (story: ListedStory, one: Part) =>
    partsOf(story).some((other) => partPath(other) === partPath(one))
  const stories = all.filter((story) => isIn(story, part))
  const names = [...new Set(stories.map(({ published }) => published.slice(0, 7)))]
  const inMonth = (month: string) => stories.filter(({ published }) => published.startsWith(month))
  const depth = part.kind === 'site' ? 0 : part.kind === 'section' ? part.names.length : Infinity
  const listing = {
    site: chineseSite,
    part,
    months: names.map((month) => ({ month, count: inMonth(month).length })),
    newest: stories.slice(0, pageLength),
    below: sections
      .filter((section) => section.length === depth + 1)
      .filter((section) => partPath(sectionPart(section)).startsWith(partPath(part)))
      .filter((section) => all.some((story) => isIn(story, sectionPart(section))))
      .sort((a, b) => (partPath(sectionPart(a)) < partPath(sectionPart(b)) ? -1 : 1)),
  }
  const list = listOfMonths(listing)
  return [
    newestPage(listing),
    ...(list === null ? [] : [list]),
    ...names.flatMap((month) => monthPages(listing, month, inMonth(month))),
  ]
}

/** A site's manifest as version 1 had it: all in one file. */
export function wholeManifest(stories: readonly ListedStory[]): string {
  const sections = new Map(
    stories
      .flatMap(partsOf)
      .flatMap((part) => (part.kind === 'section' ? [[partPath(part), part.names] as const] : [])),
  )
  return JSON.stringify({
    schema: 1,
    generator: 'Caibian',
    stories: stories.map((story) => ({ story, pictures: [] })),
    gone: [],
    droppedPictures: [],
    sections: [...sections.values()],
  })
}

/** Every file of a site that shows one story, in order; `sections` are folders, '' the site's own. */
export function filesOfOneStory(
  month: string,
  story: {
    readonly page: string
    readonly article: string
    readonly authors: readonly string[]
    readonly sections: readonly string[]
    readonly tags: readonly string[]
  },
): readonly string[] {
  const pages = [`archive-${month}.html`, 'caibian-part.json', 'index.html']
  const feeds = ['feed.atom', 'feed.json', 'feed.rss']
  const followed = [...story.authors.map((name) => `author/${name}/`), ...story.sections]
  const state = [`${month}-pages`, month, 'corrections', `articles/${story.article.slice(-3)}`]
  const maps = [`-${month}`, '-lists', '-news', ''].map((name) => `sitemap${name}.xml`)
  const files = [
    ...[story.page, story.page.replace('.html', '.json'), ...maps],
    ...['caibian-site.json', 'corrections.html', 'feed-fields.txt', 'robots.txt'],
    ...state.map((name) => `caibian/${name}.json`),
    ...followed.flatMap((folder) => [...pages, ...feeds].map((name) => folder + name)),
    ...story.tags.flatMap((tag) => pages.map((name) => `tag/${tag}/${name}`)),
    ...story.sections.map((folder) => `${folder}archive.html`),
  ]
  return files.sort()
}
