import { wordsLanguage } from '../../article/byline'
import { phrase } from '../phrase'
import { pageLength } from './archive'
import { emptyPage } from './archive-page'
import { listPage, storyList } from './list-page'
import type { ListedStory } from './listed-story'
import { partHeading, partPath, partTitle } from './part'
import type { ListedPage, PartListing } from './part-pages'
import { inPartOrder } from './series-module'

/** Path of the page of this number, from 1, below the folder of a series. */
export function seriesPagePath(base: string, number: number): string {
  return number === 1 ? `${base}index.html` : `${base}page-${number}.html`
}

/**
 * The pages of a series, its first part first. One that has no parts any more says so; `newest` of the listing are
 * all parts.
 */
export function seriesPages(listing: PartListing): readonly ListedPage[] {
  const { site, part, newest, theme } = listing
  const base = partPath(part)
  const parts = inPartOrder(newest)
  if (parts.length === 0) {
    const path = seriesPagePath(base, 1)
    return [{ path, madeOf: [part], html: () => emptyPage(site, null, path, theme) }]
  }
  const count = Math.ceil(parts.length / pageLength)
  return Array.from({ length: count }, (_, place): ListedPage => {
    const rows = parts.slice(place * pageLength, (place + 1) * pageLength)
    return seriesPage(listing, rows, place + 1, count)
  })
}

function seriesPage(
  { site, part, theme }: PartListing,
  rows: readonly ListedStory[],
  number: number,
  count: number,
): ListedPage {
  const base = partPath(part)
  const words = wordsLanguage(site.language)
  const paging = {
    newer: number === 1 ? null : addressOfPage(base, number - 1),
    older: number === count ? null : addressOfPage(base, number + 1),
    months: null,
    isOfParts: true,
  }
  const numbered = (title: string) =>
    number === 1 ? title : phrase(words, 'render.list.page', { title, number: String(number) })
  return {
    path: seriesPagePath(base, number),
    madeOf: [part, rows.map(({ hash, permalink }) => [hash, permalink]), paging],
    html: () =>
      listPage({
        site,
        title: numbered(partTitle(site, part)),
        heading: numbered(partHeading(site, part)),
        path: addressOfPage(base, number),
        content: storyList(site, rows, partNumber),
        paging,
        ...(theme === undefined ? {} : { theme }),
      }),
  }
}

function partNumber({ series, language }: ListedStory): string {
  if (series === undefined) return ''
  return phrase(wordsLanguage(language), 'render.series.row', { part: String(series.part) })
}

function addressOfPage(base: string, number: number): string {
  return number === 1 ? base : seriesPagePath(base, number)
}
