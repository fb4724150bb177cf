import fc from '../../support/properties'
import { describe, expect, it } from 'vitest'
import { countText, readingMinutes, textOf, wordCount } from '../../../shared/document/text'
import {
  bold,
  br,
  doc,
  figure,
  li,
  note,
  p,
  pullquote,
  table,
  td,
  tr,
  ul,
} from '../../support/document'
import { expectLinear } from '../../support/processor-time'

describe('the plain text of a body', () => {
  it('has a line for each block and tabs between cells, and no note to the editor', () => {
    const body = doc(
      p('桥', bold('通车'), br(), '了'),
      ul(li(p('一')), li(p('二'))),
      table(tr(td(p('甲')), td(p('乙')))),
      pullquote('镇长', '好'),
      figure('a'),
      note('n', '查'),
    )
    expect(textOf(body)).toBe('桥通车\n了\n一\n二\n甲\t乙\n好\n镇长\n')
  })
})

describe('counting', () => {
  it.each([
    ['清溪镇新桥通车。', 8, 7],
    ['2月2日', 4, 4],
    ['本报讯(记者 李禾)3月6日', 12, 11],
    ['“提升年”动员大会', 9, 7],
    ['桥长210米，造价1,400万元', 10, 9],
    ['用了5G手机和Wi-Fi', 7, 7],
    ['', 0, 0],
    [' \n\t　\u00a0', 0, 0],
    ['𠮷野家', 3, 3],
    ['破折号——省略号……', 10, 6],
  ])('counts %j the Chinese way and the English way', (text, characters, words) => {
    expect(countText(text)).toEqual({ characters, words })
  })

  it.each([
    ['The bridge opened on Monday.', 5],
    ["It's 210 meters long — the longest.", 6],
    ['“It’s open,” she said.', 4],
    ['well-known north-south route', 3],
    ['$14 million (2.5%)', 3],
    ['- a * b', 2],
  ])('counts the words of %j', (text, words) => {
    expect(countText(text).words).toBe(words)
  })

  it('adds up over the blocks of a body', () => {
    const lines = fc.array(fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(lines, (texts) => {
        const whole = countText(texts.join('\n'))
        const parts = texts.map(countText)
        const sum = (key: 'characters' | 'words') =>
          parts.reduce((total, part) => total + part[key], 0)
        expect(whole).toEqual({ characters: sum('characters'), words: sum('words') })
      }),
    )
    expect(wordCount(doc(p('one two'), p('three')))).toBe(3)
  })

  it('takes time in proportion to the length', () => {
    const text = '清溪镇新桥通车，Clearbrook opens 210 m bridge。'
    expectLinear(10_000, (times) => countText(text.repeat(times)))
  })
})

describe('reading time', () => {
  it('is counted in characters for Chinese and in words for English', () => {
    expect(readingMinutes({ characters: 700, words: 690 }, 'zh-CN')).toBe(2)
    expect(readingMinutes({ characters: 700, words: 690 }, 'en')).toBe(3)
    expect(readingMinutes({ characters: 1, words: 1 }, 'zh-Hant')).toBe(1)
    expect(readingMinutes({ characters: 0, words: 0 }, 'en')).toBe(0)
  })
})
