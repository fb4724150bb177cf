import { describe, expect, test } from 'vitest'
import { numeralRules } from '../../../../shared/proof/rules/numerals'
import { asExamples, chineseSetting, expected, foundIn, outcome } from '../../../support/proof'

const examples = asExamples({
  mixedNumeral: [
    ['共有3百人参加。', '共有300人参加。'],
    ['投资4千万元。', '投资4000万元。'],
  ],
  mixedDate: [
    ['2026年三月10日开工。', '2026年3月10日开工。'],
    ['二〇二六年3月10日开工。', '2026年3月10日开工。'],
    ['三月10日开工。', '3月10日开工。'],
  ],
  dayWord: [['3月10号开工。', '3月10日开工。']],
  shortYear: [
    ['大桥建于98年5月。', '大桥建于1998年5月。'],
    ['大桥建于80年代。', '大桥建于20世纪80年代。'],
  ],
  zero: [['二零二六年的春天。', '二〇二六年的春天。']],
  range: [
    ['每天来30-50人。', '每天来30～50人。'],
    ['增长15～30%。', '增长15%～30%。'],
    ['投资13～17万元。', '投资13万～17万元。'],
    ['2019-2023年间。', '2019—2023年间。'],
  ],
  decimal: [['只增长.5%。', '只增长0.5%。']],
  roundNumbers: [['来了三、四个人。', '来了三四个人。']],
  unitCase: [['全程12KM。', '全程12km。']],
  approximate: [
    ['近30余人参加。', '30余人参加。'],
    ['约50人左右参加。', '约50人参加。'],
    ['超过100多人参加。', '超过100人参加。'],
  ],
  manyFold: [['成本下降了两倍。', null]],
})

describe('numbers as GB/T 15835 writes them', () => {
  test.each(examples)('$rule: $bad', (example) => {
    expect(outcome(example, chineseSetting)).toEqual(expected(example))
  })

  test.each([
    '全长3千米，重5千克，功率20千瓦，提高3个百分点。',
    '农历二月初二，十二月十日，二〇二六年三月十日。',
    '3月10日，地铁2号线和3月1号线路图。',
    '20世纪80年代，近20年来，服役10年3个月。',
    '电话0534-1234567，比分3-1，编号2026-03-10。',
    '二、三产业，第一、二审判庭，一、二等奖。',
    '约50人，30余人，100多人，左右两侧，下降两成。',
    '增长15%～30%，13万～17万元，2019—2023年。',
    '人口300万，投资3.2亿元，每亩512.5公斤。',
  ])('nothing is said of: %s', (text) => {
    expect(foundIn(text, chineseSetting)).toEqual([])
  })

  test('each rule has an example', () => {
    expect(new Set(examples.map(({ rule }) => rule))).toEqual(new Set(Object.keys(numeralRules)))
  })
})
