import { noticesOf } from '../../shared/render/site/corrections-page'
import { partPath } from '../../shared/render/site/part'
import type { Part } from '../../shared/render/site/part'
import { Stopped } from './attempted'
import { twinPath } from './site-feeds'
import type { GoneStory, PartFile, SiteMonth, SiteRoot } from './site-forms'
import { relisted, StoriesByPart } from './site-parts'
import { monthOfPath } from './site-root'
import type { Mending, SiteState } from './site-state'
import type { SiteStore } from './site-store'
import { shownIn } from './site-twin'

/**
 * Makes anew what somebody deleted or broke of a site's memory. A month is made of its sitemap, which names the pages,
 * and of their twins; all else of the months. Reads much, and is asked for only where something is lost.
 */
export function mendingOf(files: SiteStore, state: SiteState, root: SiteRoot): Mending {
  const stories = new StoriesByPart(state)
  const everyMonth = () => Promise.all(root.months.map((month) => state.month(month)))
  return {
    isMonthLost: (month) => root.months.includes(month),
    // While all lists are being made anew, none is missing.
    isPartLost: async (part) => root.look !== '' && lists(await files.read(indexPath(part))),
    month: (month) => monthFromTwins(files, month, () => goneFrom(state, root)),
    part: (none) =>
      relisted({ part: () => Promise.resolve(none) }, stories, none.part, root.months),
    articles: async (isNear) => {
      const found: Record<string, { month: string; path: string }> = {}
      for (const month of root.months) {
        const { stories: shown, gone } = await state.month(month)
        for (const { article, path } of [...gone, ...shown.map(({ story }) => story)])
          if (isNear(article)) found[article] = { month, path }
      }
      return found
    },
    pictures: async (isNear) => {
      const found: Record<string, string[]> = {}
      for (const { stories: shown } of await everyMonth())
        for (const { story, pictures } of shown)
          for (const path of pictures.filter(isNear))
            found[path] = [...(found[path] ?? []), story.article].sort()
      return found
    },
    notices: async () =>
      (await everyMonth())
        .flatMap(({ stories: shown }) => shown.flatMap(({ story }) => noticesOf(story)))
        .sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : 0)),
    areNoticesLost: async () => lists(await files.read('corrections.html')),
  }
}

/**
 * What came out in a month, from the twins of the pages its sitemaps name. Stops where a page stands there whose twin
 * says nothing: a list without it would pass for the whole.
 */
async function monthFromTwins(
  files: SiteStore,
  month: string,
  everGone: () => Promise<readonly GoneStory[]>,
): Promise<SiteMonth> {
  const stories: SiteMonth['stories'] = []
  for (const path of await pathsIn(files, month)) {
    const shown = shownIn(await files.read(twinPath(path)))
    if (shown !== null) stories.push(shown)
    else if (lists(await files.read(path))) throw new Stopped('publish.reason.manifest')
  }
  const known = new Set(stories.map(({ story }) => story.article))
  const gone = (await everGone()).filter(
    ({ article, path, at }) => monthOfPath(path, at) === month && !known.has(article),
  )
  stories.sort((a, b) => (a.story.article < b.story.article ? -1 : 1))
  return { schema: 1, stories, gone }
}

/**
 * The pages that a month's sitemaps name, as paths below the site's root. Stops where one is no sitemap, as where
 * something in between answered for the store: the stories it does not name would be forgotten.
 */
async function pathsIn(files: SiteStore, month: string): Promise<readonly string[]> {
  const found: string[] = []
  for (let number = 1; ; number += 1) {
    const bytes = await files.read(`sitemap-${month}${number === 1 ? '' : `-${number}`}.xml`)
    if (bytes === null) return found
    const text = new TextDecoder().decode(bytes)
    if (!text.trimEnd().endsWith('</urlset>')) throw new Stopped('publish.reason.manifest')
    for (const [, path] of text.matchAll(/<loc>[^<]*?(\d{4}\/\d{2}\/\d{2}\/[^<]+)<\/loc>/g))
      if (path !== undefined) found.push(decodeURIComponent(path))
  }
}

/** What was taken down, as far as the feeds of the site and its sections still tell. */
async function goneFrom(state: SiteState, { sections }: SiteRoot): Promise<readonly GoneStory[]> {
  const parts: Part[] = [{ kind: 'site' }, ...sections.map(({ names }) => sectionOf(names))]
  const found = new Map<string, GoneStory>()
  for (const part of parts) {
    const listed: PartFile | null = await state.partAsItIs(part)
    for (const one of listed?.gone ?? []) found.set(one.article, one)
  }
  return [...found.values()].sort((a, b) => (a.article < b.article ? -1 : 1))
}

function sectionOf(names: readonly string[]): Part {
  return { kind: 'section', names }
}

function indexPath(part: Part): string {
  return `${partPath(part)}index.html`
}

/** Whether a page shows anything: what is over, or has not begun, asks not to be found. */
function lists(page: Uint8Array | null): boolean {
  return page !== null && !new TextDecoder().decode(page).includes('content="noindex')
}
