import { rm, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { openArticle } from '../../electron/drafts'
import { pause } from '../../electron/outbox/outbox'
import {
  cancelDelivery,
  pauseTarget,
  retryDelivery,
  runOutbox,
  showOutbox,
  stopDeliveries,
} from '../../electron/outbox-run'
import { publish, publishMany } from '../../electron/publish'
import { staff } from '../support/article'
import { sealed, testSite, value, written } from '../support/publish'
import { chineseStory } from '../support/stories'

const harbour = { ...chineseStory, headline: '清溪码头恢复夜航', slug: 'yehang' }
const order = { target: 'site', reason: '' } as const

describe('many stories at once', () => {
  test('are written down together, sent one by one, and what may not leave is named', async () => {
    const { host } = await testSite()
    const one = await sealed(host, chineseStory)
    const two = await sealed(host, harbour)
    const draft = await written(host, { ...harbour, headline: '清溪码头停航', slug: 'tinghang' })
    const ids = [one.id, draft.id, two.id]
    const answer = value(await publishMany(host, staff.publisher, ids, 'site'))
    expect(answer).toMatchObject({
      ordered: 2,
      refused: [{ article: draft.id, refusal: { code: 'refusal.wrongStage' } }],
    })
    expect(showOutbox(host).deliveries.map(({ article }) => article)).toEqual([one.id, two.id])
    expect(await runOutbox(host, staff.publisher)).toMatchObject({ done: 2, refusals: [] })
    expect(showOutbox(host)).toMatchObject({
      deliveries: [],
      ended: [
        { article: two.id, outcome: 'done' },
        { article: one.id, outcome: 'done' },
      ],
    })
  })

  test('can be stopped: what no try was made of stays in the house', async () => {
    const { host } = await testSite()
    const { id } = await sealed(host, chineseStory)
    value(await publishMany(host, staff.publisher, [id], 'site'))
    expect(value(await stopDeliveries(host))).toEqual({ stopped: 1 })
    expect(await runOutbox(host, staff.publisher)).toMatchObject({ done: 0 })
    expect(showOutbox(host).ended).toMatchObject([{ outcome: 'cancelled' }])
  })
})

describe('a paused target', () => {
  test('takes orders, keeps them and says why they wait', async () => {
    const { host } = await testSite()
    const { id } = await sealed(host, chineseStory)
    value(await pauseTarget(host, staff.publisher, 'site', true))
    value(await publish(host, staff.publisher, { ...order, id, operation: 'publish' }))
    const [held] = showOutbox(host).deliveries
    expect(held).toMatchObject({ state: 'waiting', held: 'paused', attempts: 0 })
    expect(await retryDelivery(host, staff.publisher, held?.key ?? '')).toMatchObject({
      refusal: { code: 'refusal.targetPaused' },
    })
    expect(await runOutbox(host, staff.publisher)).toMatchObject({ done: 0, nextAt: null })
    value(await pauseTarget(host, staff.publisher, 'site', false))
    expect(await runOutbox(host, staff.publisher)).toMatchObject({ done: 1 })
  })

  test('is paused by those who may publish, and by nobody else', async () => {
    const { host } = await testSite()
    expect(await pauseTarget(host, staff.reporter, 'site', true)).toMatchObject({
      refusal: { code: 'refusal.notAllowed' },
    })
    expect(showOutbox(host).paused).toEqual([])
  })
})

describe('the order of a story', () => {
  test('a story that could not go out any more before it was taken down stays in the house', async () => {
    const { host, folder, target } = await testSite()
    await host.library.changeDesk((desk) => ({
      ok: true,
      value: {
        ...desk,
        targets: [target, { ...target, name: 'second', path: `${folder}-second` }],
      },
    }))
    const { id } = await sealed(host, chineseStory)
    value(await publish(host, staff.publisher, { ...order, id, operation: 'publish' }))
    await writeFile(`${folder}-second`, 'a file where the folder should be')
    const second = { id, target: 'second', operation: 'publish', reason: '' } as const
    expect((await publish(host, staff.publisher, second)).ok).toBe(false)
    host.wait(1)
    value(
      await publish(host, staff.chief, { id, target: '', operation: 'withdraw', reason: '有误' }),
    )
    await rm(`${folder}-second`)
    const [left] = showOutbox(host).deliveries
    expect(left).toMatchObject({ target: 'second', operation: 'publish', attempts: 1 })
    expect(await retryDelivery(host, staff.publisher, left?.key ?? '')).toMatchObject({
      refusal: { code: 'refusal.overtaken' },
    })
    const view = value(await openArticle(host, staff.chief.person, id))
    expect(view.standing.publication).toBe('withdrawn')
    host.wait(1)
    value(await publish(host, staff.publisher, second))
    expect(showOutbox(host).deliveries).toEqual([])
  })

  test('a withdrawal waits behind nothing it makes pointless', async () => {
    const { host } = await testSite()
    const { id } = await sealed(host, chineseStory)
    value(await publish(host, staff.publisher, { ...order, id, operation: 'publish' }))
    value(await pause(host.library, 'site', true))
    value(await publish(host, staff.publisher, { ...order, id, operation: 'publish' }))
    value(await publish(host, staff.chief, { ...order, id, operation: 'withdraw', reason: '有误' }))
    expect(showOutbox(host).deliveries.map(({ operation }) => operation)).toEqual(['withdraw'])
    expect(showOutbox(host).ended[0]).toMatchObject({ operation: 'publish', outcome: 'overtaken' })
  })
})

describe('giving up', () => {
  test('before the first try takes an order back, after it only ends the trying', async () => {
    const { host, folder } = await testSite()
    await writeFile(folder, '')
    const { id } = await sealed(host, chineseStory)
    await publish(host, staff.publisher, { ...order, id, operation: 'publish' })
    const key = () => showOutbox(host).deliveries[0]?.key ?? ''
    value(await cancelDelivery(host, key()))
    expect(showOutbox(host).ended[0]?.outcome).toBe('givenUp')
    value(await publishMany(host, staff.publisher, [id], 'site'))
    value(await cancelDelivery(host, key()))
    expect(showOutbox(host).ended[0]?.outcome).toBe('cancelled')
  })
})
