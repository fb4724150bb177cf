import { wordsLanguage } from '../../article/byline'
import type { Site } from '../../target/target'
import { absolute } from '../address'
import { element, line } from '../markup'
import { phrase } from '../phrase'
import { monthWords } from '../zoned-time'
import { monthPath, monthsPath } from './archive'
import { listPage, storyList } from './list-page'
import type { Paging } from './list-page'
import type { ListedStory } from './listed-story'
import { partHeading, partPath } from './part'
import type { Part } from './part'
import type { PageTheme } from '../themes/theme'

/** One page of a month. */
export interface ArchivePage {
  /** Path below the site's root. */
  readonly path: string
  /** `YYYY-MM`. */
  readonly month: string
  /** Newest first. */
  readonly stories: readonly ListedStory[]
}

/** One page of a month: of the whole site, or of one part of it. */
export function archivePage(
  site: Site,
  part: Part,
  page: ArchivePage,
  paging: Paging,
  theme?: PageTheme,
): string {
  const words = wordsLanguage(site.language)
  const month = monthWords(page.month, words)
  const heading = phrase(words, 'render.list.month', { month, section: nameOf(site, part) })
  return listPage({
    site,
    title: titleOf(site, heading),
    heading,
    path: page.path,
    content: storyList(site, page.stories),
    paging,
    part,
    ...(theme === undefined ? {} : { theme }),
  })
}

/** Every month that has stories, newest first, with how many. */
export function monthsPage(
  site: Site,
  part: Part,
  months: readonly { readonly month: string; readonly count: number }[],
  theme?: PageTheme,
): string {
  const words = wordsLanguage(site.language)
  const base = partPath(part)
  const heading = phrase(words, 'render.list.archiveOf', { section: nameOf(site, part) })
  const rows = months.map(({ month, count }) => {
    const values = { month: monthWords(month, words), count: String(count) }
    const href = absolute(monthPath(base, month), site.baseUrl)
    return element('li', {}, line('a', { href }, phrase(words, 'render.list.count', values)))
  })
  return listPage({
    site,
    title: titleOf(site, heading),
    heading,
    path: monthsPath(base),
    content: element('ul', { class: 'months' }, ...rows),
    part,
    ...(theme === undefined ? {} : { theme }),
  })
}

/**
 * What stands at the address of a page that has no stories: any more, or not yet. `months` leads to the
 * list of all months; null where there is none.
 */
export function emptyPage(
  site: Site,
  months: string | null,
  path: string,
  theme?: PageTheme,
): string {
  const words = wordsLanguage(site.language)
  const heading = phrase(words, 'render.list.archive')
  return listPage({
    site,
    title: titleOf(site, heading),
    heading,
    path,
    robots: 'noindex',
    content: line('p', {}, phrase(words, 'render.list.none')),
    paging: { newer: null, older: null, months },
    ...(theme === undefined ? {} : { theme }),
  })
}

function nameOf(site: Site, part: Part): string {
  return part.kind === 'site' ? site.name : partHeading(site, part)
}

function titleOf(site: Site, section: string): string {
  return phrase(wordsLanguage(site.language), 'render.list.section', { section, site: site.name })
}
