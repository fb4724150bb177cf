import type { Body, BodyMark, BodyNode } from '../document/body'
import { markGrammar, nodeGrammar } from '../document/grammar'
import type { HtmlForm, NodeGrammar } from '../document/grammar'
import { isPlayable } from './clips'
import {
  close,
  element,
  exactText,
  joined,
  line,
  newline,
  nothing,
  open,
  openWith,
  text,
  voidElement,
} from './markup'
import type { Attributes, Markup } from './markup'
import { opensSafely } from './opens-safely'
import { pictureHtml } from './picture-html'
import type { BodyPicture } from './picture-html'

export interface BodyHtmlOptions {
  /**
   * Writes what is needed to read the body back without loss: `bodyFromHtml(bodyHtml(doc))` then equals
   * `doc`. Without it, empty paragraphs and headings are left out, as readers would see only a gap.
   */
  readonly data?: boolean
  /** Markup at the head of the first paragraph, as a dateline; a paragraph of its own where there is none. */
  readonly lead?: Markup
}

/**
 * The body as HTML, derived from the grammar by a walk of its JSON. Notes to the editor and the marks of
 * comments are never written; a node or mark the grammar does not know is passed over, its text kept; a link that may not
 * be opened is plain text.
 */
export function bodyHtml(
  body: Body,
  pictures: readonly BodyPicture[] = [],
  options: BodyHtmlOptions = {},
): Markup {
  const walk: Walk = {
    pictures: new Map(pictures.map((picture) => [picture.id, picture])),
    data: options.data === true,
    pieces: [],
    notes: [],
  }
  const { pieces } = walk
  let lead = options.lead ?? nothing
  if (lead !== '' && !body.content.some(takesLead)) {
    pieces.push(element('p', {}, lead))
    lead = nothing
  }
  for (const block of body.content) {
    const here = lead !== '' && takesLead(block) ? lead : nothing
    if (here !== '') lead = nothing
    writeBlock(block, walk, here)
    if (!walk.data) pieces.push(newline)
  }
  if (walk.notes.length > 0) pieces.push(notesHtml(walk.notes))
  return joined(pieces)
}

/** One walk through a body. Pieces are put together once, at the end: ten times cheaper than as they come. */
interface Walk {
  readonly pictures: ReadonlyMap<string, BodyPicture>
  readonly data: boolean
  readonly pieces: Markup[]
  /** The footnotes so far, as readers shall find them at the foot. */
  readonly notes: string[]
}

function takesLead(block: BodyNode): boolean {
  return block.type === 'paragraph' && !isEmpty(block)
}

/** What is known of a node before any story is: worked out once from the grammar. */
interface NodeWriter {
  readonly grammar: NodeGrammar
  readonly form: HtmlForm
  /** Start tags, where they do not depend on attributes; else null. */
  readonly start: Markup | null
  /** End tags, where the name does not depend on attributes; else null. */
  readonly end: Markup | null
  readonly attributes: readonly (readonly [html: string, attr: string, fallback: unknown])[]
}

const writers: ReadonlyMap<string, NodeWriter> = new Map(
  Object.entries(nodeGrammar).flatMap(([name, grammar]) =>
    grammar.html === undefined || grammar.working === true
      ? []
      : [[name, writerOf(grammar, grammar.html)] as const],
  ),
)

const markForms: ReadonlyMap<string, HtmlForm> = new Map(
  Object.entries(markGrammar).flatMap(([name, grammar]) =>
    grammar.working === true ? [] : [[name, grammar.html] as const],
  ),
)

const working: ReadonlySet<string> = new Set(
  Object.entries(nodeGrammar).flatMap(([name, grammar]) =>
    grammar.working === true ? [name] : [],
  ),
)

function writerOf(grammar: NodeGrammar, form: HtmlForm): NodeWriter {
  const attributes = Object.entries(form.attributes ?? {}).map(
    ([html, attr]) => [html, attr, grammar.attrs?.[attr]?.default] as const,
  )
  const inside = form.inside
  const isNamed = !form.tag.includes('{')
  const isFixed = isNamed && attributes.length === 0
  const startTags = [
    open(form.tag, form.fixed ?? {}),
    inside === undefined ? nothing : open(inside, {}),
  ]
  const endTags = [inside === undefined ? nothing : close(inside), close(form.tag)]
  return {
    grammar,
    form,
    attributes,
    start: isFixed ? joined(startTags) : null,
    end: isNamed ? joined(endTags) : null,
  }
}

function writeBlock(node: BodyNode, walk: Walk, lead: Markup): void {
  const { pieces } = walk
  const writer = writers.get(node.type)
  if (writer === undefined) {
    if (!working.has(node.type)) writeChildren(node, walk)
    return
  }
  if (node.type === 'figure') {
    pieces.push(figureHtml(node, walk))
    return
  }
  if (node.content === undefined && isVoid(writer)) {
    pieces.push(voidElement(writer.form.tag, {}))
    return
  }
  if (!walk.data && isEmpty(node)) return
  const tag = writer.start === null ? tagOf(node, writer) : writer.form.tag
  pieces.push(writer.start ?? open(tag, attributesOf(node, writer, walk.data)))
  if (writer.start === null && writer.form.inside !== undefined) {
    pieces.push(open(writer.form.inside, {}))
  }
  if (lead !== '') pieces.push(lead)
  if (node.type === 'card' && !walk.data) pieces.push(playerHtml(node))
  writeChildren(node, walk)
  if (node.type === 'card' && !walk.data) pieces.push(cardLink(node))
  if (writer.form.after === undefined) pieces.push(writer.end ?? close(tag))
  else writeAfter(node, writer, pieces)
}

/** The element's name, with the attribute it is made from: `h{level}` is `h2`. */
function tagOf(node: BodyNode, { form, grammar }: NodeWriter): string {
  const open = form.tag.indexOf('{')
  if (open < 0) return form.tag
  const name = form.tag.slice(open + 1, -1)
  return form.tag.slice(0, open) + attrText(node.attrs?.[name] ?? grammar.attrs?.[name]?.default)
}

/** An attribute as text: the grammar has only texts, numbers and truths. */
function attrText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

function isVoid(writer: NodeWriter): boolean {
  return writer.grammar.content === undefined
}

/** Whether readers would see only a gap: an empty line, or a block of news with nothing in it. */
export function isEmpty(node: BodyNode): boolean {
  if (mayBeEmpty.has(node.type)) return (node.content?.length ?? 0) === 0
  return news.has(node.type) && isBlank(node) && attrText(node.attrs?.['href']) === ''
}

/** Text blocks that are left out where they are empty. A question is not: its answer needs it (HTML, `dl`). */
const mayBeEmpty: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'boxTitle',
  'timelineTime',
  'tableCaption',
  'cardTitle',
  'cardText',
])

const news: ReadonlySet<string> = new Set(
  Object.entries(nodeGrammar).flatMap(([name, grammar]: readonly [string, NodeGrammar]) =>
    grammar.group === 'news' ? [name] : [],
  ),
)

/** Whether nothing but empty text blocks is inside. */
function isBlank(node: BodyNode): boolean {
  if (node.type === 'text') return false
  if (node.type === 'footnote') return attrText(node.attrs?.['text']) === ''
  if (node.content === undefined) return node.type !== 'figure' && node.type !== 'horizontalRule'
  return node.content.every(isBlank)
}

/** The end of a node that shows an attribute below its content. */
function writeAfter(node: BodyNode, { form }: NodeWriter, pieces: Markup[]): void {
  const { after, inside, tag } = form
  if (inside !== undefined) pieces.push(close(inside))
  const value = after === undefined ? '' : attrText(node.attrs?.[after.attr])
  if (after !== undefined && value !== '') pieces.push(line(after.tag, after.fixed, value))
  pieces.push(close(tag))
}

function attributesOf(node: BodyNode, writer: NodeWriter, data: boolean): Attributes {
  const attributes: Record<string, string | number> = { ...writer.form.fixed }
  for (const [html, attr, fallback] of writer.attributes) {
    if (html === 'data-href' && !data) continue
    const value = node.attrs?.[attr]
    if (value === undefined || value === null || value === fallback) continue
    attributes[html] = typeof value === 'number' ? value : attrText(value)
  }
  return attributes
}

function writeChildren(node: BodyNode, walk: Walk): void {
  const { content } = node
  if (content === undefined) return
  const { pieces, data } = walk
  let marks = noMarks
  for (const child of content) {
    const isText = child.type === 'text'
    const wanted = isText || takesMarks(child, data) ? openMarks(child) : noMarks
    if (marks.length > 0 || wanted.length > 0) {
      writeMarks(marks, wanted, pieces)
      marks = wanted
    }
    if (!isText) writeInner(child, walk)
    else pieces.push(data ? exactText(child.text ?? '') : text(child.text ?? ''))
  }
  if (marks.length > 0) writeMarks(marks, noMarks, pieces)
}

function writeInner(child: BodyNode, walk: Walk): void {
  if (child.type === 'hardBreak') walk.pieces.push(lineBreak)
  else if (child.type === 'footnote') walk.pieces.push(footnoteHtml(child, walk))
  else writeBlock(child, walk, nothing)
}

/** A footnote's number is a link for readers, which may not stand in another. */
function takesMarks(node: BodyNode, data: boolean): boolean {
  return node.type === 'hardBreak' || (data && node.type === 'footnote')
}

function footnoteHtml(node: BodyNode, walk: Walk): Markup {
  const said = attrText(node.attrs?.['text'])
  if (walk.data) return element('sup', { class: 'footnote', 'data-text': said })
  if (said === '') return nothing
  const number = walk.notes.push(said)
  const link = { href: `#fn-${number}`, id: `fnref-${number}`, role: 'doc-noteref' }
  return element('sup', { class: 'footnote' }, line('a', link, String(number)))
}

/** The notes at the foot; the number before each leads back to its place in the text. */
function notesHtml(notes: readonly string[]): Markup {
  const entries = notes.map((said, place) => {
    const number = place + 1
    const back = { href: `#fnref-${number}`, role: 'doc-backlink' }
    return element('li', { id: `fn-${number}` }, line('a', back, String(number)), text(` ${said}`))
  })
  const list = element('ol', {}, ...entries)
  return joined([element('section', { class: 'footnotes', role: 'doc-endnotes' }, list), newline])
}

/** A file that browsers play themselves; nothing is fetched until a reader asks for it. */
function playerHtml(node: BodyNode): Markup {
  const [kind, href] = [attrText(node.attrs?.['kind']), attrText(node.attrs?.['href'])]
  if (kind === 'link' || !isPlayable(href)) return nothing
  return element(kind, { controls: true, preload: 'none', src: href })
}

/** The address in full: what is left of a card where all markup is thrown away. */
function cardLink(node: BodyNode): Markup {
  const href = attrText(node.attrs?.['href'])
  if (!opensSafely(href)) return nothing
  return element('p', { class: 'card-link' }, line('a', { href }, href))
}

const lineBreak = voidElement('br', {})

interface OpenMark {
  readonly start: Markup
  readonly end: Markup
}

const noMarks: readonly OpenMark[] = []

/** Marks without attributes look the same each time. */
const plainMarks: ReadonlyMap<string, OpenMark> = new Map(
  Object.entries(markGrammar).flatMap(([name, { html, working: isWorking }]) =>
    html.attributes === undefined && isWorking !== true
      ? [[name, { start: open(html.tag, {}), end: close(html.tag) }] as const]
      : [],
  ),
)

function openMarks(node: BodyNode): readonly OpenMark[] {
  const { marks } = node
  if (marks === undefined || marks.length === 0) return noMarks
  const opened: OpenMark[] = []
  for (const mark of marks) {
    const found = plainMarks.get(mark.type) ?? markWithAttributes(mark)
    if (found !== null) opened.push(found)
  }
  return opened
}

function markWithAttributes(mark: BodyMark): OpenMark | null {
  const form = markForms.get(mark.type)
  if (form === undefined) return null
  const href = mark.attrs?.['href']
  if (mark.type === 'link' && !(typeof href === 'string' && opensSafely(href))) return null
  const pairs: string[] = []
  for (const html in form.attributes) {
    const value = mark.attrs?.[form.attributes[html] ?? '']
    if (typeof value === 'string') pairs.push(html, value)
  }
  return { start: openWith(form.tag, pairs), end: close(form.tag) }
}

/** From the marks that are open to those that shall be: what both have in common stays open. */
function writeMarks(from: readonly OpenMark[], to: readonly OpenMark[], pieces: Markup[]): void {
  let kept = 0
  while (kept < from.length && from[kept]?.start === to[kept]?.start) kept += 1
  for (const mark of from.slice(kept).reverse()) pieces.push(mark.end)
  for (const mark of to.slice(kept)) pieces.push(mark.start)
}

function figureHtml(node: BodyNode, walk: Walk): Markup {
  const id = attrText(node.attrs?.['media'])
  const picture = walk.pictures.get(id)
  const attributes = walk.data ? { 'data-media': id } : {}
  if (picture === undefined || (picture.src === '' && picture.isStill !== true))
    return walk.data ? element('figure', attributes) : nothing
  return pictureHtml(picture, attributes)
}
