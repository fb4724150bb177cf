import { describe, expect, test } from 'vitest'
import type { BodyNode } from '../../../../shared/document/body'
import type { RenderInput } from '../../../../shared/render/publication'
import { wechat } from '../../../../shared/render/wechat/wechat'
import { wechatFaults } from '../../../../shared/render/wechat/wechat-faults'
import { wechatPage } from '../../../../shared/render/wechat/wechat-page'
import { wechatThemeKeys } from '../../../../shared/render/wechat/theme-key'
import fc from '../../../support/properties'
import {
  chineseContent,
  chineseInput,
  chineseSite,
  doc,
  englishInput,
  inputOf,
  link,
  marked,
  p,
} from '../../../support/render'
import { anyWireInput, draftInput, fullInput, solid, textsIn } from '../../../support/wire'
import { htmlText } from '../../../support/wechat'

describe('a story for a WeChat account', () => {
  test('says in words whatever its form has no field for', () => {
    const said = htmlText(wechat(fullInput()))
    for (const fact of [
      '下谷晚报',
      '闻若溪',
      '季南枝',
      '言慎行',
      '2026年3月8日',
      '民生要闻',
      '古桥<开工>',
      'Pike & Vale',
      '投资额应为1260万元',
      '摆渡车免费',
      '清溪日报3月8日讯',
      '© 2026 清溪日报社',
    ])
      expect(said).toContain(fact)
  })

  test.each(wechatThemeKeys)('keeps every rule of its editor in the look “%s”', (wechatTheme) => {
    for (const input of [fullInput(), chineseInput(), englishInput(), draftInput()])
      expect(wechatFaults(wechat({ ...input, wechatTheme }))).toEqual([])
  })

  test('breaks no rule and loses no word, whatever it holds', () => {
    fc.assert(
      fc.property(anyWireInput(), fc.constantFrom(...wechatThemeKeys), (input, wechatTheme) => {
        const html = wechat({ ...input, wechatTheme })
        expect(wechatFaults(html)).toEqual([])
        const said = solid(htmlText(html))
        for (const text of textsIn(input.content.body)) expect(said).toContain(solid(text))
      }),
      { numRuns: 60 },
    )
  }, 20_000)

  test('is the same bytes for the same story, and others in another look', () => {
    expect(wechat(chineseInput())).toBe(wechat(chineseInput()))
    const looks = wechatThemeKeys.map((wechatTheme) => wechat({ ...chineseInput(), wechatTheme }))
    expect(new Set(looks).size).toBe(wechatThemeKeys.length)
  })

  test('turns links into numbered notes at the foot, one count with the footnotes', () => {
    const near = 'https://archive.qingxi.example/a'
    const said = htmlText(
      bodyOf(
        p(link('桥志', near), '与', { type: 'footnote', attrs: { text: '以竣工为准。' } }),
        p(
          {
            ...link('县', 'https://b.example/'),
            marks: [...(link('', 'https://b.example/').marks ?? []), { type: 'bold' }],
          },
          link('志', 'https://b.example/'),
          '和',
          link('同一处', near),
        ),
        p(link('https://c.example/', 'https://c.example/')),
      ),
    )
    expect(said).toContain('桥志[1]与[2]')
    expect(said).toContain('县志[3]和同一处[1]')
    expect(said).toContain(`[1] 桥志：${near}`)
    expect(said).toContain('[2] 以竣工为准。')
    expect(said).toContain('[3] 县志：https://b.example/')
    expect(said).toContain('[4] https://c.example/')
    expect(said).not.toContain('[5]')
  })

  test('leaves each block of news in a form that a telephone shows', () => {
    const html = bodyOf(
      block('box', block('boxTitle', '要点'), p('三座桥')),
      block('qa', block('question', '何时通车？'), block('answer', p('年底前。'))),
      block('timeline', block('timelineEntry', block('timelineTime', '3月8日'), p('开工'))),
      {
        ...block('card', block('cardTitle', '航拍'), block('cardText', '两分钟')),
        attrs: { kind: 'video', href: 'https://video.qingxi.example/1' },
      },
      block('pictureGroup', { type: 'figure', attrs: { media: chineseContent.media[0]?.id } }),
      { ...block('pullquote', '桥修好了。'), attrs: { attribution: '骆守成' } },
      { type: 'horizontalRule' },
    )
    const said = htmlText(html)
    for (const words of ['要点', '三座桥', '问：何时通车？', '答：年底前。', '3月8日', '航拍'])
      expect(said).toContain(words)
    for (const words of ['https://video.qingxi.example/1', '柏青禾 摄', '— 骆守成', '＊ ＊ ＊'])
      expect(said).toContain(words)
    expect(html).toMatch(/<img src="data:image\/png[^>]+alt="一位老人/)
  })

  test('puts the dateline before the story’s own first paragraph, not into a box above it', () => {
    const said = htmlText(bodyOf(block('box', block('boxTitle', '要点'), p('三座桥')), p('开工。')))
    expect(said).toMatch(/三座桥\n清溪日报3月8日讯\s+开工。/)
  })

  test('keeps a table within the width of a telephone, or lets it be pushed to and fro', () => {
    const row = (count: number): BodyNode => ({
      type: 'tableRow',
      content: Array.from({ length: count }, () => ({ ...block('tableCell', p('甲')) })),
    })
    const narrow = bodyOf({ type: 'table', content: [row(3)] })
    expect(narrow).toContain('width:100%')
    expect(narrow).not.toContain('min-width')
    expect(bodyOf({ type: 'table', content: [row(7)] })).toMatch(/overflow-x:auto.+min-width:616px/)
  })

  test('names its headline in the text where WeChat has another', () => {
    const alternates = [{ role: 'wechat', text: '三座古桥，开工了！' }] as const
    const own = inputOf({ ...chineseContent, alternates: [...alternates] }, chineseSite)
    expect(htmlText(wechat(own))).toContain(chineseContent.headline)
    expect(htmlText(wechat(chineseInput()))).not.toContain(chineseContent.headline)
    expect(wechatPage(own)).toContain('<h1>三座古桥，开工了！</h1>')
  })

  test('as a draft says so above and below its text', () => {
    expect(htmlText(wechat(draftInput())).match(/本文未经审签/g)).toHaveLength(2)
  })

  test('is shown for looking at as WeChat shows it, with nothing from elsewhere', () => {
    const page = wechatPage(englishInput())
    expect(page).toContain('<!doctype html>')
    expect(page).toContain(wechat(englishInput()))
    expect(page).not.toMatch(/<script|<link/)
  })
})

function bodyOf(...content: BodyNode[]): string {
  const { leadMedia: _, ...rest } = chineseContent
  const input: RenderInput = inputOf({ ...rest, body: doc(...content) }, chineseSite)
  return wechat(input)
}

function block(type: string, ...content: (BodyNode | string)[]): BodyNode {
  return {
    type,
    content: content.map((one) => (typeof one === 'string' ? marked(one) : one)),
  }
}
