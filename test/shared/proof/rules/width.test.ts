import { describe, expect, test } from 'vitest'
import { widthRules } from '../../../../shared/proof/rules/width'
import {
  asExamples,
  chineseSetting,
  englishSetting,
  expected,
  foundIn,
  outcome,
} from '../../../support/proof'

const chinese = asExamples({
  halfWidth: [
    ['记者走访发现,河水变清了.', '记者走访发现，河水变清了。'],
    ['他问:“桥修好了吗?”', '他问：“桥修好了吗？”'],
    ['今年增长5.2%,快于去年。', '今年增长5.2%，快于去年。'],
    ['清溪县(原柳湾县)今天通车。', '清溪县（原柳湾县）今天通车。'],
    ['桥通了!', '桥通了！'],
  ],
  fullWidth: [
    ['全程２３公里。', '全程23公里。'],
    ['会议于10：30开始。', '会议于10:30开始。'],
    ['增长５．２％。', '增长5.2%。'],
  ],
  straightQuotes: [['他说:"桥修好了。"', '他说：“桥修好了。”']],
})

describe('marks of the wrong width', () => {
  test.each(chinese)('$rule: $bad', (example) => {
    expect(outcome(example, chineseSetting)).toEqual(expected(example))
  })

  test.each([
    '会议10:30开始，比分3:1，地址192.168.1.1。',
    '车速达120km/h，售价1,234元。',
    '函数f(x)的图像如下。',
    '他演唱了《Hello, Goodbye!》。',
    '新版App(v2.1)已上线。',
  ])('nothing is said of: %s', (text) => {
    const found = foundIn(text, chineseSetting).filter((one) => one.split(':')[0] !== 'halfWidth')
    expect(found).toEqual([])
  })

  test('an English text keeps half-width marks', () => {
    const [example] = asExamples({
      fullWidth: [['The bridge is open，the mayor said。', 'The bridge is open, the mayor said.']],
    })
    if (example !== undefined) expect(outcome(example, englishSetting)).toEqual(expected(example))
    expect(foundIn('The bridge (1958) is open: at last!', englishSetting)).toEqual([])
  })

  test('each rule has an example', () => {
    expect(new Set(chinese.map(({ rule }) => rule))).toEqual(new Set(Object.keys(widthRules)))
  })
})
