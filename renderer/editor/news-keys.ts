import { Extension, type Editor } from '@tiptap/core'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import { flatten, insertParts, isUnwritten, plainBlocks, writeFootnote } from './news-blocks'

/**
 * What keys do in blocks of news. Enter goes from a title, a question or a time to the text below, and
 * from an empty last line on to the next part or out of the block; Backspace at a beginning takes the
 * block apart; Tab goes from part to part; Escape and the arrow keys always lead out.
 */
export const newsKeys = Extension.create({
  name: 'newsKeys',
  priority: 850,
  addKeyboardShortcuts() {
    const { editor } = this
    const inNews = (act: (caret: ResolvedPos, news: Node) => boolean) => () => {
      const { selection } = editor.state
      const { $from } = selection
      const news = $from.depth > 0 ? $from.node(1) : null
      if (!(selection instanceof TextSelection) || news?.type.isInGroup('news') !== true)
        return false
      return act($from, news)
    }
    const enteredNews = inNews((caret, news) => entered(editor, caret, news))
    const left = inNews((caret) => leave(editor, caret))
    return {
      Enter: () => enteredNode(editor) || enteredNews(),
      Backspace: inNews(
        (caret, news) => editor.state.selection.empty && erased(editor, caret, news),
      ),
      Delete: inNews((caret) => editor.state.selection.empty && erasedForward(editor, caret)),
      Escape: () => enteredBelow(editor) || left(),
      Tab: inNews((caret, news) => nextPart(editor, caret, news, 1)),
      'Shift-Tab': inNews((caret, news) => nextPart(editor, caret, news, -1)),
      ArrowDown: inNews((caret) => leaveBelow(editor, caret, 'down')),
      ArrowRight: inNews((caret) => leaveBelow(editor, caret, 'right')),
      ArrowUp: inNews((caret) => leaveAbove(editor, caret, 'up')),
      ArrowLeft: inNews((caret) => leaveAbove(editor, caret, 'left')),
    }
  },
})

/** Text blocks that name what follows them. */
const labels = ['boxTitle', 'question', 'timelineTime', 'tableCaption', 'cardTitle', 'cardText']

/** What holds the blocks below a label. */
const bodies = ['box', 'answer', 'timelineEntry']

/** Enter on a footnote opens its text; on a block of news, or a picture of a group, it goes on below. */
function enteredNode(editor: Editor): boolean {
  const { selection } = editor.state
  if (!(selection instanceof NodeSelection)) return false
  const { node, $from, from } = selection
  if (node.type.name === 'footnote') writeFootnote(editor, from)
  else if (node.type.isInGroup('news')) below(editor, selection.to)
  else if ($from.depth > 0 && $from.node(1).type.name === 'pictureGroup') leave(editor, $from)
  else return false
  return true
}

function entered(editor: Editor, caret: ResolvedPos, news: Node): boolean {
  if (caret.parent.type.name === 'cardText') return leave(editor, caret)
  if (labels.includes(caret.parent.type.name)) {
    const part = partAt(caret, news)
    if (part !== null && part.isLast && isUnwritten(part.whole))
      return endBlock(editor, caret, part)
    return caretTo(editor, caret.after(), 1)
  }
  const body = caret.node(-1)
  const first = body.type.name === 'answer' ? 0 : 1
  const isLastLine =
    caret.parent.type.name === 'paragraph' &&
    caret.parent.content.size === 0 &&
    bodies.includes(body.type.name) &&
    caret.index(-1) === body.childCount - 1 &&
    body.childCount - first > 1
  if (!isLastLine) return false
  const tr = editor.state.tr.delete(caret.before(), caret.after())
  if (body.type.name === 'box') {
    const after = tr.mapping.map(caret.after(1))
    tr.insert(after, editor.schema.node('paragraph'))
    editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  } else insertParts(editor, tr.mapping.map(caret.after(-1)), news.type.name, tr)
  return true
}

/** A part of questions and answers or of a timeline: its label and what is below. */
interface Part {
  readonly whole: Node
  readonly from: number
  readonly to: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** The part whose label the caret stands in; null where the block has only one label. */
function partAt(caret: ResolvedPos, news: Node): Part | null {
  const index = caret.index(1)
  const isFirst = index === 0
  const from = caret.before(2)
  if (news.type.name === 'timeline') {
    const whole = caret.node(2)
    return { whole, from, to: caret.after(2), isFirst, isLast: index === news.childCount - 1 }
  }
  if (news.type.name !== 'qa' || index % 2 === 1) return null
  const to = caret.after(2) + (news.maybeChild(index + 1)?.nodeSize ?? 0)
  const whole = news.copy(news.content.cut(from - caret.start(1), to - caret.start(1)))
  return { whole, from, to, isFirst, isLast: index >= news.childCount - 2 }
}

/** Takes away a last part in which nothing was written, and goes on below the block. */
function endBlock(editor: Editor, caret: ResolvedPos, part: Part): boolean {
  if (part.isFirst) return takenApart(editor, caret)
  const tr = editor.state.tr.delete(part.from, part.to)
  const after = tr.mapping.map(caret.after(1))
  tr.insert(after, editor.schema.node('paragraph'))
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}

function erased(editor: Editor, caret: ResolvedPos, news: Node): boolean {
  if (caret.parentOffset > 0) return false
  if (!labels.includes(caret.parent.type.name)) return erasedInBody(editor, caret)
  if (caret.parent.type.name === 'cardText') return caretTo(editor, caret.before(), -1)
  const part = partAt(caret, news)
  if (part === null || part.isFirst) return takenApart(editor, caret)
  // The part before takes in what was written in this one.
  const { tr } = editor.state
  const written = isUnwritten(part.whole) ? [] : [...plainBlocks(part.whole)]
  tr.delete(part.from, part.to).insert(part.from - 1, written)
  const caretAt = Selection.near(tr.doc.resolve(part.from - 1), written.length > 0 ? 1 : -1)
  editor.view.dispatch(tr.setSelection(caretAt).scrollIntoView())
  return true
}

/** At the beginning of the text below a label, Backspace goes back to the label and takes nothing with it. */
function erasedInBody(editor: Editor, caret: ResolvedPos): boolean {
  const body = caret.node(-1)
  const first = body.type.name === 'answer' ? 0 : 1
  if (caret.parent.type.name !== 'paragraph' || !bodies.includes(body.type.name)) return false
  if (caret.index(-1) !== first) return false
  const isSpare = caret.parent.content.size === 0 && body.childCount - first > 1
  const { tr } = editor.state
  if (isSpare) tr.delete(caret.before(), caret.after())
  const label = Selection.near(tr.doc.resolve(caret.before()), -1)
  editor.view.dispatch(tr.setSelection(label).scrollIntoView())
  return true
}

/** At the end of a label, Delete goes to the text below it: the two are not one text. */
function erasedForward(editor: Editor, caret: ResolvedPos): boolean {
  const isEnd = caret.parentOffset === caret.parent.content.size
  if (!isEnd || !labels.includes(caret.parent.type.name)) return false
  if (caret.parent.type.name === 'cardText') return true
  return caretTo(editor, caret.after(), 1)
}

function leave(editor: Editor, caret: ResolvedPos): boolean {
  return below(editor, caret.after(1))
}

/** Puts the caret into the line below a block that ends at `after`; makes one where there is none. */
function below(editor: Editor, after: number): boolean {
  const { tr, doc } = editor.state
  if (doc.nodeAt(after)?.isTextblock !== true) tr.insert(after, editor.schema.node('paragraph'))
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}

/** Escape leaves a whole block that is selected, too. */
function enteredBelow(editor: Editor): boolean {
  const { selection } = editor.state
  const isFootnote = selection instanceof NodeSelection && selection.node.type.name === 'footnote'
  return !isFootnote && enteredNode(editor)
}

/** Inside lists and tables Tab has its own meaning; elsewhere it goes to the next label or the text below one. */
function nextPart(editor: Editor, caret: ResolvedPos, news: Node, direction: 1 | -1): boolean {
  for (let depth = 2; depth < caret.depth; depth += 1)
    if (['listItem', 'table'].includes(caret.node(depth).type.name)) return false
  const stops: number[] = []
  news.descendants((node, offset, parent, index) => {
    const starts = bodies.includes(parent?.type.name ?? '')
    const first = parent?.type.name === 'answer' ? 0 : 1
    if (labels.includes(node.type.name) || (starts && index === first))
      stops.push(caret.start(1) + offset)
    return !node.type.isInGroup('block')
  })
  if (news.type.name === 'captionedTable')
    stops.push(caret.start(1) + (news.firstChild?.nodeSize ?? 0))
  const here = caret.before()
  const stop = direction === 1 ? stops.find((at) => at > here) : stops.findLast((at) => at < here)
  return stop === undefined ? false : caretTo(editor, stop, 1)
}

/** Below a block that ends the story a line is made, since there is no other place to go on. */
function leaveBelow(editor: Editor, caret: ResolvedPos, way: 'down' | 'right'): boolean {
  const { doc, selection } = editor.state
  if (!selection.empty || caret.after(1) < doc.content.size) return false
  for (let depth = 1; depth < caret.depth; depth += 1) {
    const isCellBeside = way === 'down' && caret.node(depth).type.name === 'tableRow'
    if (!isCellBeside && caret.index(depth) < caret.node(depth).childCount - 1) return false
  }
  return editor.view.endOfTextblock(way) && leave(editor, caret)
}

/** The same above a block that begins the story. */
function leaveAbove(editor: Editor, caret: ResolvedPos, way: 'up' | 'left'): boolean {
  if (!editor.state.selection.empty || caret.before(1) > 0) return false
  for (let depth = 1; depth < caret.depth; depth += 1) if (caret.index(depth) > 0) return false
  if (!editor.view.endOfTextblock(way)) return false
  const tr = editor.state.tr.insert(0, editor.schema.node('paragraph'))
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, 1)).scrollIntoView())
  return true
}

function caretTo(editor: Editor, position: number, direction: 1 | -1): boolean {
  const { tr } = editor.state
  const place = Selection.near(tr.doc.resolve(position), direction)
  editor.view.dispatch(tr.setSelection(place).scrollIntoView())
  return true
}

function takenApart(editor: Editor, caret: ResolvedPos): true {
  flatten(editor, caret.before(1))
  return true
}
