import { expect, test } from 'vitest'
import { seriesPart } from '../../../../shared/render/site/part'
import { seriesPages } from '../../../../shared/render/site/series-pages'
import { manyStories } from '../../../support/listed'
import { chineseSite } from '../../../support/render'

const listing = { site: chineseSite, part: seriesPart('清溪修桥'), months: [], below: [] }

test('a long series goes on over pages in the order of its parts, each leading to those beside it', () => {
  const newest = manyStories(130).map((story, at) => ({
    ...story,
    series: { title: '清溪修桥', part: 130 - at, total: null },
  }))
  const pages = seriesPages({ ...listing, newest })
  expect(pages.map(({ path }) => path)).toEqual([
    'series/清溪修桥/index.html',
    'series/清溪修桥/page-2.html',
    'series/清溪修桥/page-3.html',
  ])
  const [first = '', second = ''] = pages.map(({ html }) => html())
  expect(first.indexOf('第 1 篇')).toBeGreaterThan(0)
  expect(first.indexOf('第 60 篇')).toBeGreaterThan(first.indexOf('第 59 篇'))
  expect(first).toContain('后面各篇')
  expect(first).not.toContain('前面各篇')
  expect(second).toContain('第 61 篇')
  expect(second).toContain('前面各篇')
  expect(second).toContain('清溪修桥（第2页）')
})

test('a series without parts says that nothing is there', () => {
  const [only, ...others] = seriesPages({ ...listing, newest: [] })
  expect(others).toEqual([])
  expect(only?.html()).toContain('此处暂无内容。')
})
