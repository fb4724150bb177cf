import { optionalLine } from '../feeds/feed-lines'
import { element, join, line, nothing } from '../markup'
import type { Markup } from '../markup'
import { projectionOf } from '../projection'
import type { Projection } from '../projection'
import type { RenderInput } from '../publication'

/** What a PDF says of itself, beside its pages. */
export interface PdfFacts {
  readonly title: string
  /** Names of the authors, joined. */
  readonly author: string
  readonly subject: string
  readonly keywords: readonly string[]
  /** BCP 47 tag. */
  readonly language: string
  /** RFC 3339; null where the story has no date yet. */
  readonly created: string | null
  readonly changed: string | null
  /** The same and more as an XMP packet (ISO 16684-1), for whoever keeps files by what they say. */
  readonly xmp: string
}

/** The facts of a story's PDF. Pure: the same input gives the same. */
export function pdfFacts(input: RenderInput): PdfFacts {
  const story = projectionOf(input)
  const created = story.published?.instant ?? input.publication.savedAt
  return {
    title: story.headline,
    author: story.authorNames,
    subject: story.description,
    keywords: [...story.keywords, ...story.sections.map(({ name }) => name)],
    language: story.language,
    created,
    changed: story.updated?.instant ?? created,
    xmp: packet(story, input),
  }
}

function packet(story: Projection, { publication }: RenderInput): string {
  const created = story.published?.instant ?? publication.savedAt
  const { holder, notice } = story.rights
  const properties = [
    optionalLine('dc:format', 'application/pdf'),
    inLanguages('dc:title', story.headline),
    list(
      'dc:creator',
      'rdf:Seq',
      story.authors.map(({ name }) => name),
    ),
    list(
      'dc:contributor',
      'rdf:Bag',
      story.editors.map(({ name }) => name),
    ),
    inLanguages('dc:description', story.description),
    list('dc:subject', 'rdf:Bag', story.keywords),
    list(
      'dc:type',
      'rdf:Bag',
      story.sections.map(({ name }) => name),
    ),
    optionalLine('dc:source', story.source.name),
    list(
      'dc:publisher',
      'rdf:Bag',
      [story.publisher.name].filter((name) => name !== ''),
    ),
    list('dc:language', 'rdf:Bag', [story.language]),
    list('dc:date', 'rdf:Seq', created === null ? [] : [created]),
    optionalLine('dc:identifier', story.permalink ?? story.id),
    inLanguages('dc:rights', [holder, notice].filter((part) => part !== '').join(' ')),
    optionalLine('xmp:CreateDate', created ?? ''),
    optionalLine('xmp:ModifyDate', story.updated?.instant ?? created ?? ''),
    optionalLine('pdf:Keywords', story.keywords.join(', ')),
    optionalLine('xmpMM:DocumentID', story.id),
    optionalLine('xmpMM:VersionID', String(publication.revision)),
  ]
  const described = element('rdf:Description', { 'rdf:about': '', ...spaces }, join(properties))
  const rdf = element('rdf:RDF', { 'xmlns:rdf': rdfSpace }, described)
  const meta = element('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, rdf)
  return `${packetStart}\n${meta}\n${packetEnd}`
}

function inLanguages(name: string, said: string): Markup {
  if (said === '') return nothing
  const one = line('rdf:li', { 'xml:lang': 'x-default' }, said)
  return element(name, {}, element('rdf:Alt', {}, one))
}

function list(name: string, kind: 'rdf:Seq' | 'rdf:Bag', all: readonly string[]): Markup {
  if (all.length === 0) return nothing
  return element(name, {}, element(kind, {}, ...all.map((one) => line('rdf:li', {}, one))))
}

const rdfSpace = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const spaces = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
  'xmlns:xmpMM': 'http://ns.adobe.com/xap/1.0/mm/',
}

/** The mark by which programs find a packet in a file of any kind (ISO 16684-1, 7.3.2). */
const packetStart = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
const packetEnd = '<?xpacket end="r"?>'
