import * as v from 'valibot'
import type { ListedStory } from '../../shared/render/site/listed-story'
import {
  latestBeside,
  noModules,
  relatedTo,
  storiesLinked,
  withModule,
  withModules,
  withSeries,
  withoutStory,
  withStory,
} from '../../shared/render/site/modules'
import type { Modules } from '../../shared/render/site/modules'
import { partsOf, sectionPart } from '../../shared/render/site/part'
import { besideInSeries, mostCounted } from '../../shared/render/site/series-module'
import type { SeriesBeside } from '../../shared/render/site/series-module'
import type { Part } from '../../shared/render/site/part'
import { sha256 } from '../sha256'
import type { GoneStory } from './site-forms'
import type { OpenLists } from './site-lists'
import { neighboursIn } from './site-neighbours'
import type { Neighbours } from './site-neighbours'
import { jsonIn } from './site-state'
import type { SiteStore } from './site-store'

/** What the site adds beside a story, as far as its page does not say it already. */
export async function modulesBeside(
  { state, site }: OpenLists,
  story: ListedStory,
  page: string,
): Promise<Modules> {
  const near = neighboursIn(state)
  const series = await seriesBeside(near, story)
  const own = withModules(page, { ...noModules, series }, story, site.baseUrl)
  const linked = linkedOn(own, site.baseUrl)
  const alike = partsOf(story).filter(({ kind }) => kind === 'tag' || kind === 'author')
  const related = relatedTo(story, await near.newestOfAny(alike), linked)
  const others = new Set([...linked, ...related.map(({ permalink }) => permalink)])
  const newest = await near.newestOf(innermost(story.sections))
  return { series, related, latest: latestBeside(story.permalink, newest, others) }
}

async function seriesBeside(near: Neighbours, story: ListedStory): Promise<SeriesBeside | null> {
  const { series } = story
  return series === undefined ? null : besideInSeries(story, await near.partsOfSeries(series.title))
}

/** What became of one article. */
export interface Settled {
  readonly shown: readonly ListedStory[]
  readonly gone: readonly GoneStory[]
  /** Paths of pages it no longer has. */
  readonly left: readonly string[]
  /** Titles of the series it is a part of, or was. */
  readonly series: readonly string[]
}

/**
 * Sees to the pages round what changed, in their modules and nowhere else: a story that is gone leaves all of them, one
 * that is shown stands there with its headline of now, between its neighbours in a series, and among the latest of the
 * newest pages of its section. May be done again; the lists have to say already what the site shows.
 */
export async function settleModules(lists: OpenLists, all: readonly Settled[]): Promise<void> {
  const { files, site } = lists
  const named = new Named(files, site.baseUrl)
  const sections = new Map<string, readonly string[]>()
  const forgotten: string[] = []
  const series = new Map<string, Set<string>>()
  const drop = async (path: string, permalink: string) => {
    for (const page of await named.pagesNaming(path))
      await change(files, page, (text) => withoutStory(text, permalink))
    forgotten.push(path)
  }
  for (const { shown, gone, left, series: titles } of all) {
    const paths = [...left, ...[...gone, ...shown].map(({ path }) => path)]
    const naming = (await Promise.all(paths.map((path) => named.pagesNaming(path)))).flat()
    for (const title of titles)
      series.set(title, new Set([...(series.get(title) ?? []), ...paths, ...naming]))
    for (const path of left) await drop(path, site.baseUrl + path)
    for (const { path, permalink } of gone) await drop(path, permalink)
    for (const story of shown) await settleShown(lists, story, named)
    for (const one of [...shown, ...gone])
      sections.set(JSON.stringify(one.sections ?? []), one.sections ?? [])
  }
  for (const [title, near] of series) await refreshSeries(lists, title, near, named)
  for (const names of sections.values()) await refreshLatest(lists, names, named)
  await named.write()
  for (const path of forgotten) await named.forget(path)
}

async function settleShown(lists: OpenLists, story: ListedStory, named: Named): Promise<void> {
  const { files } = lists
  for (const path of await named.pagesNaming(story.path))
    await change(files, path, (text) => withStory(text, story, besideIn(text, story)))
  const own = await textAt(files, story.path)
  if (own === null) return
  const now = withModules(own, await modulesBeside(lists, story, own), story, lists.site.baseUrl)
  if (now !== own) await files.write(story.path, now)
  named.note(story.path, now)
}

/**
 * Brings the way through a series up to date on the pages of its parts: on all of a short one, since each says how many
 * there are; of a long one on those that stand beside what changed, or did before (`near`, by their paths).
 */
async function refreshSeries(
  { files, state, site }: OpenLists,
  title: string,
  near: ReadonlySet<string>,
  named: Named,
): Promise<void> {
  const parts = await neighboursIn(state).partsOfSeries(title)
  const isNear = (at: number) => {
    const path = parts[at]?.path
    return path !== undefined && near.has(path)
  }
  for (const [at, part] of parts.entries()) {
    // One that has just become too long to be counted is seen to whole, once.
    const isShort = parts.length <= mostCounted + 1
    if (!isShort && ![at - 1, at, at + 1].some(isNear)) continue
    const beside = besideInSeries(part, parts)
    const now = await change(files, part.path, (text) =>
      withSeries(text, beside, part, site.baseUrl),
    )
    if (now !== null) named.note(part.path, now)
  }
}

/** As many pages, the newest of the section, are kept up to date by every delivery. */
export const pagesRefreshed = 6

async function refreshLatest(
  { files, state, site }: OpenLists,
  sections: readonly string[],
  named: Named,
): Promise<void> {
  const newest = await neighboursIn(state).newestOf(innermost(sections))
  for (const story of newest.slice(0, pagesRefreshed)) {
    const now = await change(files, story.path, (text) => {
      const others = linkedOn(withModule(text, 'latest', [], story), site.baseUrl)
      return withModule(text, 'latest', latestBeside(story.permalink, newest, others), story)
    })
    if (now !== null) named.note(story.path, now)
  }
}

/** The page as it is now; null where there is none. */
async function change(
  files: SiteStore,
  path: string,
  step: (text: string) => string,
): Promise<string | null> {
  const text = await textAt(files, path)
  if (text === null) return null
  const next = step(text)
  if (next !== text) await files.write(path, next)
  return next
}

async function textAt(files: SiteStore, path: string): Promise<string | null> {
  const bytes = await files.read(path)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

/** Rows are written in the direction of the page they stand on. */
function besideIn(page: string, { sections }: ListedStory) {
  return { language: /<html lang="([^"]*)"/.exec(page)?.[1] ?? '', sections }
}

function linkedOn(page: string, baseUrl: string): ReadonlySet<string> {
  return new Set(storiesLinked(page, baseUrl).map((path) => baseUrl + path))
}

function innermost(sections: readonly string[]): Part {
  return sections.length === 0 ? { kind: 'site' } : sectionPart(sections)
}

const namedSchema = v.record(v.string(), v.array(v.string()))

/** Which pages lead to a story beside their own: 4096 files, found by the story's path. */
class Named {
  readonly #files: SiteStore
  readonly #baseUrl: string
  readonly #found = new Map<string, Set<string>>()
  readonly #kept = new Map<string, Record<string, string[]>>()

  constructor(files: SiteStore, baseUrl: string) {
    this.#files = files
    this.#baseUrl = baseUrl
  }

  async pagesNaming(path: string): Promise<readonly string[]> {
    return (await this.#read(namedFile(path)))[path] ?? []
  }

  /** Takes down whom a page leads to, to be written with all others. */
  note(page: string, text: string): void {
    for (const path of storiesLinked(text, this.#baseUrl))
      this.#found.set(path, (this.#found.get(path) ?? new Set<string>()).add(page))
  }

  async write(): Promise<void> {
    const byFile = new Map<string, [string, ReadonlySet<string>][]>()
    for (const entry of this.#found) {
      const file = namedFile(entry[0])
      byFile.set(file, [...(byFile.get(file) ?? []), entry])
    }
    for (const [file, entries] of byFile) {
      const known = await this.#read(file)
      const next = { ...known }
      for (const [path, pages] of entries)
        next[path] = [...new Set([...(known[path] ?? []), ...pages])].sort()
      await this.#save(file, next)
    }
  }

  async forget(path: string): Promise<void> {
    const { [path]: gone, ...rest } = await this.#read(namedFile(path))
    if (gone !== undefined) await this.#save(namedFile(path), rest)
  }

  async #read(file: string): Promise<Record<string, string[]>> {
    const kept = this.#kept.get(file)
    if (kept !== undefined) return kept
    const bytes = await this.#files.read(file)
    const parsed = v.safeParse(namedSchema, bytes === null ? {} : jsonIn(bytes))
    const read = parsed.success ? parsed.output : {}
    this.#kept.set(file, read)
    return read
  }

  async #save(file: string, value: Record<string, string[]>): Promise<void> {
    const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    this.#kept.set(file, value)
    await this.#files.write(file, `${JSON.stringify(Object.fromEntries(sorted))}\n`)
  }
}

function namedFile(path: string): string {
  return `caibian/named/${sha256(path).slice(0, 3)}.json`
}
