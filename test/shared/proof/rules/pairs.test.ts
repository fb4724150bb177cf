import { describe, expect, test } from 'vitest'
import { nesting, pairs } from '../../../../shared/proof/rules/pairs'
import { proofread } from '../../../../shared/proof/reader'
import { chineseSetting, englishSetting, foundIn, mended, paragraphs } from '../../../support/proof'

describe('marks that come in pairs', () => {
  test.each([
    ['他说：“桥通了。', 'pairs: “'],
    ['桥通了。”他说。', 'pairs: ”'],
    ['《清溪纪事已出版。', 'pairs: 《'],
    ['三处（柳湾、石埠“东门）”完工。', 'pairs: “'],
  ])('%s', (text, finding) => {
    expect(foundIn(text, chineseSetting)).toContain(finding)
  })

  test('a quotation over several paragraphs opens in each and closes in the last', () => {
    const spoken = paragraphs('“桥通了。', '“路也通了。', '“都通了。”')
    expect(proofread(spoken, chineseSetting)).toEqual([])
    const left = proofread(paragraphs('“桥通了。', '路也通了。'), chineseSetting)
    expect(left.map(({ rule }) => rule)).toEqual(['pairs'])
  })

  test('quotes within quotes and titles within titles take the other marks', () => {
    expect(mended('他说：“我读过“清溪”两个字。”', chineseSetting)).toBe(
      '他说：“我读过‘清溪’两个字。”',
    )
    expect(mended('《读《清溪纪事》有感》', chineseSetting)).toBe('《读〈清溪纪事〉有感》')
    expect(foundIn('“他说‘走’”，《读〈诗〉》', chineseSetting)).toEqual([])
  })

  test.each([
    'It’s the mayor’s idea, and the readers’ too: rock ’n’ roll in the ’90s.',
    '‘Quite so,’ she said. “He said ‘no’ twice.”',
    'a) first, b) second',
  ])('an apostrophe closes nothing: %s', (text) => {
    expect(foundIn(text, englishSetting)).toEqual([])
  })

  test('a bracket after a number in a list stands alone', () => {
    expect(foundIn('1）修桥；2）铺路。', chineseSetting)).toEqual([])
  })

  test('no rule speaks of an empty story', () => {
    expect([...pairs([], chineseSetting), ...nesting([], chineseSetting)]).toEqual([])
  })
})
