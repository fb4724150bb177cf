import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newestFirst } from '../../../../shared/render/site/listed-story'
import {
  listsSitemap,
  monthSitemaps,
  newsSitemap,
  sitemapIndex,
  sitemapLength,
} from '../../../../shared/render/site/sitemap'
import { manyStories } from '../../../support/listed'
import { chineseSite } from '../../../support/render'
import { canRun } from '../../../support/vnu'

const grammar = join(import.meta.dirname, '../../../../../shared/schemas/sitemap/news-sitemap.rng')
const locationsIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)</g)].map(([, loc]) => loc)

function site(count: number) {
  const stories = newestFirst(manyStories(count))
  const names = [...new Set(stories.map(({ published }) => published.slice(0, 7)))]
  const months = names.map((month) => {
    const inMonth = stories.filter(({ published }) => published.startsWith(month))
    return { month, stories: inMonth, count: inMonth.length, updated: inMonth[0]?.updated ?? '' }
  })
  const news = newsSitemap(chineseSite, stories)
  const files = [
    ...months.flatMap(({ month, stories: inMonth }) => monthSitemaps(month, inMonth)),
    listsSitemap(chineseSite, ['', 'corrections.html']),
    ...(news === null ? [] : [news]),
    sitemapIndex(chineseSite, months),
  ]
  return new Map(files.map((file) => [file.path, file]))
}

describe('the sitemaps', () => {
  const many = site(600)

  test('hold every story once, by the month it came out, and the index names them all', () => {
    const named = locationsIn(many.get('sitemap.xml')?.xml() ?? '')
    expect(named).toEqual(
      [...many.keys()]
        .filter((path) => path !== 'sitemap.xml')
        .map((path) => chineseSite.baseUrl + path)
        .sort((a, b) => named.indexOf(a) - named.indexOf(b)),
    )
    const months = [...many].filter(([path]) => /sitemap-\d/.test(path))
    const all = months.flatMap(([, { xml }]) => locationsIn(xml()))
    expect(new Set(all).size).toBe(600)
    expect(all).toHaveLength(600)
  })

  test('change for a new story in its month alone', () => {
    const next = site(601)
    const changed = [...next].filter(
      ([path, file]) => JSON.stringify(file.madeOf) !== JSON.stringify(many.get(path)?.madeOf),
    )
    expect(changed.map(([path]) => path).filter((path) => /sitemap-\d/.test(path))).toHaveLength(1)
  })

  test('go on in another file where a month has more stories than one may hold', () => {
    const [one] = manyStories(1)
    const busy = Array.from({ length: sitemapLength + 1 }, (_, place) => ({
      ...one!,
      permalink: `${chineseSite.baseUrl}${place}.html`,
    }))
    const paths = monthSitemaps('2026-01', busy).map(({ path }) => path)
    expect(paths).toEqual(['sitemap-2026-01.xml', 'sitemap-2026-01-2.xml'])
  })
})

describe('the news sitemap', () => {
  const xml = site(600).get('sitemap-news.xml')?.xml() ?? ''

  test('holds the last two days, with name, language, date and headline', () => {
    expect(locationsIn(xml)).toHaveLength(9)
    expect(xml).toContain('<news:language>zh-cn</news:language>')
    expect(xml).toContain('<news:title>第599号稿</news:title>')
    expect(xml).not.toContain('第590号稿')
  })

  test.skipIf(!existsSync(grammar) || !canRun('xmllint', ['--version']))('is valid', () => {
    const folder = mkdtempSync(join(tmpdir(), 'caibian-sitemap-'))
    writeFileSync(join(folder, 'news.xml'), xml)
    const args = ['--noout', '--nonet', '--relaxng', grammar, join(folder, 'news.xml')]
    expect(canRun('xmllint', args)).toBe(true)
    rmSync(folder, { recursive: true, force: true })
  })
})

test('a site without stories names no month', () => {
  expect([...site(0).keys()]).toEqual(['sitemap-lists.xml', 'sitemap.xml'])
})
