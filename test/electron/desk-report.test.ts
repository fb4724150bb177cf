import { expect, test } from 'vitest'
import { DeskReports } from '../../electron/desk-report'
import { article } from '../support/article'
import { testHost } from '../support/host'

const week = { days: 7, desk: null }

test('a report tells of the stories of a span, and takes a change into account', async () => {
  const host = testHost()
  host.wait(60)
  const built = article().submitted()
  await host.library.createArticle(built.article)
  const reports = new DeskReports()
  const first = await reports.make(host, week, 'zh-CN')
  expect(first.title).toBe('清溪日报编务统计')
  expect(sumsOf(first)).toEqual(['合计', '1', '0', '0'])
  const { article: returned } = built.returned()
  await host.library.changeArticle(returned.id, () => ({ ok: true, value: returned }))
  const second = await reports.make(host, week, 'zh-CN')
  expect(second.tables.find(({ key }) => key === 'reasons')?.rows).toHaveLength(1)
})

test('a report of one desk leaves the others out', async () => {
  const host = testHost()
  host.wait(60)
  await host.library.createArticle(article().submitted().article)
  const report = await new DeskReports().make(host, { days: 7, desk: 'culture' }, 'en')
  expect(report.tables.every(({ rows }) => rows.length === 0)).toBe(true)
})

function sumsOf({ tables }: Awaited<ReturnType<DeskReports['make']>>) {
  return tables.find(({ key }) => key === 'days')?.foot?.map(({ text }) => text)
}
