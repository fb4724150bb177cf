import { closeHistory } from '@tiptap/pm/history'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Selection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { isTorn, withoutSelected } from '../../shared/document/torn'

/**
 * Puts blocks in place of the selection so that they merge with the text round it: paragraphs at both
 * ends join it, one line goes inline, items join the list they are put into. The caret ends after them,
 * and what is typed next looks as it would have before.
 *
 * ProseMirror leaves out what may not stand at a place, words and all. Where it would, the blocks go in as
 * paragraphs, else as one line; and where even that would cost something, after the outermost block.
 */
export function insertBlocks(state: EditorState, nodes: readonly Node[]): Transaction {
  if (isTorn(state)) return overTorn(state, (caret) => insertBlocks(caret, nodes))
  const { $from } = state.selection
  const marks = state.storedMarks ?? $from.marks()
  const fitting = $from.depth > 1 ? nodes.flatMap(nested) : nodes
  const pasted = weightOf(nodes)
  const ways = [
    () => inserted(state, fitting),
    () => inserted(state, asParagraphs(nodes)),
    () => inserted(state, asLine(nodes)),
  ]
  let tr: Transaction | null = null
  for (const way of ways) tr ??= kept(state, way(), pasted)
  tr ??= after(state, nodes)
  const { empty, $from: caret } = tr.selection
  if (empty && caret.parent.isTextblock) tr.setStoredMarks(caret.parent.type.allowedMarks(marks))
  return tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste')
}

/** The slice as `insertBlocks` puts it in, where ProseMirror itself would leave some of it out; else null. */
export function insertSlice(state: EditorState, slice: Slice): Transaction | null {
  if (isTorn(state))
    return overTorn(
      state,
      (caret) => insertSlice(caret, slice) ?? caret.tr.replaceSelection(slice).scrollIntoView(),
    )
  const { content, openStart, openEnd } = slice
  const nodes = content.content
  const [first] = nodes
  const isWhole = nodes.length === 1 && openStart === 0 && openEnd === 0
  const asItIs =
    isWhole && first !== undefined
      ? state.tr.replaceSelectionWith(first)
      : state.tr.replaceSelection(slice)
  if (first?.isInline === true || kept(state, asItIs, weightOf(nodes)) !== null) return null
  return insertBlocks(state, isWhole ? nodes : asParagraphs(nodes))
}

/** Takes figures out again and tells where each of them stood. */
export function takeOutFigures(
  tr: Transaction,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  if (wanted.size === 0) return places
  const found: { readonly id: string; readonly at: number }[] = []
  tr.doc.descendants((node, at) => {
    const id = node.type.name === 'figure' ? String(node.attrs['media']) : ''
    if (wanted.has(id)) found.push({ id, at })
  })
  const before = tr.mapping.maps.length
  for (const { at } of found.toReversed()) tr.delete(at, at + 1)
  for (const { id, at } of found) places.set(id, tr.mapping.slice(before).map(at))
  return places
}

/** What is put in at the caret that a torn selection leaves, as one step with its going. */
function overTorn(state: EditorState, insert: (atCaret: EditorState) => Transaction): Transaction {
  const tr = withoutSelected(closeHistory(state.tr))
  const put = insert(state.apply(tr))
  for (const step of put.steps) tr.step(step)
  tr.setSelection(Selection.fromJSON(tr.doc, put.selection.toJSON()))
  if (put.storedMarks !== null) tr.setStoredMarks(put.storedMarks)
  return tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste')
}

function inserted(state: EditorState, nodes: readonly Node[]): Transaction {
  return closeHistory(state.tr).replaceSelection(sliceFor(state, nodes))
}

/** A block that stands outermost only would part the list or table it is pasted into. */
function nested(node: Node): readonly Node[] {
  return node.type.isInGroup('block') ? [node] : asParagraphs([node])
}

/** Null where something of what was put in, or of what stood round it, is gone. */
function kept(state: EditorState, tr: Transaction, pasted: number): Transaction | null {
  const replaced = state.selection.ranges.reduce(
    (sum, { $from, $to }) => sum + weightBetween(state.doc, $from.pos, $to.pos),
    0,
  )
  return weightOf([tr.doc]) >= weightOf([state.doc]) - replaced + pasted ? tr : null
}

/** How much there is in nodes that a reader would miss: signs of text, of notes and names, and pictures. */
function weightOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + ownWeight(node) + weightOf(node.children), 0)
}

function weightBetween(doc: Node, from: number, to: number): number {
  let weight = doc.textBetween(from, to).length
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText && at >= from && at + node.nodeSize <= to) weight += ownWeight(node)
  })
  return weight
}

function ownWeight({ type, text, attrs }: Node): number {
  switch (type.name) {
    case 'text':
      return text?.length ?? 0
    case 'footnote':
      return String(attrs['text']).length
    case 'pullquote':
      return String(attrs['attribution']).length
    case 'figure':
      return 1
    default:
      return 0
  }
}

function asParagraphs(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (node.type.name === 'figure') return [node]
    if (!node.isTextblock) return asParagraphs(node.children)
    const { schema } = node.type
    const { paragraph } = schema.nodes
    if (paragraph === undefined) return [node]
    const name = node.type.name === 'pullquote' ? String(node.attrs['attribution']) : ''
    const named = name === '' ? [] : [paragraph.create(null, schema.text(name))]
    return [paragraph.create(null, node.content), ...named]
  })
}

/** All words in one paragraph, where each began anew after a break. */
function asLine(nodes: readonly Node[]): readonly Node[] {
  const lines = asParagraphs(nodes).filter((node) => node.isTextblock)
  const [first, ...rest] = lines
  if (first === undefined) return []
  const { hardBreak } = first.type.schema.nodes
  const broken = rest.flatMap(({ children }) => [
    ...(hardBreak === undefined ? [] : [hardBreak.create()]),
    ...children,
  ])
  return [first.copy(first.content.append(Fragment.from(broken)))]
}

/** Whole blocks after the outermost one the selection ends in; what was selected goes. */
function after(state: EditorState, nodes: readonly Node[]): Transaction {
  const tr = closeHistory(state.tr).deleteSelection()
  const { $to } = tr.selection
  const at = $to.depth === 0 ? $to.pos : $to.after(1)
  tr.insert(at, Fragment.fromArray([...nodes]))
  const end = tr.doc.resolve(at + nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0))
  return tr.setSelection(Selection.near(end, -1))
}

function sliceFor(state: EditorState, nodes: readonly Node[]): Slice {
  const { $from } = state.selection
  const fragment = Fragment.fromArray([...nodes])
  const inItem = $from.depth > 1 && $from.node(-1).type.name === 'listItem'
  const [first] = nodes
  const last = nodes.at(-1)
  const isSigned = first?.type.name === 'pullquote' && first.attrs['attribution'] !== ''
  const isLine =
    nodes.length === 1 &&
    first?.isTextblock === true &&
    !isSigned &&
    $from.parent.isTextblock &&
    $from.parent.content.size > 0
  if (isLine) return new Slice(fragment, 1, 1)
  return new Slice(fragment, openings(first, inItem, 'first'), openings(last, inItem, 'last'))
}

/** How many levels of a block at an end may melt into the text it is put into. */
function openings(node: Node | undefined, inItem: boolean, end: 'first' | 'last'): number {
  if (node?.type.name === 'paragraph') return 1
  if (!inItem || node?.type.isInGroup('list') !== true) return 0
  const item = end === 'first' ? node.firstChild : node.lastChild
  const inner = end === 'first' ? item?.firstChild : item?.lastChild
  return inner?.type.name === 'paragraph' ? 3 : 2
}
