import { emptyPage } from '../../shared/render/site/archive-page'
import { correctionsPath, monthsPath, pageLength } from '../../shared/render/site/archive'
import { correctionsPages } from '../../shared/render/site/corrections-page'
import {
  hasMonthsPage,
  listOfMonths,
  monthPages,
  newestPage,
} from '../../shared/render/site/part-pages'
import type { PartListing } from '../../shared/render/site/part-pages'
import { seriesPagePath, seriesPages } from '../../shared/render/site/series-pages'
import { hasFeeds, partPath, partsOf } from '../../shared/render/site/part'
import type { Part } from '../../shared/render/site/part'
import type { ListedStory } from '../../shared/render/site/listed-story'
import type { PageTheme } from '../../shared/render/themes/theme'
import type { Site } from '../../shared/target/target'
import { feedFiles, feedNames, textsOf, writeFields } from './site-feeds'
import type { Texts } from './site-feeds'
import type { PartFile, SiteRoot } from './site-forms'
import { markOf } from './site-mark'
import { relisted, StoriesByPart } from './site-parts'
import { writeRobots, writeSitemaps } from './site-sitemaps'
import type { SiteState } from './site-state'
import type { SiteStore } from './site-store'

/** A site whose lists are made. */
export interface OpenLists {
  readonly files: SiteStore
  readonly state: SiteState
  readonly site: Site
  readonly theme?: PageTheme
  /** Takes the address of each feed that was written anew. */
  readonly fed: (address: string) => void
}

/** What is to be made anew. */
export interface ListWork {
  readonly parts: readonly Part[]
  /** The months in which something changed. */
  readonly months: readonly string[]
  /** That are being changed. */
  readonly articles: readonly string[]
  /** Pages are made also where they were made of the same before, and those beside them. */
  readonly isSure: boolean
  readonly isCorrected: boolean
}

/** What all lists of a site have in common, as a hash: where it changes, all are made anew. */
export function lookOf(site: Site, theme: PageTheme | undefined): string {
  return markOf([listForm, site, theme === undefined ? '' : [theme.template, theme.style]])
}

/**
 * Makes feeds, pages that list stories, and sitemaps, from what the site remembers and the twins: as many
 * as a story stands on, however large the site is. Whatever was missed when an earlier delivery was cut
 * off is in the work. Answers with the sections as they are now.
 */
export async function writeLists(
  lists: OpenLists,
  root: SiteRoot,
  work: ListWork,
): Promise<SiteRoot['sections']> {
  const { files, state, site } = lists
  const stories = new StoriesByPart(state)
  const before = new Map<string, PartFile>()
  const after = new Map<string, PartFile>()
  for (const part of work.parts) {
    before.set(partPath(part), await state.part(part))
    const now = await relisted(state, stories, part, work.months)
    after.set(partPath(part), now)
    await state.writePart(now)
  }
  const sections = sectionsNow(root, [...after.values()])
  const record = new PageRecord(state)
  const texts = textsOf(files)
  await writeFields(files)
  for (const now of inOrder([...after.values()])) {
    const was = before.get(partPath(now.part)) ?? now
    const months = monthsToMake(work, was, now)
    await writePart(lists, { now, months, stories, record, texts, sections, order: work })
  }
  if (work.isCorrected || (await files.read('corrections.html')) === null) {
    await writeCorrections(lists)
  }
  const whole = after.get('') ?? (await state.part({ kind: 'site' }))
  await writeSitemaps(files, site, { months: work.months, whole, stories, sections })
  await writeRobots(files, site)
  await record.write()
  return sections
}

/**
 * Sees to it that the pages a story will be listed on are there before the story leads to them: one of a
 * new section, author or keyword says that there is nothing yet.
 */
export async function makeRoom(
  { files, site, theme }: OpenLists,
  story: ListedStory,
): Promise<void> {
  for (const part of partsOf(story)) {
    // The front page comes after the manifest, which tells that the site is ours.
    if (part.kind === 'site') continue
    const path = `${partPath(part)}index.html`
    if ((await files.read(path)) !== null) continue
    await files.write(path, emptyPage(site, null, path, theme))
  }
}

/** Grows when the same stories give another file: all are then made anew. */
const listForm = 2

interface PartWork {
  readonly now: PartFile
  readonly months: readonly string[]
  readonly stories: StoriesByPart
  readonly record: PageRecord
  readonly texts: Texts
  readonly sections: SiteRoot['sections']
  readonly order: ListWork
}

/** Feeds before the pages that name them; what is new before what leads to it. */
async function writePart(lists: OpenLists, work: PartWork): Promise<void> {
  const { files } = lists
  const { now, record } = work
  const listing = listingOf(lists, work)
  if (now.part.kind === 'series') return writeSeries(lists, listing)
  const base = partPath(now.part)
  const isFollowed = hasFeeds(now.part) && (now.newest.length > 0 || now.gone.length > 0)
  if (isFollowed) {
    const { isSure, articles } = work.order
    const unchanged = now.newest.filter(({ article }) => !articles.includes(article))
    if (!isSure) await work.texts.takeFrom(now.part, unchanged)
    for (const { path, address, make } of feedFiles(lists.site, now, work.texts.htmlOf))
      if (await files.write(path, await make())) lists.fed(address)
  }
  const pages = await pagesOfMonths(lists, listing, work)
  const write = async (due: typeof pages) => {
    for (const { path, month, mark, html } of due) {
      await files.write(path, html())
      await record.note(month, path, mark)
    }
  }
  await write(pages.filter(({ isNew }) => isNew))
  const months = listOfMonths(listing)
  if (months !== null) await files.write(months.path, months.html())
  await write(pages.filter(({ isNew }) => !isNew))
  const newest = newestPage(listing)
  await files.write(newest.path, newest.html())
  if (months === null && hasMonthsPage(now.part)) await sayEmpty(lists, monthsPath(base))
  if (isFollowed || !hasFeeds(now.part)) return
  for (const name of feedNames) await files.remove(base + name)
}

/** The later pages first, so that nothing leads to what is not there; pages it no longer has say so. */
async function writeSeries(lists: OpenLists, listing: PartListing): Promise<void> {
  const pages = seriesPages(listing)
  for (const { path, html } of [...pages].reverse()) await lists.files.write(path, html())
  const base = partPath(listing.part)
  for (let number = pages.length + 1; ; number += 1) {
    const path = seriesPagePath(base, number)
    if ((await lists.files.read(path)) === null) return
    await sayEmpty(lists, path)
  }
}

/** The pages of these months that shall show something else than they were last made of. */
async function pagesOfMonths(lists: OpenLists, listing: PartListing, work: PartWork) {
  const { site, theme } = lists
  const { part, months } = listing
  const look = lookOf(site, theme)
  const base = partPath(part)
  const due: DuePage[] = []
  for (const month of work.months) {
    const made = await work.record.of(month)
    const wanted = monthPages(listing, month, await work.stories.storiesIn(part, month))
    for (const { path, madeOf, html } of wanted) {
      const mark = markOf([look, madeOf])
      if (!work.order.isSure && made.get(path) === mark) continue
      due.push({ path, month, mark, html, isNew: !made.has(path) })
    }
    const shown = new Set(wanted.map(({ path }) => path))
    const list = hasMonthsPage(part) && months.length > 0 ? monthsPath(base) : null
    for (const path of made.keys()) {
      if (path.slice(0, path.lastIndexOf('/') + 1) !== base || shown.has(path)) continue
      const html = () => emptyPage(site, list, path, theme)
      due.push({ path, month, mark: '', html, isNew: false })
    }
  }
  return due
}

interface DuePage {
  readonly path: string
  readonly month: string
  readonly mark: string
  readonly html: () => string
  readonly isNew: boolean
}

function listingOf({ site, theme }: OpenLists, { now, sections }: PartWork): PartListing {
  const { part, months, newest } = now
  return {
    site,
    part,
    months: months.map(([month, count]) => ({ month, count })),
    newest,
    below: sectionsBelow(part, sections),
    ...(theme === undefined ? {} : { theme }),
  }
}

/** A list of months that has none left says so. */
async function sayEmpty({ files, site, theme }: OpenLists, path: string): Promise<void> {
  if ((await files.read(path)) === null) return
  await files.write(path, emptyPage(site, null, path, theme))
}

/** The months that changed; and those beside them, where a month came or went and they lead to it. */
function monthsToMake({ months, isSure }: ListWork, was: PartFile, now: PartFile): string[] {
  const had = new Map(was.months.map(([month, count]) => [month, endsOf(count)]))
  const has = new Map(now.months.map(([month, count]) => [month, endsOf(count)]))
  const order = [...has.keys()].sort()
  const found = new Set<string>()
  for (const month of months) {
    if (!had.has(month) && !has.has(month) && !isSure) continue
    found.add(month)
    if (had.get(month) === has.get(month) && !isSure) continue
    const newer = order.find((one) => one > month)
    const older = order.findLast((one) => one < month)
    if (newer !== undefined) found.add(newer)
    if (older !== undefined) found.add(older)
  }
  return [...found].sort()
}

/** Which page of a month the month before it leads to: its first full one, or its own. */
function endsOf(count: number): 'full' | 'own' {
  return count < 2 * pageLength ? 'own' : 'full'
}

/** A section's page stands before those of the sections above it, the front page last. */
function inOrder(parts: readonly PartFile[]): readonly PartFile[] {
  const rank = ({ part }: PartFile) => (part.kind === 'site' ? 2 : part.kind === 'section' ? 1 : 0)
  const depth = ({ part }: PartFile) => (part.kind === 'section' ? part.names.length : 0)
  return [...parts].sort((a, b) => rank(a) - rank(b) || depth(b) - depth(a))
}

function sectionsNow({ sections }: SiteRoot, parts: readonly PartFile[]): SiteRoot['sections'] {
  const all = new Map(sections.map((section) => [JSON.stringify(section.names), section]))
  for (const { part, months } of parts) {
    if (part.kind !== 'section') continue
    const stories = months.reduce((sum, [, count]) => sum + count, 0)
    all.set(JSON.stringify(part.names), { names: [...part.names], stories })
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, section]) => section)
}

/** The sections right below that have stories, in the order of their addresses. */
function sectionsBelow(part: Part, sections: SiteRoot['sections']): readonly (readonly string[])[] {
  if (part.kind !== 'site' && part.kind !== 'section') return []
  const above = part.kind === 'site' ? [] : part.names
  return sections
    .filter(({ names, stories }) => stories > 0 && names.length === above.length + 1)
    .filter(({ names }) => above.every((name, depth) => names[depth] === name))
    .map(({ names }) => names)
    .sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))
}

function pathOf(names: readonly string[]): string {
  return partPath({ kind: 'section', names })
}

async function writeCorrections(lists: OpenLists): Promise<void> {
  const { files, state, site, theme } = lists
  const pages = correctionsPages(site, await state.notices(), theme)
  for (const { path, html } of [...pages].reverse()) await files.write(path, html())
  // One page less, when a story with notices was taken down: its address says that nothing is there.
  await sayEmpty(lists, correctionsPath(pages.length))
}

/** What each page of a month was last made of; written once, when all are there. */
class PageRecord {
  readonly #state: SiteState
  readonly #changed = new Map<string, Map<string, string>>()

  constructor(state: SiteState) {
    this.#state = state
  }

  async of(month: string): Promise<ReadonlyMap<string, string>> {
    return this.#changed.get(month) ?? new Map(Object.entries(await this.#state.pages(month)))
  }

  async note(month: string, path: string, mark: string): Promise<void> {
    const known = this.#changed.get(month) ?? new Map(await this.of(month))
    this.#changed.set(month, known.set(path, mark))
  }

  async write(): Promise<void> {
    for (const [month, marks] of this.#changed)
      await this.#state.writePages(month, Object.fromEntries(marks))
  }
}
