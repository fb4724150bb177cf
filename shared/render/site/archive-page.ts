import { wordsLanguage } from '../../article/byline'
import type { Site } from '../../target/target'
import { absolute } from '../address'
import { element, line } from '../markup'
import { phrase } from '../phrase'
import { monthWords } from '../zoned-time'
import { monthPath, monthsOf, monthsPath } from './archive'
import type { ArchivePage } from './archive'
import { listPage, storyList } from './list-page'
import type { Paging } from './list-page'
import type { ListedStory } from './listed-story'

/** One page of a month: of the whole site, or of one section. */
export function archivePage(
  site: Site,
  section: readonly string[],
  page: ArchivePage,
  paging: Paging,
  stylesheet?: string,
): string {
  const words = wordsLanguage(site.language)
  const month = monthWords(page.month, words)
  const heading = phrase(words, 'render.list.month', { month, section: nameOf(site, section) })
  return listPage({
    site,
    title: titleOf(site, heading),
    heading,
    path: page.path,
    content: storyList(site, page.stories),
    paging,
    ...(stylesheet === undefined ? {} : { stylesheet }),
  })
}

/** Every month that has stories, with how many. `base` is the folder of its pages; stories newest first. */
export function monthsPage(
  site: Site,
  section: readonly string[],
  base: string,
  stories: readonly ListedStory[],
  stylesheet?: string,
): string {
  const words = wordsLanguage(site.language)
  const heading = phrase(words, 'render.list.archiveOf', { section: nameOf(site, section) })
  const months = monthsOf(stories).map(({ month, stories: inMonth }) => {
    const values = { month: monthWords(month, words), count: String(inMonth.length) }
    const href = absolute(monthPath(base, month), site.baseUrl)
    return element('li', {}, line('a', { href }, phrase(words, 'render.list.count', values)))
  })
  return listPage({
    site,
    title: titleOf(site, heading),
    heading,
    path: monthsPath(base),
    content:
      months.length === 0
        ? line('p', {}, phrase(words, 'render.list.none'))
        : element('ul', { class: 'months' }, ...months),
    ...(stylesheet === undefined ? {} : { stylesheet }),
  })
}

/** What stands at the address of a page that has no stories any more; `base` is where its archive lies. */
export function emptyPage(site: Site, base: string, path: string, stylesheet?: string): string {
  const words = wordsLanguage(site.language)
  const heading = phrase(words, 'render.list.archive')
  return listPage({
    site,
    title: titleOf(site, heading),
    heading,
    path,
    robots: 'noindex',
    content: line('p', {}, phrase(words, 'render.list.none')),
    paging: { newer: null, older: null, months: monthsPath(base) },
    ...(stylesheet === undefined ? {} : { stylesheet }),
  })
}

function nameOf(site: Site, section: readonly string[]): string {
  return section.at(-1) ?? site.name
}

function titleOf(site: Site, section: string): string {
  return phrase(wordsLanguage(site.language), 'render.list.section', { section, site: site.name })
}
