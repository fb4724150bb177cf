import type { Site } from '../../target/target'
import type { ListedStory } from '../site/listed-story'
import { categoriesOf, droppedWords, feedHome, feedTitle, storyUrn } from './feed'
import type { DroppedStory, Feed, FeedEntry } from './feed'

/**
 * A feed in JSON Feed 1.1. What the format has no field for (source, roles, dateline,
 * corrections) stands in `_caibian`, which `about` explains on the site itself.
 */
export function jsonFeed(feed: Feed): string {
  const { site } = feed
  const home = feedHome(feed)
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(feed),
    home_page_url: home,
    feed_url: `${home}feed.json`,
    ...(site.description === '' ? {} : { description: site.description }),
    language: site.language,
    authors: [{ name: site.name, url: site.baseUrl }],
    ...(site.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: site.hub }] }),
    items: [
      ...feed.entries.map((entry) => jsonFeedItem(entry, site.baseUrl)),
      ...feed.dropped.map((dropped) => droppedItem(site, dropped)),
    ],
  }
  return `${JSON.stringify(value, null, 1)}\n`
}

/** One story as a JSON Feed item: also what the site keeps beside the story's page. */
export function jsonFeedItem({ story, html }: FeedEntry, baseUrl: string): JsonFeedItem {
  const { picture, original } = story
  return {
    id: storyUrn(story.article),
    url: story.permalink,
    ...(original?.url == null ? {} : { external_url: original.url }),
    title: story.headline,
    content_html: html,
    ...(story.description === '' ? {} : { summary: story.description }),
    ...(picture === null ? {} : { image: picture.url }),
    date_published: story.published,
    date_modified: story.updated,
    ...(story.authors.length === 0 ? {} : { authors: story.authors.map(({ name }) => ({ name })) }),
    ...(story.clips === undefined ? {} : { attachments: story.clips.map(attachment) }),
    tags: [...new Set([...categoriesOf(story), ...story.keywords])],
    language: story.language,
    _caibian: newsroomFields(story, baseUrl),
  }
}

/** Name of the page that explains `_caibian`, below the site's root. */
export const fieldsPath = 'feed-fields.txt'

/** What `_caibian` holds, for whoever follows its `about` address. */
export const fieldsText = `Fields of "_caibian" in this site's JSON Feed

source       name of the story's source; source_url its address
section      innermost section; sections is the whole path, outermost first
byline       the byline as printed
roles        role of each entry of "authors", in the same order
editors      names of the editors
dateline     agency, place and date as printed at the head of the text
series       of a part of a series: its title, the number of the part, total of parts (null: not said)
corrections  notices of correction: kind, at (RFC 3339), text
withdrawn    of a story that was taken down: "withdrawn" or "killed"
hash         SHA-256 of the approved content (RFC 8785 canonical JSON)
revision     number of the approved revision
`

export interface JsonFeedItem {
  readonly id: string
  readonly content_html: string
  readonly [field: string]: unknown
}

function attachment({ url, type, caption, bytes, milliseconds }: ListedClip) {
  return {
    url,
    mime_type: type,
    ...(caption === '' ? {} : { title: caption }),
    ...(bytes === 0 ? {} : { size_in_bytes: bytes }),
    ...(milliseconds === 0 ? {} : { duration_in_seconds: Math.round(milliseconds / 1000) }),
  }
}

type ListedClip = NonNullable<ListedStory['clips']>[number]

function droppedItem(site: Site, dropped: DroppedStory): JsonFeedItem {
  const { title, html } = droppedWords(site, dropped)
  return {
    id: storyUrn(dropped.article),
    url: dropped.permalink,
    title,
    content_html: html,
    date_published: dropped.at,
    date_modified: dropped.at,
    language: site.language,
    _caibian: { about: site.baseUrl + fieldsPath, withdrawn: dropped.state },
  }
}

function newsroomFields(story: ListedStory, baseUrl: string): Readonly<Record<string, unknown>> {
  return {
    about: baseUrl + fieldsPath,
    source: story.source.name,
    source_url: story.source.url,
    section: story.sections.at(-1) ?? '',
    sections: story.sections,
    byline: story.byline,
    roles: story.authors.map(({ role }) => role),
    editors: story.editors,
    dateline: story.dateline,
    ...(story.series === undefined ? {} : { series: story.series }),
    corrections: story.notices,
    hash: story.hash,
    revision: story.revision,
  }
}
