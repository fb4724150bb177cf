import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { feedHtml } from '../../../../shared/render/feeds/feed'
import { projectionOf } from '../../../../shared/render/projection'
import type { RenderInput } from '../../../../shared/render/publication'
import { emptyPage } from '../../../../shared/render/site/archive-page'
import { listedStory } from '../../../../shared/render/site/listed-story'
import { tombstone } from '../../../../shared/render/site/tombstone'
import { pagesListing } from '../../../support/listed'
import { chineseContent, chineseSite, englishInput, entry, inputOf } from '../../../support/render'
import { hasJava, htmlErrors } from '../../../support/vnu'

const corrected = inputOf(
  {
    ...chineseContent,
    corrections: [
      {
        id: entry(91),
        kind: 'correction',
        at: '2026-03-09T02:00:00Z',
        text: '投资额有误。',
        place: 'top',
        fromRevision: 1,
        toRevision: 2,
      },
    ],
  },
  chineseSite,
)
const stories = [listed(englishInput()), listed(corrected)]
const gone = {
  state: 'withdrawn',
  headline: '一条<b>撤下</b>的稿件',
  at: '2026-03-09T10:00:00+08:00',
  path: '2026/03/08/x-00000001.html',
} as const

const sections = [['清溪'], ['清溪', '民生要闻'], ['体育']]
const site = new Map([...pagesListing(stories, sections)].map(([path, { html }]) => [path, html()]))
const pages = {
  index: site.get('index.html') ?? '',
  section: site.get('section/清溪/index.html') ?? '',
  empty: site.get('section/体育/index.html') ?? '',
  corrections: site.get('corrections.html') ?? '',
  month: site.get('archive-2026-03.html') ?? '',
  sectionMonth: site.get('section/清溪/archive-2026-03.html') ?? '',
  months: site.get('archive.html') ?? '',
  author: site.get('author/闻若溪/index.html') ?? '',
  tag: site.get('tag/古桥/index.html') ?? '',
  room: emptyPage(chineseSite, null, 'author/x/index.html'),
  emptied: emptyPage(chineseSite, 'section/清溪/archive.html', 'section/清溪/archive-2025-12.html'),
  withdrawn: tombstone(chineseSite, gone),
  killed: tombstone(chineseSite, { ...gone, state: 'killed' }),
}

test.skipIf(!hasJava)(
  'every page of a site passes the Nu HTML checker',
  async () => {
    expect(await htmlErrors(pages)).toEqual([])
  },
  120_000,
)

describe('a list', () => {
  test('shows each story with byline, source, section and full date, newest first', () => {
    const { document } = parseHTML(pages.index)
    const rows = [...document.querySelectorAll('.stories > li')].map((row) => row.textContent)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain('By Idris Vale, Wren Aldous and Tamsin Orrery')
    expect(rows[1]).toContain('来源：清溪日报社新闻中心 2026年3月8日 09:30 民生要闻')
  })

  test('of a section holds what stands in it and below it', () => {
    expect(pages.section).toContain('古桥修缮')
    expect(pages.section).not.toContain('mill race')
    expect(pages.section).toContain(
      'section/%E6%B8%85%E6%BA%AA/%E6%B0%91%E7%94%9F%E8%A6%81%E9%97%BB/',
    )
    expect(pages.empty).toContain('此处暂无内容。')
  })

  test('of corrections says what, when and where', () => {
    expect(pages.corrections).toContain('更正 (2026年3月9日 10:00)：投资额有误。')
    expect(pages.corrections).toContain(corrected.publication.permalink)
  })
})

describe('a story that is gone', () => {
  test('leaves a page that says so, kept out of search engines', () => {
    expect(pages.withdrawn).toContain('撤稿时间：2026年3月9日10时。')
    expect(pages.withdrawn).toContain('一条&lt;b&gt;撤下')
    expect(pages.withdrawn).toContain('<meta name="robots" content="noindex, noarchive">')
    expect(pages.killed).not.toContain('撤下')
  })
})

function listed(input: RenderInput) {
  const story = projectionOf(input)
  expect(feedHtml(story, input)).toContain('<p>')
  return listedStory(story, input, '1.html')
}
