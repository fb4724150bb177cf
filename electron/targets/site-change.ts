import { noticesOf } from '../../shared/render/site/corrections-page'
import { partsOf } from '../../shared/render/site/part'
import type { PageTheme } from '../../shared/render/themes/theme'
import type { Site } from '../../shared/target/target'
import { Stopped } from './attempted'
import { twinPath } from './site-feeds'
import type { Due, GoneStory, SiteMonth, SiteRoot } from './site-forms'
import { lookOf, writeLists } from './site-lists'
import type { ListWork, OpenLists } from './site-lists'
import { mendingOf } from './site-mending'
import { StoriesByPart } from './site-parts'
import { settleModules } from './site-modules'
import type { Settled } from './site-modules'
import { eachOnce, monthOf, monthOfPath, partsOfGone, rootOf, writeRoot } from './site-root'
import { SiteState } from './site-state'
import type { SiteStore } from './site-store'
import type { Parcel, Removal } from './target-adapter'

/** A site as a delivery finds it. */
export interface OpenSite extends OpenLists {
  readonly root: SiteRoot
  /** Addresses of the feeds that were written anew so far. */
  readonly feeds: ReadonlySet<string>
}

/** What a delivery changes in what the site remembers. */
export interface Change {
  readonly due: Due
  /** Where the article stands from now on. */
  readonly place: { readonly month: string; readonly path: string }
  readonly shown: SiteMonth['stories'][number] | null
  readonly gone: GoneStory | null
}

export async function openSite(
  files: SiteStore,
  site: Site,
  theme: PageTheme | undefined,
): Promise<OpenSite> {
  const state = new SiteState(files)
  const root = await rootOf(files, state)
  state.mendWith(mendingOf(files, state, root))
  const feeds = new Set<string>()
  const fed = (address: string) => void feeds.add(address)
  return { files, state, site, root, fed, feeds, ...(theme === undefined ? {} : { theme }) }
}

/** The change that shows a story; refused where it was killed, or its address is another's. */
export async function shownChange({ state }: OpenSite, parcel: Parcel): Promise<Change> {
  const { story } = parcel
  const month = monthOf(story)
  const known = (await state.articlesNear(story.article))[story.article]
  const before = await entryOf(state, story.article, known?.month ?? month)
  if (before.gone?.state === 'killed') throw new Stopped('publish.reason.killed')
  refuseCollision(await state.month(month), parcel)
  const pictures = parcel.pictures.map(({ path }) => path).sort()
  return {
    due: dueOf(story.article, before, {
      months: [month, known?.month ?? month],
      parts: partsOf(story),
      pictures,
      isCorrected: story.notices.length > 0,
      // A lost answer, and another slug since.
      left: leftBehind(story.path, [known?.path, before.shown?.story.path]),
    }),
    place: { month, path: story.path },
    shown: { story, pictures },
    gone: null,
  }
}

/** The change that takes a story down. One that was killed stays killed. */
export async function goneChange(
  { state }: OpenSite,
  removal: Removal,
): Promise<{ readonly change: Change; readonly gone: GoneStory }> {
  const { article, path, permalink, at } = removal
  const known = (await state.articlesNear(article))[article]
  const month = known?.month ?? monthOfPath(path, at)
  const before = await entryOf(state, article, month)
  const isSame = before.gone?.state === removal.state || before.gone?.state === 'killed'
  const gone: GoneStory =
    before.gone !== null && isSame
      ? before.gone
      : { article, path, permalink, state: removal.state, at, ...listedIn(before) }
  const change: Change = {
    due: dueOf(article, before, {
      months: [month],
      parts: partsOfGone(gone),
      pictures: [],
      isCorrected: false,
      left: leftBehind(path, [known?.path, before.shown?.story.path]),
    }),
    place: { month, path },
    shown: null,
    gone,
  }
  return { change, gone }
}

/**
 * Makes a change, and completes what others began. What is under way is written down first, so that a
 * delivery that is cut off anywhere is completed by whichever comes next.
 */
export async function apply(site: OpenSite, change: Change): Promise<void> {
  const { files, state, root } = site
  const look = lookOf(site.site, site.theme)
  const months = [...new Set([...root.months, ...change.due.months])].sort()
  const isKept = await isAsBefore(site, change)
  const others = root.due.filter(({ article }) => article !== change.due.article)
  const mine = root.due.find(({ article }) => article === change.due.article)
  const due = mine === undefined ? change.due : together(mine, change.due)
  const isQuiet = isKept && root.due.length === 0 && root.look === look
  const begun: SiteRoot = {
    ...root,
    look: root.look === look ? look : '',
    months,
    due: [...others, due],
  }
  if (!isQuiet) await writeRoot(files, begun)
  await remember(state, { ...change, due })
  const all = begun.due
  const work =
    begun.look === look
      ? workOf(all, !isQuiet && root.due.length > 0)
      : await wholeWork(state, begun)
  await remakeNotices(state, all)
  const sections = await writeLists(site, begun, work)
  await settleModules(site, await Promise.all(all.map((one) => settled(state, one))))
  await settlePictures(site, all)
  for (const one of all) await removeLeft(site, one)
  await writeRoot(files, { ...begun, look, sections, due: [] })
}

interface Entry {
  readonly shown: SiteMonth['stories'][number] | null
  readonly gone: GoneStory | null
}

async function entryOf(state: SiteState, article: string, month: string): Promise<Entry> {
  const { stories, gone } = await state.month(month)
  return {
    shown: stories.find(({ story }) => story.article === article) ?? null,
    gone: gone.find((one) => one.article === article) ?? null,
  }
}

function dueOf(
  article: string,
  { shown, gone }: Entry,
  after: Omit<Due, 'article' | 'parts'> & {
    readonly parts: ReturnType<typeof partsOf>
  },
): Due {
  const before = [
    ...(shown === null ? [] : partsOf(shown.story)),
    ...(gone === null ? [] : partsOfGone(gone)),
  ]
  return {
    article,
    months: [...new Set(after.months)].sort(),
    parts: eachOnce([...before, ...after.parts, { kind: 'site' }]),
    pictures: [...new Set([...(shown?.pictures ?? []), ...after.pictures])].sort(),
    isCorrected: after.isCorrected || (shown?.story.notices.length ?? 0) > 0,
    left: after.left,
  }
}

function together(a: Due, b: Due): Due {
  return {
    article: b.article,
    months: [...new Set([...a.months, ...b.months])].sort(),
    parts: eachOnce([...a.parts, ...b.parts]),
    pictures: [...new Set([...a.pictures, ...b.pictures])].sort(),
    isCorrected: a.isCorrected || b.isCorrected,
    left: [...new Set([...a.left, ...b.left])].sort(),
  }
}

/** The addresses an article had before that are not the one it has now. */
function leftBehind(path: string, before: readonly (string | undefined)[]): string[] {
  return [...new Set(before)].filter((one): one is string => one !== undefined && one !== path)
}

function listedIn({ shown, gone }: Entry): Pick<GoneStory, 'sections' | 'authors'> {
  if (shown !== null) {
    const { sections, authors } = shown.story
    return { sections: [...sections], authors: authors.map(({ name }) => name) }
  }
  const { sections, authors } = gone ?? {}
  return sections === undefined || authors === undefined ? {} : { sections, authors }
}

/** Two stories may not share a page, also where the disk takes two spellings of a name for one. */
function refuseCollision({ stories, gone }: SiteMonth, { story }: Parcel): void {
  const spelt = (path: string) => path.normalize('NFC').toLowerCase()
  const taken = [...stories.map((entry) => entry.story), ...gone]
  const other = taken.find(
    ({ article, path }) => article !== story.article && spelt(path) === spelt(story.path),
  )
  if (other !== undefined) throw new Stopped('publish.reason.collision')
}

async function isAsBefore({ state }: OpenSite, { due, place, shown, gone }: Change) {
  if (due.months.length > 1) return false
  const before = await entryOf(state, due.article, place.month)
  return JSON.stringify(before) === JSON.stringify({ shown, gone })
}

/**
 * Writes the change into its month; what stood in another leaves that. Where the article stands is noted
 * last: as long as it is not, a delivery done again still knows the address that is left behind.
 */
async function remember(state: SiteState, { due, place, shown, gone }: Change): Promise<void> {
  const { article } = due
  for (const month of due.months) {
    const before = await state.month(month)
    const isHere = month === place.month
    const stories = before.stories.filter(({ story }) => story.article !== article)
    const others = before.gone.filter((one) => one.article !== article)
    if (isHere && shown !== null) stories.push(shown)
    if (isHere && gone !== null) others.push(gone)
    stories.sort((a, b) => (a.story.article < b.story.article ? -1 : 1))
    others.sort((a, b) => (a.article < b.article ? -1 : 1))
    await state.writeMonth(month, { schema: 1, stories, gone: others })
  }
  await state.writeArticlesNear(article, {
    ...(await state.articlesNear(article)),
    [article]: place,
  })
}

function workOf(due: readonly Due[], isSure: boolean): ListWork {
  return {
    parts: eachOnce(due.flatMap(({ parts }) => parts)),
    months: [...new Set(due.flatMap(({ months }) => months))].sort(),
    articles: due.map(({ article }) => article),
    isSure,
    isCorrected: due.some(({ isCorrected }) => isCorrected),
  }
}

/** Everything, as after the site's name or its usual theme changed. */
async function wholeWork(state: SiteState, { months, sections, due }: SiteRoot): Promise<ListWork> {
  const stories = new StoriesByPart(state)
  const parts = due.flatMap((one) => one.parts)
  for (const { names } of sections) parts.push({ kind: 'section', names })
  for (const month of months) parts.push(...eachOnce(await stories.partsIn(month)))
  const all: SiteMonth['stories'] = []
  for (const month of months) all.push(...(await state.month(month)).stories)
  await state.writeNotices(all.flatMap(({ story }) => noticesOf(story)))
  const articles = due.map(({ article }) => article)
  return { parts: eachOnce(parts), months, articles, isSure: true, isCorrected: true }
}

async function remakeNotices(state: SiteState, due: readonly Due[]): Promise<void> {
  for (const one of due) {
    if (!one.isCorrected) continue
    const others = (await state.notices()).filter(({ article }) => article !== one.article)
    for (const { shown } of await entriesOf(state, one)) {
      if (shown !== null) others.push(...noticesOf(shown.story))
    }
    others.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0))
    await state.writeNotices(others)
  }
}

/**
 * Notes who shows each picture; one that nobody shows any more goes. All that is under way is looked at
 * together: a picture one story has dropped may be what another has just begun to show.
 */
async function settlePictures({ files, state }: OpenSite, underWay: readonly Due[]): Promise<void> {
  const articles = new Set(underWay.map(({ article }) => article))
  const showing: { readonly article: string; readonly path: string }[] = []
  for (const due of underWay) {
    for (const { shown } of await entriesOf(state, due))
      for (const path of shown?.pictures ?? []) showing.push({ article: due.article, path })
  }
  for (const path of new Set(underWay.flatMap(({ pictures }) => pictures))) {
    const near = await state.picturesNear(path)
    const others = (near[path] ?? []).filter((article) => !articles.has(article))
    const now = showing.filter((one) => one.path === path).map(({ article }) => article)
    const users = [...new Set([...others, ...now])].sort()
    if (users.length === 0) await files.remove(path)
    const { [path]: _, ...rest } = near
    await state.writePicturesNear(path, users.length === 0 ? rest : { ...rest, [path]: users })
  }
}

/** What the months of a delivery say by now of its article. */
async function settled(state: SiteState, due: Due): Promise<Settled> {
  const entries = await entriesOf(state, due)
  const shown = entries.flatMap((one) => (one.shown === null ? [] : [one.shown.story]))
  const gone = entries.flatMap((one) => (one.gone === null ? [] : [one.gone]))
  const standing = new Set([...shown, ...gone].map(({ path }) => path))
  const left = due.left.filter((path) => !standing.has(path))
  // What it was a part of before is among them.
  const series = due.parts.flatMap((part) => (part.kind === 'series' ? [part.name] : []))
  return { shown, gone, left, series }
}

/** Removes pages at addresses the article no longer has, as far as its month says so by now. */
async function removeLeft({ files, state }: OpenSite, due: Due): Promise<void> {
  if (due.left.length === 0) return
  for (const path of (await settled(state, due)).left) {
    await files.remove(path)
    await files.remove(twinPath(path))
  }
}

/** What the months of a delivery hold of its article. */
async function entriesOf(state: SiteState, { article, months }: Due): Promise<readonly Entry[]> {
  return Promise.all(months.map((month) => entryOf(state, article, month)))
}
