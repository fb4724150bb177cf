import { expect, test } from 'vitest'
import { newContent } from '../../../shared/article/draft'
import { blockText, passagesOf } from '../../../shared/proof/passage'
import { doc, h, li, p, quote, ul } from '../../support/document'

test('what readers see is read, block by block; notes to the editor are not', () => {
  const content = {
    ...newContent('zh-CN', '清溪新闻'),
    headline: '桥通了',
    abstract: '清溪大桥通车。',
    body: doc(
      h(2, '缘起'),
      p('桥通了。'),
      { type: 'note', attrs: { id: 'a' }, content: [{ type: 'text', text: '核实' }] },
      ul(li(p('第一座'))),
      quote(p('好！')),
      p(),
    ),
  }
  expect(passagesOf(content).map(({ field, kind, text }) => [field, kind, text])).toEqual([
    ['headline', 'line', '桥通了'],
    ['abstract', 'prose', '清溪大桥通车。'],
    ['body', 'line', '缘起'],
    ['body', 'prose', '桥通了。'],
    ['body', 'line', '第一座'],
    ['body', 'prose', '好！'],
  ])
})

test('an offset into the text is an offset into the block', () => {
  const block = p('桥', { type: 'hardBreak' }, '通', { type: 'figure' }, '了')
  expect(blockText(block)).toBe('桥\n通\ufffc了')
})
