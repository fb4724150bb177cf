import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { Content } from '../../../../shared/article/content'
import { page } from '../../../../shared/render/page'
import { tombstone } from '../../../../shared/render/site/tombstone'
import { shippedOver, shippedThemes } from '../../../../shared/render/themes/shipped'
import { readTemplate } from '../../../../shared/render/themes/template'
import { styleProblems } from '../../../../shared/render/themes/style-check'
import { shippedThemeKeys } from '../../../../shared/render/themes/theme'
import { extractors } from '../../../support/extractors'
import {
  chineseContent,
  chineseSite,
  doc,
  englishContent,
  englishSite,
  entry,
  inputOf,
  p,
} from '../../../support/render'
import { manyStories } from '../../../support/listed'
import { hasJava, htmlErrors } from '../../../support/vnu'

/** A corrected story with its leading picture above the text, one of each list to read on. */
const corrected: Content = {
  ...chineseContent,
  body: doc(p('3月8日上午，安澜桥的修缮工程全面启动。'), p('工程预计年底前完成。')),
  related: [
    ...chineseContent.related,
    { id: entry(24), title: '修桥记之一：石匠', teaser: '', rel: 'series' },
  ],
  corrections: (['top', 'bottom'] as const).map((place, number) => ({
    id: entry(91 + number),
    kind: 'correction',
    at: '2026-03-09T02:00:00Z',
    text: '投资额有误。',
    place,
    fromRevision: 1,
    toRevision: 2,
  })),
  aiUse: { level: 'assisted', note: '' },
}

const hebrew: Content = {
  ...englishContent,
  language: 'he',
  headline: 'הטחנה בקלירברוק נפתחה מחדש',
  subhead: 'מתנדבים פינו 40 טונות של סחף',
  body: doc(p('המים זרמו בתעלה בשבת, לראשונה מאז 1987.'), p('“לא ויתרנו”, אמרה מוד פנהלו.')),
  related: [{ id: entry(25), title: 'Mill race: the plan', teaser: '', rel: 'background' }],
}

const stories = {
  chinese: inputOf(chineseContent, chineseSite),
  corrected: inputOf(corrected, chineseSite),
  english: inputOf(englishContent, englishSite),
  hebrew: inputOf(hebrew, englishSite),
  /** With what a site adds beside a story. */
  beside: {
    ...inputOf(corrected, chineseSite),
    modules: { series: null, related: manyStories(4), latest: manyStories(5, 10) },
  },
}

describe('every shipped theme', () => {
  test.skipIf(!hasJava)(
    'passes the Nu HTML checker: stories, a draft, a withdrawn one',
    async () => {
      const pages: Record<string, string> = {}
      for (const key of shippedThemeKeys) {
        const theme = shippedThemes[key]
        pages[key] = page({ ...stories.corrected, theme })
        pages[`${key}-beside`] = page({ ...stories.beside, theme })
        pages[`${key}-hebrew`] = page({ ...stories.hebrew, theme })
      }
      const draft = inputOf(corrected, chineseSite, { state: 'draft', publishedAt: null })
      pages['draft'] = page({ ...draft, theme: shippedThemes.feature })
      pages['gone'] = tombstone(chineseSite, gone, shippedThemes.notice)
      expect(await htmlErrors(pages)).toEqual([])
    },
    120_000,
  )

  test.each(shippedThemeKeys)('%s is such as a newsroom could write itself', (key) => {
    expect(readTemplate(shippedThemes[key].template)).toMatchObject({ ok: true })
    expect(styleProblems(shippedThemes[key].style)).toEqual([])
  })

  test.each(shippedThemeKeys)('%s gives every reader of pages what it must know', async (key) => {
    const { chinese, corrected, english, beside } = stories
    for (const input of [chinese, corrected, english, beside]) {
      const { content, publication } = input
      const html = page({ ...input, theme: shippedThemes[key] })
      for (const [name, read] of Object.entries(extractors)) {
        const kept = await read(html, publication.permalink ?? '')
        const all = plain(kept.all)
        expect(kept.body ?? '', name).not.toMatch(/第1?[0-4]号稿/)
        expect(plain(kept.title), name).toBe(plain(content.headline))
        for (const { name: author } of content.credits.slice(0, 2))
          expect(all, name).toContain(plain(author))
        expect(all, name).toContain(plain(content.source.name))
        expect(all, name).toContain(plain(content.sections.at(-1) ?? '?'))
        expect(/2026年3月8日|2May2026|2026-0[35]-0[28]/.test(all), name).toBe(true)
      }
    }
  })

  test.each(shippedThemeKeys)('%s keeps furniture out of the story', (key) => {
    const { document } = parseHTML(page({ ...stories.beside, theme: shippedThemes[key] }))
    expect(document.querySelectorAll('article')).toHaveLength(1)
    expect(document.querySelector('article[itemscope] [itemprop="articleBody"]')).not.toBeNull()
    expect(document.querySelector('article aside, article nav')).toBeNull()
    expect(document.querySelectorAll('article img')).toHaveLength(1)
    expect([...document.querySelectorAll('article .notice')]).toHaveLength(2)
    expect(document.querySelectorAll('script:not([type="application/ld+json"])')).toHaveLength(0)
  })
})

describe('a story written from right to left', () => {
  test('says so on the page and on its text, and the style sheet names no left or right', () => {
    const { document } = parseHTML(page(stories.hebrew))
    expect(document.documentElement.getAttribute('dir')).toBe('rtl')
    expect(document.querySelector('[itemprop="articleBody"]')?.getAttribute('dir')).toBe('rtl')
    expect(page(stories.english)).not.toContain('dir=')
    for (const { style } of Object.values(shippedThemes))
      expect(style).not.toMatch(/(margin|padding|border)-(left|right)|text-align: (left|right)/)
  })
})

describe('a theme', () => {
  test('says what search engines may do with a page; a draft is never shown to them', () => {
    const theme = shippedThemes.notice
    expect(page({ ...stories.chinese, theme })).toContain(
      '<meta name="robots" content="noarchive, max-image-preview:large">',
    )
    const draft = inputOf(chineseContent, chineseSite, { state: 'draft', publishedAt: null })
    expect(page({ ...draft, theme })).toContain('content="noindex, nofollow"')
  })

  test('stands round the page of a withdrawn story as well', () => {
    const theme = {
      ...shippedThemes.news,
      template: `${shippedThemes.news.template}<footer><p>清溪备 0001 号</p></footer>`,
    }
    expect(tombstone(chineseSite, gone, theme)).toContain('<footer><p>清溪备 0001 号</p></footer>')
    expect(tombstone(chineseSite, gone, theme)).toContain('noindex')
  })

  test('that was shipped stands on the newsroom’s own style sheet where there is one', () => {
    const { news, brief } = shippedOver('p { color: red }')
    expect(news.style).toBe('p { color: red }')
    expect(brief.style).toBe(
      `p { color: red }${shippedThemes.brief.style.slice(shippedThemes.news.style.length)}`,
    )
  })
})

const gone = {
  state: 'withdrawn',
  headline: '一条撤下的稿件',
  at: '2026-03-09T09:00:00+08:00',
  path: '2026/03/08/a.html',
} as const

function plain(text: string): string {
  return text.replace(/<[^>]+>|&[a-z#0-9]+;|[\s“”"'’&]/g, '')
}
