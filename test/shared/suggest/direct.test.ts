import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import { storySchema } from '../../../shared/document/schema'
import { bodySuggestions } from '../../../shared/suggest/body-suggestions'
import { compare } from '../../../shared/suggest/changes'
import { onOriginal } from '../../../shared/suggest/direct'
import { anyBody } from '../../support/arbitrary-body'
import { doc, p } from '../../support/document'
import { anyEdits, edited } from '../../support/edits'

/** The original after somebody's edit of the suggested text that is no suggestion. */
function directly(original: Node, edit: Transform): Node {
  let next = original
  edit.steps.forEach((step, place) => {
    const mapped = onOriginal(compare(next, edit.docs[place] ?? edit.doc), step)
    next = mapped?.apply(next).doc ?? next
  })
  return next
}

const node = (...lines: readonly string[]): Node =>
  storySchema.nodeFromJSON(doc(...lines.map((line) => p(line))))

describe('an edit that is no suggestion', () => {
  test('changes both texts alike where nothing is suggested', () => {
    fc.assert(
      fc.property(anyBody(), anyEdits(4), (body, edits) => {
        let text = storySchema.nodeFromJSON(body)
        let original = text
        for (const edit of edits) {
          const tr = edited(text, edit)
          if (tr === null) continue
          original = directly(original, tr)
          text = tr.doc
        }
        expect(original.toJSON()).toEqual(text.toJSON())
      }),
      { numRuns: 100 },
    )
  })

  test('leaves both texts whole wherever it is made among suggestions', () => {
    fc.assert(
      fc.property(anyBody(), anyEdits(4), anyEdits(4), (body, suggested, edits) => {
        let original = storySchema.nodeFromJSON(body)
        let text = original
        for (const edit of suggested) text = edited(text, edit)?.doc ?? text
        for (const edit of edits) {
          const tr = edited(text, edit)
          if (tr === null) continue
          original = directly(original, tr)
          text = tr.doc
          original.check()
        }
      }),
      { numRuns: 100 },
    )
  })

  test('beside a suggestion is written into both, and the suggestion stays as it was', () => {
    const [original, text] = [node('桥通了。'), node('新桥通了。')]
    const typed = new Transform(text).insert(6, storySchema.text('人来了。'))
    const after = directly(original, typed)
    expect(after.textContent).toBe('桥通了。人来了。')
    const { list } = bodySuggestions(after, typed.doc, [])
    expect(list).toMatchObject([{ kind: 'insert', now: '新' }])
  })

  test('inside what is suggested is part of the suggestion', () => {
    const [original, text] = [node('桥通了。'), node('新大桥通了。')]
    const typed = new Transform(text).insert(2, storySchema.text('的'))
    expect(directly(original, typed).textContent).toBe('桥通了。')
  })

  test('that deletes across a suggestion deletes what was there without it', () => {
    const [original, text] = [node('老桥通了。'), node('老石桥通了。')]
    const removed = new Transform(text).delete(1, 4)
    const after = directly(original, removed)
    expect(after.textContent).toBe('通了。')
    expect(bodySuggestions(after, removed.doc, []).list).toEqual([])
  })
})
