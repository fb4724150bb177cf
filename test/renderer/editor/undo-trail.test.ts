import { Editor, type JSONContent } from '@tiptap/core'
import { undo, redo, undoDepth } from '@tiptap/pm/history'
import { afterEach, describe, expect, it } from 'vitest'
import { grammarExtensions } from '../../../renderer/editor/grammar-extensions'
import { keyExtensions, nothingAround } from '../../../renderer/editor/keys'
import { stateFromTrail, trailOf, withoutHistory } from '../../../renderer/editor/undo-trail'
import type { Body } from '../../../shared/document/body'
import type { UndoTrail } from '../../../shared/ipc'
import { commented, doc, h, p } from '../../support/document'

const open: Editor[] = []

describe('the undo history of a closed window', () => {
  afterEach(() => {
    for (const editor of open.splice(0)) editor.destroy()
  })

  it('takes back, group by group, what was written before the window was closed', () => {
    const first = editor(doc(p('甲')))
    type(first, 2, '乙')
    type(first, 3, '丙')
    first.commands.setNode('heading', { level: 2 })
    const texts = undoAll(reopened(first))
    expect(texts).toEqual([doc(p('甲乙丙')), doc(p('甲乙')), doc(p('甲'))])
  })

  it('ends where another text was put in place of it: nothing comes back a second time', () => {
    const one = editor(doc(p('甲'), p('乙')))
    one.commands.deleteRange({ from: 0, to: 3 })
    one.view.dispatch(
      one.state.tr.insert(0, one.schema.nodeFromJSON(p('甲'))).setMeta('addToHistory', false),
    )
    one.view.updateState(withoutHistory(one.state))
    expect(undoAll(one)).toEqual([])
    expect(one.getJSON()).toEqual(doc(p('甲'), p('乙')))
    type(one, 2, '丙')
    expect(undoAll(one)).toEqual([doc(p('甲'), p('乙'))])
  })

  it('never goes before the text the editor was opened with', () => {
    const one = editor(doc(p('甲')))
    expect(undoAll(one)).toEqual([])
    type(one, 2, '乙')
    expect(undoAll(one)).toEqual([doc(p('甲'))])
    expect(one.getJSON()).toEqual(doc(p('甲')))
  })

  it('does again what was taken back after reopening', () => {
    const first = editor(doc(p('甲')))
    type(first, 2, '乙')
    const second = reopened(first)
    undo(second.state, second.view.dispatch)
    expect(second.getJSON()).toEqual(doc(p('甲')))
    redo(second.state, second.view.dispatch)
    expect(second.getJSON()).toEqual(doc(p('甲乙')))
  })

  it('keeps one undo step for what was typed in one go', () => {
    const first = editor(doc(p('甲')))
    for (const [at, character] of Array.from('今天上午通车').entries())
      first.view.dispatch(first.state.tr.insertText(character, 2 + at))
    const trail = trailOf(first, [])
    expect(trail?.groups).toHaveLength(1)
    expect(undoAll(reopened(first))).toEqual([doc(p('甲'))])
  })

  it('goes on growing over several windows', () => {
    const first = editor(doc(p('甲')))
    type(first, 2, '乙')
    const second = reopened(first)
    type(second, 3, '丙')
    expect(undoAll(reopened(second))).toEqual([doc(p('甲乙')), doc(p('甲'))])
  })

  it('reaches back past comments, which it neither takes back nor loses', () => {
    const first = editor(doc(p('甲')))
    type(first, 2, '乙')
    comment(first, 1, 2, 'c1')
    type(first, 3, '丙')
    const second = reopened(first)
    expect(second.getJSON()).toEqual(doc(p(commented('甲', 'c1'), '乙丙')))
    expect(undoAll(second)).toEqual([
      doc(p(commented('甲', 'c1'), '乙')),
      doc(p(commented('甲', 'c1'))),
    ])
  })

  it('is still good when somebody commented while the window was closed', () => {
    const first = editor(doc(p('甲')))
    type(first, 2, '乙')
    const trail = kept(first)
    const second = editor(doc(p('甲', commented('乙', 'c2'))))
    const restored = stateFromTrail(second.state, trail)
    expect(restored).not.toBeNull()
    if (restored !== null) second.view.updateState(restored.state)
    expect(second.getJSON()).toEqual(doc(p('甲', commented('乙', 'c2'))))
    expect(undoAll(second)).toEqual([doc(p('甲'))])
  })

  it('is thrown away when it does not lead to the text that is there', () => {
    const first = editor(doc(p('甲')))
    type(first, 2, '乙')
    const other = editor(doc(p('别的')))
    expect(stateFromTrail(other.state, kept(first))).toBeNull()
  })

  it('is thrown away when it is damaged', () => {
    const first = editor(doc(p('甲')))
    type(first, 2, '乙')
    const trail = kept(first)
    const second = editor(first.getJSON() as Body)
    for (const damaged of [
      { ...trail, base: { doc: { type: 'nothing' }, media: [] } },
      { ...trail, base: null },
      {
        ...trail,
        groups: [
          [
            { anchor: 1, head: 1 },
            { stepType: 'replace', from: 90, to: 99 },
          ],
        ],
      },
      { ...trail, groups: [['?', '?']] },
    ])
      expect(stateFromTrail(second.state, damaged)).toBeNull()
  })

  it('begins after a change that came from elsewhere', () => {
    const first = editor(doc(p('甲')))
    type(first, 2, '乙')
    first.view.dispatch(first.state.tr.insertText('!', 1).setMeta('addToHistory', false))
    type(first, 4, '丙')
    expect(undoAll(reopened(first))).toEqual([doc(p('!甲乙'))])
  })

  it('has an end: no more groups than the editor itself keeps, and a bounded size', () => {
    const first = editor(doc(p()))
    for (let at = 0; at < 300; at += 1) type(first, 1, `第${at}句。`)
    expect(kept(first).groups.length).toBeLessThanOrEqual(220)
    const long = editor(doc(p()))
    for (let at = 0; at < 20; at += 1) type(long, 1, '字'.repeat(100_000))
    const trail = kept(long)
    expect(JSON.stringify(trail.groups).length).toBeLessThan(1_300_000)
    expect(undoAll(reopened(long)).length).toBe(trail.groups.length)
  })

  it('remembers the pictures that may come back', () => {
    const first = editor(doc(p('甲')))
    type(first, 2, '乙')
    const media = [{ id: 'x' }] as never
    const trail = trailOf(first, media)
    expect(stateFromTrail(editor(first.getJSON() as Body).state, trail!)?.media).toEqual(media)
  })

  it('is nothing where nothing was written', () => {
    expect(trailOf(editor(doc(h(2, '甲'))), [])).toBeNull()
  })
})

function editor(content: Body): Editor {
  const tools = nothingAround
  const made = new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    content: content as JSONContent,
    extensions: [...grammarExtensions(), ...keyExtensions(tools)],
  })
  open.push(made)
  return made
}

/** Types far enough from the last change in time to begin a new undo group. */
function comment(of: Editor, from: number, to: number, id: string): void {
  const { tr, schema } = of.state
  const mark = schema.marks['comment']?.create({ id })
  if (mark !== undefined)
    of.view.dispatch(tr.addMark(from, to, mark).setMeta('addToHistory', false))
}

function type(one: Editor, at: number, text: string): void {
  one.view.dispatch(
    one.state.tr.insertText(text, at).setTime(one.state.doc.content.size * 1e4 + at),
  )
}

function kept(one: Editor): UndoTrail {
  const trail = trailOf(one, [])
  if (trail === null) throw new Error('no trail')
  return JSON.parse(JSON.stringify(trail)) as UndoTrail
}

function reopened(one: Editor): Editor {
  const next = editor(one.getJSON() as Body)
  const restored = stateFromTrail(next.state, kept(one))
  if (restored === null) throw new Error('the trail was thrown away')
  next.view.updateState(restored.state)
  expect(next.getJSON()).toEqual(one.getJSON())
  return next
}

function undoAll(one: Editor): unknown[] {
  const texts: unknown[] = []
  while (undoDepth(one.state) > 0) {
    undo(one.state, one.view.dispatch)
    texts.push(one.getJSON())
  }
  return texts
}
