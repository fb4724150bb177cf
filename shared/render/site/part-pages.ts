import type { Site } from '../../target/target'
import { inPages, monthPath, monthsPath, pageLength } from './archive'
import { archivePage, emptyPage, monthsPage } from './archive-page'
import { indexPage } from './index-page'
import { addressOf } from './list-page'
import type { ListedStory } from './listed-story'
import { partPath } from './part'
import type { Part } from './part'
import { partPage } from './part-page'
import type { PageTheme } from '../themes/theme'

/** A page that lists stories, as long as nobody has made it yet. */
export interface ListedPage {
  /** Path of its file below the site's root. */
  readonly path: string
  /** All that it shows, beside the site and the theme: the same is the same page. */
  readonly madeOf: unknown
  readonly html: () => string
}

/** What the pages of one part are made from, however many stories it has. */
export interface PartListing {
  readonly site: Site
  readonly part: Part
  /** Newest first, each with how many stories it has. */
  readonly months: readonly Month[]
  /** The newest stories, newest first, as many as a page lists. */
  readonly newest: readonly ListedStory[]
  /** The sections right below that have stories. */
  readonly below: readonly (readonly string[])[]
  readonly theme?: PageTheme
}

export interface Month {
  readonly month: string
  readonly count: number
}

/** The page of the newest stories, and where there are sections of it, the way to them. */
export function newestPage(listing: PartListing): ListedPage {
  const { site, part, months, newest, below, theme } = listing
  const base = partPath(part)
  const paging = {
    newer: null,
    older: olderThanNewest(base, months),
    months: hasMonthsPage(part) && months.length > 0 ? monthsPath(base) : null,
  }
  const page = { stories: newest, sections: below, paging }
  return {
    path: `${base}index.html`,
    madeOf: [part, below, newest.map(markOf), paging],
    html: () => {
      if (part.kind === 'site') return indexPage(site, page, theme)
      const isOver = months.length === 0 && part.kind !== 'section'
      return isOver
        ? emptyPage(site, null, `${base}index.html`, theme)
        : partPage(site, part, page, theme)
    },
  }
}

/** The pages of one month, newest first; `stories` are all of that month in the part, newest first. */
export function monthPages(
  { site, part, months, theme }: PartListing,
  month: string,
  stories: readonly ListedStory[],
): readonly ListedPage[] {
  if (stories.length === 0) return []
  const base = partPath(part)
  const at = months.findIndex((one) => one.month === month)
  const pages = inPages(stories, (number) => monthPath(base, month, number))
  return pages.map(({ path, rows }, place): ListedPage => {
    const newer = pages[place - 1]?.path ?? oldestPage(base, months[at - 1])
    const paging = {
      newer: newer ?? base,
      older: pages[place + 1]?.path ?? newestOf(base, months[at + 1]),
      months: hasMonthsPage(part) ? monthsPath(base) : null,
    }
    return {
      path,
      madeOf: [part, rows.map(markOf), paging],
      html: () => archivePage(site, part, { path, month, stories: rows }, paging, theme),
    }
  })
}

/** The list of all months, for parts that have one. */
export function listOfMonths(listing: PartListing): ListedPage | null {
  const { site, part, months, theme } = listing
  if (!hasMonthsPage(part) || months.length === 0) return null
  return {
    path: monthsPath(partPath(part)),
    madeOf: [part, months],
    html: () => monthsPage(site, part, months, theme),
  }
}

/** An author's or a keyword's months follow one another; few look for one of them. */
export function hasMonthsPage({ kind }: Part): boolean {
  return kind === 'site' || kind === 'section'
}

/** What a row shows follows from the sealed text and where and when it stands. */
function markOf(story: ListedStory): readonly string[] {
  const { article, hash, permalink, published, updated } = story
  return [article, hash, permalink, published, updated]
}

/** The page that has the first story the page of the newest has not; null where that has all. */
function olderThanNewest(base: string, months: readonly Month[]): string | null {
  let before = 0
  for (const { month, count } of months) {
    if (before + count > pageLength) {
      const places = Array.from({ length: count }, (_, place) => place)
      const page = inPages(places, (number) => monthPath(base, month, number)).find(({ rows }) =>
        rows.includes(pageLength - before),
      )
      return page === undefined ? null : addressOf(page.path)
    }
    before += count
  }
  return null
}

function newestOf(base: string, month: Month | undefined): string | null {
  return month === undefined ? null : monthPath(base, month.month)
}

/** A newer month's oldest page, which leads on to the month before it. */
function oldestPage(base: string, month: Month | undefined): string | null {
  if (month === undefined) return null
  const places = Array.from({ length: month.count }, (_, place) => place)
  return inPages(places, (number) => monthPath(base, month.month, number)).at(-1)?.path ?? null
}
