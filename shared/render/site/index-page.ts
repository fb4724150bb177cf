import type { Site } from '../../target/target'
import { wordsLanguage } from '../../article/byline'
import { phrase } from '../phrase'
import { join } from '../markup'
import { listPage, sectionLinks, storyList } from './list-page'
import type { Paging } from './list-page'
import type { ListedStory } from './listed-story'
import type { PageTheme } from '../themes/theme'

/** What the newest page of a site or section shows. */
export interface NewestPage {
  /** Newest first. */
  readonly stories: readonly ListedStory[]
  /** Paths of the sections right below. */
  readonly sections: readonly (readonly string[])[]
  readonly paging: Paging
}

/** The site's front page: its sections and its newest stories. */
export function indexPage(site: Site, newest: NewestPage, theme?: PageTheme): string {
  return listPage({
    site,
    title: site.name,
    heading: phrase(wordsLanguage(site.language), 'render.list.latest'),
    path: '',
    content: join([sectionLinks(site, newest.sections), storyList(site, newest.stories)]),
    paging: newest.paging,
    ...(theme === undefined ? {} : { theme }),
  })
}
