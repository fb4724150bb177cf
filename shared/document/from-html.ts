import type { Body, BodyMark, BodyNode } from './body'
import { markGrammar } from './grammar'
import type { MarkName } from './grammar'
import { isPlayer, pictureOf } from './html-picture'
import type { Picture } from './picture'
import { Gathering } from './html-gathering'
import { isStyledOnly, plainStyled } from './html-google'
import { isFootnote, withFootnotes } from './html-footnotes'
import { newsBlockOf } from './html-news'
import { lose } from './html-reading'
import type { HtmlReading, Lost, LostReason, Place, Walk } from './html-reading'
import { isHidden, markEndedByStyle, markOfStyle } from './html-style'
import { tableOf } from './html-table'
import {
  attribute,
  bareText,
  childrenOf,
  hasClass,
  htmlTree,
  isElement,
  numberAttribute,
  textInside,
} from './html-tree'
import type { HtmlElement, HtmlNode } from './html-tree'
import { isOfficeHtml, plainWord } from './html-word'
import { resolveHref, withoutRedirect } from './links'
import { parseBody } from './schema'
import { isInlineNode } from './text'

export interface HtmlRead {
  readonly body: Body
  /** What had no place in the grammar: a word key (`import.leftOut.…`) and the text or address of the piece. */
  readonly lost: readonly Lost[]
  /** The pictures of foreign HTML, by the id their figure in the body has. Nothing was fetched. */
  readonly pictures: readonly Picture[]
}

/**
 * Foreign HTML as a body: the one door for it (design.md, promise 5).
 *
 * Safe by construction: only nodes and marks of the grammar are made, only the attributes it names, and
 * only links `safeHref` lets through. Never throws; reads any text at all in time linear in its length.
 * For every body, `bodyFromHtml(bodyHtml(body), { origin: 'own' })` is that body again.
 */
export function bodyFromHtml(html: string, reading: HtmlReading): HtmlRead {
  const tree = htmlTree(html)
  if (tree !== null) return bodyFromNodes(childrenOf(tree), reading)
  const lines = bareText(html)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const blocks = lines.map((line) => paragraphOf(line))
  const lost: Lost[] = [{ reason: 'import.leftOut.layout', text: '' }]
  return { body: bodyOf(blocks), lost, pictures: [] }
}

/** As `bodyFromHtml`, from parts of a tree that was parsed before. */
export function bodyFromNodes(nodes: readonly HtmlNode[], reading: HtmlReading): HtmlRead {
  const walk: Walk = { reading, lost: [], pictures: [] }
  const plain = reading.origin === 'own' ? nodes : withFootnotes(plainNodes(nodes, walk))
  const blocks = blocksOf(plain, { walk, depth: 0, marks: [], pre: false })
  return { body: bodyOf(blocks), lost: walk.lost, pictures: walk.pictures }
}

/** What the programs that write HTML in ways of their own meant by it. */
function plainNodes(nodes: readonly HtmlNode[], walk: Walk): readonly HtmlNode[] {
  const plain = isOfficeHtml(nodes) ? plainWord(nodes, walk) : nodes
  return isStyledOnly(plain) ? plainStyled(plain) : plain
}

/** The blocks that these nodes make. */
export function blocksOf(nodes: readonly HtmlNode[], place: Place): readonly BodyNode[] {
  const gathering = new Gathering(place.walk.reading.origin === 'own')
  readNodes(nodes, gathering, place)
  return gathering.finish()
}

function readNodes(nodes: readonly HtmlNode[], gathering: Gathering, place: Place): void {
  for (const node of nodes) {
    if (node.nodeName === '#text') readText(textInside(node), gathering, place)
    else if (isElement(node)) readElement(node, gathering, place)
  }
}

function readText(text: string, gathering: Gathering, place: Place): void {
  if (!place.pre) return gathering.addText(text, place)
  const [first = '', ...rest] = text.split(/\r\n?|\n/)
  gathering.addText(first, place)
  for (const line of rest) {
    gathering.addBreak(place)
    gathering.addText(line, place)
  }
}

function readElement(element: HtmlElement, gathering: Gathering, place: Place): void {
  const tag = element.tagName
  const { walk } = place
  if (silent.has(tag)) return
  if (isPlayer(element)) return readPicture(element, gathering, place)
  const reason = lostTags[tag]
  const clip = reason === undefined ? null : newsBlockOf(element, place, { blocksOf, lineOf })
  if (clip !== null) return gathering.addBlock(clip)
  if (reason !== undefined) return lose(walk, reason, describeLost(element))
  if (isHidden(element)) return lose(walk, 'import.leftOut.hidden', textInside(element))
  if (isFootnote(element)) {
    const text = attribute(element, 'data-text') ?? ''
    return gathering.addInline({ type: 'footnote', attrs: { text } }, place)
  }
  const news = newsBlockOf(element, place, { blocksOf, lineOf })
  if (news !== null) return gathering.addBlock(news)
  const inside = (next: Place = place) => readNodes(childrenOf(element), gathering, next)

  switch (tag) {
    case 'br':
      return gathering.addBreak(place)
    case 'hr':
      return gathering.addBlock({ type: 'horizontalRule' })
    case 'img':
    case 'figure':
    case 'picture':
      return readPicture(element, gathering, place)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return gathering.within(headingOf(tag), inside)
    case 'q':
      gathering.addText('“', place)
      inside()
      return gathering.addText('”', place)
    case 'pre':
      gathering.endLine()
      inside({ ...place, pre: true })
      return gathering.endLine()
    case 'rt':
      gathering.addText('（', place)
      inside()
      return gathering.addText('）', place)
    case 'p':
      return gathering.within({ type: 'paragraph' }, () => inside(styled(element, place)))
  }
  if (nests.has(tag) && place.depth < deepestBlocks) return readNesting(element, gathering, place)
  if (blockTags.has(tag)) {
    gathering.endLine()
    inside(styled(element, place))
    return gathering.endLine()
  }
  inside({ ...place, marks: marksOf(element, place) })
}

/** A block passes the marks of its style on to its text. */
function styled(element: HtmlElement, place: Place): Place {
  if (place.walk.reading.origin === 'own' || attribute(element, 'style') === null) return place
  return { ...place, marks: withStyle(element, place.marks) }
}

function readPicture(element: HtmlElement, gathering: Gathering, place: Place): void {
  const { walk } = place
  const media = walk.reading.origin === 'own' ? attribute(element, 'data-media') : null
  if (media !== null) return gathering.addBlock({ type: 'figure', attrs: { media } })
  const found = pictureOf(element, walk.reading)
  switch (found.kind) {
    case 'text':
      return gathering.addText(found.text, place)
    case 'none':
      return
    case 'lost':
      lose(walk, 'import.leftOut.picture', found.text)
      return readBlock(found.rest, gathering, place)
    case 'other':
      return readBlock(childrenOf(element), gathering, place)
    case 'pictures':
      for (const picture of found.pictures) {
        const id = walk.reading.newId?.()
        if (id === undefined) lose(walk, 'import.leftOut.picture', picture.address)
        else {
          walk.pictures.push(...withPoster({ ...picture, id }, walk))
          gathering.addBlock({ type: 'figure', attrs: { media: id } })
        }
      }
      readBlock(found.rest, gathering, place)
  }
}

/** The picture, and behind a clip what it shows before it plays. */
function withPoster(
  { poster: address, ...picture }: Picture,
  { reading }: Walk,
): readonly Picture[] {
  const id = address === undefined ? undefined : reading.newId?.()
  if (address === undefined || id === undefined) return [picture]
  return [
    { ...picture, poster: id },
    { id, address, alt: '', caption: '', credit: '' },
  ]
}

function readBlock(nodes: readonly HtmlNode[], gathering: Gathering, place: Place): void {
  if (nodes.length === 0) return
  gathering.endLine()
  readNodes(nodes, gathering, place)
  gathering.endLine()
}

function readNesting(element: HtmlElement, gathering: Gathering, place: Place): void {
  gathering.endLine()
  const inner: Place = { ...place, depth: place.depth + 1 }
  const own = place.walk.reading.origin === 'own'
  switch (element.tagName) {
    case 'blockquote':
      if (hasClass(element, 'pullquote')) return gathering.addBlock(pullquoteOf(element, inner))
      return addFilled(gathering, 'blockquote', blocksOf(childrenOf(element), inner))
    case 'aside':
      if (own && hasClass(element, 'note')) return gathering.addBlock(noteOf(element, inner))
      return blocksOf(childrenOf(element), place).forEach((block) => gathering.addBlock(block))
    case 'table':
      return tableOf(element, inner, blocksOf).forEach((block) => gathering.addBlock(block))
    default:
      return addList(element, gathering, inner)
  }
}

function addFilled(gathering: Gathering, type: string, content: readonly BodyNode[]): void {
  if (content.length > 0) gathering.addBlock({ type, content })
}

function addList(element: HtmlElement, gathering: Gathering, place: Place): void {
  const items: BodyNode[] = []
  for (const child of childrenOf(element)) {
    const isItem = isElement(child) && child.tagName === 'li'
    const blocks = blocksOf(isItem ? childrenOf(child) : [child], place)
    const previous = items.at(-1)
    const joins = !isItem && previous !== undefined && blocks[0]?.type !== 'paragraph'
    if (joins)
      items[items.length - 1] = { ...previous, content: [...(previous.content ?? []), ...blocks] }
    else if (blocks.length > 0) items.push({ type: 'listItem', content: itemContent(blocks) })
    else if (isItem && place.walk.reading.origin === 'own') items.push(emptyItem)
  }
  if (items.length === 0) return
  if (element.tagName !== 'ol') return gathering.addBlock({ type: 'bulletList', content: items })
  const start = numberAttribute(element, 'start', 0, 1_000_000) ?? 1
  gathering.addBlock({ type: 'orderedList', attrs: { start }, content: items })
}

const emptyItem: BodyNode = { type: 'listItem', content: [{ type: 'paragraph' }] }

/** A list item begins with a paragraph: a heading becomes one, before anything else an empty one stands. */
function itemContent(blocks: readonly BodyNode[]): readonly BodyNode[] {
  const [first, ...rest] = blocks
  if (first?.type === 'paragraph') return blocks
  if (first?.type === 'heading')
    return [{ type: 'paragraph', content: first.content ?? [] }, ...rest]
  return [{ type: 'paragraph' }, ...blocks]
}

function pullquoteOf(element: HtmlElement, place: Place): BodyNode {
  const isAttribution = (node: HtmlNode) => isElement(node) && hasClass(node, 'attribution')
  const children = childrenOf(element)
  const attribution = children.filter(isAttribution).map(textInside).join(' ')
  const content = lineOf(
    children.filter((node) => !isAttribution(node)),
    place,
  )
  const line = place.walk.reading.origin === 'own' ? attribution : oneLine(attribution)
  return { type: 'pullquote', attrs: { attribution: line }, content }
}

function noteOf(element: HtmlElement, place: Place): BodyNode {
  const attrs = {
    id: attribute(element, 'data-note') ?? '',
    resolved: attribute(element, 'data-resolved') === 'true',
  }
  return { type: 'note', attrs, content: lineOf(childrenOf(element), place) }
}

/** All the text of these nodes as one line: blocks in it are parted by a break. */
function lineOf(nodes: readonly HtmlNode[], place: Place): readonly BodyNode[] {
  const lines = blocksOf(nodes, place).flatMap((block) => inlineOf(block))
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'hardBreak' }, ...line]))
}

function inlineOf(block: BodyNode): readonly (readonly BodyNode[])[] {
  const content = block.content ?? []
  const isText = content.some((node) => node.type === 'text' || isInlineNode(node))
  if (isText) return [content]
  return content.flatMap((child) => inlineOf(child))
}

function marksOf(element: HtmlElement, place: Place): readonly BodyMark[] {
  const name = markOfTag.get(element.tagName)
  const own = place.walk.reading.origin === 'own'
  let marks = place.marks
  if (name === 'link') marks = [...marks, ...linkOf(element, place.walk)]
  else if (name !== undefined) marks = withMark(marks, name)
  if (own) return markOfStyle(element).reduce(withMark, marks)
  marks = withStyle(element, marks)
  // Every link is underlined; programs that copy it write that down, as if it had been meant.
  const isLink = marks.some((mark) => mark.type === 'link')
  return isLink ? marks.filter((mark) => mark.type !== 'underline') : marks
}

function withStyle(element: HtmlElement, marks: readonly BodyMark[]): readonly BodyMark[] {
  const ended = markEndedByStyle(element) as readonly string[]
  const kept = ended.length === 0 ? marks : marks.filter((mark) => !ended.includes(mark.type))
  return markOfStyle(element).reduce(withMark, kept)
}

function withMark(marks: readonly BodyMark[], name: MarkName): readonly BodyMark[] {
  return marks.some((mark) => mark.type === name) ? marks : [...marks, { type: name }]
}

function linkOf(element: HtmlElement, walk: Walk): readonly BodyMark[] {
  const address = attribute(element, 'href')
  if (address === null || address.trim() === '' || address.startsWith('#')) return []
  const resolved = resolveHref(address, walk.reading.base ?? null)
  const href = resolved === null ? null : withoutRedirect(resolved)
  if (href === null) {
    const words = textInside(element).trim()
    if (words !== '') lose(walk, 'import.leftOut.link', `${words} ${address}`)
    return []
  }
  return [{ type: 'link', attrs: { href, title: attribute(element, 'title') } }]
}

function headingOf(tag: string): BodyNode {
  const level = Math.min(4, Math.max(2, Number(tag.slice(1))))
  return { type: 'heading', attrs: { level } }
}

function describeLost(element: HtmlElement): string {
  const named = ['data-src', 'src', 'data'].map((name) => attribute(element, name))
  const address = named.find((value) => value !== null) ?? ''
  const written = [address, textInside(element).trim() || (attribute(element, 'value') ?? '')]
  return written.filter((part) => part !== '').join(' ') || `<${element.tagName}>`
}

/** A body of these blocks. They are of the grammar by construction, so a refusal is a bug. */
function bodyOf(blocks: readonly BodyNode[]): Body {
  const content = blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
  const parsed = parseBody({ type: 'doc', content })
  if (!parsed.ok) throw new Error(`not of the grammar: ${JSON.stringify(parsed.refusal)}`)
  return parsed.value
}

function paragraphOf(line: string): BodyNode {
  return { type: 'paragraph', content: [{ type: 'text', text: oneLine(line) }] }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Deepest nesting of quotes, lists and tables kept; what lies deeper stands in the block around it. */
const deepestBlocks = 12

/** Elements that say nothing a reader could miss. */
const silent = new Set(
  'head meta link title base col colgroup wbr rp param source track template'.split(' '),
)

const lostTags: Readonly<Record<string, LostReason>> = {
  script: 'import.leftOut.script',
  noscript: 'import.leftOut.script',
  style: 'import.leftOut.script',
  ...tagsLost(
    'iframe frame frameset object embed applet svg math canvas audio video map mpvoice',
    'embed',
  ),
  ...tagsLost('input button select textarea option datalist progress meter dialog', 'form'),
}

function tagsLost(tags: string, what: 'embed' | 'form'): Readonly<Record<string, LostReason>> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, `import.leftOut.${what}` as const]))
}

/** Elements that hold blocks and become a node of their own. */
const nests = new Set(['ul', 'ol', 'menu', 'dir', 'blockquote', 'table', 'aside'])

const blockTags = new Set(
  (
    'html body address article center dd details dir div dl dt fieldset figcaption footer form ' +
    'header hgroup legend li main nav section summary tbody td tfoot th thead tr caption search ' +
    'ul ol menu blockquote table aside'
  ).split(' '),
)

/** Marks of the newsroom's own work come in by no HTML. */
const markOfTag: ReadonlyMap<string, MarkName> = new Map(
  Object.entries(markGrammar).flatMap(([name, { html, working }]) =>
    working === true
      ? []
      : [html.tag, ...(html.reads ?? [])].map((tag) => [tag, name as MarkName] as const),
  ),
)
