import { Editor, type JSONContent } from '@tiptap/core'
import { joinBackward, splitBlock } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import { Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import fc from '../../support/properties'
import { afterEach, describe, expect, it } from 'vitest'
import { commentExtension } from '../../../renderer/comment/comment-extension'
import { takeComments } from '../../../renderer/comment/take-comments'
import { grammarExtensions } from '../../../renderer/editor/grammar-extensions'
import { keyExtensions, nothingAround } from '../../../renderer/editor/keys'
import type { Comment } from '../../../shared/article/internal'
import type { Body } from '../../../shared/document/body'
import { anchorsIn } from '../../../shared/document/anchors'
import { commented, doc, p } from '../../support/document'

const open: Editor[] = []

afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
})

describe('words that somebody commented on', () => {
  it('keep their comment when they are cut and put in elsewhere, and a copy has none', () => {
    const of = editor(doc(p('清溪', commented('新桥', 'c1'), '今天通车')), 'c1')
    const cut = select(of, 3, 5).content()
    of.commands.deleteSelection()
    paste(of, cut, 1)
    expect(of.getJSON()).toEqual(doc(p(commented('新桥', 'c1'), '清溪今天通车')))
    paste(of, cut, 3)
    expect(of.getJSON()).toEqual(doc(p(commented('新桥', 'c1'), '新桥清溪今天通车')))
  })

  it('keep it when they are put in over themselves', () => {
    const of = editor(doc(p('清溪', commented('新桥', 'c1'))), 'c1')
    const copied = select(of, 3, 5).content()
    paste(of, copied, 3, 5)
    expect(of.getJSON()).toEqual(doc(p('清溪', commented('新桥', 'c1'))))
  })

  it('bring none along into another article', () => {
    const of = editor(doc(p(commented('新桥', 'c1'))), 'c1')
    const other = editor(doc(p('菜市')), 'c2')
    paste(other, select(of, 1, 3).content(), 1)
    expect(other.getJSON()).toEqual(doc(p('新桥菜市')))
  })

  it('keep it when their form is cleared', () => {
    const of = editor(doc(p('清溪', commented('新桥', 'c1'))), 'c1')
    select(of, 1, 5)
    of.commands.toggleMark('bold')
    of.commands.unsetAllMarks()
    expect(of.getJSON()).toEqual(doc(p('清溪', commented('新桥', 'c1'))))
  })
})

it('a comment from elsewhere finds its words in a text that has moved on', () => {
  const of = editor(doc(p('昨夜，清溪新桥今天通车')), 'c1')
  const { tr } = of.state
  const there = doc(p('清溪', commented('新桥', 'c1'), '今天通车'))
  takeComments(tr, there, { added: new Set(['c1']), removed: new Set() })
  expect(tr.doc.toJSON()).toEqual(doc(p('昨夜，清溪', commented('新桥', 'c1'), '今天通车')))
  takeComments(tr, there, { added: new Set(), removed: new Set(['c1']) })
  expect(tr.doc.toJSON()).toEqual(doc(p('昨夜，清溪新桥今天通车')))
})

type Act = readonly [
  what: 'type' | 'delete' | 'split' | 'join' | 'undo' | 'redo',
  a: number,
  b: number,
]
const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const acts = fc.array(
  fc.tuple(
    fc.constantFrom('type', 'type', 'delete', 'split', 'join', 'undo', 'redo'),
    fraction,
    fraction,
  ),
  { maxLength: 40 },
)

it('whatever is written, each word that was commented on stays so, and no other becomes so', () => {
  fc.assert(
    fc.property(acts, (all) => {
      const before = doc(
        p('abc', commented('def', 'c1'), 'ghi'),
        p(commented('jkl', 'c1', 'c2'), 'mno'),
      )
      const of = editor(before, 'c1', 'c2')
      for (const act of all) perform(of, act)
      of.state.doc.descendants((node) => {
        if (!node.isText) return
        const ids = node.marks.map(({ attrs }) => String(attrs['id'])).join()
        for (const letter of node.text ?? '') {
          if (/[a-cg-im-o]/.test(letter)) expect(ids).toBe('')
          if (/[d-f]/.test(letter)) expect(ids).toBe('c1')
          if (/[jkl]/.test(letter)) expect(ids).toBe('c1,c2')
        }
      })
      while (undo(of.state, of.view.dispatch));
      expect(of.getJSON()).toEqual(before)
      expect(anchorsIn(of.state.doc).map(({ id }) => id)).toEqual(['c1', 'c2'])
    }),
    { numRuns: 60 },
  )
})

function perform(of: Editor, [what, a, b]: Act): void {
  const { state, view } = of
  const at = (part: number) => Math.round(part * state.doc.content.size)
  const [from, to] = [at(a), at(b)].sort((x, y) => x - y) as [number, number]
  const caret = () => {
    const near = TextSelection.near(state.doc.resolve(from))
    view.dispatch(state.tr.setSelection(near))
  }
  switch (what) {
    case 'type':
      caret()
      return view.dispatch(of.state.tr.insertText('1'))
    case 'delete':
      view.dispatch(
        state.tr.setSelection(
          TextSelection.between(state.doc.resolve(from), state.doc.resolve(to)),
        ),
      )
      return view.dispatch(of.state.tr.deleteSelection())
    case 'split':
      caret()
      return void splitBlock(of.state, view.dispatch)
    case 'join':
      caret()
      return void joinBackward(of.state, view.dispatch)
    case 'undo':
      return void undo(state, view.dispatch)
    case 'redo':
      return void redo(state, view.dispatch)
  }
}

function editor(body: Body, ...ids: readonly string[]): Editor {
  const comments = ids.map((id) => ({ id }) as Comment)
  const made = new Editor({
    element: document.createElement('div'),
    content: body as JSONContent,
    extensions: [
      ...grammarExtensions(),
      ...keyExtensions(nothingAround),
      commentExtension(() => comments),
    ],
    enableInputRules: false,
    enablePasteRules: false,
  })
  open.push(made)
  return made
}

function select(of: Editor, from: number, to: number) {
  of.view.dispatch(of.state.tr.setSelection(TextSelection.create(of.state.doc, from, to)))
  return of.state.selection
}

/** As ProseMirror does it after it read the clipboard. */
function paste(
  of: Editor,
  slice: ReturnType<ReturnType<typeof select>['content']>,
  from: number,
  to = from,
): void {
  select(of, from, to)
  let read = Slice.fromJSON(of.schema, slice.toJSON())
  of.view.someProp('transformPasted', (change) => {
    read = change(read, of.view, false)
  })
  of.view.dispatch(of.state.tr.replaceSelection(read))
}
