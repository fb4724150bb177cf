import { Editor, type JSONContent } from '@tiptap/core'
import { AllSelection, TextSelection } from '@tiptap/pm/state'
import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import { markActions, slashActions, tableActions } from '../../../renderer/editor/actions'
import { grammarExtensions } from '../../../renderer/editor/grammar-extensions'
import { keyExtensions, nothingAround } from '../../../renderer/editor/keys'
import { parseBody } from '../../../shared/document/schema'

/** A footnote and a card give the keyboard to their own fields a moment later. */
const late = ['footnote', 'card', 'video', 'audio']
const actions = [...slashActions, ...tableActions, ...markActions].filter(
  ({ id }) => !late.includes(id),
)
const presses = [
  { key: 'Enter' },
  { key: 'Enter', ctrlKey: true },
  { key: 'Enter', shiftKey: true },
  { key: 'Tab' },
  { key: 'Tab', shiftKey: true },
  { key: 'Backspace' },
  { key: 'Delete' },
  { key: 'Escape' },
] as const

/** One thing done: a number chooses among what can be done, the other two where or how. */
const turn = fc.tuple(fc.nat({ max: 9 }), fc.nat(), fc.nat())

describe('keys and tools', () => {
  it('leave a story the grammar allows, in whatever order they are used', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 20, maxLength: 80 }), (turns) => {
        const editor = opened()
        try {
          return turns.every(([kind, some, other]) => {
            act(editor, kind, some, other)
            editor.state.doc.check()
            return parseBody(editor.getJSON()).ok
          })
        } finally {
          editor.destroy()
        }
      }),
      { numRuns: 10 },
    )
  }, 120_000)

  it('Enter takes what is selected over several blocks away, and makes a line there', () => {
    const words = (text: string) => [{ type: 'text', text }]
    const editor = opened([
      { type: 'paragraph', content: words('清溪') },
      { type: 'note', attrs: { id: 'n', resolved: false }, content: words('alpha') },
    ])
    const before = JSON.stringify(editor.getJSON())
    select(editor, 1, editor.state.doc.content.size - 1)
    press(
      editor,
      presses.findIndex(({ key }) => key === 'Enter'),
    )
    expect(editor.getText()).toBe('\n\n')
    expect(parseBody(editor.getJSON()).ok).toBe(true)
    editor.commands.undo()
    expect(JSON.stringify(editor.getJSON())).toBe(before)
    editor.destroy()
  })

  it('are taken back whole by undo', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 5, maxLength: 30 }), (turns) => {
        const editor = opened()
        try {
          const before = JSON.stringify(editor.getJSON())
          for (const [kind, some, other] of turns) if (kind !== 3) act(editor, kind, some, other)
          while (editor.commands.undo());
          return JSON.stringify(editor.getJSON()) === before
        } finally {
          editor.destroy()
        }
      }),
      { numRuns: 10 },
    )
  }, 120_000)
})

function opened(content: JSONContent[] = [{ type: 'paragraph' }]): Editor {
  return new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    content: { type: 'doc', content },
    extensions: [...grammarExtensions(), ...keyExtensions(nothingAround)],
  })
}

function act(editor: Editor, kind: number, some: number, other: number): void {
  const { state, view } = editor
  const size = state.doc.content.size + 1
  if (kind < 2) view.dispatch(state.tr.insertText(some % 2 === 0 ? 'alpha ' : '清溪'))
  else if (kind === 2) select(editor, some % size, other % 3 === 0 ? other % size : some % size)
  else if (kind === 3) editor.commands[some % 3 === 0 ? 'redo' : 'undo']()
  else if (kind === 4 && other % 8 === 0)
    view.dispatch(state.tr.setSelection(new AllSelection(state.doc)))
  else if (kind < 7) use(editor, some)
  else press(editor, some)
}

function select(editor: Editor, anchor: number, head: number): void {
  const { state, view } = editor
  const ends = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))
  view.dispatch(state.tr.setSelection(ends))
}

function use(editor: Editor, which: number): void {
  const action = actions[which % actions.length]
  if (action !== undefined && action.may?.(editor) !== false) action.run(editor, nothingAround)
}

function press(editor: Editor, which: number): void {
  const event = new KeyboardEvent('keydown', presses[which % presses.length])
  editor.view.someProp('handleKeyDown', (hear) => hear(editor.view, event) || undefined)
}
