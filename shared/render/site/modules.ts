import { wordsLanguage } from '../../article/byline'
import { directionWithin } from '../direction'
import { comment, element, join, line, newline, nothing } from '../markup'
import type { Markup } from '../markup'
import { phrase } from '../phrase'
import { momentOf } from '../zoned-time'
import type { Beside, ModuleStory } from './module-story'
import { seriesRows } from './series-module'
import type { SeriesBeside } from './series-module'

/** The lists a site adds to a page by itself, beside what the editor chose. */
export const moduleNames = ['related', 'latest'] as const
export type ModuleName = (typeof moduleNames)[number]

/** Each has its place in a page: the way through a series, and the lists. */
const regionNames = ['series', ...moduleNames] as const
type RegionName = (typeof regionNames)[number]

/** What a site adds to one page: the stories of each list, in their order, and its place in its series. */
export interface Modules extends Readonly<Record<ModuleName, readonly ModuleStory[]>> {
  /** Null where it is no part of one. */
  readonly series: SeriesBeside | null
}

export const noModules: Modules = { series: null, related: [], latest: [] }

/** How many stories a module lists. */
export const moduleLength = { related: 4, latest: 5 } as const

/**
 * The stories that have most in common with one: a shared keyword counts four, a shared author two, and the
 * section one where there is either; of the same count the newer first. `linked`: addresses the page has already.
 */
export function relatedTo(
  story: ModuleStory,
  candidates: readonly ModuleStory[],
  linked: ReadonlySet<string>,
): readonly ModuleStory[] {
  const keywords = new Set(story.keywords)
  const authors = new Set(story.authors.map(({ name }) => name))
  const scored = candidates
    .filter(({ article, permalink }) => article !== story.article && !linked.has(permalink))
    .map((one) => {
      const shared =
        4 * new Set(one.keywords.filter((keyword) => keywords.has(keyword))).size +
        2 * new Set(one.authors.filter(({ name }) => authors.has(name))).size
      const isNear = one.sections.at(-1) === story.sections.at(-1)
      return { one, score: shared === 0 ? 0 : shared + (isNear ? 1 : 0) }
    })
    .filter(({ score }) => score > 0)
  return scored
    .sort((a, b) => b.score - a.score || newerFirst(a.one, b.one))
    .slice(0, moduleLength.related)
    .map(({ one }) => one)
}

/** The newest stories of a section that are not this page itself, nor on it already. */
export function latestBeside(
  permalink: string,
  newest: readonly ModuleStory[],
  linked: ReadonlySet<string>,
): readonly ModuleStory[] {
  return newest
    .filter((one) => one.permalink !== permalink && !linked.has(one.permalink))
    .slice(0, moduleLength.latest)
}

/**
 * The modules that stand where a template has this part, each with its place, which is kept where it has no stories.
 * Whole headlines, full dates.
 */
export function modulesHtml(
  part: 'reading' | 'hot' | RegionName,
  modules: Modules,
  beside: Beside,
  baseUrl: string,
): Markup {
  const shown = regionNames.filter((name) => part === 'reading' || part === name)
  return join(
    shown.map((name) => {
      const rows =
        name === 'series'
          ? seriesInside(modules.series, baseUrl, beside)
          : inside(name, modules[name], beside)
      return join([comment(`caibian:${name}`), newline, rows, comment(`/caibian:${name}`), newline])
    }),
  )
}

/** The page with another content of a module; as it is where it has no place for it. */
export function withModule(
  page: string,
  name: ModuleName,
  stories: readonly ModuleStory[],
  beside: Beside,
): string {
  return changedRegion(page, name, () => inside(name, stories, beside))
}

/** The page with the way through its series as it is now; as it is where it has no place for it. */
export function withSeries(
  page: string,
  series: SeriesBeside | null,
  beside: Beside,
  baseUrl: string,
): string {
  return changedRegion(page, 'series', () => seriesInside(series, baseUrl, beside))
}

/** The page with all modules as they are now. */
export function withModules(
  page: string,
  modules: Modules,
  beside: Beside,
  baseUrl: string,
): string {
  const inSeries = withSeries(page, modules.series, beside, baseUrl)
  return moduleNames.reduce((now, name) => withModule(now, name, modules[name], beside), inSeries)
}

/**
 * The page without any mention of a story that was taken down: no module lists it, and where the editor had chosen it
 * its title stands without a link, as it does on a page made anew.
 */
export function withoutStory(page: string, permalink: string): string {
  const [sealed, after] = parted(page)
  const chosen = after.replaceAll(
    new RegExp(`<li><a href="${exactly(permalink)}">(.*?)</a>`, 'g'),
    '<li><cite>$1</cite>',
  )
  return regionNames.reduce(
    (now, name) =>
      changedRegion(now, name, (rows) => {
        const left = rows.replace(rowOf(permalink), '')
        return left.includes('<li') ? left : ''
      }),
    sealed + chosen,
  )
}

/** The page with the headline and date of a story as they are now, wherever a module lists it. */
export function withStory(page: string, story: ModuleStory, beside: Beside): string {
  return moduleNames.reduce(
    (now, name) =>
      changedRegion(now, name, (rows) =>
        rows.replace(rowOf(story.permalink), () => rowHtml(story, beside)),
      ),
    page,
  )
}

/**
 * What of a page was approved and is the same however often the site changes round it: all but its modules. Whether a
 * title that the editor chose has its link depends on what `baseUrl` shows now, and does not count.
 */
export function withoutModules(page: string, baseUrl: string): string {
  const [sealed, after] = parted(page)
  const links = new RegExp(`<li><a href="${exactly(baseUrl)}[^"]*">(.*?)</a>`, 'g')
  return sealed + after.replace(regions, '').replace(links, '<li><cite>$1</cite>')
}

/** Paths below the site's root of the stories a page leads on to, outside the story itself. */
export function storiesLinked(page: string, baseUrl: string): readonly string[] {
  const [, after] = parted(page)
  const links = after.matchAll(new RegExp(`<a href="${exactly(baseUrl)}([^"]*\\.html)">`, 'g'))
  return [...new Set([...links].map(([, path = '']) => path))]
}

function inside(name: ModuleName, stories: readonly ModuleStory[], beside: Beside): Markup {
  if (stories.length === 0) return nothing
  const words = wordsLanguage(beside.language)
  const section = beside.sections.at(-1) ?? ''
  const heading =
    name === 'related' || section === ''
      ? phrase(words, name === 'related' ? 'render.module.related' : 'render.related.latest')
      : phrase(words, 'render.module.latest', { section })
  const rows = element('ul', {}, newline, ...stories.map((story) => rowHtml(story, beside)))
  const attributes = { class: 'after', 'aria-label': heading }
  return join([
    element('nav', attributes, element('section', {}, line('h2', {}, heading), newline, rows)),
    newline,
  ])
}

function seriesInside(series: SeriesBeside | null, baseUrl: string, beside: Beside): Markup {
  return series === null ? nothing : seriesRows(series, baseUrl, beside)
}

/** On a line of its own, by which it is found again. */
function rowHtml({ language, permalink, headline, published }: ModuleStory, beside: Beside) {
  const { instant, words } = momentOf(published, wordsLanguage(language))
  return join([
    element(
      'li',
      { lang: language, dir: directionWithin(language, beside.language) },
      line('a', { href: permalink }, headline),
      element('p', {}, line('time', { datetime: instant }, words)),
    ),
    newline,
  ])
}

function rowOf(permalink: string): RegExp {
  return new RegExp(`<li[^\\n]*<a href="${exactly(permalink)}">[^\\n]*</li>\\n`, 'g')
}

/** What stands up to the end of `<main>`, and what after it. */
function parted(page: string): readonly [sealed: string, after: string] {
  const end = page.lastIndexOf('</main>')
  return [page.slice(0, Math.max(end, 0)), page.slice(Math.max(end, 0))]
}

function changedRegion(page: string, name: RegionName, step: (rows: string) => string): string {
  const [sealed, after] = parted(page)
  const start = `${comment(`caibian:${name}`)}\n`
  const from = after.indexOf(start)
  const to = after.indexOf(comment(`/caibian:${name}`))
  if (from < 0 || to < from) return page
  const rows = after.slice(from + start.length, to)
  return sealed + after.slice(0, from + start.length) + step(rows) + after.slice(to)
}

const regions = /<!--caibian:(series|related|latest)-->\n[^]*?<!--\/caibian:\1-->\n/g

function exactly(text: string): string {
  return text.replaceAll('&', '&amp;').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function newerFirst(a: ModuleStory, b: ModuleStory): number {
  return Date.parse(b.published) - Date.parse(a.published) || (a.article < b.article ? 1 : -1)
}
