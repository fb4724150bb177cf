import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { storySchema } from '../../../shared/document/schema'
import { isTorn, withText, withoutSelected } from '../../../shared/document/torn'
import { anyBody } from '../../support/arbitrary-body'
import {
  box,
  captionedTable,
  doc,
  hr,
  li,
  p,
  quote,
  table,
  td,
  tr,
  ul,
} from '../../support/document'
import fc from '../../support/properties'

function selecting(body: Node, from: number, to: number): EditorState {
  const selection = TextSelection.between(body.resolve(from), body.resolve(to))
  return EditorState.create({ doc: body, selection })
}

/** With the selection from the first `one` to the end of the first `other`. */
function between(body: unknown, one: string, other: string): EditorState {
  const node = storySchema.nodeFromJSON(body)
  const at = (text: string): number => {
    let found = -1
    node.descendants((child, place) => {
      const offset = child.isText ? (child.text ?? '').indexOf(text) : -1
      if (found < 0 && offset >= 0) found = place + offset
    })
    return found
  }
  return selecting(node, at(one), at(other) + other.length)
}

const made = (state: EditorState, text: string): unknown => {
  const { doc: after } = withText(state.tr, text)
  after.check()
  return after.toJSON()
}

const node = (body: unknown): unknown => storySchema.nodeFromJSON(body).toJSON()

describe('typing over a selection that ProseMirror cannot make one block of', () => {
  const list = ul(li(p('One.')), li(p('Two.')))

  test('leaves both blocks, each with what was not selected of it', () => {
    const state = between(doc(box('facts', 'Figures', hr()), quote(list)), 'ures', 'On')
    expect(isTorn(state)).toBe(true)
    expect(made(state, 'ht')).toEqual(
      node(doc(box('facts', 'Fight', p()), quote(ul(li(p('e.')), li(p('Two.')))))),
    )
  })

  test('takes whole blocks between them along', () => {
    const state = between(
      doc(box('facts', 'Figures', hr()), p('Between.'), hr(), quote(list)),
      'ures',
      'On',
    )
    expect(made(state, 'x')).toEqual(
      node(doc(box('facts', 'Figx', p()), quote(ul(li(p('e.')), li(p('Two.')))))),
    )
  })

  test('empties the cells of a row and keeps the table whole', () => {
    const cells = table(tr(td(p('a')), td(p('b')), td(ul(li(p('cd')), li(p('e'))))))
    const state = between(doc(quote(quote(list)), captionedTable('Rain', cells)), 'ne.', 'c')
    expect(isTorn(state)).toBe(true)
    const left = table(tr(td(p()), td(p()), td(ul(li(p('d')), li(p('e'))))))
    expect(made(state, '!')).toEqual(
      node(doc(quote(quote(ul(li(p('O!'))))), captionedTable('', left))),
    )
  })
})

test('no selection is so odd that typing over it, or deleting it, fails or takes along what was not selected', () => {
  fc.assert(
    fc.property(anyBody(), fc.nat(1000), fc.nat(1000), (body, one, other) => {
      const before = storySchema.nodeFromJSON(body)
      const at = (part: number) => Math.round((part / 1000) * before.content.size)
      const state = selecting(before, at(one), at(other))
      const { from, to } = state.selection
      fc.pre(state.selection.$from.parent.inlineContent)
      const rest = words(before, 0, from) + words(before, to, before.content.size)
      for (const [act, typed] of [
        [withoutSelected(state.tr), ''],
        [withText(state.tr, '◇'), '◇'],
      ] as const) {
        act.doc.check()
        const after = words(act.doc, 0, act.doc.content.size)
        expect(after.replace(typed, '')).toBe(rest)
      }
    }),
    { numRuns: 1000 },
  )
})

function words(body: Node, from: number, to: number): string {
  return body.textBetween(from, to)
}
