import type { Site } from '../../target/target'
import { sectionPath } from '../address'
import { archivePages, monthsOf, monthsPath, pageLength } from './archive'
import type { ArchivePage } from './archive'
import { archivePage, monthsPage } from './archive-page'
import { correctionsPage } from './corrections-page'
import { indexPage } from './index-page'
import { newestFirst } from './listed-story'
import type { ListedStory } from './listed-story'
import { sectionPage } from './section-page'

/** A page that lists stories, as long as nobody has made it yet. */
export interface ListedPage {
  /** Path of its file below the site's root. */
  readonly path: string
  /** All that it shows, beside the site and the stylesheet: the same is the same page. */
  readonly madeOf: unknown
  readonly html: () => string
}

/** What the lists of a site are made from. */
export interface Listing {
  readonly site: Site
  readonly stories: readonly ListedStory[]
  /** Every section that ever had a story. */
  readonly sections: readonly (readonly string[])[]
  readonly stylesheet?: string
}

/**
 * Every page of a site that lists stories: front page, sections, their archives by month, corrections.
 *
 * Nothing is rendered yet, so that a story that comes costs the pages it stands on, however many there are.
 */
export function listedPages(listing: Listing): readonly ListedPage[] {
  const newest = newestFirst(listing.stories)
  const inSections = bySection(newest)
  const front = { section: [], base: '', stories: newest }
  const parts = listing.sections.map((section) => {
    const base = sectionPath(section)
    return { section, base, stories: inSections.get(base) ?? [] }
  })
  return [
    ...parts.flatMap((part) => pagesOf(listing, part, sectionsBelow(part.section, inSections))),
    corrections(listing),
    ...pagesOf(listing, front, sectionsBelow([], inSections)),
  ]
}

interface Part {
  /** [] for the whole site. */
  readonly section: readonly string[]
  readonly base: string
  /** Newest first. */
  readonly stories: readonly ListedStory[]
}

/** The archive first, then the page of the newest that leads to it. */
function pagesOf(
  listing: Listing,
  part: Part,
  below: readonly (readonly string[])[],
): readonly ListedPage[] {
  const { site, stylesheet } = listing
  const { section, base, stories } = part
  const months = stories.length === 0 ? null : monthsPath(base)
  const archive = archivePages(base, stories)
  const next = stories[pageLength]
  const older =
    archive.find((page) => next !== undefined && page.stories.includes(next))?.path ?? null
  const shown = stories.slice(0, pageLength)
  const newest = { stories: shown, sections: below, paging: { newer: null, older, months } }
  const counts = monthsOf(stories).map((one) => [one.month, one.stories.length])
  const front: ListedPage = {
    path: `${base}index.html`,
    madeOf: [section, below, shown.map(markOf), older, months],
    html: () =>
      section.length === 0
        ? indexPage(site, newest, stylesheet)
        : sectionPage(site, section, newest, stylesheet),
  }
  if (months === null) return [front]
  const contents: ListedPage = {
    path: months,
    madeOf: [section, counts],
    html: () => monthsPage(site, section, base, stories, stylesheet),
  }
  return [...archive.map((page, at) => archived(listing, part, archive, page, at)), contents, front]
}

function archived(
  { site, stylesheet }: Listing,
  { section, base }: Part,
  archive: readonly ArchivePage[],
  page: ArchivePage,
  at: number,
): ListedPage {
  const paging = {
    newer: archive[at - 1]?.path ?? base,
    older: archive[at + 1]?.path ?? null,
    months: monthsPath(base),
  }
  return {
    path: page.path,
    madeOf: [section, page.stories.map(markOf), paging],
    html: () => archivePage(site, section, page, paging, stylesheet),
  }
}

function corrections({ site, stories, stylesheet }: Listing): ListedPage {
  const corrected = stories.filter(({ notices }) => notices.length > 0)
  return {
    path: 'corrections.html',
    madeOf: corrected.map(markOf),
    html: () => correctionsPage(site, corrected, stylesheet),
  }
}

/** What a row shows follows from the sealed text and where and when it stands. */
function markOf({ article, hash, permalink, published, updated }: ListedStory): readonly string[] {
  return [article, hash, permalink, published, updated]
}

/** The stories of each section and of those below it, by the section's path; as they stand in the list. */
function bySection(stories: readonly ListedStory[]): ReadonlyMap<string, readonly ListedStory[]> {
  const found = new Map<string, ListedStory[]>()
  for (const story of stories) {
    for (let depth = 1; depth <= story.sections.length; depth += 1) {
      const path = sectionPath(story.sections.slice(0, depth))
      const known = found.get(path)
      if (known === undefined) found.set(path, [story])
      else known.push(story)
    }
  }
  return found
}

/** The sections right below one that have stories, in the order of their addresses. */
function sectionsBelow(
  section: readonly string[],
  inSections: ReadonlyMap<string, readonly ListedStory[]>,
): readonly (readonly string[])[] {
  const base = sectionPath(section)
  const depth = section.length + 1
  return [...inSections]
    .filter(([path]) => path.startsWith(base) && path.split('/').length === depth + 2)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, stories]) => stories[0]?.sections.slice(0, depth) ?? [])
}
