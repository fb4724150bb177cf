import { describe, expect, test } from 'vitest'
import { framedFacts } from '../../../shared/render/framed-facts'
import { chineseContent, chineseInput, englishInput } from '../../support/render'

describe('the facts of a story that somebody else frames', () => {
  test('are those of our own page: every author, source, section and instant', () => {
    const { script, metas, card } = framedFacts(chineseInput())
    expect(article(script)).toMatchObject({
      '@type': 'NewsArticle',
      headline: chineseContent.headline,
      author: ['闻若溪', '柳望川', '清溪县水务局宣教科'].map((name) => ({ name })),
      articleSection: chineseContent.sections,
      sourceOrganization: { name: chineseContent.source.name },
      datePublished: '2026-03-08T09:30:00+08:00',
      description: card,
    })
    expect(metas).toContain('<meta name="author" content="闻若溪、柳望川、清溪县水务局宣教科">')
    expect(metas).toContain('<meta name="source" content="清溪日报社新闻中心">')
    expect(metas).toContain('<meta name="section" content="民生要闻">')
    for (const fact of ['清溪日报社新闻中心', '2026年3月8日', '民生要闻'])
      expect(card).toContain(fact)
  })

  test('name no picture: only the frame knows where those stand', () => {
    expect(framedFacts(chineseInput()).script).not.toContain('image')
  })

  test('end the block for machines nowhere but at its end, whatever the story says', () => {
    const { script } = framedFacts({
      ...englishInput(),
      content: { ...englishInput().content, headline: 'A </script><b>line</b>' },
    })
    expect(script.match(/</g)).toHaveLength(2)
    expect(article(script)).toMatchObject({ headline: 'A </script><b>line</b>' })
  })
})

function article(script: string): unknown {
  return JSON.parse(script.replace(/^<script[^>]*>|<\/script>$/g, ''))
}
