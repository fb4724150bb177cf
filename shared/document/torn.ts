import type { ResolvedPos } from '@tiptap/pm/model'
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Transform } from '@tiptap/pm/transform'

/**
 * Whether a selection begins in one block of blocks and ends in another so that ProseMirror cannot make one
 * of what is left of both: in the title of a box and in a list within a quotation, say. It throws then
 * ("Cannot join blockquote onto box"), nothing is done, and the key is left to the browser.
 */
export function isTorn({ selection, tr }: EditorState): boolean {
  if (!(selection instanceof TextSelection) || selection.$from.sameParent(selection.$to))
    return false
  return !isDone(() => tr.insertText('-')) || !isDone(() => tr.deleteSelection())
}

/**
 * Takes out what is selected and leaves a caret where it began. Where ProseMirror cannot, what is left of
 * either end stays in the blocks it stood in.
 */
export function withoutSelected(tr: Transaction): Transaction {
  const { from, to } = tr.selection
  if (isDone(() => tr.deleteSelection())) return tr
  deleteApart(tr, from, to)
  const caret = tr.doc.resolve(Math.min(tr.mapping.map(from, -1), tr.doc.content.size))
  return tr.setSelection(Selection.near(caret))
}

/** A text in place of what is selected. */
export function withText(tr: Transaction, text: string): Transaction {
  return isDone(() => tr.insertText(text)) ? tr : withoutSelected(tr).insertText(text)
}

/** False where a step of it could not be done, and so none of it was. */
function isDone(act: () => unknown): boolean {
  try {
    act()
    return true
  } catch (problem) {
    // The library throws it, and declares no type for it.
    if (problem instanceof Error && problem.name === 'TransformError') return false
    throw problem
  }
}

/** Takes out what lies between two places without making one block of those they lie in. */
function deleteApart(tr: Transform, from: number, to: number): void {
  const [$from, $to] = [tr.doc.resolve(from), tr.doc.resolve(to)]
  const shared = $from.sharedDepth(to)
  // From the end to the beginning: nothing that is taken out moves what is still to go.
  for (let depth = $to.depth; depth > shared; depth -= 1)
    empty(tr, $to, depth, $to.start(depth), depth === $to.depth ? to : $to.before(depth + 1))
  tr.delete($from.after(shared + 1), $to.before(shared + 1))
  for (let depth = shared + 1; depth <= $from.depth; depth += 1)
    empty(tr, $from, depth, depth === $from.depth ? from : $from.after(depth + 1), $from.end(depth))
}

/** Takes out what a block holds between two places in it; of the cells of a row only what is in them. */
function empty(tr: Transform, $in: ResolvedPos, depth: number, from: number, to: number): void {
  const block = $in.node(depth)
  if (block.type.spec['tableRole'] !== 'row') {
    tr.delete(from, to)
    return
  }
  const start = $in.start(depth)
  const cells: number[] = []
  block.forEach((cell, offset) => {
    const at = start + offset
    if (at >= from && at + cell.nodeSize <= to) cells.push(at)
  })
  for (const at of cells.reverse()) {
    const cell = tr.doc.nodeAt(at)
    if (cell !== null) tr.delete(at + 1, at + cell.nodeSize - 1)
  }
}
