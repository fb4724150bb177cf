import { expect, test } from 'vitest'
import { bodyMarkdown } from '../../../shared/render/body-markdown'
import { textOf } from '../../../shared/document/text'
import { bodyText } from '../../../shared/render/body-text'
import {
  box,
  captionedTable,
  card,
  doc,
  footnote,
  li,
  p,
  qa,
  table,
  td,
  th,
  timeline,
  tr,
  ul,
} from '../../support/document'

const body = doc(
  box('points', '要点', ul(li(p('桥通了')), li(p('长二百米')))),
  qa(['何时通车？', p('下周。'), p('不收费。')]),
  timeline(['3月8日', p('开工。')], ['', p('完工。')]),
  captionedTable('两座桥', table(tr(th(p('桥')), th(p('米'))), tr(td(p('安澜')), td(p('18'))))),
)

test('blocks of news read well as plain text', () => {
  expect(bodyText(body, [], '', 'zh-CN')).toBe(
    [
      '| 要点\n|\n| • 桥通了\n| • 长二百米',
      '问：何时通车？\n\n答：下周。\n\n不收费。',
      '3月8日：开工。\n完工。',
      '两座桥\n\n桥\t米\n安澜\t18',
    ].join('\n\n'),
  )
  expect(bodyText(doc(qa(['When?', p('Next week.')])), [])).toBe('Q: When?\n\nA: Next week.')
})

test('a card says what it is and where it is', () => {
  const linked = doc(card('link', 'https://a.example/b', '桥志', '县档案馆'))
  expect(bodyText(linked, [])).toBe('桥志\n县档案馆\nhttps://a.example/b')
})

test('footnotes are numbered and listed at the foot', () => {
  const noted = doc(p('长二百米', footnote('县志'), '。'), ul(li(p('宽九米', footnote('实测*')))))
  expect(bodyText(noted, [])).toBe('长二百米[1]。\n\n• 宽九米[2]\n\n[1] 县志\n[2] 实测*')
  expect(bodyMarkdown(noted, [])).toBe(
    '长二百米[^1]。\n\n- 宽九米[^2]\n\n[^1]: 县志\n\n[^2]: 实测\\*',
  )
  expect(textOf(noted)).toBe('长二百米。\n县志\n宽九米\n实测*')
})
