import { createRequire } from 'node:module'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { hasDebianReaders, readByPython } from './debian-readers'

/* Readers of web pages that other people wrote, each as it is used: page and address in, what it kept out. */

const require = createRequire(import.meta.url)

/** Everything a reader kept of a page, as one text: its fields and the text it chose. */
export interface Kept {
  readonly title: string
  readonly all: string
  /** What it says of the story by field; '' where it found nothing, null where it has no such field. */
  readonly author: string | null
  readonly date: string | null
  readonly source: string | null
  /** The text it chose, as text or HTML. */
  readonly body: string | null
}

type Extractor = (html: string, url: string) => Promise<Kept>

export const extractors: Readonly<Record<string, Extractor>> = {
  Readability: (html, url) => {
    const { document } = parseHTML(html)
    const read = new Readability(withAddress(document, url)).parse()
    return Promise.resolve(
      kept(read, {
        title: read?.title,
        author: read?.byline,
        date: read?.publishedTime,
        source: read?.siteName,
        body: read?.content,
      }),
    )
  },
  'article-extractor': async (html, url) => {
    const { extractFromHtml } = await import('@extractus/article-extractor')
    const read = await extractFromHtml(html, url)
    return kept(read, {
      title: read?.title,
      author: read?.author,
      date: read?.published,
      source: read?.source,
      body: read?.content,
    })
  },
  metascraper: async (html, url) => {
    const metascraper = require('metascraper') as (
      rules: readonly unknown[],
    ) => (page: { html: string; url: string }) => Promise<Record<string, string | null>>
    const rules = ['title', 'author', 'date', 'publisher', 'description'].map((name) => {
      const rule = require(`metascraper-${name}`) as () => unknown
      return rule()
    })
    // It takes no address under a reserved name (RFC 2606) for an address.
    const read = await metascraper(rules)({ html, url: url.replace('.example/', '.com/') })
    return kept(read, {
      title: read['title'],
      author: read['author'],
      date: read['date'],
      source: read['publisher'],
    })
  },
  'open-graph-scraper': async (html) => {
    const { default: scrape } = await import('open-graph-scraper')
    const { result } = await scrape({ html })
    return kept(result, { title: result.ogTitle })
  },
  Defuddle: async (html, url) => {
    const { Defuddle } = await import('defuddle/node')
    const { document } = parseHTML(html)
    const read = await Defuddle(document, url)
    return kept(read, {
      title: read.title,
      author: read.author,
      date: read.published,
      source: read.site,
      body: read.content,
    })
  },
  unfluff: (html) => {
    const unfluff = require('unfluff') as (html: string) => Unfluffed
    const read = unfluff(html)
    return Promise.resolve(
      kept(read, {
        title: read.title,
        author: read.author?.join(', '),
        date: read.date,
        source: read.publisher,
        body: read.text,
      }),
    )
  },
  'url-metadata': async (html) => {
    const metadataOf = require('url-metadata') as (
      url: null,
      options: { parseResponseObject: Response },
    ) => Promise<Record<string, unknown>>
    const page = new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
    const read = await metadataOf(null, { parseResponseObject: page })
    return kept(read, { title: textsIn(read['og:title'] ?? read['title']).join('') })
  },
}

/** The same of Debian, where they are installed. */
export const debianExtractors: Readonly<Record<string, Extractor>> = hasDebianReaders
  ? {
      'readability-lxml': async (html) => {
        const read = await readByPython('page', html)
        return kept(read, { title: read['title'], body: read['body'] ?? '' })
      },
      extruct: async (html, url) => {
        const read = await readByPython('facts', html, url)
        return kept(JSON.parse(read['facts'] ?? '{}'), { title: read['title'] })
      },
    }
  : {}

interface Unfluffed {
  readonly title: string
  readonly author?: readonly string[] | null
  readonly date: string | null
  readonly publisher: string | null
  readonly text: string
}

/** The fields a reader has; one it has and did not find is empty, one that is not named it does not have. */
interface Fields {
  readonly title: string | null | undefined
  readonly author?: string | null | undefined
  readonly date?: string | null | undefined
  readonly source?: string | null | undefined
  readonly body?: string | null | undefined
}

function kept(value: unknown, fields: Fields): Kept {
  const found = (name: keyof Fields) => (name in fields ? (fields[name] ?? '') : null)
  return {
    title: fields.title ?? '',
    all: textsIn(value).join('\n'),
    author: found('author'),
    date: found('date'),
    source: found('source'),
    body: found('body'),
  }
}

/** Every text anywhere in a value: a reader may keep a name in a field, a list or the article's text. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/** A parsed document knows no address of its own; Readability asks for one. */
function withAddress(document: Document, url: string): Document {
  Object.defineProperty(document, 'baseURI', { value: url, configurable: true })
  Object.defineProperty(document, 'documentURI', { value: url, configurable: true })
  return document
}
