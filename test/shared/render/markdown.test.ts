import fc from '../../support/properties'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { htmlFromMarkdown } from '../../../electron/importers/markdown-html'
import { markdown } from '../../../shared/render/markdown'
import {
  chineseContent,
  chineseInput,
  englishInput,
  inputOf,
  chineseSite,
} from '../../support/render'
import { bold, doc, p } from '../../support/document'

describe('a story in Markdown', () => {
  test('has a head any YAML reader understands', () => {
    const [, head = ''] = markdown(chineseInput()).split('---\n')
    expect(parseYaml(head)).toMatchObject({
      title: chineseContent.headline,
      authors: [
        { name: '闻若溪', role: '记者' },
        { name: '柳望川', role: '通讯员' },
        { name: '清溪县水务局宣教科', role: '通讯员' },
      ],
      source: '清溪日报社新闻中心',
      section: '民生要闻',
      date: '2026-03-08T09:30:00+08:00',
      editor: '言慎行',
      dateline: '清溪日报3月8日讯',
      permalink: 'https://news.qingxi.example/2026/03/08/qingxi-guqiao-xiushan-6a4b9d17.html',
      guid: 'urn:uuid:0190a5c2-7d3e-7b41-9c55-2f8e6a4b9d17',
    })
  })

  test('keeps the text whatever marks Markdown knows, and the provenance at its end', () => {
    const html = rendered(markdown(chineseInput()))
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
    const text = document.body.textContent
    expect(text).toContain('工程总投资1260万元，预计今年年底前恢复通行。')
    expect(document.querySelector('strong')?.textContent).toBe('工程总投资1260万元')
    expect([...document.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      '安澜桥：4月开工',
      '万福桥：6月开工',
      '听雨桥：9月开工',
    ])
    expect(document.querySelectorAll('table tr')).toHaveLength(3)
    expect(text.trim().endsWith('6a4b9d17.html。')).toBe(true)
  })

  test('marks text between Chinese signs, where asterisks would not hold', () => {
    const content = { ...chineseContent, body: doc(p('他说', bold('“修好了。”'), '众人鼓掌。')) }
    const html = rendered(markdown(inputOf(content, chineseSite)))
    expect(html).toContain('<strong>“修好了。”</strong>')
  })

  test('no text turns into markup', () => {
    const signs = fc
      .array(
        fc.constantFrom(
          '*',
          '_',
          '#',
          '`',
          '<b>',
          '[a](b)',
          '1. ',
          '- ',
          '|',
          '~',
          '\\',
          '&lt;',
          '桥',
          ' ',
          '> ',
          'http://a.b',
          '$',
        ),
        { minLength: 1 },
      )
      .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
    fc.assert(
      fc.property(signs, (text) => {
        const content = { ...chineseContent, body: doc(p(`桥${text}桥`)) }
        const input = inputOf(
          { ...content, dateline: { agency: '', place: '', text: '' } },
          chineseSite,
        )
        const { document } = parseHTML(
          `<!doctype html><html><body>${rendered(markdown(input))}</body></html>`,
        )
        const shown = [...document.querySelectorAll('p')].map((one) => one.textContent)
        expect(shown).toContain(`桥${text}桥`)
      }),
    )
  })

  test('is the same text for the same story', () => {
    expect(markdown(englishInput())).toBe(markdown(englishInput()))
    expect(markdown(englishInput())).toContain('CLEARBROOK, May 2 — Water ran')
  })
})

function rendered(text: string): string {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '')
  return htmlFromMarkdown(body) ?? ''
}
