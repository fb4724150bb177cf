import { describe, expect, test } from 'vitest'
import { markRules } from '../../../../shared/proof/rules/marks'
import {
  asExamples,
  chineseSetting,
  englishSetting,
  expected,
  foundIn,
  outcome,
} from '../../../support/proof'

const chinese = asExamples({
  ellipsis: [
    ['他想了想...没有说话。', '他想了想……没有说话。'],
    ['他想了想。。。没有说话。', '他想了想……没有说话。'],
    ['他想了想…没有说话。', '他想了想……没有说话。'],
    ['他想了想，……没有说话。', '他想了想……没有说话。'],
    ['桥、路、闸等……都修好了。', '桥、路、闸等都修好了。'],
  ],
  dash: [
    ['他终于回来了--在十年之后。', '他终于回来了——在十年之后。'],
    ['清溪──柳湾段的桥。', '清溪——柳湾段的桥。'],
  ],
  doubledMarks: [
    ['桥通了，，人来了。', '桥通了，人来了。'],
    ['桥通了，。', '桥通了。'],
    ['真的吗？。', '真的吗？'],
    ['太好了！！！！', '太好了！！！'],
  ],
  strayMark: [
    ['三处涵闸（柳湾、石埠、）已完工。', '三处涵闸（柳湾、石埠）已完工。'],
    ['他读完了《，清溪纪事》。', '他读完了《清溪纪事》。'],
  ],
  noEnd: [
    [
      '清溪市水务局昨天通报，三处涵闸已经完成改造，汛期值守改为双岗',
      '清溪市水务局昨天通报，三处涵闸已经完成改造，汛期值守改为双岗。',
    ],
  ],
  ordinals: [
    ['一,修桥。', '一、修桥。'],
    ['第一、修桥。', '第一，修桥。'],
    ['（一）、修桥。', '（一）修桥。'],
  ],
  extraSpace: [
    ['桥通了 ，人来了。', '桥通了，人来了。'],
    ['桥通了， 人来了。', '桥通了，人来了。'],
  ],
})

describe('ellipsis, dash, runs of marks', () => {
  test.each(chinese)('$rule: $bad', (example) => {
    expect(outcome(example, chineseSetting)).toEqual(expected(example))
  })

  test.each([
    '他停了停……没有说话——桥还在那里。',
    '真的吗？！太好了！！！',
    '北京—上海列车今天首发。',
    '“走吧，”他说，“桥通了。”',
    '（记者 林知夏 通讯员 田禾）',
  ])('nothing is said of: %s', (text) => {
    expect(foundIn(text, chineseSetting)).toEqual([])
  })

  test('English marks are looked after too', () => {
    for (const example of asExamples({
      doubledMarks: [['The bridge is open,, he said.', 'The bridge is open, he said.']],
      extraSpace: [
        ['The bridge , he said, is open.', 'The bridge, he said, is open.'],
        ['The  bridge is open.', 'The bridge is open.'],
      ],
    }))
      expect(outcome(example, englishSetting)).toEqual(expected(example))
    expect(foundIn('Wait... what? “No!” he said — twice.', englishSetting)).toEqual([])
  })

  test('each rule has an example', () => {
    expect(new Set(chinese.map(({ rule }) => rule))).toEqual(new Set(Object.keys(markRules)))
  })
})
