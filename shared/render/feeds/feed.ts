import { wordsLanguage } from '../../article/byline'
import type { Site } from '../../target/target'
import { absolute } from '../address'
import { line } from '../markup'
import type { Markup } from '../markup'
import { phrase } from '../phrase'
import { picturesWith } from '../pictures'
import type { Projection } from '../projection'
import type { RenderInput } from '../publication'
import { storyHtml } from '../story-html'
import type { ListedStory } from '../site/listed-story'
import { partPath, partTitle } from '../site/part'
import type { Part } from '../site/part'
import type { Gone } from '../site/tombstone'
import { momentOf } from '../zoned-time'

/** One entry of a feed: what the lists know of the story, and its whole text as HTML. */
export interface FeedEntry {
  readonly story: ListedStory
  /** As `feedHtml` makes it. */
  readonly html: string
}

/** A story that is no longer shown, so that readers of the feed do not keep their copy. */
export interface DroppedStory {
  readonly article: string
  readonly permalink: string
  readonly state: Gone['state']
  readonly at: string
}

/** All a feed is made from, newest entry first. The same value gives the same bytes. */
export interface Feed {
  readonly site: Site
  /** What the feed follows; absent: the whole site. */
  readonly part?: Part
  readonly entries: readonly FeedEntry[]
  readonly dropped: readonly DroppedStory[]
}

/** How many stories a feed of the site carries: readers fetch the whole file every time. */
export const feedLength = 50

/** How many one of a section or author carries. */
export const partFeedLength = 20

/** Address of the folder a feed lies in, and of the page it belongs to. */
export function feedHome({ site, part }: Feed): string {
  return part === undefined ? site.baseUrl : absolute(partPath(part), site.baseUrl)
}

export function feedTitle({ site, part }: Feed): string {
  return part === undefined ? site.name : partTitle(site, part)
}

/**
 * What a feed says in place of a story that was taken down: under the story's own identifier, so that
 * programs that keep a copy show this instead. Neither text nor headline, nor the newsroom's reason.
 */
export function droppedWords(site: Site, { state, at }: DroppedStory): DroppedWords {
  const words = wordsLanguage(site.language)
  const when = phrase(words, 'render.tombstone.when', { date: momentOf(at, words).spoken })
  return {
    title: phrase(words, `render.tombstone.${state}`),
    html: line('p', {}, when),
  }
}

export interface DroppedWords {
  readonly title: string
  readonly html: Markup
}

/**
 * The story's text as a feed carries it, with absolute addresses: what it says without a public address has
 * no pictures.
 */
export function feedHtml(story: Projection, input: RenderInput): Markup {
  const { permalink, publisher } = story
  const pictures = picturesWith(story, (file) =>
    permalink === null ? '' : absolute(file.path, publisher.url),
  )
  return storyHtml(story, input.content.body, pictures)
}

/** Permanent identifier of a story in every feed (RFC 9562): its address may change, this may not. */
export function storyUrn(article: string): string {
  return `urn:uuid:${article}`
}

/** When the feed last said anything new: the latest update or withdrawal in it. '' for an empty feed. */
export function feedTime({ entries, dropped }: Feed): string {
  const times = [...entries.map(({ story }) => story.updated), ...dropped.map(({ at }) => at)]
  return times.reduce(
    (latest, time) => (latest === '' || Date.parse(time) > Date.parse(latest) ? time : latest),
    '',
  )
}

/** The story's sections, innermost first: feed readers show the first category. */
export function categoriesOf(story: ListedStory): readonly string[] {
  return [...new Set([...story.sections].reverse())]
}
