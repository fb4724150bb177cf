import { describe, expect, test } from 'vitest'
import { page } from '../../../../shared/render/page'
import {
  latestBeside,
  moduleLength,
  noModules,
  relatedTo,
  storiesLinked,
  withModules,
  withoutModules,
  withoutStory,
  withStory,
} from '../../../../shared/render/site/modules'
import type { ListedStory } from '../../../../shared/render/site/listed-story'
import { shippedThemes } from '../../../../shared/render/themes/shipped'
import { shippedThemeKeys } from '../../../../shared/render/themes/theme'
import { manyStories } from '../../../support/listed'
import { chineseContent, chineseSite, entry, inputOf } from '../../../support/render'

const [one, two, three, ...more] = manyStories(30).map((story): ListedStory => {
  return { ...story, keywords: [], authors: [] }
}) as [ListedStory, ListedStory, ListedStory, ...ListedStory[]]
const author = (name: string) => ({ name, role: '记者', kind: 'person' as const })
const { baseUrl } = chineseSite
const chosen = {
  ...inputOf(
    {
      ...chineseContent,
      related: [
        { id: entry(24), title: '编辑选的一篇', teaser: '', rel: 'see-also', url: one.permalink },
      ],
    },
    chineseSite,
  ),
}
const beside = { language: 'zh-CN', sections: ['清溪', '民生要闻'] }
const modules = { series: null, related: [two], latest: [three, one] }

describe('related stories', () => {
  test('share a keyword before an author, neither for the section alone, the newer first', () => {
    const story = { ...one, keywords: ['古桥'], authors: [author('闻若溪')] }
    const byKeyword = [two, three].map((near) => ({ ...near, keywords: ['古桥', '古桥'] }))
    const byAuthor = { ...more[9]!, authors: [author('闻若溪')] }
    const found = relatedTo(story, [byAuthor, ...more.slice(0, 9), ...byKeyword], new Set())
    expect(found.map(({ article }) => article)).toEqual(
      // The first shares the section besides.
      [three, two, byAuthor].map(({ article }) => article),
    )
  })

  test('are never the story itself nor what the page leads to already, and not too many', () => {
    const all = [one, two, three, ...more].map((near) => ({ ...near, keywords: ['古桥'] }))
    const found = relatedTo(all[0]!, all, new Set([more.at(-1)?.permalink ?? '']))
    expect(found).toHaveLength(moduleLength.related)
    expect(found[0]?.article).toBe(more.at(-2)?.article)
    expect(latestBeside(one.permalink, [three, two, one], new Set([two.permalink]))).toEqual([
      three,
    ])
  })
})

describe('the modules of a page', () => {
  test.each(shippedThemeKeys)('leave every approved byte of a page as it is (%s)', (key) => {
    const theme = shippedThemes[key]
    const sealed = page({ ...chosen, theme })
    const shown = page({ ...chosen, theme, modules })
    expect(withoutModules(shown, '-')).toBe(sealed)
    expect(
      withModules(page({ ...chosen, theme, modules: noModules }), modules, beside, baseUrl),
    ).toBe(shown)
    expect(withModules(sealed, modules, beside, baseUrl)).toBe(sealed)
  })

  test('say headlines whole and dates in full, and stand beside the story, never in it', () => {
    const long = { ...two, headline: `${'很长的标题，'.repeat(30)}完` }
    const shown = page({ ...chosen, modules: { ...modules, related: [long] } })
    expect(shown).toContain(`>${long.headline}</a>`)
    expect(shown).toContain('<time datetime="2026-01-01T06:00:00+08:00">2026年1月1日 06:00</time>')
    expect(shown.indexOf('caibian:related')).toBeGreaterThan(shown.indexOf('</main>'))
    expect(shown).toContain('aria-label="民生要闻最新"')
    expect(storiesLinked(shown, baseUrl)).toEqual([one, two, three].map(({ path }) => path))
  })

  test('lose a story that was taken down at once, also where the editor chose it', () => {
    const shown = page({ ...chosen, modules })
    const without = withoutStory(shown, one.permalink)
    expect(without).not.toContain(one.permalink)
    expect(without).toContain('<cite>编辑选的一篇</cite>')
    expect(without).toContain(three.permalink)
    expect(withoutModules(without, baseUrl)).toBe(withoutModules(page(chosen), baseUrl))
    const empty = withoutStory(without, two.permalink)
    expect(empty).not.toContain('延伸阅读')
    expect(withModules(empty, modules, beside, baseUrl)).toContain('延伸阅读')
  })

  test('say a corrected headline, letter by letter, wherever they list the story', () => {
    const corrected = { ...one, headline: '更正后的标题 $& <1 000 元>' }
    const now = withStory(page({ ...chosen, modules }), corrected, beside)
    expect(now).toContain('>更正后的标题 $&amp; &lt;1 000 元&gt;</a>')
    expect(now).not.toContain(`>${one.headline}</a>`)
    expect(now).toContain('编辑选的一篇')
  })

  test('hide no other change: a word of the text, or where a chosen title leads', () => {
    const sealed = withoutModules(page(chosen), baseUrl)
    const shown = page({ ...chosen, modules })
    const meddled = [
      shown.replace('修缮', '拆除'),
      shown.replace(`<a href="${one.permalink}">编辑`, '<a href="https://else.example/">编辑'),
      shown.replace('</main>', '</main><p>x</p>'),
    ]
    for (const text of meddled) expect(withoutModules(text, baseUrl)).not.toBe(sealed)
  })
})
