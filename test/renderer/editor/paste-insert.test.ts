import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { grammarExtensions } from '../../../renderer/editor/grammar-extensions'
import { insertBlocks, takeOutFigures } from '../../../renderer/editor/paste-insert'
import type { BodyNode } from '../../../shared/document/body'
import { bold, doc, figure, h, li, p, table, td, tr, ul } from '../../support/document'

const schema = getSchema(grammarExtensions())
const nodes = (...blocks: readonly BodyNode[]): readonly Node[] =>
  blocks.map((block) => schema.nodeFromJSON(block))

/** A state with the caret after the text `before`. */
function stateAt(body: BodyNode, before: string): EditorState {
  const start = EditorState.create({ doc: schema.nodeFromJSON(body) })
  let at = 1
  start.doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(before) : -1
    if (index !== -1) at = position + index + before.length
  })
  return start.apply(start.tr.setSelection(TextSelection.create(start.doc, at)))
}

describe('what is pasted merges with the text round it', () => {
  it('a line goes inline, into a heading too, and the caret ends after it', () => {
    const done = insertBlocks(stateAt(doc(h(2, 'AB')), 'A'), nodes(p('x', bold('y'))))
    expect(done.doc.toJSON()).toEqual(schema.nodeFromJSON(doc(h(2, 'Ax', bold('y'), 'B'))).toJSON())
    expect(done.selection.from).toBe(4)
    expect(done.storedMarks).toEqual([])
  })

  it('paragraphs join at both ends and a heading between them stays whole', () => {
    const done = insertBlocks(stateAt(doc(p('AB')), 'A'), nodes(p('x'), h(2, 'y'), p('z')))
    expect(done.doc.toJSON()).toEqual(
      schema.nodeFromJSON(doc(p('Ax'), h(2, 'y'), p('zB'))).toJSON(),
    )
  })

  it('a heading takes the place of an empty paragraph', () => {
    const done = insertBlocks(stateAt(doc(p()), ''), nodes(h(3, 'y')))
    expect(done.doc.toJSON()).toEqual(schema.nodeFromJSON(doc(h(3, 'y'))).toJSON())
  })

  it('items join the list they are put into', () => {
    const done = insertBlocks(stateAt(doc(ul(li(p('a')))), 'a'), nodes(ul(li(p('b')), li(p('c')))))
    expect(done.doc.toJSON()).toEqual(
      schema.nodeFromJSON(doc(ul(li(p('ab')), li(p('c'))))).toJSON(),
    )
  })

  it('a box pasted into a table cell, where none may stand, leaves its words there', () => {
    const cell = doc(table(tr(td(p('A')), td(p()))))
    const box = {
      type: 'box',
      attrs: { kind: 'facts' },
      content: [{ type: 'boxTitle', content: [{ type: 'text', text: 'T' }] }, p('y')],
    }
    const pasted = insertBlocks(stateAt(cell, 'A'), nodes(box))
    expect(pasted.doc.textContent).toBe('ATy')
    expect(pasted.doc.childCount).toBe(1)
  })

  it('pictures of a whole page leave the text in its place', () => {
    const page = [p('x'), figure('a'), p('y'), figure('w'), p('z')]
    const done = insertBlocks(stateAt(doc(p()), ''), nodes(...page))
    const places = takeOutFigures(done, new Set(['w']))
    expect(done.doc.toJSON()).toEqual(
      schema.nodeFromJSON(doc(p('x'), figure('a'), p('y'), p('z'))).toJSON(),
    )
    expect([...places]).toEqual([['w', 7]])
  })

  it('figures that are still on the web are taken out, and their places kept', () => {
    const done = insertBlocks(stateAt(doc(p('A')), 'A'), nodes(p('x'), figure('w'), p('y')))
    const places = takeOutFigures(done, new Set(['w']))
    expect(done.doc.toJSON()).toEqual(schema.nodeFromJSON(doc(p('Ax'), p('y'))).toJSON())
    expect([...places]).toEqual([['w', 4]])
  })
})
