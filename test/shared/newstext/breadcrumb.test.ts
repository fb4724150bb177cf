import { expect, test } from 'vitest'
import { readBreadcrumb } from '../../../shared/newstext/breadcrumb'

test('the name of the site behind a stroke is no part of the section', () => {
  expect(readBreadcrumb('首页 > 新闻 | 清溪在线')?.sections).toEqual(['新闻'])
  expect(readBreadcrumb('当前位置：首页 > 新闻 > 本地')?.sections).toEqual(['新闻', '本地'])
})

test('a line that only has strokes is no way through a site', () => {
  expect(readBreadcrumb('——当前位置 | 新闻')).toBeNull()
})
