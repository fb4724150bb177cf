import { absolute } from '../address'
import { asText, element, emptyElement, line, newline, nothing, xmlDeclaration } from '../markup'
import type { Markup } from '../markup'
import { isChinese } from '../../article/byline'
import { rssTime } from '../zoned-time'
import type { ListedStory } from '../site/listed-story'
import { categoriesOf, feedTime, storyUrn } from './feed'
import { lines, optionalLine } from './feed-lines'
import type { Feed, FeedEntry } from './feed'

/**
 * The site's feed in RSS 2.0. All authors stand in one `dc:creator`, as some readers keep the first and
 * others the last of several (research/publishing.md 1.5); RSS's own `author` wants an e-mail address.
 */
export function rssFeed(feed: Feed): string {
  const { site } = feed
  const self = `${site.baseUrl}feed.rss`
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
          line('title', {}, site.name),
          line('link', {}, site.baseUrl),
          line('description', {}, site.description === '' ? site.name : site.description),
          line('language', {}, site.language.toLowerCase()),
          line('lastBuildDate', {}, rssTime(feedTime(feed))),
          line('generator', {}, 'Caibian'),
          emptyElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
          ...feed.entries.map((entry) => itemXml(feed, entry)),
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
    ]),
  )
}

function joinedNames(story: ListedStory): string {
  const names = story.authors.map(({ name }) => name)
  return names.join(isChinese(story.language) ? '、' : ', ')
}

function media(story: ListedStory): Markup {
  const { picture } = story
  if (picture === null) return nothing
  const { url, type, width, height, caption, alt, credit } = picture
  return element(
    'media:content',
    { url, medium: 'image', type, width, height },
    caption === '' ? nothing : line('media:title', { type: 'plain' }, caption),
    alt === '' ? nothing : line('media:description', { type: 'plain' }, alt),
    credit === ''
      ? nothing
      : line('media:credit', { role: 'photographer', scheme: 'urn:ebu' }, credit),
  )
}
