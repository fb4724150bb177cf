import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { v7 as newId } from 'uuid'
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'

const tableSize = { rows: 3, columns: 3 }

/** A rule between two parts of the story; writing goes on below it. */
export function insertRule(editor: Editor): void {
  insertBlock(editor, editor.schema.node('horizontalRule'))
}

/** A table with a header row; the caret stands in its first cell. */
export function insertTable(editor: Editor): void {
  insertBlock(editor, emptyTable(editor), 'inside')
}

/** A table with a header row and nothing in it. */
export function emptyTable(editor: Editor): Node {
  const { schema } = editor
  const cells = (type: string) =>
    Array.from({ length: tableSize.columns }, () =>
      schema.node(type, null, [schema.node('paragraph')]),
    )
  const rows = Array.from({ length: tableSize.rows }, (_, row) =>
    schema.node('tableRow', null, cells(row === 0 ? 'tableHeader' : 'tableCell')),
  )
  return schema.node('table', null, rows)
}

/** A note to the editor after the block the caret stands in. An empty note there is taken away again. */
export function insertNote(editor: Editor): void {
  const { $from } = editor.state.selection
  if ($from.parent.type.name === 'note' && $from.parent.content.size === 0) {
    editor.commands.setNode('paragraph')
    return
  }
  insertBlock(editor, editor.schema.node('note', { id: newId() }), 'inside')
}

/** One use of a picture, by the id of the use. */
export function insertFigure(editor: Editor, media: string, at?: number): void {
  const figure = editor.schema.node('figure', { media })
  if (at === undefined) insertBlock(editor, figure)
  else editor.view.dispatch(editor.state.tr.insert(at, figure).scrollIntoView())
}

/** Makes the block a pull quote, or plain text again. */
export function togglePullquote(editor: Editor): void {
  if (editor.isActive('pullquote')) editor.commands.setNode('paragraph')
  else editor.chain().clearNodes().setNode('pullquote').run()
}

/**
 * Puts a block where the caret is: in place of an empty paragraph, else after the outermost block the
 * caret stands in, so that a picture never lands inside a list.
 */
export function insertBlock(
  editor: Editor,
  block: Node,
  caret: 'after' | 'inside' = 'after',
): void {
  const { tr, selection } = editor.state
  const { $from } = selection
  const isEmptyLine =
    $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  const at = isEmptyLine ? $from.before(1) : afterOutermost(selection)
  if (isEmptyLine) tr.replaceWith(at, $from.after(1), block)
  else tr.insert(at, block)
  if (caret === 'inside') tr.setSelection(Selection.near(tr.doc.resolve(at + 1)))
  else continueAfter(tr, at + block.nodeSize)
  editor.view.dispatch(tr.scrollIntoView())
}

/** Where a block at this place of the page would be put: between two outermost blocks. */
export function gapNear(editor: Editor, position: number): number {
  const $position = editor.state.doc.resolve(position)
  if ($position.depth === 0) return position
  const middle = ($position.before(1) + $position.after(1)) / 2
  return position < middle ? $position.before(1) : $position.after(1)
}

function afterOutermost(selection: Selection): number {
  const { $to } = selection
  return selection instanceof NodeSelection && $to.depth === 0 ? selection.to : $to.after(1)
}

function continueAfter(tr: Transaction, position: number): void {
  const next = tr.doc.nodeAt(position)
  if (next === null || !next.isTextblock) tr.insert(position, tr.doc.type.schema.node('paragraph'))
  tr.setSelection(TextSelection.create(tr.doc, position + 1))
}
