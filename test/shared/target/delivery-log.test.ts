import { expect, test } from 'vitest'
import type { ArticleId, ContentHash } from '../../../shared/article/ids'
import { csvRows } from '../../../shared/lists/csv'
import type { LoggedDelivery } from '../../../shared/target/delivery-log'
import {
  deliveryLogColumns,
  deliveryLogCsv,
  deliveryLogJson,
} from '../../../shared/target/delivery-log'
import { uuid } from '../../support/article'

const logged: LoggedDelivery = {
  article: uuid(1) as ArticleId,
  headline: '=老街，"亮"了',
  key: 'k',
  target: 'site',
  operation: 'publish',
  hash: 'ab'.repeat(32) as ContentHash,
  revision: 1,
  at: '2026-03-08T02:00:00Z',
  url: 'https://news.qingxi.example/a',
  verified: 'loss',
  loss: ['authors', 'date'],
}

test('the delivery log as a table has a line a receipt, and no cell a spreadsheet would work out', () => {
  const [columns, line] = csvRows(deliveryLogCsv([logged]).slice(1))
  expect(columns).toEqual(deliveryLogColumns)
  expect(line?.[2]).toBe(`'${logged.headline}`)
  expect(line?.[deliveryLogColumns.indexOf('loss')]).toBe('authors date')
  expect(line?.[deliveryLogColumns.indexOf('etag')]).toBe('')
})

test('the delivery log as JSON names its form', () => {
  expect(JSON.parse(deliveryLogJson([logged]))).toEqual({
    format: 'caibian/delivery-log',
    version: 1,
    deliveries: [logged],
  })
})
