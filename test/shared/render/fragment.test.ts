import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { fragment } from '../../../shared/render/fragment'
import { chineseContent, chineseInput, englishInput } from '../../support/render'

describe('the fragment of a sealed story', () => {
  const html = fragment(chineseInput())
  const { document } = parseHTML(`<main>${html}</main>`)
  const said = document.querySelector('main')?.textContent ?? ''

  test('holds the text and every fact, but no headline, frame, script or style', () => {
    for (const fact of ['闻若溪', '清溪日报社新闻中心', '2026年3月8日', '民生要闻', '言慎行'])
      expect(said).toContain(fact)
    expect(said).toContain(chineseContent.subhead)
    expect(document.querySelectorAll('h1, script, style, html, head, nav')).toHaveLength(0)
    expect(document.querySelector('main > .caibian-story')?.getAttribute('lang')).toBe('zh-CN')
  })

  test('leads to no page of a section: the system that frames it has others', () => {
    expect(said).toContain('栏目：民生要闻')
    expect(html).not.toContain('/section/')
  })

  test('says of a draft that it is one', () => {
    const input = chineseInput()
    const draft = fragment({
      ...input,
      publication: { ...input.publication, state: 'draft', publishedAt: null, permalink: null },
    })
    expect(draft).toContain('draft-banner')
    expect(html).not.toContain('draft-banner')
  })

  test('is the same bytes for the same story', () => {
    expect(fragment(englishInput())).toBe(fragment(englishInput()))
  })
})
