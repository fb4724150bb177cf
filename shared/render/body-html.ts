import type { Body, BodyMark, BodyNode } from '../document/body'
import { markGrammar, nodeGrammar } from '../document/grammar'
import type { HtmlForm, NodeGrammar } from '../document/grammar'
import { close, element, exactText, line, nothing, open, text, voidElement } from './markup'
import type { Attributes, Markup } from './markup'
import { opensSafely } from './opens-safely'

/** A picture as a body shows it. `src` is ready to stand in an attribute; '' leaves the figure out. */
export interface BodyPicture {
  readonly id: string
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly caption: string
  /** Who made it, with its label, as readers see it: `摄影：甲`; '' for none. */
  readonly credit: string
  readonly creditUrl: string | null
}

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
 * The body as HTML, derived from the grammar by a walk of its JSON. Notes to the editor are never
 * written; a node or mark the grammar does not know is passed over, its text kept; a link that may not
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
  }
  let html = ''
  let lead = options.lead ?? nothing
  for (const block of body.content) {
    if (lead !== '' && block.type === 'paragraph' && !isEmpty(block)) {
      html += blockHtml(block, walk, lead)
      lead = nothing
    } else {
      html += blockHtml(block, walk, nothing)
    }
    if (!walk.data) html += '\n'
  }
  return (lead === '' ? html : element('p', {}, lead) + html) as Markup
}

interface Walk {
  readonly pictures: ReadonlyMap<string, BodyPicture>
  readonly data: boolean
}

/** What is known of a node before any story is: worked out once from the grammar. */
interface NodeWriter {
  readonly grammar: NodeGrammar
  readonly form: HtmlForm
  /** Start tag, where it does not depend on attributes; else null. */
  readonly start: string | null
  readonly end: string
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
  Object.entries(markGrammar).map(([name, grammar]) => [name, grammar.html]),
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
  const isFixed = attributes.length === 0 && !form.tag.includes('{')
  const inside = form.inside === undefined ? '' : open(form.inside, {})
  return {
    grammar,
    form,
    attributes,
    start: isFixed ? open(form.tag, form.fixed ?? {}) + inside : null,
    end: (form.inside === undefined ? '' : close(form.inside)) + (isFixed ? close(form.tag) : ''),
  }
}

function blockHtml(node: BodyNode, walk: Walk, lead: Markup): string {
  const writer = writers.get(node.type)
  if (writer === undefined) return working.has(node.type) ? '' : childrenHtml(node, walk)
  if (node.type === 'figure') return figureHtml(node, walk)
  if (node.content === undefined && isVoid(writer)) return voidElement(writer.form.tag, {})
  if (!walk.data && isEmpty(node)) return ''
  const content = lead + childrenHtml(node, walk)
  if (writer.start !== null) {
    return writer.form.after === undefined
      ? writer.start + content + writer.end
      : writer.start + content + afterHtml(node, writer)
  }
  const tag = writer.form.tag.replace(/\{(\w+)\}/, (_, name: string) =>
    attrText(node.attrs?.[name] ?? writer.grammar.attrs?.[name]?.default),
  )
  const inside = writer.form.inside === undefined ? '' : open(writer.form.inside, {})
  return open(tag, attributesOf(node, writer)) + inside + content + writer.end + close(tag)
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

function isEmpty(node: BodyNode): boolean {
  return (node.type === 'paragraph' || node.type === 'heading') && (node.content?.length ?? 0) === 0
}

function afterHtml(node: BodyNode, writer: NodeWriter): string {
  const { after, inside, tag } = writer.form
  const value = after === undefined ? '' : attrText(node.attrs?.[after.attr])
  const added = after === undefined || value === '' ? '' : line(after.tag, after.fixed, value)
  return (inside === undefined ? '' : close(inside)) + added + close(tag)
}

function attributesOf(node: BodyNode, writer: NodeWriter): Attributes {
  const attributes: Record<string, string | number> = { ...writer.form.fixed }
  for (const [html, attr, fallback] of writer.attributes) {
    const value = node.attrs?.[attr]
    if (value === undefined || value === null || value === fallback) continue
    attributes[html] = typeof value === 'number' ? value : attrText(value)
  }
  return attributes
}

function childrenHtml(node: BodyNode, walk: Walk): string {
  const { content } = node
  if (content === undefined) return ''
  const first = content[0]
  if (content.length === 1 && first?.type === 'text' && first.marks === undefined) {
    return walk.data ? exactText(first.text ?? '') : text(first.text ?? '')
  }
  let html = ''
  let marks: readonly OpenMark[] = []
  for (const child of content) {
    const isInline = child.type === 'text' || child.type === 'hardBreak'
    const wanted = isInline ? openMarks(child) : noMarks
    if (marks.length > 0 || wanted.length > 0) {
      const kept = commonLength(marks, wanted)
      html += closing(marks, kept)
      for (let place = kept; place < wanted.length; place += 1) html += wanted[place]?.start ?? ''
      marks = wanted
    }
    html += isInline ? inlineHtml(child, walk) : blockHtml(child, walk, nothing)
  }
  return html + closing(marks, 0)
}

function inlineHtml(node: BodyNode, walk: Walk): string {
  if (node.type !== 'text') return voidElement('br', {})
  return walk.data ? exactText(node.text ?? '') : text(node.text ?? '')
}

interface OpenMark {
  readonly start: string
  readonly end: string
}

const noMarks: readonly OpenMark[] = []

/** Marks without attributes look the same each time. */
const plainMarks: ReadonlyMap<string, OpenMark> = new Map(
  Object.entries(markGrammar).flatMap(([name, { html }]) =>
    html.attributes === undefined
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
  const attributes: Record<string, string> = {}
  for (const html in form.attributes) {
    const value = mark.attrs?.[form.attributes[html] ?? '']
    if (typeof value === 'string') attributes[html] = value
  }
  if (mark.type === 'link' && !opensSafely(attributes['href'] ?? '')) return null
  return { start: open(form.tag, attributes), end: close(form.tag) }
}

function commonLength(a: readonly OpenMark[], b: readonly OpenMark[]): number {
  let length = 0
  while (length < a.length && a[length]?.start === b[length]?.start) length += 1
  return length
}

function closing(marks: readonly OpenMark[], from: number): string {
  let html = ''
  for (let place = marks.length - 1; place >= from; place -= 1) html += marks[place]?.end ?? ''
  return html
}

function figureHtml(node: BodyNode, walk: Walk): string {
  const id = attrText(node.attrs?.['media'])
  const picture = walk.pictures.get(id)
  const attributes = walk.data ? { 'data-media': id } : {}
  if (picture === undefined || picture.src === '')
    return walk.data ? element('figure', attributes) : ''
  return pictureHtml(picture, attributes)
}

/** A picture with its caption and credit, as it stands in a body or above one. */
export function pictureHtml(picture: BodyPicture, attributes: Attributes = {}): Markup {
  const image = voidElement('img', {
    src: picture.src,
    alt: picture.alt,
    width: picture.width,
    height: picture.height,
  })
  const { caption, credit } = picture
  if (caption === '' && credit === '') return element('figure', attributes, image)
  const link = picture.creditUrl
  const name =
    credit === ''
      ? nothing
      : link !== null && opensSafely(link)
        ? element('small', { class: 'credit' }, line('a', { href: link }, credit))
        : line('small', { class: 'credit' }, credit)
  const parts =
    caption === '' ? [name] : [line('span', {}, caption), ...(name === '' ? [] : [text(' '), name])]
  return element('figure', attributes, image, element('figcaption', {}, ...parts))
}
