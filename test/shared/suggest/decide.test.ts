import type { Node } from '@tiptap/pm/model'
import { Fragment, Slice } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../shared/article/ids'
import type { AuthorSpan } from '../../../shared/article/suggested'
import { storySchema } from '../../../shared/document/schema'
import { bodySuggestions } from '../../../shared/suggest/body-suggestions'
import type { BodySuggestion, BodySuggestions } from '../../../shared/suggest/body-suggestions'
import { accepted, rejections } from '../../../shared/suggest/decide'
import { spansAfter } from '../../../shared/suggest/spans'
import { anyBody } from '../../support/arbitrary-body'
import { staff } from '../../support/article'
import { doc, p } from '../../support/document'
import { anyEdits, edited } from '../../support/edits'

const authors = [staff.editor.person.id, staff.reviewer.person.id] as const

/** Two people at work on one text, each edit by one of them. */
const anyWork = fc.record({
  body: anyBody(),
  edits: fc.array(fc.tuple(fc.nat(1), anyEdits(2)), { minLength: 1, maxLength: 5 }),
})

interface Work {
  readonly before: Node
  readonly after: Node
  readonly spans: readonly AuthorSpan[]
}

function done({ body, edits }: typeof anyWork extends fc.Arbitrary<infer One> ? One : never): Work {
  const before = storySchema.nodeFromJSON(body)
  let after = before
  let spans: readonly AuthorSpan[] = []
  let minute = 0
  for (const [who, some] of edits)
    for (const edit of some) {
      const tr = edited(after, edit)
      if (tr === null) continue
      const at = `2026-03-08T02:${String((minute += 1)).padStart(2, '0')}:00Z`
      spans = spansAfter(spans, tr, { by: authors[who as 0 | 1], at })
      after = tr.doc
    }
  return { before, after, spans }
}

function rejectedIn(after: Node, all: BodySuggestions, chosen: readonly BodySuggestion[]): Node {
  const transform = new Transform(after)
  for (const { from, to, nodes } of rejections(all, chosen))
    transform.replace(from, to, new Slice(Fragment.fromArray([...nodes]), 0, 0))
  return transform.doc
}

const same = (one: Node, other: Node): void => {
  expect(one.toJSON()).toEqual(other.toJSON())
}

describe('what two people suggest', () => {
  test('is all there once everything is accepted, and all gone once everything is rejected', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const { before, after, spans } = done(work)
        const all = bodySuggestions(before, after, spans)
        same(accepted(all, all.list), after)
        same(rejectedIn(after, all, all.list), before)
        expect(all.list.length === 0).toBe(before.eq(after))
      }),
      { numRuns: 100 },
    )
  })

  test('may be decided one by one in any order, and every step is a body the grammar allows', () => {
    fc.assert(
      fc.property(
        anyWork,
        fc.infiniteStream(fc.tuple(fc.nat(30), fc.boolean())),
        fc.constantFrom('accept', 'reject', 'both'),
        (work, picks, way) => {
          const { before, after, spans } = done(work)
          let [base, text] = [before, after]
          let all = bodySuggestions(base, text, spans)
          for (const [pick, yes] of picks.take(80)) {
            const one = all.list[pick % Math.max(1, all.list.length)]
            if (one === undefined) break
            const takes = way === 'both' ? yes : way === 'accept'
            if (takes) base = accepted(all, [one])
            else text = rejectedIn(text, all, [one])
            base.check()
            text.check()
            all = bodySuggestions(base, text, spans)
          }
          expect(all.list).toEqual([])
          same(base, text)
          if (way === 'accept') same(base, after)
          if (way === 'reject') same(text, before)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('is decided author by author with the same outcome, whoever comes first', () => {
    fc.assert(
      fc.property(anyWork, fc.boolean(), (work, order) => {
        const { before, after, spans } = done(work)
        const people = order ? authors : [...authors].reverse()
        let base = before
        // A word that both wrote in is one suggestion, by whoever wrote in it last.
        for (const person of [...people, ...people, ...people]) {
          const all = bodySuggestions(base, after, spans)
          base = accepted(
            all,
            all.list.filter(({ author }) => author?.by === person),
          )
          base.check()
        }
        same(base, after)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a suggestion', () => {
  const of = (before: unknown, after: unknown): BodySuggestions =>
    bodySuggestions(storySchema.nodeFromJSON(before), storySchema.nodeFromJSON(after), [])

  test('to split a paragraph is one, and so is one to join two', () => {
    const [whole, parts] = [doc(p('桥通了。人来了。')), doc(p('桥通了。'), p('人来了。'))]
    expect(of(whole, parts).list.map(({ kind }) => kind)).toEqual(['split'])
    expect(of(parts, whole).list.map(({ kind }) => kind)).toEqual(['join'])
  })

  test('of one word leaves the rest of the sentence alone', () => {
    const all = of(doc(p('The old bridge is open.')), doc(p('The new bridge is open.')))
    expect(all.list).toMatchObject([{ kind: 'replace', was: 'old', now: 'new' }])
  })

  test('names whoever wrote there last', () => {
    const before = storySchema.nodeFromJSON(doc(p('桥通了。')))
    const first = new Transform(before).insert(1, storySchema.text('新'))
    const [editor, reviewer] = authors
    const at = '2026-03-08T02:00:00Z'
    let spans = spansAfter([], first, { by: editor, at })
    const second = new Transform(first.doc).insert(2, storySchema.text('大'))
    spans = spansAfter(spans, second, { by: reviewer, at: '2026-03-08T02:01:00Z' })
    const { list } = bodySuggestions(before, second.doc, spans)
    expect(list.map(({ now, author }) => [now, author?.by])).toEqual([
      ['新', editor],
      ['大', reviewer],
    ] satisfies [string, PersonId][])
  })
})
