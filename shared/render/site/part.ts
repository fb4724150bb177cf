import { wordsLanguage } from '../../article/byline'
import { never } from '../../result'
import type { Site } from '../../target/target'
import { authorPath, sectionPath, seriesPath, tagPath } from '../address'
import { phrase } from '../phrase'
import type { ListedStory } from './listed-story'

/** What gathers stories on pages of its own. */
export type Part =
  | { readonly kind: 'site' }
  | { readonly kind: 'section'; readonly names: readonly string[] }
  | { readonly kind: 'author'; readonly name: string }
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'series'; readonly name: string }

/** Where a story is listed: on the site, in its section and all above it, by its authors and keywords, and in its series. */
export function partsOf(story: ListedIn): readonly Part[] {
  const authors = story.authors.map(({ name }) => name).filter((name) => name.trim() !== '')
  const keywords = story.keywords.filter((keyword) => keyword.trim() !== '')
  const parts: Part[] = [
    { kind: 'site' },
    ...story.sections.map((_, depth): Part => sectionPart(story.sections.slice(0, depth + 1))),
    ...authors.map((name): Part => ({ kind: 'author', name })),
    ...keywords.map((name): Part => ({ kind: 'tag', name })),
    ...(story.series === undefined ? [] : [seriesPart(story.series.title)]),
  ]
  return [...new Map(parts.map((part) => [partPath(part), part])).values()]
}

/** What says where a story is listed. */
export type ListedIn = Pick<ListedStory, 'sections' | 'authors' | 'keywords' | 'series'>

export function sectionPart(names: readonly string[]): Part {
  return { kind: 'section', names }
}

export function seriesPart(title: string): Part {
  return { kind: 'series', name: title }
}

/** The folder of a part's pages below the site's root: '', or with a closing slash. */
export function partPath(part: Part): string {
  switch (part.kind) {
    case 'site':
      return ''
    case 'section':
      return sectionPath(part.names)
    case 'author':
      return authorPath(part.name)
    case 'tag':
      return tagPath(part.name)
    case 'series':
      return seriesPath(part.name)
    default:
      return never(part)
  }
}

/** Whether readers can follow a part in a feed of its own. */
export function hasFeeds({ kind }: Part): boolean {
  return kind !== 'tag' && kind !== 'series'
}

/** What a part is called as the headline of its page. */
export function partHeading(site: Site, part: Part): string {
  const words = wordsLanguage(site.language)
  switch (part.kind) {
    case 'site':
      return phrase(words, 'render.list.latest')
    case 'section':
      return part.names.at(-1) ?? ''
    case 'author':
      return phrase(words, 'render.list.author', { name: part.name })
    case 'tag':
      return phrase(words, 'render.list.tag', { name: part.name })
    case 'series':
      return phrase(words, 'render.list.series', { name: part.name })
    default:
      return never(part)
  }
}

/** What a part is called in a title bar and as a feed. */
export function partTitle(site: Site, part: Part): string {
  if (part.kind === 'site') return site.name
  const section = partHeading(site, part)
  return phrase(wordsLanguage(site.language), 'render.list.section', { section, site: site.name })
}
