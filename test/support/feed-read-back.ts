import { parseHTML } from 'linkedom'
import { feedReaders } from './feed-readers'
import type { ReadBack } from './read-back'

/* What the readers of feeds give back of a story, fact by fact. */

export type FeedReaderName = keyof typeof entries

/** What a reader kept of the one story in a feed. */
export async function readFeed(reader: FeedReaderName, feed: string): Promise<ReadBack> {
  const [entry] = (await feedReaders[reader]?.(feed)) ?? []
  if (entry === undefined) throw new Error(`${reader} found no story`)
  return { title: entry.title, ...entries[reader](entry.kept) }
}

/** What each reader of feeds kept of a story, from everything it kept. */
const entries = {
  feedsmith: (kept: string) => {
    const entry = JSON.parse(kept) as FeedsmithEntry
    const { authors, dc, categories, tags, source, published, pubDate, date_published } = entry
    const found = published ?? pubDate ?? date_published
    return {
      authors: authors?.map(({ name }) => name) ?? dc?.creators ?? [],
      ...(source === undefined ? {} : { source: plain(source.title) }),
      ...(found === undefined ? {} : { published: found }),
      sections: tags?.slice(0, 2) ?? sectionsIn(categories ?? []),
      text: htmlText(entry.content_html ?? plain(entry.content)),
    }
  },
  feedparser: (kept: string) => {
    const entry = JSON.parse(kept) as FeedparserEntry
    return {
      authors: entry.authors.map(({ name }) => name),
      source: entry.source.title,
      published: entry.published,
      sections: sectionsIn(entry.tags),
      text: htmlText(entry.content.map(({ value }) => value).join('\n')),
    }
  },
  'rss-parser': (kept: string) => {
    const entry = JSON.parse(kept) as RssParserEntry
    const ofSection = entry.categories?.flatMap((one) => (typeof one === 'string' ? [] : [one._]))
    return {
      authors: [entry.creator ?? entry.author ?? ''],
      published: entry.isoDate,
      ...(ofSection === undefined ? {} : { sections: ofSection }),
      text: htmlText(entry['content:encoded'] ?? entry.content),
    }
  },
  newsboat: (kept: string) => {
    const [, , author = '', date = '', ...content] = kept.split('\n')
    return { authors: [author], published: `${date}Z`, text: htmlText(content.join('\n')) }
  },
} as const

interface FeedsmithEntry {
  readonly authors?: readonly { readonly name: string }[]
  readonly dc?: { readonly creators?: readonly string[] }
  readonly categories?: readonly Category[]
  readonly tags?: readonly string[]
  readonly source?: { readonly title: unknown }
  readonly published?: string
  readonly pubDate?: string
  readonly date_published?: string
  readonly content?: unknown
  readonly content_html?: string
}

interface FeedparserEntry {
  readonly authors: readonly { readonly name: string }[]
  readonly source: { readonly title: string }
  readonly published: string
  readonly tags: readonly Category[]
  readonly content: readonly { readonly value: string }[]
}

interface RssParserEntry {
  readonly creator?: string
  readonly author?: string
  readonly isoDate: string
  readonly categories?: readonly (string | { readonly _: string })[]
  readonly content: string
  readonly 'content:encoded'?: string
}

/** A category as the readers of feeds name its parts. */
interface Category {
  readonly term?: string
  readonly name?: string
  readonly label?: string | null
  readonly scheme?: string | null
  readonly domain?: string
}

/** Categories that say of themselves that they are sections (RFC 4287, 4.2.2.2; RSS 2.0, category). */
function sectionsIn(categories: readonly Category[]): readonly string[] {
  return categories
    .filter(({ scheme, domain }) => (scheme ?? domain ?? '').endsWith('/section/'))
    .map(({ label, name, term }) => label ?? name ?? term ?? '')
}

/** A text construct of Atom is its value with its type (RFC 4287, 3.1). */
function plain(text: unknown): string {
  if (typeof text === 'string') return text
  if (typeof text !== 'object' || text === null) return ''
  return 'value' in text ? plain(text.value) : 'encoded' in text ? plain(text.encoded) : ''
}

function htmlText(html: string): string {
  return parseHTML(`<html><body>${html}</body></html>`).document.body.textContent
}
