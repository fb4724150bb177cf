import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { deliver } from '../../electron/deliver'
import { startPreviewServer } from '../../electron/net/preview-server'
import { mostAttempts } from '../../electron/outbox/backoff'
import { cancelDelivery, retryDelivery, runOutbox, showOutbox } from '../../electron/outbox-run'
import { publish, publishMany } from '../../electron/publish'
import { staff } from '../support/article'
import { namedIn, startHub, startSubscriber } from '../support/hub'
import { approve, save, sealed, siteFolder, testSiteIn, value } from '../support/publish'
import { chineseSite } from '../support/render'
import { chineseStory } from '../support/stories'

const publisher = staff.publisher
const order = { target: 'site', reason: '' } as const
const formats = ['feed.atom', 'feed.json', 'feed.rss']

/** A site that is really shown, with a hub beside it. */
async function shownSite() {
  const folder = join(await siteFolder(), 'www')
  const preview = value(await startPreviewServer(folder))
  const hub = await startHub()
  onTestFinished(async () => {
    hub.close()
    await preview.close()
  })
  const site = testSiteIn(folder, { ...chineseSite, baseUrl: preview.address, hub: hub.address })
  return { ...site, hub, root: preview.address }
}

describe('a hub', () => {
  test('is told of each feed that changed, once, and of no other', async () => {
    const { host, hub, root } = await shownSite()
    const { id } = await sealed(host, chineseStory)
    value(await publish(host, publisher, { ...order, id, operation: 'publish' }))
    expect(hub.told).toEqual([])
    await runOutbox(host, publisher)
    const parts = new Set(hub.told.map((feed) => feed.replace(/feed\.\w+$/, '')))
    expect(parts).toContain(root)
    expect([...hub.told].sort()).toEqual(
      [...parts].flatMap((part) => formats.map((name) => part + name)).sort(),
    )
    host.wait(1)
    value(await publish(host, publisher, { ...order, id, operation: 'publish' }))
    const before = hub.told.length
    await runOutbox(host, publisher)
    expect(hub.told).toHaveLength(before)
    expect(showOutbox(host).announcements).toEqual([])
  })

  test('hands a correction and a withdrawal to those who subscribed', async () => {
    const { host, hub, root } = await shownSite()
    const subscriber = await startSubscriber()
    onTestFinished(() => subscriber.close())
    const { id } = await sealed(host, chineseStory)
    value(await publish(host, publisher, { ...order, id, operation: 'publish' }))
    for (const name of formats) expect(await subscriber.subscribe(root + name)).toBe(202)
    await runOutbox(host, publisher)
    await save(host, id, { headline: '清溪渡口改期开航' })
    await approve(host, id)
    const silent = { ...order, id, operation: 'correct', reason: '改正错字' } as const
    value(await publish(host, publisher, silent))
    await runOutbox(host, publisher)
    expect(subscriber.got.get(`${root}feed.atom`)?.at(-1)).toContain('清溪渡口改期开航')
    host.wait(1)
    value(await publish(host, staff.chief, { ...order, id, operation: 'withdraw', reason: '有误' }))
    await runOutbox(host, publisher)
    for (const name of formats) {
      const last = subscriber.got.get(root + name)?.at(-1) ?? ''
      expect(namedIn(last)).toEqual({ hub: hub.address, self: root + name })
      expect(last).not.toContain('清溪渡口改期开航')
    }
  })

  test('that is ill stops no story, is shown, and is told when it is well again', async () => {
    const { host, hub } = await shownSite()
    hub.ill = 503
    const { id } = await sealed(host, chineseStory)
    value(await publish(host, publisher, { ...order, id, operation: 'publish' }))
    const run = await runOutbox(host, publisher)
    expect(run.refusals).toEqual([])
    expect(showOutbox(host)).toMatchObject({ deliveries: [], ended: [{ outcome: 'done' }] })
    const [untold] = showOutbox(host).announcements
    expect(untold).toMatchObject({
      state: 'waiting',
      attempts: 1,
      refusal: { code: 'refusal.hubFailed', values: { status: 503, hub: hub.address } },
    })
    expect(run.nextAt).not.toBeNull()
    hub.ill = null
    host.wait(3_600)
    await runOutbox(host, publisher)
    expect(showOutbox(host).announcements).toEqual([])
    expect(new Set(hub.told).size).toBe(hub.told.length)
  })

  test('that never takes it is left alone, until somebody asks it again or gives up', async () => {
    const { host, hub } = await shownSite()
    hub.ill = 500
    const { id } = await sealed(host, chineseStory)
    value(await publish(host, publisher, { ...order, id, operation: 'publish' }))
    for (let tries = 0; tries < mostAttempts; tries += 1) {
      await runOutbox(host, publisher)
      host.wait(3_600)
    }
    const stopped = showOutbox(host).announcements
    expect(new Set(stopped.map(({ state }) => state))).toEqual(new Set(['failed']))
    expect((await runOutbox(host, publisher)).nextAt).toBeNull()
    hub.ill = null
    const [first, second] = stopped
    value(await retryDelivery(host, publisher, first?.key ?? ''))
    expect(hub.told).toEqual([first?.feed])
    value(await cancelDelivery(host, second?.key ?? ''))
    const left = showOutbox(host).announcements.map(({ feed }) => feed)
    expect(left).toEqual(stopped.slice(2).map(({ feed }) => feed))
  })

  test('is told after a break between the site and the outbox, though nothing changes any more', async () => {
    const { host, hub, root } = await shownSite()
    const { id } = await sealed(host, chineseStory)
    value(await publishMany(host, publisher, [id], 'site'))
    const [ordered] = host.library.outbox().deliveries
    if (ordered === undefined) throw new Error('nothing was ordered')
    expect((await deliver(host, publisher, ordered)).ok).toBe(true)
    expect(showOutbox(host).announcements).toEqual([])
    expect(await runOutbox(host, publisher)).toMatchObject({ done: 1 })
    expect(hub.told).toContain(`${root}feed.atom`)
    expect(new Set(hub.told).size).toBe(hub.told.length)
  })
})
