import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deliveryLog } from '../../electron/delivery-log'
import { publish } from '../../electron/publish'
import { reread } from '../../electron/reread'
import { staff } from '../support/article'
import { sealed, testSite, value } from '../support/publish'
import { chineseStory } from '../support/stories'

test('a public copy that was changed there is found by reading it again, and one taken down as well', async () => {
  const { host, folder } = await testSite()
  const { id } = await sealed(host, chineseStory)
  expect(await reread(host, id, 'site')).toMatchObject({ refusal: { code: 'refusal.notLive' } })
  const order = { id, target: 'site', reason: '' } as const
  const live = value(await publish(host, staff.publisher, { ...order, operation: 'publish' }))
  host.wait(60)
  const log = structuredClone(host.library.outbox())
  expect(value(await reread(host, id, 'site'))).toMatchObject({ state: 'same', differences: [] })
  const page = join(folder, live.receipts[0]?.remoteId ?? '')
  const shown = await readFile(page, 'utf8')
  await writeFile(page, shown.replaceAll('季南枝', '无名氏'))
  expect(value(await reread(host, id, 'site'))).toMatchObject({ state: 'differs' })
  await writeFile(page, shown)
  const down = { ...order, operation: 'withdraw', reason: '有误' } as const
  value(await publish(host, staff.chief, down))
  expect(value(await reread(host, id, 'site'))).toMatchObject({ state: 'same' })
  await writeFile(page, shown)
  expect(value(await reread(host, id, 'site')).state).toBe('still')
  expect(log.deliveries).toEqual([])
})

test('the delivery log has every receipt of every story, the oldest first', async () => {
  const { host } = await testSite()
  const { id } = await sealed(host, chineseStory)
  const order = { id, target: 'site', operation: 'publish', reason: '' } as const
  value(await publish(host, staff.publisher, order))
  host.wait(1)
  value(await publish(host, staff.chief, { ...order, operation: 'withdraw', reason: '有误' }))
  expect(value(await deliveryLog(host.library))).toMatchObject([
    { article: id, headline: chineseStory.headline, operation: 'publish' },
    { article: id, operation: 'withdraw' },
  ])
})
