import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import { diffText } from '../../../shared/document/diff-text'

describe('two versions of a line', () => {
  it('show what was taken out before what was put in', () => {
    expect(diffText('清溪镇修好一座桥', '清溪镇修好两座桥')).toEqual([
      { kind: 'same', text: '清溪镇修好' },
      { kind: 'removed', text: '一座' },
      { kind: 'added', text: '两座' },
      { kind: 'same', text: '桥' },
    ])
  })

  it('show no more than the characters that were put in', () => {
    expect(diffText('课题是研究生命', '课题是研究生命题')).toEqual([
      { kind: 'same', text: '课题是研究生命' },
      { kind: 'added', text: '题' },
    ])
  })

  it('never cut an English word in two', () => {
    expect(diffText('a bridge', 'a bridges')).toEqual([
      { kind: 'same', text: 'a ' },
      { kind: 'removed', text: 'bridge' },
      { kind: 'added', text: 'bridges' },
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

  it('always spell both versions, and never say one thing in two pieces', () => {
    const words = fc
      .array(fc.constantFrom('清溪', '桥', '，', 'bridge', ' ', '。', '𠮷', '研究生', '命题'))
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
        segments.forEach(({ kind }, place) => expect(kind).not.toBe(segments[place + 1]?.kind))
      }),
    )
  })
})
