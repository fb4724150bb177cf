import { newestFirst } from '../../shared/render/site/listed-story'
import type { ListedStory } from '../../shared/render/site/listed-story'
import { seriesPart } from '../../shared/render/site/part'
import type { Part } from '../../shared/render/site/part'
import type { SiteState } from './site-state'

/**
 * What a site can be asked about the stories around one, while a delivery is made. No answer reads more than
 * the parts and months it is about: none grows with the site. Stories that were taken down are in no answer.
 */
export interface Neighbours {
  /** The newest stories of a part, newest first: as many as its first page lists, 60. Reads one file. */
  newestOf(part: Part): Promise<readonly ListedStory[]>
  /** Every part of a series the site shows, in their order. Reads one file. */
  partsOfSeries(title: string): Promise<readonly ListedStory[]>
  /** The newest stories of any of these parts, each once, newest first. Reads one file a part. */
  newestOfAny(parts: readonly Part[]): Promise<readonly ListedStory[]>
  /** An article as the site shows it; null where it does not. Reads two files. */
  storyOf(article: string): Promise<ListedStory | null>
}

/** The neighbours as this state knows them: before its parts are written, those of the delivery before. */
export function neighboursIn(state: SiteState): Neighbours {
  const newestOf = async (part: Part) => (await state.part(part)).newest
  return {
    newestOf,
    newestOfAny: async (parts) => eachOnce((await Promise.all(parts.map(newestOf))).flat()),
    partsOfSeries: (title) => newestOf(seriesPart(title)),
    storyOf: async (article) => {
      const place = (await state.articlesNear(article))[article]
      if (place === undefined) return null
      const { stories } = await state.month(place.month)
      return stories.find(({ story }) => story.article === article)?.story ?? null
    },
  }
}

function eachOnce(stories: readonly ListedStory[]): readonly ListedStory[] {
  return newestFirst([...new Map(stories.map((story) => [story.article, story])).values()])
}
