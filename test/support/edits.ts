import {
  splitBlock,
  lift,
  setBlockType,
  toggleMark,
  wrapIn,
  joinBackward,
} from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import type { Command, Transaction } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import fc from './properties'
import { storySchema } from '../../shared/document/schema'
import { withText, withoutSelected } from '../../shared/document/torn'

/** One thing a person does to a text, at a place told in thousandths of it. */
export interface Edit {
  readonly what: keyof typeof acts
  readonly at: number
  readonly length: number
  readonly text: string
}

/** What people do to texts: typing, deleting, marking, splitting, joining, nesting, tables, moving. */
export function anyEdits(most = 8): fc.Arbitrary<readonly Edit[]> {
  return fc.array(
    fc.record({
      what: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
      at: fc.nat(1000),
      length: fc.constantFrom(0, 1, 2, 5, 20),
      text: fc.constantFrom('桥', '清溪新桥', 'the bridge ', 'x', ' ', '。'),
    }),
    { minLength: 1, maxLength: most },
  )
}

/** The transaction that does it; null where nothing can be done there. */
export function edited(doc: Node, { what, at, length, text }: Edit): Transaction | null {
  const state = EditorState.create({ doc })
  const size = doc.content.size
  const from = Math.round((at / 1000) * size)
  const selection = TextSelection.between(
    doc.resolve(from),
    doc.resolve(Math.min(size, from + length)),
  )
  if (!selection.$from.parent.inlineContent) return null
  const placed = state.apply(state.tr.setSelection(selection))
  let done: Transaction | null = null
  try {
    acts[what](text)(placed, (tr) => (done = tr))
    const made = done as Transaction | null
    made?.doc.check()
    return made?.docChanged === true ? made : null
  } catch (problem) {
    // Some commands of the libraries make what our grammar does not allow; the editor refuses it as well.
    if (problem instanceof RangeError || problem instanceof TypeError) return null
    throw problem
  }
}

const acts = {
  type: (text) => (state, dispatch) => {
    dispatch?.(withText(state.tr, text))
    return true
  },
  remove: () => (state, dispatch) => {
    dispatch?.(withoutSelected(state.tr))
    return true
  },
  bold: () => toggleMark(mark('bold')),
  italic: () => toggleMark(mark('italic')),
  split: () => splitBlock,
  join: () => (state, dispatch) => {
    const { $from } = state.selection
    const start = TextSelection.create(state.doc, $from.start())
    return joinBackward(state.apply(state.tr.setSelection(start)), dispatch)
  },
  heading: () => setBlockType(node('heading'), { level: 3 }),
  paragraph: () => setBlockType(node('paragraph')),
  bullets: () => wrapInList(node('bulletList')),
  numbers: () => wrapInList(node('orderedList')),
  quote: () => wrapIn(node('blockquote')),
  lift: () => lift,
  nextItem: () => splitListItem(node('listItem')),
  sink: () => sinkListItem(node('listItem')),
  outdent: () => liftListItem(node('listItem')),
  rowAfter: () => addRowAfter,
  columnAfter: () => addColumnAfter,
  noRow: () => deleteRow,
  noColumn: () => deleteColumn,
  headerRow: () => toggleHeaderRow,
  block: (text) => (state, dispatch) => {
    const { $from } = state.selection
    const paragraph = node('paragraph').create(null, storySchema.text(text))
    dispatch?.(state.tr.insert($from.after(1), paragraph))
    return true
  },
  picture: () => (state, dispatch) => {
    const { $from } = state.selection
    dispatch?.(state.tr.insert($from.after(1), node('figure').create({ media: 'a1' })))
    return true
  },
  footnote: (text) => (state, dispatch) => {
    dispatch?.(withoutSelected(state.tr).replaceSelectionWith(node('footnote').create({ text })))
    return true
  },
  noBlock: () => (state, dispatch) => {
    const { $from } = state.selection
    if (state.doc.childCount < 2) return false
    dispatch?.(state.tr.delete($from.before(1), $from.after(1)))
    return true
  },
  move: () => (state, dispatch) => {
    const { $from } = state.selection
    if (state.doc.childCount < 2) return false
    const block = $from.node(1)
    const { tr } = state
    tr.delete($from.before(1), $from.after(1))
    dispatch?.(tr.insert(0, block))
    return true
  },
} as const satisfies Record<string, (text: string) => Command>

function node(name: string) {
  const type = storySchema.nodes[name]
  if (type === undefined) throw new Error(name)
  return type
}

function mark(name: string) {
  const type = storySchema.marks[name]
  if (type === undefined) throw new Error(name)
  return type
}
