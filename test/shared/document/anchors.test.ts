import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import { anchoredIn, withoutAnchors } from '../../../shared/document/anchor-marks'
import {
  anchored,
  anchoredWords,
  anchorsIn,
  withAnchor,
  withAnchors,
} from '../../../shared/document/anchors'
import { diffBodies } from '../../../shared/document/diff'
import { FlatText } from '../../../shared/document/flat-text'
import { quoteAt } from '../../../shared/document/quote'
import { parseBody, storySchema, stripWorking } from '../../../shared/document/schema'
import type { Body } from '../../../shared/document/body'
import { contentFromDraft, newContent } from '../../../shared/article/draft'
import { hashContent } from '../../../shared/seal/hash'
import { bodyHtml } from '../../../shared/render/body-html'
import { anyBody } from '../../support/arbitrary-body'
import { bold, commented, doc, li, p, ul } from '../../support/document'

const one = 'c1'
const two = 'c2'

describe('comments on words', () => {
  it('stand on words of several blocks, and on the same words together', () => {
    const body = doc(
      p('清溪', commented('新桥', one)),
      p(commented('通', one), commented('车', one, two)),
    )
    const doc_ = storySchema.nodeFromJSON(body)
    expect(parseBody(body)).toEqual({ ok: true, value: body })
    expect(anchorsIn(doc_)).toEqual([
      { id: one, spans: [{ from: 3, to: 9 }] },
      { id: two, spans: [{ from: 8, to: 9 }] },
    ])
    expect(anchoredIn(body)).toEqual([one, two])
  })

  it('are told apart where their words were taken apart', () => {
    const body = doc(p(commented('新桥', one), '今天', commented('通车', one)))
    expect(anchorsIn(storySchema.nodeFromJSON(body))[0]?.spans).toHaveLength(2)
  })

  it('stand in one order and none twice, however they were given', () => {
    const messy = doc(p(commented('新桥', two, one, two)))
    expect(parseBody(messy)).toEqual({ ok: true, value: doc(p(commented('新桥', one, two))) })
  })

  it('are put where the quotation stands when the place has moved on', () => {
    const before = doc(p('清溪新桥今天通车'))
    const flat = new FlatText(storySchema.nodeFromJSON(before))
    const span = flat.spanOf(2, 4)
    const quote = quoteAt(flat, span)
    expect(withAnchor(before, one, quote, span)).toEqual(
      doc(p('清溪', commented('新桥', one), '今天通车')),
    )
    expect(withAnchor(doc(p('昨夜，清溪新桥今天通车')), one, quote, span)).toEqual(
      doc(p('昨夜，清溪', commented('新桥', one), '今天通车')),
    )
    expect(withAnchor(doc(p('菜市')), one, quote, { from: 1, to: 99 })).toEqual(doc(p('菜市')))
  })

  it('come back to their words in an earlier text', () => {
    const draft = doc(
      p('清溪', commented('新桥', one), '今天通车'),
      ul(li(p(commented('步道', two)))),
    )
    const earlier = doc(p('清溪新桥明天通车'), ul(li(p('步道'))))
    expect(anchoredIn(withAnchors(earlier, anchoredWords(draft)))).toEqual([one, two])
  })

  it('are no difference between two texts', () => {
    const plain = doc(p('清溪新桥', bold('通车')))
    const talked = doc(p('清溪', commented('新桥', one), bold('通车')))
    expect(diffBodies(plain, talked).every(({ kind }) => kind === 'same')).toBe(true)
  })
})

/** A body, and a stretch of its text by two fractions. */
const place = fc.tuple(
  anyBody(),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
)

describe('of any text', () => {
  it('comments change neither its content nor its hash, nor any rendition', () => {
    fc.assert(
      fc.property(place, ([body, a, b]) => {
        const talked = withComment(withComment(body, one, a, b), two, b, a / 2)
        const hash = (of: Body) =>
          hashContent(contentFromDraft({ ...newContent('zh-CN', '清溪'), body: of }))
        expect(hash(talked)).toBe(hash(body))
        expect(stripWorking(talked)).toEqual(stripWorking(body))
        expect(withoutAnchors(talked)).toEqual(withoutAnchors(body))
        expect(String(bodyHtml(talked))).not.toContain('data-comment')
        expect(parseBody(talked)).toEqual({ ok: true, value: talked })
      }),
      { numRuns: 80 },
    )
  })

  it('one comment can be taken off without touching another', () => {
    fc.assert(
      fc.property(place, ([body, a, b]) => {
        const bare = withoutAnchors(body)
        const first = withComment(bare, one, a, b)
        const both = withComment(first, two, b / 2, a)
        expect(withoutAnchors(both, new Set([two]))).toEqual(first)
      }),
      { numRuns: 60 },
    )
  })
})

function withComment(body: Body, id: string, a: number, b: number): Body {
  const node = storySchema.nodeFromJSON(body)
  const size = node.content.size
  const [from, to] = [a, b].map((part) => Math.round(part * size)).sort((x, y) => x - y)
  return anchored(node, id, { from: from ?? 0, to: to ?? 0 }).toJSON() as Body
}
