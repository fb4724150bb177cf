/** How many stories a page lists at least, where there are more than that. */
export const pageLength = 60

/** One page of a list, or the page of the newest of it. */
export interface PageOf<Row> {
  /** Path below the site's root. */
  readonly path: string
  /** Counted from the beginning; null for the page of the newest. */
  readonly number: number | null
  /** Newest first. */
  readonly rows: readonly Row[]
}

/**
 * A list cut into pages, newest page first; `rows` stand newest first.
 *
 * A page never changes its address, nor, once it is full, what it lists: full pages are counted from the
 * beginning, and what is newer stands on the page without a number, which lists one to two lengths. So
 * a row that comes changes that page and hardly any other; one that is taken out moves those after it.
 */
export function inPages<Row>(
  rows: readonly Row[],
  pathOf: (number: number | null) => string,
): readonly PageOf<Row>[] {
  const full = Math.max(0, Math.floor(rows.length / pageLength) - 1)
  const newest = rows.length - full * pageLength
  const rest = Array.from({ length: full }, (_, place) => {
    const from = newest + place * pageLength
    const number = full - place
    return { path: pathOf(number), number, rows: rows.slice(from, from + pageLength) }
  })
  return [{ path: pathOf(null), number: null, rows: rows.slice(0, newest) }, ...rest]
}

/** Path of a month's page, or of its full page with this number. No section's folder has such a name. */
export function monthPath(base: string, month: string, number: number | null = null): string {
  return `${base}archive-${month}${number === null ? '' : `-${number}`}.html`
}

/** Path of the list of all months. */
export function monthsPath(base: string): string {
  return `${base}archive.html`
}

/** Path of the notices of correction, or of the full page of them with this number. */
export function correctionsPath(number: number | null): string {
  return number === null ? 'corrections.html' : `corrections-${number}.html`
}
