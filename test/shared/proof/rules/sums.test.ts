import { describe, expect, test } from 'vitest'
import { sumRules } from '../../../../shared/proof/rules/sums'
import { chineseSetting, englishSetting, foundIn } from '../../../support/proof'

describe('figures that do not add up', () => {
  test.each([
    ['男生12人、女生15人，共28人。', 'sums'],
    ['共有28人，其中男生12人、女生15人。', 'sums'],
    ['全市共有桥梁30座，其中石桥31座。', 'sums'],
    ['三类分别占30%、40%、45%。', 'shares'],
    ['支持者占120%。', 'shares'],
    ['成本下降130%。', 'shares'],
  ])('%s', (text, rule) => {
    expect(foundIn(text, chineseSetting).map((one) => one.split(':')[0])).toEqual([rule])
  })

  test.each([
    '男生12人、女生15人，共27人。',
    '共有28人，其中党员12人、老人15人。',
    '三类分别占30%、40%、30%，产量增长130%。',
    '三类分别占33.3%、33.3%、33.4%。',
    '共有28人，其中外地12户、15辆车。',
  ])('nothing is said of: %s', (text) => {
    expect(foundIn(text, chineseSetting)).toEqual([])
  })

  test('in English too', () => {
    const counted = 'There were 12 men and 15 women, 28 in all.'
    expect(foundIn(counted, englishSetting)).toEqual(['sums: 12 men and 15 women, 28 in all'])
    expect(foundIn('There were 12 men and 15 women, 27 in all.', englishSetting)).toEqual([])
    expect(Object.keys(sumRules)).toEqual(['sums', 'shares'])
  })
})
