import { describe, expect, it } from 'vitest'
import { newContent } from '../../../shared/article/draft'
import { originalFromHtml } from '../../../shared/newstext/original'
import { ruleFrom, siteOf, withRules } from '../../../shared/newstext/reading-rules'

const newId = () => '0190c0de-0000-7000-8000-000000000001'
const known = { id: newId(), site: 'news.qingxi.example', by: '沈禾', at: '2026-11-22T10:00:00Z' }
const page = (who: string) =>
  originalFromHtml(`<body><div class="facts">信息提供：${who}</div><p>正文。</p></body>`)

describe('what a site was taught', () => {
  it('is found again where it stood, with the other words of the next page', () => {
    const line = page('甲社').lines.findIndex(({ text }) => text.includes('甲社'))
    const rule = ruleFrom({ field: 'source', text: '甲社', line }, page('甲社'), known)!
    const { content, learned } = withRules(newContent('zh-CN', ''), page('乙社'), [rule], newId)
    expect(content.source.name).toBe('乙社')
    expect(learned).toEqual([{ field: 'source', at: known.at }])
  })

  it('changes nothing on a page that has no such place', () => {
    const line = page('甲社').lines.findIndex(({ text }) => text.includes('甲社'))
    const rule = ruleFrom({ field: 'source', text: '甲社', line }, page('甲社'), known)!
    const other = originalFromHtml('<body><p>别的网页。</p></body>')
    expect(withRules(newContent('zh-CN', ''), other, [rule], newId).learned).toEqual([])
  })

  it('belongs to the host of the page', () => {
    const source = { kind: 'reprint', name: '', url: 'https://www.qingxi.example/1' } as const
    expect(siteOf({ ...newContent('zh-CN', ''), source }, [])).toBe('qingxi.example')
  })
})
