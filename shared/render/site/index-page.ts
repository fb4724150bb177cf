import type { Site } from '../../target/target'
import { wordsLanguage } from '../../article/byline'
import { phrase } from '../phrase'
import { join } from '../markup'
import { listPage, sectionLinks, storyList } from './list-page'
import { newestFirst } from './listed-story'
import type { ListedStory } from './listed-story'
import { sectionsOf } from './section-page'

/** How many stories the front page lists; the others are found in their sections. */
export const frontLength = 60

/** The site's front page: its sections and its newest stories. */
export function indexPage(
  site: Site,
  stories: readonly ListedStory[],
  stylesheet?: string,
): string {
  const sections = sectionsOf(stories).filter((path) => path.length === 1)
  return listPage({
    site,
    title: site.name,
    heading: phrase(wordsLanguage(site.language), 'render.list.latest'),
    path: '',
    content: join([
      sectionLinks(site, sections),
      storyList(site, newestFirst(stories).slice(0, frontLength)),
    ]),
    ...(stylesheet === undefined ? {} : { stylesheet }),
  })
}
