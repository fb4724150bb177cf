import { describe, expect, it } from 'vitest'
import { withNewsBlocks } from '../../../electron/importers/markdown-blocks'
import { htmlFromMarkdown } from '../../../electron/importers/markdown-html'
import type { Body } from '../../../shared/document/body'
import { bodyFromNodes } from '../../../shared/document/from-html'
import { childrenOf, htmlTree } from '../../../shared/document/html-tree'
import {
  bold,
  box,
  captionedTable,
  card,
  doc,
  li,
  link,
  p,
  pullquote,
  qa,
  quote,
  table,
  td,
  th,
  timeline,
  tr,
  ul,
} from '../../support/document'

describe('a block of news in our Markdown', () => {
  it('comes again where its title, question or time says what it is', () => {
    expect(
      read('> <b class="box-title" data-kind="correction">更正</b>\n>\n> 应为二百米。'),
    ).toEqual(doc(box('correction', '更正', p('应为二百米。'))))
    expect(
      read('- <b class="question">谁出资？</b>\n\n  县里。\n- <b class="question">何时？</b>'),
    ).toEqual(doc(qa(['谁出资？', p('县里。')], ['何时？', p()])))
    expect(read('- <b class="when">1843</b>\n\n  Built.\n\n  - Stone')).toEqual(
      doc(timeline(['1843', p('Built.'), ul(li(p('Stone')))])),
    )
    expect(
      read('<b class="table-caption">长度</b>\n\n| 桥 | 米 |\n| --- | --- |\n| 安澜 | 18 |'),
    ).toEqual(
      doc(
        captionedTable('长度', table(tr(th(p('桥')), th(p('米'))), tr(td(p('安澜')), td(p('18'))))),
      ),
    )
    expect(read('> <span class="pullquote">桥修好了。</span>')).toEqual(
      doc(pullquote('', '桥修好了。')),
    )
  })

  it('is a card with the address at its end, or none', () => {
    const title = '> <b class="card-title" data-kind="audio">钟声</b>'
    const href = 'http://清溪.example/钟.mp3'
    expect(read(`${title}\n>\n> 县台\n>\n> <${href}>`)).toEqual(
      doc(card('audio', href, '钟声', '县台')),
    )
    expect(read(`${title}\n>\n> [县台](${href})`).content[0]).toMatchObject({
      attrs: { href: '' },
      content: [{}, { content: [link(href, '县台')] }],
    })
  })

  it('may be edited in between', () => {
    const text = '> <b class="box-title">安澜桥</b>\n> \n> 长 42 米。\n>\n> 宽 *六* 米。\n\n完。'
    const [kept, end] = read(text).content
    expect([kept?.type, kept?.content?.length, end]).toEqual(['box', 3, p('完。')])
  })
})

describe('what only looks like a block of news', () => {
  it('stays what Markdown says it is', () => {
    expect(read('> **安澜桥**\n>\n> 石桥。')).toEqual(doc(quote(p(bold('安澜桥')), p('石桥。'))))
    expect(read('- <b class="question">谁？</b>\n- 县里')).toEqual(
      doc(ul(li(p(bold('谁？'))), li(p('县里')))),
    )
    expect(read('<b class="table-caption">长度</b>\n\n十八米。')).toEqual(
      doc(p(bold('长度')), p('十八米。')),
    )
    expect(read('> <b class="card-title">桥</b>\n>\n> - 甲')).toEqual(
      doc(quote(p(bold('桥')), ul(li(p('甲'))))),
    )
  })

  it('loses no word where it stands inside of another block', () => {
    expect(read('- 甲\n\n  > <b class="box-title">乙</b>\n  >\n  > 丙')).toEqual(
      doc(ul(li(p('甲'), quote(p(bold('乙')), p('丙'))))),
    )
  })
})

function read(text: string): Body {
  const tree = htmlTree(htmlFromMarkdown(text) ?? '')
  if (tree === null) throw new Error('no tree')
  return bodyFromNodes(withNewsBlocks(childrenOf(tree)), { origin: 'foreign' }).body
}
