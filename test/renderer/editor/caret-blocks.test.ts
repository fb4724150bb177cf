import { Editor, type JSONContent } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { afterEach, describe, expect, it } from 'vitest'
import { caretBlocks } from '../../../renderer/editor/caret-blocks'
import { grammarExtensions } from '../../../renderer/editor/grammar-extensions'
import type { Body } from '../../../shared/document/body'
import { doc, p } from '../../support/document'

const open: Editor[] = []

describe('the blocks that hold the ends of the selection', () => {
  afterEach(() => {
    for (const editor of open.splice(0)) editor.destroy()
  })

  it('are marked, so that they are laid out before the first letter comes', () => {
    const editor = editing(doc(p('甲'), p('乙'), p('丙')))
    select(editor, 5)
    expect(marked(editor)).toEqual(['乙'])
    select(editor, 2, 8)
    expect(marked(editor)).toEqual(['甲', '丙'])
  })

  it('are marked with their neighbours, whose lines an arrow key may lead to', () => {
    const editor = editing(doc(p('甲'), p('乙'), p('丙'), p('丁'), p('戊')))
    select(editor, 2)
    expect(marked(editor, 'near-caret')).toEqual(['乙'])
    select(editor, 8)
    expect(marked(editor, 'near-caret')).toEqual(['乙', '丁'])
    select(editor, 2, 8)
    expect(marked(editor)).toEqual(['甲', '丙'])
    expect(marked(editor, 'near-caret')).toEqual(['乙', '丁'])
  })

  it('are marked in the very step that makes them', () => {
    const editor = editing(doc(p('甲乙')))
    select(editor, 2)
    editor.view.dispatch(editor.state.tr.split(2))
    expect(marked(editor)).toEqual(['乙'])
    const quote = { type: 'blockquote', content: [p('丙')] } as JSONContent
    editor.commands.insertContentAt(4, quote)
    select(editor, editor.state.doc.content.size - 2)
    expect(marked(editor)).toEqual([editor.state.doc.lastChild?.textContent])
  })
})

function editing(body: Body): Editor {
  const element = document.createElement('div')
  document.body.append(element)
  const editor = new Editor({
    element,
    content: body as JSONContent,
    extensions: [...grammarExtensions(), caretBlocks],
  })
  open.push(editor)
  return editor
}

function select(editor: Editor, anchor: number, head = anchor): void {
  const { state, view } = editor
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)))
}

function marked(editor: Editor, mark = 'has-caret'): (string | null)[] {
  return Array.from(editor.view.dom.querySelectorAll(`.${mark}`), (block) => block.textContent)
}
