import { describe, expect, test } from 'vitest'
import { dayRules, sentences } from '../../../../shared/proof/rules/days'
import {
  asExamples,
  chineseSetting,
  englishSetting,
  expected,
  foundIn,
  mended,
  outcome,
} from '../../../support/proof'

describe('dates that contradict themselves', () => {
  test.each(
    asExamples({
      weekday: [
        ['2026年3月10日（星期三）开工。', '2026年3月10日（星期二）开工。'],
        ['3月10日（周五）开工。', '3月10日（周二）开工。'],
      ],
      noSuchDate: [
        ['2月30日开工。', null],
        ['2025年2月29日开工。', null],
        ['13月1日开工。', null],
      ],
      clock: [
        ['上午15时开工。', null],
        ['下午15时开工。', '15时开工。'],
      ],
      age: [['邹玉兰1960年出生，今年56岁。', null]],
    }),
  )('$rule: $bad', (example) => {
    expect(outcome(example, chineseSetting)).toEqual(expected(example))
  })

  test.each([
    '2026年3月10日（星期二）开工，2月29日，2024年2月29日。',
    '邹玉兰1960年出生，今年66岁。她1960年出生，现年65岁。',
    '上午9时，下午3时，晚上8点，15时30分。',
    '2025年12月31日星期三，跨年夜。',
  ])('nothing is said of: %s', (text) => {
    expect(foundIn(text, chineseSetting)).toEqual([])
  })

  test('a date without a year is taken near the day of the article', () => {
    const december = { ...chineseSetting, day: '2025-12-30' }
    expect(foundIn('1月3日（星期六）开工。', december)).toEqual([])
  })

  test('in English too', () => {
    expect(mended('It opens on Friday, March 10.', englishSetting)).toBe(
      'It opens on Tuesday, March 10.',
    )
    expect(mended('It opened on Monday, 10 March 2026.', englishSetting)).toBe(
      'It opened on Tuesday, 10 March 2026.',
    )
    expect(foundIn('It closes on February 30.', englishSetting)).toEqual([
      'noSuchDate: February 30',
    ])
    expect(
      foundIn('It opens Tuesday, March 10, at 3 p.m. May 1 is a holiday.', englishSetting),
    ).toEqual([])
    expect(foundIn('She was born in 1960 and is now 56, the mayor said.', englishSetting)).toEqual([
      'age: 56',
    ])
    expect(foundIn('She was born in 1960 and is now 65, the mayor said.', englishSetting)).toEqual(
      [],
    )
  })

  test('sentences cover a text from end to end', () => {
    expect(
      sentences('桥通了。路也通了！好')
        .map(({ text }) => text)
        .join(''),
    ).toBe('桥通了。路也通了！好')
    expect(Object.keys(dayRules)).toHaveLength(4)
  })
})
