import type { ListedStory } from '../site/listed-story'
import { categoriesOf, storyUrn } from './feed'
import type { Feed, FeedEntry } from './feed'

/**
 * The site's feed in JSON Feed 1.1. What the format has no field for (source, roles, dateline,
 * corrections) stands in `_caibian`, which `about` explains on the site itself.
 */
export function jsonFeed(feed: Feed): string {
  const { site } = feed
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: site.baseUrl,
    feed_url: `${site.baseUrl}feed.json`,
    ...(site.description === '' ? {} : { description: site.description }),
    language: site.language,
    authors: [{ name: site.name, url: site.baseUrl }],
    items: feed.entries.map((entry) => jsonFeedItem(entry, site.baseUrl)),
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
corrections  notices of correction: kind, at (RFC 3339), text
hash         SHA-256 of the approved content (RFC 8785 canonical JSON)
revision     number of the approved revision
`

export interface JsonFeedItem {
  readonly id: string
  readonly content_html: string
  readonly [field: string]: unknown
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
    corrections: story.notices,
    hash: story.hash,
    revision: story.revision,
  }
}
