import { absolute, sectionPath } from '../address'
import { asText, element, emptyElement, line, newline, nothing, xmlDeclaration } from '../markup'
import type { Markup } from '../markup'
import type { ListedStory } from '../site/listed-story'
import { categoriesOf, droppedWords, feedHome, feedTime, feedTitle, storyUrn } from './feed'
import { lines, optionalLine } from './feed-lines'
import type { DroppedStory, Feed, FeedEntry } from './feed'

/**
 * A feed in Atom (RFC 4287), with one author element for each author, the role in schema.org's
 * `jobTitle` beside the name, the source as the feed it came from, and tombstones for withdrawn stories
 * (RFC 6721).
 */
export function atomFeed(feed: Feed): string {
  const { site } = feed
  const home = feedHome(feed)
  const self = `${home}feed.atom`
  return (
    xmlDeclaration +
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:schema': 'https://schema.org/',
        'xml:lang': site.language,
      },
      newline,
      lines([
        line('id', {}, self),
        line('title', {}, feedTitle(feed)),
        optionalLine('subtitle', site.description),
        line('updated', {}, feedTime(feed)),
        emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
        site.hub === undefined ? nothing : emptyElement('link', { rel: 'hub', href: site.hub }),
        emptyElement('link', { rel: 'alternate', type: 'text/html', href: home }),
        element('author', {}, line('name', {}, site.name), line('uri', {}, site.baseUrl)),
        line('generator', {}, 'Caibian'),
        // The grammar of RFC 4287 wants extensions of the feed before its entries.
        ...feed.dropped.map(tombstone),
        ...feed.entries.map((entry) => entryXml(feed, entry)),
        ...feed.dropped.map((dropped) => droppedXml(feed, dropped)),
      ]),
    ) +
    '\n'
  )
}

function entryXml(feed: Feed, { story, html }: FeedEntry): Markup {
  const picture = story.picture
  return element(
    'entry',
    { 'xml:lang': story.language },
    newline,
    lines([
      line('id', {}, storyUrn(story.article)),
      line('title', {}, story.headline),
      emptyElement('link', { rel: 'alternate', type: 'text/html', href: story.permalink }),
      story.original?.url == null
        ? nothing
        : emptyElement('link', {
            rel: 'via',
            type: 'text/html',
            href: story.original.url,
            title: story.source.name,
          }),
      picture === null
        ? nothing
        : emptyElement('link', {
            rel: 'enclosure',
            type: picture.type,
            href: picture.url,
            title: picture.caption || null,
          }),
      ...(story.clips ?? []).map(({ type, url, bytes, caption }) =>
        emptyElement('link', {
          rel: 'enclosure',
          type,
          href: url,
          length: bytes === 0 ? null : bytes,
          title: caption || null,
        }),
      ),
      line('published', {}, story.published),
      line('updated', {}, story.updated),
      ...story.authors.map((author) =>
        element(
          'author',
          {},
          line('name', {}, author.name),
          line('schema:jobTitle', {}, author.role),
        ),
      ),
      ...story.editors.map((name) => element('contributor', {}, line('name', {}, name))),
      ...categories(feed, story),
      optionalLine('summary', story.description),
      optionalLine('rights', story.rights),
      sourceXml(feed, story),
      line('dc:publisher', {}, feed.site.name),
      optionalLine('dc:source', story.source.name),
      element('content', { type: 'html' }, asText(html as Markup)),
    ]),
  )
}

function categories(feed: Feed, story: ListedStory): Markup[] {
  const { baseUrl } = feed.site
  const sections = categoriesOf(story).map((name) => {
    const path = story.sections.slice(0, story.sections.lastIndexOf(name) + 1)
    const term = sectionPath(path).slice('section/'.length, -1)
    return emptyElement('category', { term, scheme: absolute('section/', baseUrl), label: name })
  })
  return [...sections, ...story.keywords.map((term) => emptyElement('category', { term }))]
}

/** Where the entry came from: the source's name, so that a reader of entries alone keeps it. */
function sourceXml(feed: Feed, story: ListedStory): Markup {
  const { name, url } = story.source
  if (name === '') return nothing
  return element(
    'source',
    {},
    line('id', {}, url ?? `${feed.site.baseUrl}feed.atom`),
    line('title', {}, name),
    line('updated', {}, story.updated),
    url === null
      ? nothing
      : emptyElement('link', { rel: 'alternate', type: 'text/html', href: url }),
  )
}

/**
 * For programs that do not know tombstones. Not newer than the tombstone, so that those that do take the
 * story for deleted all the same (RFC 6721, 3).
 */
function droppedXml({ site }: Feed, dropped: DroppedStory): Markup {
  const { title, html } = droppedWords(site, dropped)
  return element(
    'entry',
    {},
    newline,
    lines([
      line('id', {}, storyUrn(dropped.article)),
      line('title', {}, title),
      emptyElement('link', { rel: 'alternate', type: 'text/html', href: dropped.permalink }),
      line('updated', {}, dropped.at),
      element('content', { type: 'html' }, asText(html)),
    ]),
  )
}

function tombstone({ article, at }: DroppedStory): Markup {
  return emptyElement('at:deleted-entry', { ref: storyUrn(article), when: at })
}
