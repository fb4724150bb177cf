import { Transform } from '@tiptap/pm/transform'
import { describe, expect, test } from 'vitest'
import { storySchema } from '../../../shared/document/schema'
import { authorAt, spansAfter } from '../../../shared/suggest/spans'
import { staff } from '../../support/article'
import { doc, p } from '../../support/document'

const editor = { by: staff.editor.person.id, at: '2026-03-08T02:00:00Z' }
const reviewer = { by: staff.reviewer.person.id, at: '2026-03-08T02:01:00Z' }
const begun = storySchema.nodeFromJSON(doc(p('桥通了。')))

describe('who wrote what', () => {
  test('letters typed one after another by one person are one stretch', () => {
    const first = new Transform(begun).insert(1, storySchema.text('新'))
    const second = new Transform(first.doc).insert(2, storySchema.text('大'))
    const spans = spansAfter(spansAfter([], first, editor), second, editor)
    expect(spans).toEqual([{ from: 1, to: 3, ...editor }])
  })

  test('a word put into somebody else’s parts theirs in two', () => {
    const first = new Transform(begun).insert(1, storySchema.text('新的'))
    const second = new Transform(first.doc).insert(2, storySchema.text('大'))
    const spans = spansAfter(spansAfter([], first, editor), second, reviewer)
    expect(spans.map(({ from, to, by }) => [from, to, by])).toEqual([
      [1, 2, editor.by],
      [2, 3, reviewer.by],
      [3, 4, editor.by],
    ])
  })

  test('what was taken away is remembered where it stood, and moves with the text', () => {
    const removed = new Transform(begun).delete(2, 3)
    const before = new Transform(removed.doc).insert(1, storySchema.text('新'))
    const spans = spansAfter(spansAfter([], removed, editor), before, reviewer)
    expect(authorAt(spans, 3, 3)).toEqual(editor)
  })

  test('bold is by whoever made it bold, though nothing moved', () => {
    const bold = storySchema.marks['bold']
    const marked = new Transform(begun)
    if (bold !== undefined) marked.addMark(1, 2, bold.create())
    expect(spansAfter([], marked, editor)).toEqual([{ from: 1, to: 2, ...editor }])
  })
})
