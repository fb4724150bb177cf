import type { Content } from '../article/content'
import type { Credit } from '../article/credit'
import { newContent } from '../article/draft'
import { emptyBody } from '../document/body'
import type { BodyNode } from '../document/body'
import type { HtmlRead } from '../document/from-html'
import { textOf } from '../document/text'
import { say } from '../words/say'
import { datelineFrom, foundOf, roleNamed, seriesFrom, slugOf, wordsOf } from './own-fields'
import { takeSaidCaptions } from './own-captions'
import type { OwnReading } from './own-page'
import type { LeftOut } from './reading'

/** A field of a head: a text, a list of texts, or a list of small tables. */
export type HeadField = string | readonly (string | Readonly<Record<string, string>>)[]

/**
 * A Markdown file that this program made, read by its head: nothing is looked for in its words. Null for
 * any other file. `read` is all that stands under the head; what the head says again is taken out of it.
 */
export function readOwnMarkdown(
  head: Readonly<Record<string, unknown>>,
  read: HtmlRead,
  newId: () => string,
): OwnReading | null {
  const text = (key: string) => (typeof head[key] === 'string' ? head[key] : '')
  if (text('content_hash') === '' || text('guid') === '' || text('state') === '') return null
  const language = text('language')
  const label = say(wordsOf(language), 'render.label.credit')
  const captioned = takeSaidCaptions(read, tablesIn(head['pictures']), label)
  const { blocks, leftOut } = storyBlocks(captioned.blocks, head)
  const content: Content = {
    ...newContent(language === '' ? 'zh-CN' : language, ''),
    headline: text('title'),
    slug: slugOf(text('permalink')),
    ...filled({ kicker: text('kicker'), subhead: text('subtitle') }),
    body: blocks.length === 0 ? emptyBody : { ...read.body, content: blocks },
    ...abstractOf(text('description'), blocks),
    ...datelineFrom(text('dateline'), text('filed')),
    credits: [
      ...creditsIn(head, 'authors', true, newId),
      ...creditsIn(head, 'credits', false, newId),
    ],
    source: sourceIn(head),
    sections: textsIn(head['sections']),
    ...seriesFrom(text('series'), numberIn(head['series_part']), numberIn(head['series_total'])),
    keywords: textsIn(head['keywords']),
    places: textsIn(head['places']),
    subjects: tablesIn(head['subjects']).map(({ scheme = '', code = '', name = '' }) => ({
      scheme,
      code,
      name,
    })),
    rights: {
      holder: text('rights_holder'),
      notice: text('rights'),
      usageTerms: text('usage'),
    },
  }
  return {
    content,
    found: foundOf(content),
    leftOut: [...leftOut, ...captioned.leftOut, ...read.lost],
    pictures: captioned.pictures,
  }
}

function storyBlocks(
  written: readonly BodyNode[],
  head: Readonly<Record<string, unknown>>,
): { readonly blocks: readonly BodyNode[]; readonly leftOut: readonly LeftOut[] } {
  const text = (key: string) => (typeof head[key] === 'string' ? head[key] : '')
  const banner = say(wordsOf(text('language')), 'render.draft.banner')
  const above = [banner, text('kicker'), text('title'), text('subtitle')]
  const below = [banner, text('provenance')]
  const blocks = [...written]
  for (const said of above) if (isSaid(blocks[0], said)) blocks.shift()
  for (const said of below) if (isSaid(blocks.at(-1), said)) blocks.pop()
  const first = blocks.findIndex(({ type }) => type === 'paragraph')
  const led = blocks.flatMap((block, at) => {
    const left = at === first ? withoutLead(block, text('dateline')) : block
    return left !== block && left.content?.length === 0 ? [] : [left]
  })
  const provenance = text('provenance')
  const leftOut = provenance === '' ? [] : [{ reason: 'import.leftOut.site', text: provenance }]
  return { blocks: led, leftOut }
}

function isSaid(block: BodyNode | undefined, said: string): boolean {
  return block !== undefined && said !== '' && bare(textOf(block)) === bare(said)
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

/** The first paragraph without the dateline, which is a field of its own. */
function withoutLead(block: BodyNode, dateline: string): BodyNode {
  const [first, ...rest] = block.content ?? []
  const said = first?.text ?? ''
  if (first === undefined || dateline === '' || !said.startsWith(dateline)) return block
  const left = said.slice(dateline.length).replace(/^(?:\u3000| — )/, '')
  return { ...block, content: left === '' ? rest : [{ ...first, text: left }, ...rest] }
}

function abstractOf(description: string, blocks: readonly BodyNode[]): Pick<Content, 'abstract'> {
  const text = blocks.map(textOf).join('\n')
  // A file without an abstract describes itself with its first sentences.
  return description === '' || text.startsWith(description) ? {} : { abstract: description }
}

function creditsIn(
  head: Readonly<Record<string, unknown>>,
  key: string,
  showInByline: boolean,
  newId: () => string,
): readonly Credit[] {
  const language = typeof head['language'] === 'string' ? head['language'] : ''
  return tablesIn(head[key]).map(({ name = '', role = '', kind = '', affiliation = '' }) => ({
    id: newId(),
    ...(kind === 'organisation' ? { kind: 'organisation' as const } : {}),
    name,
    role: roleNamed(role, wordsOf(language)) ?? 'reporter',
    ...(affiliation === '' ? {} : { affiliation }),
    showInByline,
  }))
}

function sourceIn(head: Readonly<Record<string, unknown>>): Content['source'] {
  const text = (key: string) => (typeof head[key] === 'string' ? head[key] : '')
  const own = { name: text('source'), ...filled({ url: text('source_url') }) }
  const authors = textsIn(head['original_authors'])
  const hasOriginal = text('original_title') !== '' || text('original_url') !== ''
  if (!hasOriginal && authors.length === 0 && text('original_date') === '') {
    return { kind: 'own', ...own }
  }
  const more = filled({ url: text('original_url'), publishedAt: text('original_date') })
  return {
    kind: 'reprint',
    ...own,
    original: { headline: text('original_title'), authors, ...more },
  }
}

/** A number of a head, whether it was read as one or as text. */
function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : undefined
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function tablesIn(value: unknown): readonly Readonly<Record<string, string>>[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : []
  return all.flatMap((one) =>
    typeof one === 'object' && one !== null
      ? [Object.fromEntries(Object.entries(one).filter(([, said]) => typeof said === 'string'))]
      : [],
  )
}

function filled<T extends Readonly<Record<string, string>>>(fields: T): Partial<T> {
  const said = Object.entries(fields).filter(([, value]) => value !== '')
  return Object.fromEntries(said) as Partial<T>
}
