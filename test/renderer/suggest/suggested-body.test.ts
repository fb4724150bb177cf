import { Editor, type JSONContent } from '@tiptap/core'
import { closeHistory, redo, undo } from '@tiptap/pm/history'
import { Step } from '@tiptap/pm/transform'
import fc from '../../support/properties'
import { afterEach, describe, expect, it } from 'vitest'
import { grammarExtensions } from '../../../renderer/editor/grammar-extensions'
import { keyExtensions, nothingAround, undoDepth } from '../../../renderer/editor/keys'
import { SuggestedBody } from '../../../renderer/suggest/suggested-body'
import type { Body } from '../../../shared/document/body'
import { storySchema } from '../../../shared/document/schema'
import { bodySuggestions } from '../../../shared/suggest/body-suggestions'
import { accepted, rejections } from '../../../shared/suggest/decide'
import { anyPlainBody } from '../../support/arbitrary-body'
import { staff } from '../../support/article'
import { doc, p } from '../../support/document'
import { anyEdits, edited, type Edit } from '../../support/edits'

const open: Editor[] = []

describe('a text and what is suggested for it', () => {
  afterEach(() => {
    for (const editor of open.splice(0)) editor.destroy()
  })

  it('are one while nothing is suggested', () => {
    const desk = sit(doc(p('桥通了。')))
    desk.type(1, '新')
    expect(desk.original()).toBe('新桥通了。')
    expect(desk.body.original).toBeNull()
    expect(desk.body.read()).toBeNull()
  })

  it('part with the first letter that is suggested, and say whose it is', () => {
    const desk = sit(doc(p('桥通了。')))
    desk.suggest(true)
    desk.type(1, '新')
    expect([desk.original(), desk.text()]).toEqual(['桥通了。', '新桥通了。'])
    expect(desk.body.read()?.spans).toMatchObject([{ from: 1, to: 2, by: staff.editor.person.id }])
  })

  it('are both written in with suggesting off, and undone together', () => {
    const desk = sit(doc(p('桥通了。')))
    desk.suggest(true)
    desk.type(1, '新')
    desk.suggest(false)
    desk.type(6, '人来了。')
    expect([desk.original(), desk.text()]).toEqual(['桥通了。人来了。', '新桥通了。人来了。'])
    desk.undo()
    expect([desk.original(), desk.text()]).toEqual(['桥通了。', '新桥通了。'])
    desk.undo()
    expect(desk.body.read()).toBeNull()
    desk.redo()
    expect([desk.original(), desk.text()]).toEqual(['桥通了。', '新桥通了。'])
  })

  it('are one again once all is accepted, and part again when that is taken back', () => {
    const desk = sit(doc(p('桥通了。')))
    desk.suggest(true)
    desk.type(1, '新')
    desk.suggest(false)
    desk.accept(0)
    expect([desk.original(), desk.body.original]).toEqual(['新桥通了。', null])
    desk.undo()
    expect([desk.original(), desk.text()]).toEqual(['桥通了。', '新桥通了。'])
    desk.reject(0)
    expect([desk.original(), desk.text()]).toEqual(['桥通了。', '桥通了。'])
    desk.undo()
    expect([desk.original(), desk.text()]).toEqual(['桥通了。', '新桥通了。'])
  })

  it('are written down step by step, so that another window may take them back', () => {
    const desk = sit(doc(p('桥通了。')))
    desk.suggest(true)
    desk.type(1, '新')
    desk.suggest(false)
    const steps: unknown[] = []
    desk.editor.on('transaction', ({ transaction }) => {
      for (const step of transaction.steps) steps.push(step.toJSON())
    })
    desk.type(6, '。')
    const read = steps.map((step) => Step.fromJSON(desk.editor.schema, step).toJSON() as unknown)
    expect(read).toEqual(steps)
    expect(steps).toHaveLength(2)
  })

  // Tables are left out: the table tools mend odd ones, and that is no step of anybody's.
  it('are both as they were once everything has been undone, whatever was done', () => {
    const act = fc.oneof(
      anyEdits(1).map(([edit]) => edit),
      fc.constantFrom('on' as const, 'off' as const),
      fc.record({ decide: fc.constantFrom('accept', 'reject'), which: fc.nat(5) }),
    )
    fc.assert(
      fc.property(anyPlainBody(), fc.array(act, { maxLength: 8 }), (body, acts) => {
        const desk = sit(body)
        for (const one of acts) {
          if (one === 'on' || one === 'off') desk.suggest(one === 'on')
          else if (one !== undefined && 'what' in one) desk.edit(one)
          else if (one?.decide === 'accept') desk.accept(one.which)
          else if (one !== undefined) desk.reject(one.which)
        }
        desk.body.original?.check()
        desk.suggest(true)
        for (let step = 0; step < undoDepth; step += 1) if (!desk.undo()) break
        expect(desk.editor.state.doc.toJSON()).toEqual(body)
        desk.editor.destroy()
      }),
      { numRuns: 10 },
    )
  })
})

/** One editor with its two texts, and somebody at it. */
function sit(body: Body) {
  let isOn = false
  let minute = 0
  const suggestions = new SuggestedBody({
    isOn: () => isOn,
    author: () => ({
      by: staff.editor.person.id,
      at: `2026-03-08T02:${String((minute += 1) % 60).padStart(2, '0')}:00Z`,
    }),
    onturn: () => undefined,
  })
  const editor = new Editor({
    element: document.createElement('div'),
    content: body as JSONContent,
    extensions: [...grammarExtensions(), ...keyExtensions(nothingAround), suggestions.extension],
    injectCSS: false,
  })
  open.push(editor)
  suggestions.begin(null)
  const all = () => {
    const { original, spans } = suggestions
    return bodySuggestions(original ?? editor.state.doc, editor.state.doc, spans)
  }
  return {
    editor,
    body: suggestions,
    original: () => (suggestions.original ?? editor.state.doc).textContent,
    text: () => editor.state.doc.textContent,
    suggest(on: boolean) {
      isOn = on
      suggestions.turned()
    },
    type(at: number, words: string) {
      editor.view.dispatch(closeHistory(editor.state.tr.insertText(words, at)))
    },
    edit(edit: Edit) {
      const found = edited(storyOf(editor), edit)
      if (found === null) return
      const tr = closeHistory(editor.state.tr)
      for (const step of found.steps) tr.step(Step.fromJSON(editor.schema, step.toJSON()))
      editor.view.dispatch(tr)
    },
    accept(which: number) {
      const found = all()
      const one = found.list[which % Math.max(1, found.list.length)]
      if (one !== undefined) suggestions.accept(accepted(found, [one]), [])
    },
    reject(which: number) {
      const found = all()
      const one = found.list[which % Math.max(1, found.list.length)]
      if (one !== undefined) suggestions.reject(rejections(found, [one]), [])
    },
    undo: () => undo(editor.state, editor.view.dispatch),
    redo: () => redo(editor.state, editor.view.dispatch),
  }
}

function storyOf(editor: Editor) {
  return storySchema.nodeFromJSON(editor.getJSON())
}
