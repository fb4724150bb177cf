import { absolute } from '../address'
import { asText, element, emptyElement, line, newline, nothing, xmlDeclaration } from '../markup'
import type { Markup } from '../markup'
import { isChinese } from '../../article/byline'
import { rssTime } from '../zoned-time'
import type { ListedStory } from '../site/listed-story'
import { categoriesOf, droppedWords, feedHome, feedTime, feedTitle, storyUrn } from './feed'
import { lines, optionalLine } from './feed-lines'
import type { DroppedStory, Feed, FeedEntry } from './feed'

/**
 * A feed in RSS 2.0. All authors stand in one `dc:creator`, as some readers keep the first and
 * others the last of several (research/publishing.md 1.5); RSS's own `author` wants an e-mail address.
 */
export function rssFeed(feed: Feed): string {
  const { site } = feed
  const home = feedHome(feed)
  const self = `${home}feed.rss`
  return (
    xmlDeclaration +
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      newline,
      element(
        'channel',
        {},
        newline,
        lines([
          line('title', {}, feedTitle(feed)),
          line('link', {}, home),
          line('description', {}, site.description === '' ? site.name : site.description),
          line('language', {}, site.language.toLowerCase()),
          line('lastBuildDate', {}, rssTime(feedTime(feed))),
          line('generator', {}, 'Caibian'),
          emptyElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
          site.hub === undefined
            ? nothing
            : emptyElement('atom:link', { rel: 'hub', href: site.hub }),
          ...feed.entries.map((entry) => itemXml(feed, entry)),
          ...feed.dropped.map((dropped) => droppedXml(feed, dropped)),
        ]),
      ),
      newline,
    ) +
    '\n'
  )
}

function itemXml(feed: Feed, { story, html }: FeedEntry): Markup {
  const { site } = feed
  return element(
    'item',
    {},
    newline,
    lines([
      line('title', {}, story.headline),
      line('link', {}, story.permalink),
      line('guid', { isPermaLink: 'false' }, storyUrn(story.article)),
      line('pubDate', {}, rssTime(story.published)),
      line('dcterms:modified', {}, story.updated),
      optionalLine('dc:creator', joinedNames(story)),
      line('dc:publisher', {}, site.name),
      ...categoriesOf(story).map((name) =>
        line('category', { domain: absolute('section/', site.baseUrl) }, name),
      ),
      ...story.keywords.map((name) => line('category', {}, name)),
      story.source.name === ''
        ? nothing
        : line('source', { url: story.source.url ?? `${site.baseUrl}feed.rss` }, story.source.name),
      optionalLine('description', story.description),
      element('content:encoded', {}, asText(html as Markup)),
      media(story),
      ...(story.clips ?? []).slice(0, 1).map(enclosure),
      ...(story.clips ?? []).map(clipMedia),
    ]),
  )
}

/** RSS has no tombstones: the notice takes the story's place. */
function droppedXml({ site }: Feed, dropped: DroppedStory): Markup {
  const { title, html } = droppedWords(site, dropped)
  return element(
    'item',
    {},
    newline,
    lines([
      line('title', {}, title),
      line('link', {}, dropped.permalink),
      line('guid', { isPermaLink: 'false' }, storyUrn(dropped.article)),
      line('pubDate', {}, rssTime(dropped.at)),
      line('dcterms:modified', {}, dropped.at),
      line('dc:publisher', {}, site.name),
      element('content:encoded', {}, asText(html)),
    ]),
  )
}

function joinedNames(story: ListedStory): string {
  const names = story.authors.map(({ name }) => name)
  return names.join(isChinese(story.language) ? '、' : ', ')
}

/** RSS 2.0 has room for one; the length in bytes must be given, 0 where nobody knows. */
function enclosure({ url, type, bytes }: ListedClip): Markup {
  return emptyElement('enclosure', { url, length: bytes, type })
}

function clipMedia(clip: ListedClip): Markup {
  const { kind, url, type, bytes, milliseconds, width, height, poster } = clip
  const known = (value: number) => (value === 0 ? null : value)
  const attributes = {
    url,
    medium: kind,
    type,
    fileSize: known(bytes),
    duration: known(Math.round(milliseconds / 1000)),
    width: known(width),
    height: known(height),
  }
  const shown = poster === null ? nothing : emptyElement('media:thumbnail', { url: poster })
  return element('media:content', attributes, ...mediaWords(clip, 'producer'), shown)
}

function media(story: ListedStory): Markup {
  const { picture } = story
  if (picture === null) return nothing
  const { url, type, width, height } = picture
  return element(
    'media:content',
    { url, medium: 'image', type, width, height },
    ...mediaWords(picture, 'photographer'),
  )
}

type Said = Pick<ListedClip, 'caption' | 'alt' | 'credit'>

function mediaWords({ caption, alt, credit }: Said, role: string): readonly Markup[] {
  return [
    caption === '' ? nothing : line('media:title', { type: 'plain' }, caption),
    alt === '' ? nothing : line('media:description', { type: 'plain' }, alt),
    credit === '' ? nothing : line('media:credit', { role, scheme: 'urn:ebu' }, credit),
  ]
}

type ListedClip = NonNullable<ListedStory['clips']>[number]
