import type { Site } from '../../target/target'
import { join } from '../markup'
import type { NewestPage } from './index-page'
import { listPage, sectionLinks, storyList } from './list-page'
import { partHeading, partPath, partTitle } from './part'
import type { Part } from './part'
import type { PageTheme } from '../themes/theme'

/**
 * The page of one section, author or keyword: the sections right below it, and the newest stories in it
 * or below it.
 */
export function partPage(site: Site, part: Part, newest: NewestPage, theme?: PageTheme): string {
  return listPage({
    site,
    title: partTitle(site, part),
    heading: partHeading(site, part),
    path: partPath(part),
    content: join([sectionLinks(site, newest.sections), storyList(site, newest.stories)]),
    paging: newest.paging,
    // Of a part without stories there may be no feeds.
    ...(newest.stories.length === 0 ? {} : { part }),
    ...(theme === undefined ? {} : { theme }),
  })
}
