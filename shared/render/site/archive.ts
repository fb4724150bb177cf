import type { ListedStory } from './listed-story'

/** How many stories a page lists at least, where there are more than that. */
export const pageLength = 60

/** One page of a month, or the page of the newest of it. */
export interface ArchivePage {
  /** Path below the site's root. */
  readonly path: string
  /** `YYYY-MM`. */
  readonly month: string
  /** Newest first. */
  readonly stories: readonly ListedStory[]
}

/**
 * Every story by the month of its first publication, newest page first. `base` is the folder the pages
 * lie in, '' or with a closing slash; `stories` stand newest first.
 *
 * A page never changes its address, nor, once it is full, what it lists: full pages are counted from the
 * beginning of the month, and what is newer stands on the month's own page, which lists one to two
 * lengths. So a story that comes changes the page of its month and hardly any other; one that is taken
 * down moves those after it in its month.
 */
export function archivePages(
  base: string,
  stories: readonly ListedStory[],
): readonly ArchivePage[] {
  return monthsOf(stories).flatMap(({ month, stories: newest }) => {
    const full = Math.max(0, Math.floor(newest.length / pageLength) - 1)
    const older = newest.length - full * pageLength
    const first = { path: monthPath(base, month), month, stories: newest.slice(0, older) }
    const rest = Array.from({ length: full }, (_, place) => ({
      path: monthPath(base, month, full - place),
      month,
      stories: newest.slice(older + place * pageLength, older + (place + 1) * pageLength),
    }))
    return [first, ...rest]
  })
}

/** The months that have stories, newest first, each with its stories, newest first. */
export function monthsOf(
  stories: readonly ListedStory[],
): readonly { readonly month: string; readonly stories: readonly ListedStory[] }[] {
  const found = new Map<string, ListedStory[]>()
  for (const story of stories) {
    const month = story.published.slice(0, 7)
    const known = found.get(month)
    if (known === undefined) found.set(month, [story])
    else known.push(story)
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, ofMonth]) => ({ month, stories: ofMonth }))
}

/** Path of a month's page, or of its full page with this number. No section's folder has such a name. */
export function monthPath(base: string, month: string, number?: number): string {
  return `${base}archive-${month}${number === undefined ? '' : `-${number}`}.html`
}

/** Path of the list of all months. */
export function monthsPath(base: string): string {
  return `${base}archive.html`
}
