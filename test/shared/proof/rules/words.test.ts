import { describe, expect, test } from 'vitest'
import { wordRules } from '../../../../shared/proof/rules/words'
import type { Speller } from '../../../../shared/proof/rule'
import {
  asExamples,
  chineseSetting,
  englishSetting,
  expected,
  foundIn,
  mended,
  outcome,
} from '../../../support/proof'

const known = new Set(
  "the bridge is open said a an hour useful plan apple don't mayor it".split(' '),
)
const speller: Speller = { isKnown: (word) => known.has(word), suggest: () => [] }
const spelling = { ...englishSetting, speller }

describe('words and the spaces between them', () => {
  test.each(
    asExamples({
      doubled: [
        ['这是我的的书。', '这是我的书。'],
        ['他来了了。', '他来了。'],
        ['我们我们去看桥。', '我们去看桥。'],
        ['清溪大桥清溪大桥通车。', '清溪大桥通车。'],
      ],
      spacing: [['全市已有 5G 基站 300 个。', '全市已有5G基站300个。']],
    }),
  )('$rule: $bad', (example) => {
    expect(outcome(example, chineseSetting)).toEqual(expected(example))
  })

  test.each([
    '他的的确确为了了解情况来的，目的的实现有待时日。',
    '大家研究研究，讨论讨论，高高兴兴，是是非非，哈哈哈哈。',
    '存在在职人员，实在在理，战争和和平，饱和和蒸发。',
    '常常、渐渐、刚刚、仅仅、天天、人人、爸爸、星星。',
  ])('nothing is said of: %s', (text) => {
    expect(foundIn(text, chineseSetting)).toEqual([])
  })

  test('a newsroom may choose a space between Chinese and Latin, or not to care', () => {
    const space = {
      ...chineseSetting,
      lists: { ...chineseSetting.lists, spacing: 'space' as const },
    }
    expect(mended('已有5G基站。', space)).toBe('已有 5G 基站。')
    const any = { ...chineseSetting, lists: { ...chineseSetting.lists, spacing: 'any' as const } }
    expect(foundIn('已有5G 基站。', any)).toEqual([])
  })

  test('English words are not written twice, but some may meet', () => {
    expect(mended('The the bridge is is open.', englishSetting)).toBe('The bridge is open.')
    expect(
      foundIn('He had had enough, and that that was so so sad in Walla Walla.', englishSetting),
    ).toEqual([])
  })

  test('an stands before a vowel, a before a consonant', () => {
    expect(mended('It was an bridge and a apple.', englishSetting)).toBe(
      'It was a bridge and an apple.',
    )
    expect(
      foundIn('An hour, a useful plan, a one-off, an MP, a European.', englishSetting),
    ).toEqual([])
  })

  test('a word no dictionary knows is spoken of, a name or a word of the house is not', () => {
    expect(foundIn('The bridge is opne, said Clearbrook.', spelling)).toEqual(['spelling: opne'])
    const house = { ...spelling, lists: { ...spelling.lists, words: ['opne'] } }
    expect(foundIn('The bridge is opne.', house)).toEqual([])
    expect(foundIn('It don’t open; the mayor’s plan.', spelling)).toEqual([])
  })

  test('without a dictionary nothing is said about spelling', () => {
    expect(foundIn('The bridge is opne.', englishSetting)).toEqual([])
    expect(Object.keys(wordRules)).toContain('spelling')
  })
})
