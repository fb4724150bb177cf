import { textAttribute } from '../../document/text-attribute'
import type { Body, BodyNode } from '../../document/body'
import { numberedNotes, withSigns } from '../footnotes'
import {
  close,
  element,
  emptyElement,
  filled,
  join,
  line,
  newline,
  nothing,
  open,
  text,
} from '../markup'
import type { Attributes, Markup } from '../markup'
import { opensSafely } from '../opens-safely'

/**
 * The body in the elements of NITF 3.6, one block a line; `pictures` are ready, by the id of their use.
 *
 * What NITF has no element for keeps its words in the nearest: emphasis of any kind is `em` with a class,
 * questions and timelines are `dl`, boxes and cards a `block` with a class, footnotes `fn` at the end with
 * their number in the text.
 */
export function nitfBody(body: Body, pictures: ReadonlyMap<string, Markup>): Markup {
  const { content, notes } = numberedNotes(body)
  const walk: Walk = { pictures }
  return join(
    [...content.map((node) => block(withSigns(node), walk)), ...notes.map(footnote)],
    newline,
  )
}

interface Walk {
  readonly pictures: ReadonlyMap<string, Markup>
}

function block(node: BodyNode, walk: Walk): Markup {
  switch (node.type) {
    case 'note':
      return nothing
    case 'paragraph':
      return filledWith('p', {}, inlines(node))
    case 'heading':
      return filledWith('hl2', { class: headingClass(node) }, inlines(node))
    case 'boxTitle':
    case 'cardTitle':
      return filledWith('hl2', {}, inlines(node))
    case 'cardText':
      return filledWith('p', {}, inlines(node))
    case 'bulletList':
      return filledWith('ul', {}, blocks(node, walk))
    case 'orderedList':
      return filledWith('ol', { seqnum: startOf(node) }, blocks(node, walk))
    case 'listItem':
      return element('li', {}, blocks(node, walk))
    case 'blockquote':
      return filledWith('bq', {}, filledWith('block', {}, blocks(node, walk)))
    case 'pullquote':
      return pullquote(node)
    case 'figure':
      return walk.pictures.get(textAttribute(node, 'media')) ?? nothing
    case 'pictureGroup':
      return filledWith('block', { class: 'pictures' }, blocks(node, walk))
    case 'table':
      return table(node, walk, nothing)
    case 'captionedTable':
      return captionedTable(node, walk)
    case 'tableRow':
      return filledWith('tr', {}, blocks(node, walk))
    case 'tableHeader':
      return element('th', spansOf(node), blocks(node, walk))
    case 'tableCell':
      return element('td', spansOf(node), blocks(node, walk))
    case 'horizontalRule':
      return emptyElement('hr', {})
    case 'box':
      return filledWith(
        'block',
        { class: `box ${textAttribute(node, 'kind')}` },
        blocks(node, walk),
      )
    case 'qa':
      return filledWith('dl', { class: 'qa' }, blocks(node, walk))
    case 'question':
      return element('dt', {}, inlines(node))
    case 'answer':
      return element('dd', {}, blocks(node, walk))
    case 'timeline':
      return filledWith('dl', { class: 'timeline' }, blocks(node, walk))
    case 'timelineEntry':
      return timelineEntry(node, walk)
    case 'card':
      return card(node, walk)
    default:
      return blocks(node, walk)
  }
}

function blocks(node: BodyNode, walk: Walk): Markup {
  return join((node.content ?? []).map((child) => block(child, walk)))
}

function filledWith(name: string, attributes: Attributes, inside: Markup): Markup {
  return filled({ start: open(name, attributes), end: close(name) }, inside)
}

function pullquote(node: BodyNode): Markup {
  const said = filledWith('block', {}, filledWith('p', {}, inlines(node)))
  const speaker = textAttribute(node, 'attribution')
  if (said + speaker === '') return nothing
  const credit = speaker === '' ? nothing : line('credit', {}, speaker)
  return element('bq', { class: 'pullquote' }, said || emptyElement('block', {}), credit)
}

function table(node: BodyNode, walk: Walk, caption: Markup): Markup {
  const rows = blocks(node, walk)
  return rows === '' ? nothing : element('table', {}, caption, rows)
}

function captionedTable(node: BodyNode, walk: Walk): Markup {
  const [said, shown] = node.content ?? []
  const caption = said === undefined ? nothing : filledWith('caption', {}, inlines(said))
  return shown === undefined ? nothing : table(shown, walk, caption)
}

function timelineEntry(node: BodyNode, walk: Walk): Markup {
  const [time, ...rest] = node.content ?? []
  const when = time === undefined ? nothing : inlines(time)
  return join([
    element('dt', {}, when),
    element('dd', {}, join(rest.map((child) => block(child, walk)))),
  ])
}

/** The address in full stands below, as on a page. */
function card(node: BodyNode, walk: Walk): Markup {
  const href = textAttribute(node, 'href')
  const address = opensSafely(href) ? element('p', {}, line('a', { href }, href)) : nothing
  const kind = textAttribute(node, 'kind')
  return filledWith('block', { class: `card ${kind}` }, join([blocks(node, walk), address]))
}

function footnote(said: string, place: number): Markup {
  const number = place + 1
  const note = line('p', {}, `[${number}] ${said}`)
  return element('fn', { id: `fn-${number}` }, element('body.content', {}, note))
}

function spansOf(node: BodyNode): Attributes {
  const span = (name: string) => {
    const count = node.attrs?.[name]
    return typeof count === 'number' && count > 1 ? count : null
  }
  return { colspan: span('colspan'), rowspan: span('rowspan') }
}

function headingClass(node: BodyNode): string {
  const level = node.attrs?.['level']
  return typeof level === 'number' ? `h${level}` : 'h2'
}

function startOf(node: BodyNode): number | null {
  const start = node.attrs?.['start']
  return typeof start === 'number' && start !== 1 ? start : null
}

function inlines(node: BodyNode): Markup {
  return join((node.content ?? []).map(inline))
}

function inline(node: BodyNode): Markup {
  if (node.type === 'hardBreak') return emptyElement('br', {})
  return [...(node.marks ?? [])].reverse().reduce(
    (inside, { type, attrs }) => {
      if (inside === '') return nothing
      if (type !== 'link') return classes.has(type) ? emphasis(type, inside) : inside
      const href = attrs?.['href']
      if (typeof href !== 'string' || !opensSafely(href)) return inside
      const title = attrs?.['title']
      return element('a', { href, title: typeof title === 'string' ? title : null }, inside)
    },
    text(node.text ?? ''),
  )
}

function emphasis(kind: string, inside: Markup): Markup {
  return element('em', { class: kind }, inside)
}

const classes: ReadonlySet<string> = new Set([
  'bold',
  'italic',
  'underline',
  'strike',
  'subscript',
  'superscript',
])
