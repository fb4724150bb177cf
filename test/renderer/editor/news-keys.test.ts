import { Editor, type JSONContent } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import { grammarExtensions } from '../../../renderer/editor/grammar-extensions'
import { keyExtensions, nothingAround } from '../../../renderer/editor/keys'
import {
  deleteWholeTable,
  flatten,
  groupPictures,
  insertBox,
  insertCaptionedTable,
  insertFootnote,
  insertQuestions,
  insertTimeline,
  toggleTableCaption,
} from '../../../renderer/editor/news-blocks'
import type { Body } from '../../../shared/document/body'
import { parseBody } from '../../../shared/document/schema'
import {
  box,
  captionedTable,
  doc,
  figure,
  li,
  p,
  qa,
  table,
  td,
  timeline,
  tr,
  ul,
} from '../../support/document'

let editor: Editor

function open(body: Body = doc(p())): void {
  editor = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    content: body as JSONContent,
    extensions: [...grammarExtensions(), ...keyExtensions(nothingAround)],
  })
}

afterEach(() => editor.destroy())

describe('questions and answers', () => {
  it('are written through with Enter alone, and left with it', () => {
    open()
    insertQuestions(editor)
    type('何时通车？', 'Enter', '下周。', 'Enter', 'Enter', '谁出资？', 'Enter', '县里。')
    expect(body()).toEqual(doc(qa(['何时通车？', p('下周。')], ['谁出资？', p('县里。')])))
    type('Enter', 'Enter', 'Enter', '以上。')
    expect(body()).toEqual(
      doc(qa(['何时通车？', p('下周。')], ['谁出资？', p('县里。')]), p('以上。')),
    )
  })

  it('are taken apart by Backspace at the beginning, and lose no word', () => {
    open(doc(qa(['一？', p('甲。')], ['二？', p('乙。')])))
    caretBefore('二？')
    type('Backspace')
    expect(body()).toEqual(doc(qa(['一？', p('甲。'), p('二？'), p('乙。')])))
    caretBefore('一？')
    type('Backspace')
    expect(body()).toEqual(doc(p('一？'), p('甲。'), p('二？'), p('乙。')))
  })

  it('go away with Backspace while nothing is written', () => {
    open()
    insertQuestions(editor)
    type('Backspace')
    expect(body()).toEqual(doc(p()))
  })

  it('are walked through with Tab', () => {
    open(doc(qa(['一？', p('甲。')], ['二？', p('乙。')])))
    caretBefore('一？')
    type('Tab', '答', 'Tab', '问', 'Shift-Tab', '再')
    expect(body()).toEqual(doc(qa(['一？', p('再答甲。')], ['问二？', p('乙。')])))
  })
})

describe('a box', () => {
  it('is titled, filled and left with Enter', () => {
    open()
    insertBox(editor, 'facts')
    type('安澜桥', 'Enter', '长二百米。', 'Enter', 'Enter', '正文。')
    expect(body()).toEqual(doc(box('facts', '安澜桥', p('长二百米。')), p('正文。')))
  })

  it('of key points begins with its list', () => {
    open()
    insertBox(editor, 'points')
    type('桥通了', 'Enter', '长二百米')
    expect(body()).toEqual(doc(box('points', 'Key points', ul(li(p('桥通了')), li(p('长二百米'))))))
    type('Enter', 'Enter', 'Enter', '正文。')
    expect(body().content.at(-1)).toEqual(p('正文。'))
  })

  it('is put round what is selected', () => {
    open(doc(p('甲'), p('乙'), p('丙')))
    editor.commands.setTextSelection({ from: 2, to: 5 })
    insertBox(editor, 'correction')
    expect(body()).toEqual(doc(box('correction', 'Correction', p('甲'), p('乙')), p('丙')))
  })

  it('is left with Escape and the arrow keys, wherever it stands', () => {
    open(doc(box('facts', '题', p('文'))))
    caretBefore('文')
    type('Escape', '后')
    expect(body()).toEqual(doc(box('facts', '题', p('文')), p('后')))
  })
})

describe('a timeline', () => {
  it('is written through with Enter alone, and left with it', () => {
    open()
    insertTimeline(editor)
    type('3月8日', 'Enter', '开工。', 'Enter', 'Enter', '5月1日', 'Enter', '通车。')
    const made = timeline(['3月8日', p('开工。')], ['5月1日', p('通车。')])
    expect(body()).toEqual(doc(made))
    type('Enter', 'Enter', 'Enter', '完。')
    expect(body()).toEqual(doc(made, p('完。')))
  })
})

describe('a table', () => {
  it('has its caption first, and Enter goes on to the first cell', () => {
    open()
    insertCaptionedTable(editor)
    type('两座桥', 'Enter', '桥名', 'Tab', '米')
    expect(editor.state.doc.firstChild?.textContent).toBe('两座桥桥名米')
    deleteWholeTable(editor)
    expect(body()).toEqual(doc(p()))
  })

  it('gets a caption and loses it again, with no word lost', () => {
    open(doc(table(tr(td(p('安澜'))))))
    caretBefore('安澜')
    toggleTableCaption(editor)
    type('桥')
    expect(body()).toEqual(doc(captionedTable('桥', table(tr(td(p('安澜')))))))
    toggleTableCaption(editor)
    expect(body()).toEqual(doc(p('桥'), table(tr(td(p('安澜'))))))
  })
})

describe('pictures', () => {
  const [one, two] = [
    '0190a1b2-0000-7000-8000-000000000001',
    '0190a1b2-0000-7000-8000-000000000002',
  ]

  it('side by side become a group, which Enter leaves and plain text takes apart', () => {
    open(doc(p('前'), figure(one), figure(two), p('后')))
    caretBefore('后')
    expect(groupPictures(editor)).toBe(true)
    const group = { type: 'pictureGroup', content: [figure(one), figure(two)] }
    expect(body()).toEqual(doc(p('前'), group, p('后')))
    type('Enter', '文')
    expect(body().content.at(-1)).toEqual(p('文后'))
    flatten(editor, 3)
    expect(body()).toEqual(doc(p('前'), figure(one), figure(two), p('文后')))
  })

  it('alone are no group', () => {
    open(doc(figure(one), p('后')))
    expect(groupPictures(editor)).toBe(false)
  })
})

it('a footnote stands where the caret is, and Backspace takes it away whole', () => {
  open(doc(p('桥长')))
  editor.commands.setTextSelection(3)
  insertFootnote(editor)
  expect(body()).toEqual(doc(p('桥长', { type: 'footnote', attrs: { text: '' } })))
})

function body(): Body {
  const parsed = parseBody(editor.getJSON())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  return parsed.value
}

/** Types words, and presses the keys that have a name. */
function type(...pieces: readonly string[]): void {
  for (const piece of pieces) {
    const shift = piece.startsWith('Shift-')
    const key = shift ? piece.slice(6) : piece
    if (/^[A-Z][A-Za-z]+$/.test(key)) press(key, shift)
    else editor.commands.insertContent({ type: 'text', text: piece })
  }
}

function press(key: string, shiftKey: boolean): void {
  const event = new KeyboardEvent('keydown', { key, shiftKey })
  editor.view.someProp('handleKeyDown', (pressed) => pressed(editor.view, event) || undefined)
}

function caretBefore(words: string): void {
  editor.state.doc.descendants((node, position) => {
    if (node.isText && node.text?.startsWith(words) === true)
      editor.commands.setTextSelection(position)
  })
}
