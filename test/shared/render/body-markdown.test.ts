import { describe, expect, test } from 'vitest'
import type { BodyNode } from '../../../shared/document/body'
import { bodyMarkdown } from '../../../shared/render/body-markdown'
import {
  bold,
  box,
  br,
  captionedTable,
  card,
  doc,
  figure,
  footnote,
  h,
  li,
  link,
  ol,
  p,
  pullquote,
  qa,
  table,
  td,
  th,
  timeline,
  tr,
  ul,
} from '../../support/document'

describe('a block of news in Markdown', () => {
  test('is a quotation whose title says that it is a box', () => {
    expect(written(box('points', '要点', ul(li(p('桥已通车')))))).toBe(
      '> <b class="box-title" data-kind="points">要点</b>\n>\n> - 桥已通车',
    )
    expect(written(box('facts', '', p('石桥。')))).toBe('> <b class="box-title"></b>\n>\n> 石桥。')
  })

  test('is a list whose items begin with a question or a time', () => {
    expect(written(qa(['何时通车？', p('下周。'), p('或许更早。')], ['谁出资？', p()]))).toBe(
      '- <b class="question">何时通车？</b>\n\n  下周。\n\n  或许更早。\n- <b class="question">谁出资？</b>',
    )
    expect(written(timeline(['3月8日', p('开工。')]))).toBe(
      '- <b class="when">3月8日</b>\n\n  开工。',
    )
  })

  test('is a quotation that ends with the address of what the card leads to', () => {
    expect(written(card('video', 'https://a.example/v', 'The first bus', 'Clearbrook TV'))).toBe(
      '> <b class="card-title" data-kind="video">The first bus</b>\n>\n> Clearbrook TV\n>\n> <https://a.example/v>',
    )
  })

  test('is a caption above its table', () => {
    const rows = table(tr(th(p('桥')), th(p('米'))), tr(td(p('安澜')), td(p('18'))))
    expect(written(captionedTable('长度', rows))).toBe(
      '<b class="table-caption">长度</b>\n\n| 桥 | 米 |\n| --- | --- |\n| 安澜 | 18 |',
    )
  })

  test('is pictures with their lines between two tags', () => {
    expect(written({ type: 'pictureGroup', content: [figure('m1')] })).toBe(
      '<div class="pictures">\n\n![桥](<m.png>)\n\n桥头\n\n</div>',
    )
  })

  test('is nothing where nothing is written in it', () => {
    const empty = [
      box('facts', '', p()),
      qa(['', p()]),
      timeline(['', p()]),
      card('link', '', '', ''),
    ]
    expect(written(...empty, { type: 'pictureGroup' }, pullquote(''))).toBe('')
  })
})

test('a quotation of one line is told from one that is lifted out of the story', () => {
  expect(written(pullquote('', '桥修好了'))).toBe('> <span class="pullquote">桥修好了</span>')
})

test('a table that Markdown has no form for is one of HTML, with Markdown in its cells', () => {
  const wide = { ...td(p('两列'), ul(li(p('一')))), attrs: { colspan: 2, rowspan: 1 } }
  expect(written(table(tr(wide), tr(td(p(bold('桥'))), td(p()))))).toBe(
    '<table>\n<tr>\n<td colspan="2">\n\n两列\n\n- 一\n\n</td>\n</tr>\n' +
      '<tr>\n<td>\n\n**桥**\n\n</td>\n<td></td>\n</tr>\n</table>',
  )
})

test('lists that follow each other stay two', () => {
  const lists = [ul(li(p('甲'))), ul(li(p('乙'))), ol(1, li(p('丙'))), ol(1, li(p('丁')))]
  expect(written(...lists)).toBe('- 甲\n\n* 乙\n\n1. 丙\n\n1) 丁')
})

describe('what Markdown would take for a sign', () => {
  test.each<[string, BodyNode, string]>([
    [
      'a call before a link',
      p('看！!', link('https://a.example/', '桥')),
      '看！\\![桥](<https://a.example/>)',
    ],
    ['a call before a note', p('好!', footnote('甲')), '好\\![^1]\n\n[^1]: 甲'],
    ['signs at the end of a heading', h(2, '第 ##'), '## 第 \\##'],
    ['a break at either end', p(br(), '桥', br()), '桥'],
    ['an address to write to', p('mailto:a@b.example'), 'mailto\\:a@b.example'],
    [
      'a name of a sign in an address',
      p(link('https://a.example/?b&lt;', '桥')),
      '[桥](<https://a.example/?b&amp;lt;>)',
    ],
    [
      'a title of a link',
      p(link('https://a.example/', '桥', '"桥"')),
      '[桥](<https://a.example/> "\\"桥\\"")',
    ],
    ['words like a note', p(link('https://a.example/', '^1')), '[\\^1](<https://a.example/>)'],
  ])('%s stays what it is', (_, block, text) => {
    expect(written(block)).toBe(text)
  })
})

function written(...blocks: readonly BodyNode[]): string {
  return bodyMarkdown(doc(...blocks), [picture])
}

const picture = {
  id: 'm1',
  src: 'm.png',
  alt: '桥',
  width: 3,
  height: 2,
  caption: '桥头',
  credit: '',
  creditUrl: null,
}
