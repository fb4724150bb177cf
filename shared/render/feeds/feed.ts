import { mediaIn } from '../../document/media-in'
import type { Site } from '../../target/target'
import { absolute } from '../address'
import { bodyHtml } from '../body-html'
import { datelineHtml } from '../dateline-lead'
import { join, line, newline, nothing } from '../markup'
import type { Markup } from '../markup'
import { noticeParagraph } from '../notices'
import { picturesWith } from '../pictures'
import { pictureHtml } from '../picture-html'
import type { Projection } from '../projection'
import type { RenderInput } from '../publication'
import type { ListedStory } from '../site/listed-story'

/** One entry of a feed: what the lists know of the story, and its whole text as HTML. */
export interface FeedEntry {
  readonly story: ListedStory
  /** As `feedHtml` makes it. */
  readonly html: string
}

/** A story that is no longer shown, so that readers of the feed can drop their copy (RFC 6721). */
export interface DroppedStory {
  readonly article: string
  readonly at: string
}

/** All a feed is made from, newest entry first. The same value gives the same bytes. */
export interface Feed {
  readonly site: Site
  readonly entries: readonly FeedEntry[]
  readonly dropped: readonly DroppedStory[]
}

/** How many stories a feed carries: readers fetch the whole file every time. */
export const feedLength = 50

/**
 * The story's text as a feed carries it: corrections, dateline, body with absolute addresses, and the
 * provenance sentence, which is what every feed reader keeps.
 */
export function feedHtml(story: Projection, input: RenderInput): Markup {
  const { permalink, publisher } = story
  const pictures = picturesWith(story, (file) =>
    permalink === null ? '' : absolute(file.path, publisher.url),
  )
  const shown = mediaIn(input.content.body)
  const lead = pictures.find(({ id }) => id === story.lead?.use.id && !shown.has(id))
  const notices = (place: 'top' | 'bottom') =>
    story.notices
      .filter((notice) => notice.place === place)
      .map((notice) => join([noticeParagraph(story, notice), newline]))
  return join([
    ...notices('top'),
    lead === undefined ? nothing : pictureHtml(lead),
    bodyHtml(input.content.body, pictures, { lead: datelineHtml(story, input.content.body) }),
    line('p', {}, story.provenance),
    newline,
    ...notices('bottom'),
  ])
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
