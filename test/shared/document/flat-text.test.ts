import fc from '../../support/properties'
import { expect, it } from 'vitest'
import { FlatText } from '../../../shared/document/flat-text'
import { storySchema } from '../../../shared/document/schema'
import { anyBody } from '../../support/arbitrary-body'
import { br, doc, footnote, p, quote } from '../../support/document'

it('counts a break and a footnote as one character each, and parts blocks by a line', () => {
  const flat = new FlatText(
    storySchema.nodeFromJSON(doc(p('桥', br(), '通', footnote('据公告')), p('车'))),
  )
  expect(flat.text).toBe('桥\n通\ufffc\n车')
  expect(flat.spanOf(0, 4)).toEqual({ from: 1, to: 5 })
  expect(flat.spanOf(5, 6)).toEqual({ from: 7, to: 8 })
})

it('takes a position between blocks for the end of the text before it', () => {
  const flat = new FlatText(storySchema.nodeFromJSON(doc(quote(p('桥')), p('车'))))
  expect(flat.offsetOf(0)).toBe(0)
  expect(flat.offsetOf(4)).toBe(1)
})

it('leads from every position in a text to its character and back', () => {
  fc.assert(
    fc.property(anyBody(), (body) => {
      const node = storySchema.nodeFromJSON(body)
      const flat = new FlatText(node)
      node.descendants((child, at) => {
        if (!child.isText) return
        const offset = flat.offsetOf(at)
        const text = child.text ?? ''
        expect(flat.text.slice(offset, offset + text.length)).toBe(text)
        expect(flat.spanOf(offset, offset + text.length)).toEqual({
          from: at,
          to: at + text.length,
        })
      })
    }),
    { numRuns: 60 },
  )
})
