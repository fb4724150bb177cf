import { textAttribute } from '../../document/text-attribute'
import type { Body, BodyMark, BodyNode } from '../../document/body'
import { numberedNotes } from '../footnotes'
import { element, emptyElement, join, nothing } from '../markup'
import type { Markup } from '../markup'
import { opensSafely } from '../opens-safely'
import { phrase } from '../phrase'
import type { InterfaceLanguage } from '../../words/language'
import { boxTable, wordTable } from './docx-table'
import { bold, keepNext, lineBreak, paragraph, run, textParagraph, value } from './word'
import type { ParagraphStyle } from './word'

/** What a body needs beside its own part of the file. */
export interface WordBody {
  readonly blocks: Markup
  /** The footnotes in their order; the first is number 1. */
  readonly notes: readonly string[]
  /** Addresses that are linked to, in the order of their relations. */
  readonly links: readonly string[]
  /** First numbers of the numbered lists, in the order of their `numId`, from 2. */
  readonly lists: readonly number[]
}

export interface WordSurroundings {
  /** The pictures, ready, by the id of their use. */
  readonly pictures: ReadonlyMap<string, Markup>
  /** Words before the first paragraph: the dateline. */
  readonly lead: string
  readonly words: InterfaceLanguage
}

/** The body in Word's own blocks: its headings, lists, tables, links and footnotes are Word's. */
export function wordBody(body: Body, surroundings: WordSurroundings): WordBody {
  const { content, notes } = numberedNotes(body)
  const walk: Walk = {
    ...surroundings,
    links: [],
    lists: [],
    depth: -1,
    rest: { lead: surroundings.lead },
  }
  const blocks = content.map((node) => block(node, walk))
  const alone = walk.rest.lead === '' ? nothing : textParagraph(walk.rest.lead)
  return { blocks: join([alone, ...blocks]), notes, links: walk.links, lists: walk.lists }
}

/** Relation of a link by its place among the links. */
export function linkId(place: number): string {
  return `rIdLink${place + 1}`
}

interface Walk extends WordSurroundings {
  readonly links: string[]
  readonly lists: number[]
  /** How deep in lists, from 0; -1 outside. */
  readonly depth: number
  /** The dateline, until it stands somewhere. */
  readonly rest: { lead: string }
}

function block(node: BodyNode, walk: Walk): Markup {
  switch (node.type) {
    case 'note':
      return nothing
    case 'paragraph':
      return storyParagraph(node, walk)
    case 'heading':
      return lined(node, walk, headingStyle(node))
    case 'bulletList':
      return items(node, walk, 1)
    case 'orderedList':
      return items(node, walk, walk.lists.push(startOf(node)) + 1)
    case 'blockquote':
      return join((node.content ?? []).map((child) => quoted(child, walk)))
    case 'pullquote':
      return join([
        lined(node, walk, 'IntenseQuote'),
        textParagraph(attribution(node), 'IntenseQuote'),
      ])
    case 'figure':
      return walk.pictures.get(textAttribute(node, 'media')) ?? nothing
    case 'table':
      return wordTable(node, (cell) => blocks(cell, walk))
    case 'captionedTable':
      return blocks(node, walk)
    case 'tableCaption':
      return lined(node, walk, 'Caption', keepNext)
    case 'horizontalRule':
      return paragraph(nothing, null, rule)
    case 'box':
      return boxTable(blocks(node, walk))
    case 'boxTitle':
    case 'cardTitle':
    case 'timelineTime':
      return lined(node, walk, 'BoxTitle')
    case 'question':
      return paragraph(
        join([run(phrase(walk.words, 'render.label.question')), inlines(node, walk)]),
        'BoxTitle',
      )
    case 'answer':
      return blocks(node, { ...walk, rest: { lead: phrase(walk.words, 'render.label.answer') } })
    case 'cardText':
      return lined(node, walk, null)
    case 'card':
      return join([blocks(node, walk), address(node, walk)])
    default:
      return blocks(node, walk)
  }
}

function blocks(node: BodyNode, walk: Walk): Markup {
  return join((node.content ?? []).map((child) => block(child, walk)))
}

/** Empty lines are left out, as in every rendition. */
function lined(
  node: BodyNode,
  walk: Walk,
  style: ParagraphStyle | null,
  more: Markup = nothing,
): Markup {
  const inside = inlines(node, walk)
  return inside === '' ? nothing : paragraph(inside, style, more)
}

function storyParagraph(node: BodyNode, walk: Walk): Markup {
  const inside = inlines(node, walk)
  if (inside === '') return nothing
  const { lead } = walk.rest
  walk.rest.lead = ''
  return paragraph(join([lead === '' ? nothing : run(lead), inside]))
}

function headingStyle(node: BodyNode): ParagraphStyle {
  const level = node.attrs?.['level']
  return level === 3 ? 'Heading3' : level === 4 ? 'Heading4' : 'Heading2'
}

/** A quotation's own paragraphs; what else stands in it stays what it is. */
function quoted(node: BodyNode, walk: Walk): Markup {
  return node.type === 'paragraph' ? lined(node, walk, 'Quote') : block(node, walk)
}

function items(node: BodyNode, walk: Walk, number: number): Markup {
  const depth = Math.min(walk.depth + 1, 8)
  const inner: Walk = { ...walk, depth }
  return join(
    (node.content ?? []).map((item) => {
      const [first, ...more] = item.content ?? []
      const numbering = element('w:numPr', {}, value('w:ilvl', depth), value('w:numId', number))
      const said = first === undefined ? nothing : inlines(first, inner)
      return join([
        paragraph(said, 'ListParagraph', numbering),
        ...more.map((child) => inList(child, inner)),
      ])
    }),
  )
}

/** A further paragraph of an item stands below the first, without a number. */
function inList(node: BodyNode, walk: Walk): Markup {
  if (node.type !== 'paragraph') return block(node, walk)
  const inside = inlines(node, walk)
  const indent = emptyElement('w:ind', { 'w:left': 720 * (walk.depth + 1) })
  return inside === '' ? nothing : paragraph(inside, 'ListParagraph', indent)
}

/** The address in full, as on a page. */
function address(node: BodyNode, walk: Walk): Markup {
  const href = textAttribute(node, 'href')
  if (!opensSafely(href)) return nothing
  return paragraph(linked(href, run(href, linkStyle), walk))
}

function inlines(node: BodyNode, walk: Walk): Markup {
  return join((node.content ?? []).map((child) => inline(child, walk)))
}

function inline(node: BodyNode, walk: Walk): Markup {
  if (node.type === 'hardBreak') return element('w:r', {}, lineBreak)
  if (node.type === 'footnote') return noteSign(node)
  const marks = node.marks ?? []
  const href = marks.find(({ type }) => type === 'link')?.attrs?.['href']
  const isLink = typeof href === 'string' && opensSafely(href)
  const said = run(node.text ?? '', looks(marks, isLink))
  return isLink ? linked(href, said, walk) : said
}

function noteSign(node: BodyNode): Markup {
  const style = element('w:rPr', {}, value('w:rStyle', 'FootnoteReference'))
  const sign = emptyElement('w:footnoteReference', { 'w:id': Number(node.attrs?.['number']) })
  return element('w:r', {}, style, sign)
}

function linked(href: string, said: Markup, walk: Walk): Markup {
  const known = walk.links.indexOf(href)
  const place = known < 0 ? walk.links.push(href) - 1 : known
  return said === '' ? nothing : element('w:hyperlink', { 'r:id': linkId(place) }, said)
}

/** Properties of a run, in the order of the schema. */
function looks(marks: readonly BodyMark[], isLink: boolean): Markup {
  const has = (type: string, property: Markup) =>
    marks.some((mark) => mark.type === type) ? property : nothing
  return join([
    isLink ? linkStyle : nothing,
    has('bold', bold),
    has('italic', emptyElement('w:i', {})),
    has('strike', emptyElement('w:strike', {})),
    has('underline', value('w:u', 'single')),
    has('subscript', value('w:vertAlign', 'subscript')) ||
      has('superscript', value('w:vertAlign', 'superscript')),
  ])
}

const linkStyle = value('w:rStyle', 'Hyperlink')

const rule = element(
  'w:pBdr',
  {},
  emptyElement('w:bottom', { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': 'auto' }),
)

function attribution(node: BodyNode): string {
  const speaker = textAttribute(node, 'attribution')
  return speaker === '' ? '' : `— ${speaker}`
}

function startOf(node: BodyNode): number {
  const start = node.attrs?.['start']
  return typeof start === 'number' ? start : 1
}
