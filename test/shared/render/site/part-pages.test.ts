import { describe, expect, test } from 'vitest'
import { pageLength } from '../../../../shared/render/site/archive'
import { manyStories, pagesListing } from '../../../support/listed'
import { chineseSite } from '../../../support/render'

const sections = [['要闻'], ['体育']]

function site(count: number, from = 0) {
  return pagesListing(manyStories(count, from), sections)
}

const linksOf = (html: string, rel: string) =>
  [...html.matchAll(new RegExp(`<link rel="${rel}" href="([^"]+)"`, 'g'))].map(([, href]) => href)

describe('a site of a thousand stories', () => {
  const many = site(1000)

  test('lists the newest on its front page, and leads on to the older ones, each of them once', () => {
    const base = chineseSite.baseUrl
    const seen: string[] = []
    for (let path: string | undefined = 'index.html'; path !== undefined;) {
      const html: string = many.get(path)?.html() ?? ''
      const here = [...html.matchAll(/<h2><a href="[^"]*">(第\d+号稿)</g)].map(
        ([, name = '']) => name,
      )
      expect(here.length, path).toBeGreaterThan(0)
      expect(here.length, path).toBeLessThan(2 * pageLength)
      seen.push(...here.filter((name) => !seen.includes(name)))
      path = linksOf(html, 'next')[0]?.slice(base.length)
    }
    expect(seen).toHaveLength(1000)
    expect(seen[0]).toBe('第999号稿')
  })

  test('leads back from every page of an archive', () => {
    const beside = (path: string, rel: string) =>
      linksOf(many.get(path)?.html() ?? '', rel)[0]?.slice(chineseSite.baseUrl.length)
    expect(beside('archive-2026-03-1.html', 'prev')).toBe('archive-2026-03.html')
    expect(beside('archive-2026-03-1.html', 'next')).toBe('archive-2026-02.html')
    expect(beside('archive-2026-02.html', 'prev')).toBe('archive-2026-03-1.html')
    expect(beside('archive-2026-09.html', 'prev')).toBe('')
  })

  test('tells of every month how many it has', () => {
    const html = many.get('archive.html')?.html() ?? ''
    const counts = [...html.matchAll(/（(\d+) 篇）/g)].map(([, count]) => Number(count))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000)
  })

  test('shows a new story on few pages, and no full page changes', () => {
    const next = site(1001)
    const changed = [...next].filter(
      ([path, page]) => JSON.stringify(page.madeOf) !== JSON.stringify(many.get(path)?.madeOf),
    )
    const paths = changed.map(([path]) => path)
    expect(paths).toContain('index.html')
    expect(paths.length).toBeLessThanOrEqual(20)
    for (const path of many.keys()) expect(next.has(path), path).toBe(true)
  })

  test('keeps the address of each story’s page while its month fills', () => {
    for (let count = 100; count < 1000; count += 90) {
      for (const [path, page] of site(count)) {
        if (!/-\d+\.html$/.test(path) || !/archive-\d{4}-\d{2}-/.test(path)) continue
        const shown = (page.madeOf as readonly unknown[])[1]
        expect((many.get(path)?.madeOf as readonly unknown[])[1], path).toEqual(shown)
      }
    }
  })
})

test('a site of a few stories has one page of them and no way to older ones', () => {
  const few = site(3)
  const front = few.get('index.html')?.html() ?? ''
  expect(linksOf(front, 'next')).toEqual([])
  expect(front).toContain('往期稿件')
  expect(few.get('archive-2026-01.html')?.html()).toContain('第0号稿')
})
