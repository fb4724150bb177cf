import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffBodies, diffText, isSameBody } from '../../../shared/document/diff'
import { textOf } from '../../../shared/document/text'
import { anyBody } from '../../support/arbitrary-body'
import { bold, box, doc, footnote, h, li, p, ul } from '../../support/document'

describe('two versions of a line', () => {
  it('show what was taken out before what was put in', () => {
    expect(diffText('清溪镇修好一座桥', '清溪镇修好两座桥')).toEqual([
      { kind: 'same', text: '清溪镇修好' },
      { kind: 'removed', text: '一座' },
      { kind: 'added', text: '两座' },
      { kind: 'same', text: '桥' },
    ])
  })

  it('are compared by words in English', () => {
    expect(diffText('The bridge opened on Monday.', 'The bridge closed on Monday.')).toEqual([
      { kind: 'same', text: 'The bridge ' },
      { kind: 'removed', text: 'opened' },
      { kind: 'added', text: 'closed' },
      { kind: 'same', text: ' on Monday.' },
    ])
  })

  it('keep a change in one piece across a shared space', () => {
    const segments = diffText('red bridge here', 'blue river here')
    expect(segments.map(({ text }) => text)).toEqual(['red bridge', 'blue river', ' here'])
  })

  it('always spell both versions', () => {
    const words = fc
      .array(fc.constantFrom('清溪', '桥', '，', 'bridge', ' ', '。', '𠮷'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const segments = diffText(before, after)
        const spelt = (other: 'added' | 'removed') =>
          segments
            .filter(({ kind }) => kind !== other)
            .map(({ text }) => text)
            .join('')
        expect(spelt('added')).toBe(before)
        expect(spelt('removed')).toBe(after)
      }),
    )
  })

  it('that have nothing in common cost little', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ')
    const after = Array.from({ length: 20_000 }, (_, index) => `b${index}`).join(' ')
    const start = performance.now()
    expect(diffText(before, after)).toHaveLength(2)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('two versions of a body', () => {
  it('are the same when nothing changed', () => {
    fc.assert(
      fc.property(anyBody(), (body) => {
        expect(isSameBody(body, structuredClone(body))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('show every block of both, in order', () => {
    fc.assert(
      fc.property(anyBody(), anyBody(), (before, after) => {
        const changes = diffBodies(before, after)
        const lines = (side: 'before' | 'after') =>
          changes.flatMap((change) => (change[side] === null ? [] : [textOf(change[side].node)]))
        expect(lines('before')).toEqual(
          diffBodies(before, before).map(({ before: block }) => block!.text),
        )
        expect(lines('after')).toEqual(
          diffBodies(after, after).map(({ after: block }) => block!.text),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('set a changed paragraph beside its former self, past one that was put in', () => {
    const before = doc(p('桥于上周一正式通车，居民很高兴。'), p('路灯也修好了。'))
    const after = doc(
      p('新的一段写河水。'),
      p('桥于本周一正式通车，居民都很高兴。'),
      p('路灯也修好了。'),
    )
    expect(diffBodies(before, after).map(({ kind }) => kind)).toEqual(['added', 'changed', 'same'])
  })

  it('tell that a correction became a fact box, and what a footnote says now', () => {
    const before = doc(box('correction', '桥长', p('二百米')), p('通车', footnote('据公告')))
    const after = doc(box('facts', '桥长', p('二百米')), p('通车', footnote('据县志')))
    expect(diffBodies(before, after).map(({ kind }) => kind)).toEqual([
      'format',
      'format',
      'changed',
    ])
  })

  it('tell a change of form from a change of words', () => {
    const before = doc(p('桥'), p('河'), p('路'))
    const after = doc(h(2, '桥'), p(bold('河')), ul(li(p('路'))))
    expect(diffBodies(before, after).map(({ kind }) => kind)).toEqual([
      'format',
      'format',
      'format',
    ])
  })
})
