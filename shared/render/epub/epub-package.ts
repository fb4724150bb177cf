import { optionalLine } from '../feeds/feed-lines'
import { element, emptyElement, join, line, newline, nothing, xmlDeclaration } from '../markup'
import type { Markup } from '../markup'
import type { Projection } from '../projection'
import type { RenderInput } from '../publication'
import type { StoredFile } from './epub-story'

/** What a book of several stories is, beside them. */
export interface EpubBook {
  readonly title: string
  /** `urn:uuid:…`. */
  readonly id: string
}

/** A story in the book, with its place. */
export interface EpubChapter {
  readonly story: Projection
  /** Below the package's folder. */
  readonly path: string
}

/** All that the package document lists. */
export interface EpubListing extends EpubBook {
  readonly language: string
  readonly chapters: readonly EpubChapter[]
  readonly inputs: readonly RenderInput[]
  readonly files: readonly StoredFile[]
}

/** The package document (EPUB 3.3, 5): what the book is, what lies in it, and in which order it is read. */
export function epubPackage(listing: EpubListing): string {
  const { chapters, files, language } = listing
  const xmlns = 'http://www.idpf.org/2007/opf'
  const root = { xmlns, version: '3.0', 'unique-identifier': 'book-id', 'xml:lang': language }
  const manifest = [
    entry('contents', 'contents.xhtml', 'application/xhtml+xml', 'nav'),
    entry('look', 'look.css', 'text/css'),
    ...chapters.map(({ path }, place) => entry(chapterId(place), path, 'application/xhtml+xml')),
    ...files.map(({ path, type }, place) => entry(`picture-${place + 1}`, path, type)),
  ]
  const spine = [
    // One story needs no list of itself.
    emptyElement('itemref', { idref: 'contents', linear: chapters.length > 1 ? null : 'no' }),
    ...chapters.map((_, place) => emptyElement('itemref', { idref: chapterId(place) })),
  ]
  return (
    xmlDeclaration +
    element(
      'package',
      root,
      element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, facts(listing)),
      element('manifest', {}, join(manifest, newline)),
      element('spine', {}, ...spine),
    ) +
    '\n'
  )
}

function chapterId(place: number): string {
  return `story-${place + 1}`
}

function entry(id: string, href: string, type: string, properties: string | null = null): Markup {
  return emptyElement('item', { id, href, 'media-type': type, properties })
}

function facts({ id, title, language, chapters, inputs }: EpubListing): Markup {
  const stories = chapters.map(({ story }) => story)
  const each = (of: (story: Projection) => readonly string[]) => [...new Set(stories.flatMap(of))]
  const days = stories.flatMap(({ published }) => (published === null ? [] : [published.instant]))
  const only = stories.length === 1 ? stories[0] : undefined
  const hasPictures = stories.some(({ pictures }) => pictures.length > 0)
  const many = (name: string, all: readonly string[]) => join(all.map((one) => line(name, {}, one)))
  return join(
    [
      line('dc:identifier', { id: 'book-id' }, id),
      line('dc:title', {}, title === '' ? '-' : title),
      line('dc:language', {}, language),
      line('meta', { property: 'dcterms:modified' }, changedAt(inputs)),
      optionalLine('dc:date', latest(days) ?? ''),
      people(
        'creator',
        'aut',
        each(({ authors }) => authors.map(({ name }) => name)),
      ),
      people(
        'contributor',
        'edt',
        each(({ editors }) => editors.map(({ name }) => name)),
      ),
      many(
        'dc:publisher',
        each(({ publisher }) => [publisher.name].filter(isSaid)),
      ),
      many(
        'dc:source',
        each(({ source }) => [source.name].filter(isSaid)),
      ),
      many(
        'dc:subject',
        each(({ sections, keywords }) => [...sections.map(({ name }) => name), ...keywords]),
      ),
      optionalLine('dc:description', only?.description ?? ''),
      many(
        'dc:rights',
        each(({ rights }) => [rights.notice].filter(isSaid)),
      ),
      accessMode('textual'),
      hasPictures ? accessMode('visual') : nothing,
      feature('tableOfContents'),
      hasPictures ? feature('alternativeText') : nothing,
    ],
    newline,
  )
}

function people(kind: 'creator' | 'contributor', role: string, names: readonly string[]): Markup {
  return join(
    names.map((name, place) => {
      const id = `${kind}-${place + 1}`
      const said = { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }
      return join([line(`dc:${kind}`, { id }, name), line('meta', said, role)])
    }),
  )
}

function isSaid(text: string): boolean {
  return text !== ''
}

function accessMode(mode: string): Markup {
  return line('meta', { property: 'schema:accessMode' }, mode)
}

function feature(name: string): Markup {
  return line('meta', { property: 'schema:accessibilityFeature' }, name)
}

/**
 * When the last of the stories was changed, in UTC and whole seconds, as the format has it (EPUB 3.3,
 * 5.5.3.2). A story always knows when it was published or saved.
 */
function changedAt(inputs: readonly RenderInput[]): string {
  const times = inputs.flatMap(({ publication }) => {
    const { updatedAt, publishedAt, savedAt } = publication
    return updatedAt ?? publishedAt ?? savedAt ?? []
  })
  return new Date(latest(times) ?? '1980-01-01T00:00:00Z').toISOString().replace(/\.\d+Z$/, 'Z')
}

function latest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>(
    (last, one) => (last === null || Date.parse(one) > Date.parse(last) ? one : last),
    null,
  )
}
