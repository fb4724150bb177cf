import type { Editor } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { deleteTable } from '@tiptap/pm/tables'
import type { BoxKind, CardKind } from '../../shared/document/grammar'
import type { WordKey } from '../../shared/words/en'
import { say } from '../../shared/words/say'
import { emptyTable, insertBlock } from './blocks'

/** Titles that stand in a new box, in the language of the story: readers see them, and may do with others. */
const firstTitle: Readonly<Record<BoxKind, WordKey | null>> = {
  facts: null,
  points: 'block.points.title',
  correction: 'block.correction.title',
}

/** A box where the caret is, or round the blocks that are selected. */
export function insertBox(editor: Editor, kind: BoxKind): void {
  const { schema } = editor
  const key = firstTitle[kind]
  const words = key === null ? [] : [schema.text(say(storyLanguage(editor), key))]
  const title = schema.node('boxTitle', null, words)
  const held = selectedBlocks(editor)
  if (held !== null) {
    const box = schema.node('box', { kind }, [title, ...held.blocks])
    const tr = editor.state.tr.replaceWith(held.from, held.to, box)
    const caret = Selection.near(tr.doc.resolve(held.from + 2))
    editor.view.dispatch(tr.setSelection(caret).scrollIntoView())
    return
  }
  const line = schema.node('paragraph')
  const list = () => schema.node('bulletList', null, [schema.node('listItem', null, [line])])
  insertNews(editor, schema.node('box', { kind }, [title, kind === 'points' ? list() : line]))
}

/** A question and its answer; the caret stands in the question. */
export function insertQuestions(editor: Editor): void {
  insertNews(editor, editor.schema.node('qa', null, newParts(editor, 'qa')))
}

/** A timeline with its first entry; the caret stands where the time goes. */
export function insertTimeline(editor: Editor): void {
  insertNews(editor, editor.schema.node('timeline', null, newParts(editor, 'timeline')))
}

/** A table with a header row, below its caption. */
export function insertCaptionedTable(editor: Editor): void {
  const { schema } = editor
  const content = [schema.node('tableCaption'), emptyTable(editor)]
  insertNews(editor, schema.node('captionedTable', null, content))
}

/** Makes the pictures that stand next to each other at the selection one group; false where no two do. */
export function groupPictures(editor: Editor): boolean {
  const run = picturesNear(editor)
  if (run === null) return false
  const group = editor.schema.node('pictureGroup', null, [...run.figures])
  const tr = editor.state.tr.replaceWith(run.from, run.to, group)
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, run.from)).scrollIntoView())
  return true
}

/** The outermost pictures and groups in the selection, or in a row beside it. */
function picturesNear(editor: Editor) {
  const { doc, selection } = editor.state
  const isOne = (node: Node | null) => ['figure', 'pictureGroup'].includes(node?.type.name ?? '')
  let first = selection.$from.index(0)
  let last = selection.$to.indexAfter(0) - 1
  while (isOne(doc.maybeChild(first - 1))) first -= 1
  while (isOne(doc.maybeChild(last + 1))) last += 1
  while (first <= last && !isOne(doc.maybeChild(first))) first += 1
  while (last >= first && !isOne(doc.maybeChild(last))) last -= 1
  const nodes = Array.from({ length: last - first + 1 }, (_, place) => doc.child(first + place))
  const figures = nodes.flatMap((node) =>
    node.type.name === 'figure' ? [node] : [...node.children],
  )
  const isGroup = nodes.length > 1 && nodes.every(isOne) && figures.length > 1
  if (!isGroup) return null
  const $doc = doc.resolve(0)
  return { from: $doc.posAtIndex(first, 0), to: $doc.posAtIndex(last + 1, 0), figures }
}

/** A card that leads elsewhere; the keyboard goes into the field of its address. */
export function insertCard(editor: Editor, kind: CardKind): void {
  const { schema } = editor
  const content = [schema.node('cardTitle'), schema.node('cardText')]
  insertNews(editor, schema.node('card', { kind }, content))
  const at = editor.state.selection.$from.before(1)
  // Whoever called gives the keyboard back to the text when this returns.
  queueMicrotask(() => {
    const shown = editor.view.nodeDOM(at)
    if (shown instanceof HTMLElement) shown.querySelector('textarea')?.focus()
  })
}

/** Takes the picture that stands right before or after a card into it. */
export function takePictureIn(editor: Editor, position: number): void {
  const picture = pictureBeside(editor, position)
  const card = editor.state.doc.nodeAt(position)
  if (picture === null || card === null) return
  const { tr } = editor.state
  tr.insert(position + card.nodeSize - 1, picture.node)
  const from = tr.mapping.map(picture.from)
  editor.view.dispatch(tr.delete(from, from + picture.node.nodeSize).scrollIntoView())
  editor.view.focus()
}

/** The picture a card without one could take in; null where there is none beside it. */
export function pictureBeside(editor: Editor, position: number) {
  const { doc } = editor.state
  const card = doc.nodeAt(position)
  if (card === null || card.childCount > 2) return null
  const $card = doc.resolve(position)
  const before = $card.nodeBefore
  if (before?.type.name === 'figure') return { node: before, from: position - before.nodeSize }
  const after = doc.nodeAt(position + card.nodeSize)
  return after?.type.name === 'figure' ? { node: after, from: position + card.nodeSize } : null
}

/** A footnote where the caret is; the keyboard goes into its text. */
export function insertFootnote(editor: Editor): void {
  const { state, view, schema } = editor
  const at = state.selection.to
  if (!state.doc.resolve(at).parent.inlineContent) return
  view.dispatch(state.tr.insert(at, schema.node('footnote')).scrollIntoView())
  // Whoever called gives the keyboard back to the text when this returns.
  queueMicrotask(() => writeFootnote(editor, at))
}

/** Gives the keyboard to the field of the footnote at `position`. */
export function writeFootnote(editor: Editor, position: number): void {
  const shown = editor.view.nodeDOM(position)
  if (shown instanceof HTMLElement) shown.querySelector('textarea')?.focus()
}

/** Gives the outermost table at the caret a caption, or takes it away; its words stay as a paragraph. */
export function toggleTableCaption(editor: Editor): void {
  const { $from } = editor.state.selection
  const block = $from.node(1)
  if (block.type.name === 'captionedTable') return flatten(editor, $from.before(1))
  if (block.type.name !== 'table') return
  const { schema, state } = editor
  const content = [schema.node('tableCaption'), block]
  const at = $from.before(1)
  const tr = state.tr.replaceWith(at, $from.after(1), schema.node('captionedTable', null, content))
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView())
}

/** Whether a caption can be given or taken here: a table inside a list or a box has none. */
export function mayToggleCaption(editor: Editor): boolean {
  const { $from } = editor.state.selection
  return $from.depth > 0 && ['table', 'captionedTable'].includes($from.node(1).type.name)
}

/** Deletes the table the caret is in, and the caption with it: one cannot be without the other. */
export function deleteWholeTable(editor: Editor): void {
  const { state, view } = editor
  const { $from } = state.selection
  if ($from.depth > 0 && $from.node(1).type.name === 'captionedTable') {
    const tr = state.tr.delete($from.before(1), $from.after(1))
    view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve($from.before(1)))).scrollIntoView())
  } else deleteTable(state, view.dispatch)
  view.focus()
}

/** Another question, or another entry of a timeline, at the end of the block that stands at `position`. */
export function addPart(editor: Editor, position: number): void {
  const block = editor.state.doc.nodeAt(position)
  if (block === null) return
  insertParts(editor, position + block.nodeSize - 1, block.type.name)
}

/** New parts of a block at a place between two of its parts; the caret goes into the first. */
export function insertParts(editor: Editor, at: number, block: string, tr?: Transaction): void {
  const change = tr ?? editor.state.tr
  change.insert(at, Fragment.fromArray(newParts(editor, block)))
  editor.view.dispatch(change.setSelection(Selection.near(change.doc.resolve(at))).scrollIntoView())
  editor.view.focus()
}

/** Turns a block of news into plain blocks: titles and questions become paragraphs, all else stays as it is. */
export function flatten(editor: Editor, position: number): void {
  const { state, schema } = editor
  const block = state.doc.nodeAt(position)
  if (block === null) return
  const plain = [...plainBlocks(block), ...addressLine(block)]
  const blocks = plain.length > 0 ? plain : [schema.node('paragraph')]
  const tr = state.tr.replaceWith(position, position + block.nodeSize, blocks)
  const caret = Selection.near(tr.doc.resolve(position))
  editor.view.dispatch(tr.setSelection(caret).scrollIntoView())
  editor.view.focus()
}

/** The address of a card as a line that links to it. */
function addressLine({ attrs, type }: Node): readonly Node[] {
  const href: unknown = attrs['href']
  if (typeof href !== 'string' || href === '') return []
  const link = type.schema.mark('link', { href })
  return [type.schema.node('paragraph', null, type.schema.text(href, [link]))]
}

/** The blocks inside a block of news as they stand outside of it. */
export function plainBlocks(node: Node): readonly Node[] {
  const blocks: Node[] = []
  node.forEach((child) => {
    const group = child.type.spec.group
    if (group !== undefined && group !== '') blocks.push(child)
    else if (!child.isTextblock) blocks.push(...plainBlocks(child))
    else if (child.content.size > 0)
      blocks.push(child.type.schema.node('paragraph', null, child.content))
  })
  return blocks
}

/** Whether nothing was written into the block yet. */
export function isUnwritten(node: Node): boolean {
  if (node.isTextblock) return node.content.size === 0
  if (node.isLeaf) return false
  let written = false
  node.forEach((child) => {
    written ||= !isUnwritten(child)
  })
  return !written
}

function newParts(editor: Editor, block: string): Node[] {
  const { schema } = editor
  const line = schema.node('paragraph')
  if (block === 'qa') return [schema.node('question'), schema.node('answer', null, [line])]
  return [schema.node('timelineEntry', null, [schema.node('timelineTime'), line])]
}

/** Puts the block in, and the caret into the first place of it where nothing is written yet. */
function insertNews(editor: Editor, block: Node): void {
  insertBlock(editor, block, 'inside')
  const { state, view } = editor
  const { $from } = state.selection
  const start = $from.before(1)
  const empty: number[] = []
  state.doc.nodeAt(start)?.descendants((node, offset) => {
    if (node.isTextblock && node.content.size === 0) empty.push(start + offset + 2)
  })
  const [first] = empty
  if (first === undefined) return
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, first)).scrollIntoView())
}

/** The outermost blocks a selection covers, at least in part; null where it is a caret or holds news. */
function selectedBlocks(editor: Editor) {
  const { selection, doc } = editor.state
  if (selection.empty || selection.$from.depth === 0 || selection.$to.depth === 0) return null
  const [from, to] = [selection.$from.before(1), selection.$to.after(1)]
  const blocks: Node[] = []
  doc.slice(from, to).content.forEach((node) => blocks.push(node))
  return blocks.every((node) => node.type.isInGroup('block')) ? { from, to, blocks } : null
}

/** The language the story is written in, as its sheet says. */
function storyLanguage(editor: Editor): 'en' | 'zh-CN' {
  const language = editor.view.dom.closest('[lang]')?.getAttribute('lang') ?? ''
  return /^zh\b/i.test(language) ? 'zh-CN' : 'en'
}
