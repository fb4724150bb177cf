import type { Body, BodyMark, BodyNode } from '../../document/body'
import { textAttribute } from '../../document/text-attribute'
import { textOf } from '../../document/text'
import { wordsLanguage } from '../../article/byline'
import { element, join, line, nothing, text, voidElement } from '../markup'
import type { Markup } from '../markup'
import { opensSafely } from '../opens-safely'
import { phrase } from '../phrase'
import type { BodyPicture } from '../picture-html'
import type { WechatPart } from './wechat-theme'

/** What a body is set with. */
export interface WechatSurroundings {
  readonly language: string
  readonly styles: Readonly<Record<WechatPart, string>>
  readonly pictures: readonly BodyPicture[]
  /** Words before the first paragraph: the dateline. */
  readonly lead: string
}

/**
 * The body in elements that WeChat's editor keeps, styled in place alone. A link leads nowhere there: its
 * address becomes a numbered note at the foot, in one count with the story's own footnotes. Notes to the
 * editor and the marks of comments are never written.
 */
export function wechatBody(body: Body, surroundings: WechatSurroundings): Markup {
  const walk: Walk = { ...surroundings, notes: [], rest: { lead: surroundings.lead } }
  // The dateline belongs before a paragraph of the story's own, not into a box above it.
  const inner: Walk = { ...walk, rest: { lead: '' } }
  const blocks = body.content.map((node) => block(node, node.type === 'paragraph' ? walk : inner))
  const { lead } = walk.rest
  const alone = lead === '' ? nothing : line('p', { style: walk.styles.paragraph }, lead.trim())
  return join([alone, ...blocks, notesAtFoot(walk)])
}

/** A picture with caption and credit below it, as text; nothing where it has no address. */
export function wechatPicture(picture: BodyPicture, styles: WechatSurroundings['styles']): Markup {
  const { src, isStill } = picture
  if (src === '' && isStill !== true) return nothing
  const said = [picture.caption, picture.credit].filter((part) => part !== '').join(' ')
  return element(
    'section',
    { style: styles.figure },
    src === '' ? nothing : voidElement('img', { src, alt: picture.alt, style: styles.image }),
    said === '' ? nothing : line('p', { style: styles.caption }, said),
  )
}

interface Walk extends WechatSurroundings {
  /** Footnotes and addresses in the order of their numbers, from 1. */
  readonly notes: Note[]
  /** The dateline, until it stands somewhere. */
  readonly rest: { lead: string }
}

interface Note {
  /** The address, where it is a link's; the same address is noted once. */
  readonly href: string | null
  readonly said: string
}

function block(node: BodyNode, walk: Walk): Markup {
  const { styles } = walk
  switch (node.type) {
    case 'note':
      return nothing
    case 'paragraph':
      return paragraph(node, walk, styles.paragraph)
    case 'heading':
      return lined(node, walk, 'h2', node.attrs?.['level'] === 2 ? 'heading2' : 'heading3')
    case 'bulletList':
      return element('ul', { style: styles.list }, items(node, walk))
    case 'orderedList':
      return element('ol', { style: styles.list, start: startOf(node) }, items(node, walk))
    case 'blockquote':
      return framed(node, walk, 'quote')
    case 'pullquote':
      return pullquote(node, walk)
    case 'figure':
      return figure(node, walk)
    case 'table':
      return table(node, walk)
    case 'tableCaption':
    case 'boxTitle':
    case 'cardTitle':
    case 'timelineTime':
      return lined(node, walk, 'p', 'label')
    case 'horizontalRule':
      return line('p', { style: styles.rule }, '＊ ＊ ＊')
    case 'box':
    case 'card':
      return framed(node, walk, 'box')
    case 'timelineEntry':
      return framed(node, walk, 'entry')
    case 'question':
      return labelled(node, walk)
    case 'answer':
      return answer(node, walk)
    case 'cardText':
      return lined(node, walk, 'p', 'paragraph')
    default:
      return blocks(node, walk)
  }
}

function blocks(node: BodyNode, walk: Walk): Markup {
  return join((node.content ?? []).map((child) => block(child, walk)))
}

/** Empty lines are left out, as in every rendition. */
function lined(node: BodyNode, walk: Walk, name: 'p' | 'h2', part: WechatPart): Markup {
  const inside = inlines(node, walk)
  return inside === '' ? nothing : element(name, { style: walk.styles[part] }, inside)
}

function paragraph(node: BodyNode, walk: Walk, style: string | null): Markup {
  const inside = inlines(node, walk)
  if (inside === '') return nothing
  const { lead } = walk.rest
  walk.rest.lead = ''
  return element('p', { style }, lead === '' ? nothing : line('strong', {}, lead), inside)
}

function framed(node: BodyNode, walk: Walk, part: 'quote' | 'box' | 'entry'): Markup {
  const inside = join([blocks(node, walk), node.type === 'card' ? address(node, walk) : nothing])
  return inside === '' ? nothing : element('section', { style: walk.styles[part] }, inside)
}

function pullquote(node: BodyNode, walk: Walk): Markup {
  const said = inlines(node, walk)
  const who = textAttribute(node, 'attribution')
  const by = who === '' ? nothing : line('p', { style: walk.styles.attribution }, `— ${who}`)
  if (said === '' && by === '') return nothing
  return element(
    'section',
    { style: walk.styles.pullquote },
    said === '' ? nothing : element('p', {}, said),
    by,
  )
}

function labelled(node: BodyNode, walk: Walk): Markup {
  const label = phrase(wordsLanguage(walk.language), 'render.label.question')
  return element('p', { style: walk.styles.label }, text(label), inlines(node, walk))
}

/** The label goes before the first paragraph of the answer, as a dateline does before the story's. */
function answer(node: BodyNode, walk: Walk): Markup {
  const lead = phrase(wordsLanguage(walk.language), 'render.label.answer')
  return blocks(node, { ...walk, rest: { lead } })
}

function items(node: BodyNode, walk: Walk): Markup {
  return join(
    (node.content ?? []).map((item) =>
      element('li', { style: walk.styles.item }, inCell(item, walk)),
    ),
  )
}

/** Where there is little room, paragraphs stand close. */
function inCell(node: BodyNode, walk: Walk): Markup {
  return join(
    (node.content ?? []).map((child) =>
      child.type === 'paragraph' ? paragraph(child, walk, null) : block(child, walk),
    ),
  )
}

/** As wide as the telephone; one of many columns is pushed to and fro inside its own frame. */
function table(node: BodyNode, walk: Walk): Markup {
  const rows = (node.content ?? []).filter((row) => (row.content?.length ?? 0) > 0)
  const columns = Math.max(0, ...rows.map(columnsIn))
  if (columns === 0) return nothing
  const width = columns > columnsInSight ? `;min-width:${columns * columnWidth}px` : ''
  const lines = rows.map((row) =>
    element('tr', {}, ...(row.content ?? []).map((cell) => tableCell(cell, walk))),
  )
  const inside = element('tbody', {}, ...lines)
  return element(
    'section',
    { style: walk.styles.wide },
    element('table', { style: walk.styles.table + width }, inside),
  )
}

const columnsInSight = 4
/** Pixels a column needs where they do not all go beside each other. */
const columnWidth = 88

function columnsIn(row: BodyNode): number {
  return (row.content ?? []).reduce((sum, cell) => sum + (spanOf(cell, 'colspan') ?? 1), 0)
}

function tableCell(cell: BodyNode, walk: Walk): Markup {
  const isHead = cell.type === 'tableHeader'
  const attributes = {
    style: isHead ? walk.styles.headCell : walk.styles.cell,
    colspan: spanOf(cell, 'colspan'),
    rowspan: spanOf(cell, 'rowspan'),
  }
  return element(isHead ? 'th' : 'td', attributes, inCell(cell, walk))
}

function spanOf(cell: BodyNode, name: 'colspan' | 'rowspan'): number | null {
  const span = cell.attrs?.[name]
  return typeof span === 'number' && span > 1 ? span : null
}

function figure(node: BodyNode, walk: Walk): Markup {
  const picture = walk.pictures.find(({ id }) => id === textAttribute(node, 'media'))
  return picture === undefined ? nothing : wechatPicture(picture, walk.styles)
}

/** Where a card leads, in full: nobody can press it there, but it can be copied. */
function address(node: BodyNode, walk: Walk): Markup {
  const href = textAttribute(node, 'href')
  return opensSafely(href) ? line('p', { style: walk.styles.address }, href) : nothing
}

function startOf(node: BodyNode): number | null {
  const start = node.attrs?.['start']
  return typeof start === 'number' && start !== 1 ? start : null
}

function inlines(node: BodyNode, walk: Walk): Markup {
  const children = node.content ?? []
  return join(
    children.map((child, place) => {
      const said = inline(child, walk)
      const href = linkOf(child)
      // One link may be several pieces of text; its number stands behind the last.
      if (href === null || linkOf(children[place + 1]) === href) return said
      return join([
        said,
        sign(numberOf({ href, said: linkText(children, place, href) }, walk), walk),
      ])
    }),
  )
}

function inline(node: BodyNode, walk: Walk): Markup {
  if (node.type === 'hardBreak') return voidElement('br', {})
  if (node.type === 'footnote') {
    const said = textAttribute(node, 'text')
    return said === '' ? nothing : sign(numberOf({ href: null, said }, walk), walk)
  }
  if (node.type !== 'text') return block(node, walk)
  const plain = text(node.text ?? '')
  return (node.marks ?? []).reduceRight((inside, { type }) => {
    const name = markNames[type]
    return name === undefined ? inside : element(name, {}, inside)
  }, plain)
}

const markNames: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
}

function linkOf(node: BodyNode | undefined): string | null {
  const link = node?.marks?.find((mark: BodyMark) => mark.type === 'link')
  const href = link?.attrs?.['href']
  return typeof href === 'string' && opensSafely(href) ? href : null
}

/** The words of the link that ends at `place`. */
function linkText(children: readonly BodyNode[], place: number, href: string): string {
  let first = place
  while (first > 0 && linkOf(children[first - 1]) === href) first -= 1
  return children
    .slice(first, place + 1)
    .map((child) => textOf(child))
    .join('')
    .trim()
}

function numberOf(note: Note, { notes }: Walk): number {
  const known = note.href === null ? -1 : notes.findIndex(({ href }) => href === note.href)
  return known < 0 ? notes.push(note) : known + 1
}

function sign(number: number, walk: Walk): Markup {
  return line('sup', { style: walk.styles.note }, `[${number}]`)
}

function notesAtFoot({ notes, language, styles }: Walk): Markup {
  if (notes.length === 0) return nothing
  const words = wordsLanguage(language)
  const colon = phrase(words, 'render.label.colon')
  const lines = notes.map(({ href, said }, place) => {
    const of = href === null || said === '' || said === href ? (href ?? said) : said + colon + href
    return line('p', {}, `[${place + 1}] ${of}`)
  })
  const title = element('p', {}, line('strong', {}, phrase(words, 'render.wechat.notes')))
  return element('section', { style: `${styles.notes};word-break:break-all` }, title, ...lines)
}
