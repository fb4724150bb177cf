import { closeHistory } from '@tiptap/pm/history'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'

/**
 * Puts blocks in place of the selection so that they merge with the text round it: paragraphs at both
 * ends join it, one line goes inline, items join the list they are put into. The caret ends after them,
 * and what is typed next looks as it would have before.
 */
export function insertBlocks(state: EditorState, nodes: readonly Node[]): Transaction {
  const { $from } = state.selection
  const marks = state.storedMarks ?? $from.marks()
  const fitting = $from.depth > 1 ? nodes.flatMap(nested) : nodes
  const whole = inserted(state, fitting)
  const tr = keepsWords(state, nodes, whole) ? whole : inserted(state, asParagraphs(nodes))
  const { empty, $from: caret } = tr.selection
  if (empty && caret.parent.isTextblock) tr.setStoredMarks(caret.parent.type.allowedMarks(marks))
  return tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste')
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

function inserted(state: EditorState, nodes: readonly Node[]): Transaction {
  return closeHistory(state.tr).replaceSelection(sliceFor(state, nodes))
}

/** A block that stands outermost only would part the list or table it is pasted into. */
function nested(node: Node): readonly Node[] {
  return node.type.isInGroup('block') ? [node] : asParagraphs([node])
}

/** Blocks that may not stand here are left out by ProseMirror, words and all. */
function keepsWords(state: EditorState, nodes: readonly Node[], tr: Transaction): boolean {
  const { from, to } = state.selection
  const words = nodes.reduce((sum, node) => sum + node.textContent.length, 0)
  const replaced = state.doc.textBetween(from, to).length
  return tr.doc.textContent.length >= state.doc.textContent.length - replaced + words
}

function asParagraphs(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node): readonly Node[] => {
    if (!node.isTextblock) return asParagraphs(node.children)
    const { paragraph } = node.type.schema.nodes
    return paragraph === undefined ? [node] : [paragraph.create(null, node.content)]
  })
}

function sliceFor(state: EditorState, nodes: readonly Node[]): Slice {
  const { $from } = state.selection
  const fragment = Fragment.fromArray([...nodes])
  const inItem = $from.depth > 1 && $from.node(-1).type.name === 'listItem'
  const [first] = nodes
  const last = nodes.at(-1)
  const isLine = nodes.length === 1 && first?.isTextblock === true && $from.parent.content.size > 0
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
