import type { Site } from '../../target/target'
import { wordsLanguage } from '../../article/byline'
import { phrase } from '../phrase'
import { sectionPath } from '../address'
import { join } from '../markup'
import type { NewestPage } from './index-page'
import { listPage, sectionLinks, storyList } from './list-page'

/** The page of one section: its own sections, and the newest stories in it or below it. */
export function sectionPage(
  site: Site,
  section: readonly string[],
  newest: NewestPage,
  stylesheet?: string,
): string {
  const name = section.at(-1) ?? ''
  return listPage({
    site,
    title: phrase(wordsLanguage(site.language), 'render.list.section', {
      section: name,
      site: site.name,
    }),
    heading: name,
    path: sectionPath(section),
    content: join([sectionLinks(site, newest.sections), storyList(site, newest.stories)]),
    paging: newest.paging,
    ...(stylesheet === undefined ? {} : { stylesheet }),
  })
}
