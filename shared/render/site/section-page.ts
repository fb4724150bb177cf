import type { Site } from '../../target/target'
import { wordsLanguage } from '../../article/byline'
import { phrase } from '../phrase'
import { sectionPath } from '../address'
import { join } from '../markup'
import { listPage, sectionLinks, storyList } from './list-page'
import { newestFirst } from './listed-story'
import type { ListedStory } from './listed-story'

/** The page of one section: its own sections, and every story in it or below it, newest first. */
export function sectionPage(
  site: Site,
  section: readonly string[],
  stories: readonly ListedStory[],
  stylesheet?: string,
): string {
  const path = sectionPath(section)
  const inside = stories.filter((story) => isIn(story, path))
  const below = sectionsOf(inside).filter(
    (other) => other.length === section.length + 1 && sectionPath(other).startsWith(path),
  )
  const name = section.at(-1) ?? ''
  return listPage({
    site,
    title: phrase(wordsLanguage(site.language), 'render.list.section', {
      section: name,
      site: site.name,
    }),
    heading: name,
    path,
    content: join([sectionLinks(site, below), storyList(site, newestFirst(inside))]),
    ...(stylesheet === undefined ? {} : { stylesheet }),
  })
}

/** Every section that stories stand in, and the sections above them, in the order of their addresses. */
export function sectionsOf(stories: readonly ListedStory[]): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>()
  for (const { sections } of newestFirst(stories)) {
    for (let depth = 1; depth <= sections.length; depth += 1) {
      const path = sections.slice(0, depth)
      const address = sectionPath(path)
      if (!found.has(address)) found.set(address, path)
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path)
}

function isIn(story: ListedStory, path: string): boolean {
  return story.sections.length > 0 && sectionPath(story.sections).startsWith(path)
}
