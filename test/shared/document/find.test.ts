import { describe, expect, it } from 'vitest'
import { loadPatternReader } from '../../../renderer/editor/find-pattern'
import {
  finderOf,
  foldCase,
  foldWidth,
  replaceHits,
  type FindQuery,
} from '../../../shared/document/find'

const plain: FindQuery = {
  text: '',
  matchCase: false,
  wholeWord: false,
  pattern: false,
  foldWidth: true,
}

const readPattern = await loadPatternReader()

function found(
  text: string,
  query: Partial<FindQuery>,
  language = 'zh-CN',
): readonly string[] | null {
  const find = finderOf({ ...plain, ...query }, language, readPattern)
  return find === null ? null : find(text).map(({ from, to }) => text.slice(from, to))
}

function replaced(text: string, query: Partial<FindQuery>, replacement: string): string {
  const find = finderOf({ ...plain, ...query }, 'en', readPattern)
  return find === null ? text : replaceHits(text, find(text), replacement)
}

describe('finding', () => {
  it('finds Chinese and English, and cares for capitals only when asked', () => {
    expect(found('清溪新桥通车，清溪人高兴', { text: '清溪' })).toEqual(['清溪', '清溪'])
    expect(found('Bridge bridge BRIDGE', { text: 'bridge' })).toHaveLength(3)
    expect(found('Bridge bridge BRIDGE', { text: 'bridge', matchCase: true })).toEqual(['bridge'])
  })

  it('takes full-width and half-width forms for the same, unless told otherwise', () => {
    expect(found('ＡＢＣ，１２３', { text: 'abc,123' })).toEqual(['ＡＢＣ，１２３'])
    expect(found('(2026)', { text: '（２０２６）' })).toEqual(['(2026)'])
    expect(found('ＡＢＣ', { text: 'ABC', foldWidth: false })).toEqual([])
  })

  it('keeps whole words in English and in Chinese, where only a dictionary knows them', () => {
    expect(found('cat catalogue, cat’s', { text: 'cat', wholeWord: true }, 'en')).toEqual(['cat'])
    expect(found('研究生命的起源，研究生们', { text: '生命', wholeWord: true })).toEqual(['生命'])
    expect(found('他在学习生物', { text: '习生', wholeWord: true })).toEqual([])
  })

  it('reads patterns, and says which text is none', () => {
    expect(found('3月8日和12月1日', { text: '\\d+月\\d+日', pattern: true })).toEqual([
      '3月8日',
      '12月1日',
    ])
    expect(found('x', { text: '(', pattern: true })).toBeNull()
    expect(found('第（1）条', { text: '（\\d）', pattern: true })).toEqual(['（1）'])
    expect(found('😀桥', { text: '桥', pattern: true })).toEqual(['桥'])
  })

  it('is not held up by a pattern that would run for ever', () => {
    const text = 'a'.repeat(20_000)
    expect(found(`${text}!`, { text: '(a+)+$', pattern: true })).toEqual([])
    expect(found(text, { text: '(a|aa)+$', pattern: true })).toHaveLength(1)
  })

  it('finds nothing for nothing, and no half of a sign', () => {
    expect(found('桥', { text: '' })).toBeNull()
    expect(found('a', { text: 'b*', pattern: true })).toEqual([])
    expect(found('😀', { text: '😀'.slice(0, 1) })).toEqual([])
  })
})

describe('replacing', () => {
  it('puts groups of a pattern where they are asked for', () => {
    const query = { text: '(\\d+)/(\\d+)(x)?', pattern: true }
    expect(replaced('on 3/8', query, '$1月$2日$3')).toBe('on 3月8日')
    expect(replaced('cost 3/8', query, '$$$0 $7')).toBe('cost $3/8 $7')
  })

  it('takes every sign of a plain replacement for itself', () => {
    expect(replaced('a.b.c', { text: '.' }, '$1')).toBe('a$1b$1c')
  })

  it('replaces every hit once, also with what holds the word itself', () => {
    expect(replaced('aaa', { text: 'a' }, 'aa')).toBe('aaaaaa')
  })
})

describe('folding', () => {
  it('keeps every place in the text', () => {
    for (const text of ['İstanbul ẞ ＦＵＬＬ　ｗｉｄｔｈ ｡｢￥', '\u00a0😀Å'])
      expect([foldCase(text).length, foldWidth(text).length]).toEqual([text.length, text.length])
  })
})
