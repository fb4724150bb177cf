import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { askPython, hasDebianReaders, hasEbooklib, hasLxml } from './debian-readers'
import { readFeed } from './feed-read-back'
import type { FeedReaderName } from './feed-read-back'
import { feedReaders } from './feed-readers'
import { hasPandoc, pandocField, pandocList, pandocWords, readByPandoc } from './pandoc'
import { programs } from './read-back-programs'
import type { ReadBack, ReadFact, ReadForm, Rendered } from './read-back'
import { canRun } from './vnu'

/* Who reads each rendition, and in which form each fact comes back: the table of docs/renditions.md. */

export interface RenditionReader {
  readonly of: Rendered
  readonly reader: string
  readonly isHere: boolean
  readonly gives: Readonly<Record<ReadFact, ReadForm>>
  /** Reads these files, in their order. */
  readonly read: (files: readonly string[]) => Promise<readonly ReadBack[]>
}

const require = createRequire(import.meta.url)
const run = promisify(execFile)

/** All of it, each author and each level of the path by itself. */
const whole = {
  title: 'whole',
  authors: 'each',
  source: 'whole',
  published: 'whole',
  sections: 'path',
  original: 'whole',
} as const
const inText = {
  title: 'text',
  authors: 'text',
  source: 'text',
  published: 'text',
  sections: 'text',
  original: 'text',
} as const
const ofFeed = { ...whole, sections: 'upwards', original: 'text' } as const

export const renditionReaders: readonly RenditionReader[] = [
  python('page', 'extruct (JSON-LD)', whole, programs.linkedData, hasDebianReaders),
  {
    of: 'page',
    reader: 'url-metadata (meta)',
    isHere: true,
    gives: { ...whole, authors: 'joined', sections: 'innermost', original: 'text' },
    read: (files) => Promise.all(files.map(readMeta)),
  },
  python(
    'fragment',
    'extruct (microdata)',
    { ...whole, title: 'none', sections: 'innermost', original: 'text' },
    programs.microdata,
    hasDebianReaders,
  ),
  {
    of: 'wechat',
    reader: 'pandoc',
    isHere: hasPandoc,
    gives: { ...inText, title: 'none' },
    read: (files) => Promise.all(files.map((file) => readByPandoc('html', file))),
  },
  {
    of: 'text',
    reader: 'any program that reads UTF-8',
    isHere: true,
    gives: inText,
    read: (files) => Promise.all(files.map(async (file) => ({ text: await textOf(file) }))),
  },
  {
    of: 'markdown',
    reader: 'gray-matter',
    isHere: true,
    gives: whole,
    read: (files) => Promise.all(files.map(readFrontMatter)),
  },
  {
    of: 'markdown',
    reader: 'pandoc',
    isHere: hasPandoc,
    gives: whole,
    read: (files) => Promise.all(files.map(readMarkdown)),
  },
  {
    of: 'ninjs',
    reader: 'JSON, by the names in IPTC’s schema',
    isHere: true,
    gives: whole,
    read: (files) => Promise.all(files.map(readNinjs)),
  },
  python('newsml', 'libxml2, by the names in IPTC’s schema', whole, programs.newsml, hasLxml),
  python('nitf', 'libxml2, by the names in IPTC’s schema', whole, programs.nitf, hasLxml),
  {
    of: 'docx',
    reader: 'ExifTool',
    isHere: canReadByExiftool(),
    gives: { ...whole, authors: 'joined', sections: 'innermost', original: 'joined' },
    read: (files) => readByExiftool(files, docxFields),
  },
  {
    of: 'docx',
    reader: 'pandoc',
    isHere: hasPandoc,
    gives: inText,
    read: (files) => Promise.all(files.map(readDocx)),
  },
  {
    of: 'pdf',
    reader: 'ExifTool (XMP)',
    isHere: canReadByExiftool(),
    gives: { ...whole, original: 'none' },
    read: (files) => readByExiftool(files, xmpFields),
  },
  {
    of: 'pdf',
    reader: 'pdfinfo',
    isHere: canRun('pdfinfo', ['-v']),
    gives: { ...whole, authors: 'joined', source: 'none', sections: 'none', original: 'none' },
    read: (files) => Promise.all(files.map(readByPdfinfo)),
  },
  python(
    'epub',
    'ebooklib',
    { ...whole, sections: 'leading', original: 'text' },
    programs.epub,
    hasEbooklib,
  ),
  feed('atom', 'feedsmith', ofFeed),
  feed('atom', 'feedparser', ofFeed),
  feed('atom', 'rss-parser', { ...inText, title: 'whole', authors: 'first', published: 'whole' }),
  feed('atom', 'newsboat', { ...inText, title: 'whole', authors: 'joined', published: 'whole' }),
  feed('rss', 'feedsmith', { ...ofFeed, authors: 'joined' }),
  feed('rss', 'feedparser', { ...ofFeed, authors: 'joined' }),
  feed('rss', 'rss-parser', { ...ofFeed, authors: 'joined', source: 'text' }),
  feed('rss', 'newsboat', { ...inText, title: 'whole', authors: 'joined', published: 'whole' }),
  feed('json', 'feedsmith', { ...ofFeed, source: 'text', sections: 'upwards' }),
]

/** A reader that Debian's Python runs, all files in one process. */
function python(
  of: Rendered,
  reader: string,
  gives: RenditionReader['gives'],
  program: string,
  isHere: boolean,
): RenditionReader {
  const read = (files: readonly string[]) =>
    askPython(program, files) as Promise<readonly ReadBack[]>
  return { of, reader, isHere, gives, read }
}

function feed(
  of: 'atom' | 'rss' | 'json',
  reader: FeedReaderName,
  gives: RenditionReader['gives'],
): RenditionReader {
  const isHere = reader in feedReaders
  const read = async (file: string) => readFeed(reader, await textOf(file))
  return { of, reader, isHere, gives, read: (files) => Promise.all(files.map(read)) }
}

async function textOf(file: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
}

async function readMeta(file: string): Promise<ReadBack> {
  const metadataOf = require('url-metadata') as (
    url: null,
    options: { parseResponseObject: Response },
  ) => Promise<Readonly<Record<string, string>>>
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  const page = new Response(await textOf(file), { headers })
  const found = await metadataOf(null, { parseResponseObject: page })
  return {
    title: found['og:title'] ?? '',
    authors: [found['author'] ?? ''],
    source: found['source'] ?? '',
    published: found['article:published_time'] ?? '',
    sections: [found['article:section'] ?? ''],
    text: found['og:description'] ?? '',
  }
}

async function readFrontMatter(file: string): Promise<ReadBack> {
  const matter = require('gray-matter') as (text: string) => {
    readonly content: string
    readonly data: {
      readonly title: string
      readonly authors: readonly { readonly name: string }[]
      readonly source: string
      readonly date: string
      readonly sections: readonly string[]
      readonly original_title?: string
      readonly original_authors?: readonly string[]
    }
  }
  const { data, content } = matter(await textOf(file))
  const { title, source, date, sections, original_title: was } = data
  return {
    title,
    authors: data.authors.map(({ name }) => name),
    source,
    published: date,
    sections,
    ...(was === undefined
      ? {}
      : { original: { title: was, authors: data.original_authors ?? [] } }),
    text: content,
  }
}

/** The title is the first heading of the text: pandoc reads signs of Markdown in fields of the head too. */
async function readMarkdown(file: string): Promise<ReadBack> {
  const { meta, headings, text } = await readByPandoc('commonmark+yaml_metadata_block', file)
  const was = meta['original_title']
  return {
    title: headings[0] ?? '',
    authors: pandocList(meta['authors']).map((one) => pandocWords(pandocField(one, 'name'))),
    source: pandocWords(meta['source']),
    published: pandocWords(meta['date']),
    sections: pandocList(meta['sections']).map(pandocWords),
    ...(was === undefined
      ? {}
      : {
          original: {
            title: pandocWords(was),
            authors: pandocList(meta['original_authors']).map(pandocWords),
          },
        }),
    text,
  }
}

/** The title is a field to pandoc where nothing stands above it, and text below a kicker. */
async function readDocx(file: string): Promise<ReadBack> {
  const { meta, text } = await readByPandoc('docx', file)
  return { text: `${pandocWords(meta['title'])}\n${text}` }
}

/** ninjs names its parts in its schema, and a part what it is in `role` or `rel`. */
async function readNinjs(file: string): Promise<ReadBack> {
  type Named = readonly { readonly name: string; readonly rel?: string; readonly role?: string }[]
  const item = JSON.parse(await textOf(file)) as {
    readonly headlines: readonly { readonly role: string; readonly value: string }[]
    readonly people?: Named
    readonly organisations?: Named
    readonly infoSources: Named
    readonly firstCreated: string
    readonly subjects: Named
  }
  const headline = (as: string) => item.headlines.find(({ role }) => role === as)?.value
  const named = (all: Named | undefined, as: string) =>
    (all ?? []).filter(({ rel, role }) => (rel ?? role) === as).map(({ name }) => name)
  const was = headline('original')
  return {
    title: headline('main') ?? '',
    authors: [...named(item.people, 'author'), ...named(item.organisations, 'author')],
    source: named(item.infoSources, 'originator')[0] ?? '',
    published: item.firstCreated,
    sections: named(item.subjects, 'section'),
    ...(was === undefined
      ? {}
      : { original: { title: was, authors: named(item.people, 'originalAuthor') } }),
    text: '',
  }
}

/** ExifTool reads Word files only with a Perl module beside it, which its version check does not show. */
function canReadByExiftool(): boolean {
  return canRun('exiftool', ['-ver']) && canRun('perl', ['-MArchive::Zip', '-e', '1'])
}

type Exif = Readonly<Record<string, string | readonly string[]>>

async function readByExiftool(
  files: readonly string[],
  fieldsOf: (found: Exif) => ReadBack,
): Promise<readonly ReadBack[]> {
  const { stdout } = await run('exiftool', ['-json', '-struct', '-G1', ...files])
  return (JSON.parse(stdout) as readonly Exif[]).map(fieldsOf)
}

function docxFields(found: Exif): ReadBack {
  const said = (name: string) => String(found[`XML:${name}`] ?? found[`XMP-dc:${name}`] ?? '')
  const was = said('OriginalHeadline')
  return {
    title: said('Title'),
    authors: [said('Creator')],
    source: said('Source'),
    published: asInstant(said('CreateDate')),
    sections: [said('Category')],
    ...(was === '' ? {} : { original: { title: was, authors: [said('OriginalAuthors')] } }),
    text: said('Subject'),
  }
}

function xmpFields(found: Exif): ReadBack {
  const dublin = (name: string) => found[`XMP-dc:${name}`]
  return {
    title: String(dublin('Title')),
    authors: dublin('Creator') as readonly string[],
    source: String(dublin('Source')),
    published: asInstant(String((dublin('Date') as readonly string[])[0])),
    sections: dublin('Type') as readonly string[],
    text: '',
  }
}

/** ExifTool parts a date's numbers by colons. */
function asInstant(text: string): string {
  return text.replace(/^(\d{4}):(\d\d):(\d\d) /, '$1-$2-$3T')
}

async function readByPdfinfo(file: string): Promise<ReadBack> {
  const { stdout } = await run('pdfinfo', ['-isodates', file])
  const said = (name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(stdout)?.[1] ?? ''
  return {
    title: said('Title'),
    authors: [said('Author')],
    published: said('CreationDate'),
    text: '',
  }
}
