import type { BodyMark, BodyNode } from '../document/body'
import type { BlockChange, CellChange, DiffBlock, Piece } from '../document/body-change'
import type { InterfaceLanguage } from '../words/language'
import { say } from '../words/say'

/**
 * What became of the form of a block: its kind, its level, the lists and boxes around it, what its
 * attributes say. A sentence each, none where only words changed.
 */
export function formChanges(
  { before, after, kind, pieces }: BlockChange,
  language: InterfaceLanguage,
): readonly string[] {
  if (before === null || after === null) return []
  const told = fromTo(formName(before, language), formName(after, language), language)
  const attributes = changedAttributes(before.node, after.node, language)
  const around = after.path.flatMap(({ node }, depth) => {
    const other = before.path[depth]?.node
    return other?.type === node.type ? changedAttributes(other, node, language) : []
  })
  const sentences = [...told, ...attributes, ...around]
  const isUntold =
    kind === 'format' && sentences.length === 0 && pieces.every((piece) => piece.kind === 'same')
  return isUntold ? [say(language, 'compare.form.borders')] : sentences
}

/** What became of the marks and links of a stretch of text, a few words each. */
export function markChanges(piece: Piece, language: InterfaceLanguage): readonly string[] {
  if (piece.kind !== 'marked') return []
  const before = piece.before ?? []
  const after = piece.after ?? []
  const gone = before.filter((mark) => !after.some((other) => isSameMark(mark, other)))
  const come = after.filter((mark) => !before.some((other) => isSameMark(mark, other)))
  return [
    ...come.map((mark) => say(language, 'compare.mark.on', { mark: markName(mark, language) })),
    ...gone
      .filter(({ type }) => !come.some((mark) => mark.type === type))
      .map((mark) => say(language, 'compare.mark.off', { mark: markName(mark, language) })),
  ]
}

/** What became of a cell but its words: head or body, how many columns and rows it takes. */
export function cellChanges({ before, after }: CellChange, language: InterfaceLanguage) {
  if (before === null || after === null) return []
  const types = fromTo(nodeName(before, language), nodeName(after, language), language)
  return [...types, ...changedAttributes(before, after, language)]
}

/** What a block is, with the lists, quotes and boxes it stands in, outermost first. */
export function formName({ node, path }: DiffBlock, language: InterfaceLanguage): string {
  const around = path
    .filter(({ node: { type } }) => !quietWrappers.includes(type))
    .map((wrapper) => nodeName(wrapper.node, language))
  const own = node.type === 'paragraph' && around.length > 0 ? [] : [nodeName(node, language)]
  return [...around, ...own].join(say(language, 'compare.form.inside'))
}

/** What readers see of a block beside its text: who is quoted, where a card leads. '' where there is nothing. */
export function besideText({ node, path }: DiffBlock): string {
  const around = path.at(-1)?.node
  const href = node.type === 'cardTitle' ? around?.attrs?.['href'] : undefined
  const said = node.attrs?.['attribution'] ?? href
  return typeof said === 'string' ? said : ''
}

/** Wrappers that are told by the one around them. */
const quietWrappers: readonly string[] = ['listItem', 'timelineEntry']

const nodeWords = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullquote',
  'figure',
  'table',
  'tableHeader',
  'tableCell',
  'horizontalRule',
  'boxTitle',
  'qa',
  'question',
  'answer',
  'timeline',
  'timelineTime',
  'captionedTable',
  'tableCaption',
  'note',
  'pictureGroup',
  'card',
  'cardTitle',
  'cardText',
] as const

function nodeName({ type, attrs }: BodyNode, language: InterfaceLanguage): string {
  if (type === 'box') return say(language, `compare.form.box.${String(attrs?.['kind'])}`)
  const known = nodeWords.find((word) => word === type)
  if (known === undefined) return type
  const level = attrs?.['level']
  return say(language, `compare.form.${known}`, typeof level === 'number' ? { level } : {})
}

/** Attributes that are told in another way, or that readers never see. */
const quietAttributes: readonly string[] = ['level', 'kind', 'media', 'id', 'colwidth']

const attributeWords = ['attribution', 'start', 'href', 'colspan', 'rowspan', 'resolved'] as const

function changedAttributes(
  before: BodyNode,
  after: BodyNode,
  language: InterfaceLanguage,
): readonly string[] {
  const names = new Set([...Object.keys(before.attrs ?? {}), ...Object.keys(after.attrs ?? {})])
  return [...names]
    .filter((name) => !quietAttributes.includes(name))
    .flatMap((name) => {
      const was = valueText(before.attrs?.[name], language)
      const now = valueText(after.attrs?.[name], language)
      if (was === now) return []
      const known = attributeWords.find((word) => word === name)
      const label = known === undefined ? name : say(language, `compare.attribute.${known}`)
      return [say(language, 'compare.attribute', { label, was, now })]
    })
}

function valueText(value: unknown, language: InterfaceLanguage): string {
  if (value === undefined || value === null || value === '') return say(language, 'compare.empty')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function fromTo(was: string, now: string, language: InterfaceLanguage): readonly string[] {
  return was === now ? [] : [say(language, 'compare.form', { was, now })]
}

const markWords = [
  'bold',
  'italic',
  'underline',
  'strike',
  'subscript',
  'superscript',
  'link',
] as const

function markName({ type, attrs }: BodyMark, language: InterfaceLanguage): string {
  const known = markWords.find((word) => word === type)
  if (known === undefined) return type
  const title = attrs?.['title']
  const address = attrs?.['href']
  const href = typeof address === 'string' ? address : ''
  const to = typeof title === 'string' && title !== '' ? `${href} “${title}”` : href
  return say(language, `compare.mark.${known}`, known === 'link' ? { href: to } : {})
}

function isSameMark(one: BodyMark, other: BodyMark): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
