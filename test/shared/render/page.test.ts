import fc from '../../support/properties'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { Content } from '../../../shared/article/content'
import { page } from '../../../shared/render/page'
import type { RenderInput } from '../../../shared/render/publication'
import { newsTheme } from '../../../shared/render/themes/shipped'
import { debianExtractors, extractors } from '../../support/extractors'
import {
  chineseContent,
  chineseInput,
  chineseSite,
  englishInput,
  entry,
  inputOf,
} from '../../support/render'
import { keptFacts, survivalInput, survivalStories } from '../../support/survival'

describe('the page of a sealed story', () => {
  const html = page(chineseInput())
  const { document } = parseHTML(html)
  const all = (selector: string) => [...document.querySelectorAll(selector)]

  test('is the same bytes for the same story', () => {
    expect(page(structuredCloneOf(chineseInput()))).toBe(html)
    expect(page(englishInput())).toBe(page(englishInput()))
  })

  test('gives machines one NewsArticle first, with a person for each author', () => {
    const [first, second] = all('script').map(
      (one) => JSON.parse(one.textContent) as Record<string, unknown>,
    )
    expect(first).toMatchObject({
      '@type': 'NewsArticle',
      headline: chineseContent.headline,
      datePublished: '2026-03-08T09:30:00+08:00',
      dateModified: '2026-03-08T09:30:00+08:00',
      dateline: '清溪日报3月8日讯',
      articleSection: ['清溪', '民生要闻'],
      keywords: ['古桥', '修缮', '安澜桥'],
      author: [
        { '@type': 'Person', name: '闻若溪', jobTitle: '记者' },
        { '@type': 'Person', name: '柳望川', jobTitle: '通讯员' },
        { '@type': 'Organization', name: '清溪县水务局宣教科', description: '通讯员' },
      ],
      editor: [{ '@type': 'Person', name: '言慎行' }],
      publisher: { '@type': 'NewsMediaOrganization', name: '清溪日报' },
      sourceOrganization: { name: '清溪日报社新闻中心' },
      creditText: '来源：清溪日报社新闻中心',
    })
    expect(second).toEqual({
      '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
      '@id': 'https://news.qingxi.example/2026/03/08/qingxi-guqiao-xiushan-6a4b9d17.html',
      title: chineseContent.headline,
      pubDate: '2026-03-08T09:30:00',
      upDate: '2026-03-08T09:30:00',
    })
  })

  test('names all people in one text, for readers of the first and of the last', () => {
    const names = '闻若溪、柳望川、清溪县水务局宣教科'
    for (const name of ['author', 'DC.creator']) {
      expect(all(`meta[name="${name}"]`).map((one) => one.getAttribute('content'))).toEqual([names])
    }
    expect(all('meta[property="article:author"]')).toHaveLength(1)
    expect(document.title).toBe(chineseContent.headline)
  })

  test('shows the byline with roles in one element with one child', () => {
    const author = document.querySelector('.byline > .author')
    expect(author?.children).toHaveLength(1)
    expect(author?.textContent).toBe('记者 闻若溪 通讯员 柳望川、清溪县水务局宣教科')
    expect(all('[itemprop="author"]')).toHaveLength(3)
  })

  test('shows section, source and full time, each readable by machines', () => {
    expect(document.querySelector('a[rel="tag"] > [itemprop="articleSection"]')?.textContent).toBe(
      '民生要闻',
    )
    const time = document.querySelector('time[itemprop="datePublished"]')
    expect(time?.textContent).toBe('2026年3月8日 09:30')
    expect(time?.getAttribute('datetime')).toBe('2026-03-08T09:30:00+08:00')
  })

  test('prints the dateline as it was, at the head of the first paragraph', () => {
    expect(
      document.querySelector('.body > p')?.textContent.startsWith('清溪日报3月8日讯　3月8日上午'),
    ).toBe(true)
  })

  test('keeps furniture outside the article, with teasers that end at a sentence', () => {
    expect(document.querySelector('article aside')).toBeNull()
    expect(all('aside h2').map((one) => one.textContent)).toEqual([
      '相关阅读',
      '热门文章',
      '最新文章',
    ])
    expect(all('aside li p').map((one) => one.textContent)).toEqual([
      '万福桥下最后一条渡船今天停摆。撑船人说，他等的就是这一天。',
      '限行从五月起。',
    ])
  })

  test('runs nothing and fetches nothing but pictures', () => {
    expect(all('script').every((one) => one.getAttribute('type') === 'application/ld+json')).toBe(
      true,
    )
    expect(all('link[rel="stylesheet"], iframe, object, embed, [onclick], [style]')).toEqual([])
    expect(html).toContain("default-src 'none'")
  })
})

describe('corrections', () => {
  const notice = (place: 'top' | 'bottom', text: string): Content['corrections'][number] => ({
    id: entry(place === 'top' ? 91 : 92),
    kind: place === 'top' ? 'correction' : 'clarification',
    at: '2026-03-09T02:00:00Z',
    text,
    place,
    was: '“1260万元”',
    now: '“1250万元”',
    fromRevision: 1,
    toRevision: 2,
  })

  test('stand above or below the text, with their time, and in the metadata', () => {
    const corrections = [notice('top', '投资额有误。'), notice('bottom', '桥龄的算法说明。')]
    const html = page(
      inputOf({ ...chineseContent, corrections }, chineseSite, {
        updatedAt: '2026-03-09T10:05:00+08:00',
      }),
    )
    const { document } = parseHTML(html)
    const [top, bottom] = [...document.querySelectorAll('.notice')]
    expect(top?.textContent).toBe(
      '更正 2026年3月9日 10:00：投资额有误。 原文为：“1260万元” 现改为：“1250万元”',
    )
    const body = document.querySelector('.body')!
    expect(top!.compareDocumentPosition(body) & 4).toBe(4)
    expect(body.compareDocumentPosition(bottom!) & 4).toBe(4)
    expect(document.querySelector('time[itemprop="dateModified"]')?.textContent).toBe(
      '2026年3月9日 10:05',
    )
    expect(html).toContain('"correction":[{"@type":"CorrectionComment"')
  })
})

test('no text a story can hold breaks out of its place', () => {
  const evil = fc.constantFrom(
    '"><script>alert(1)</script>',
    "' onload='x",
    '</script><script>x',
    '</style><img src=x onerror=1>',
    '<!--',
    ']]>',
    '&lt;',
    '\u2028',
  )
  fc.assert(
    fc.property(fc.array(evil, { minLength: 12, maxLength: 12 }), (said) => {
      const { document } = parseHTML(page(evilInput(said)))
      expect(document.querySelectorAll('script:not([type="application/ld+json"])')).toHaveLength(0)
      expect(document.querySelectorAll('img')).toHaveLength(1)
      expect(document.querySelectorAll('style')).toHaveLength(1)
      expect(document.querySelector('h1')?.textContent).toBe(said[0])
      expect(document.querySelectorAll('[onload], [onerror]')).toHaveLength(0)
    }),
    { numRuns: 60 },
  )
})

function evilInput(said: readonly string[]): RenderInput {
  const of = (place: number) => said[place] ?? ''
  const content: Content = {
    ...chineseContent,
    headline: of(0),
    kicker: of(1),
    abstract: of(2),
    sections: [of(3)],
    keywords: [of(4)],
    source: { kind: 'own', name: of(5) },
    credits: [{ id: entry(1), name: of(6), role: 'reporter', showInByline: true }],
    dateline: { agency: '', place: '', text: of(7) },
    rights: { holder: of(8), notice: of(8), usageTerms: of(8) },
    related: [{ id: entry(21), title: of(9), teaser: `${of(9)}。`, rel: 'hot' }],
    media: chineseContent.media.map((use) => ({
      ...use,
      caption: of(10),
      alt: of(10),
      credit: of(10),
    })),
    aiUse: { level: 'assisted', note: of(11) },
  }
  return {
    ...chineseInput(),
    content,
    theme: { ...newsTheme, style: `p::after { content: "${of(11)}" }` },
  }
}

function structuredCloneOf(input: RenderInput): RenderInput {
  const { content, publication, site } = JSON.parse(JSON.stringify(input)) as RenderInput
  return { ...input, content, publication, site }
}

describe('what strangers’ software keeps of a page', () => {
  test.each(survivalStories.map((story) => [story.name, story] as const))(
    'is who wrote it, its source, day and section: %s',
    async (_, story) => {
      const input = survivalInput(story)
      for (const [name, read] of Object.entries({ ...extractors, ...debianExtractors })) {
        const { all } = await read(page(input), input.publication.permalink ?? '')
        const kept = { authors: true, source: true, date: true, section: true }
        expect(keptFacts(story, all), name).toEqual(kept)
      }
    },
    30_000,
  )
})
