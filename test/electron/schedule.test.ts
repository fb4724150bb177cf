import { describe, expect, test } from 'vitest'
import { openArticle } from '../../electron/drafts'
import type { Delivery } from '../../electron/library/outbox-file'
import { deliveryKey, enqueue } from '../../electron/outbox/outbox'
import { showOutbox } from '../../electron/outbox-run'
import { publish } from '../../electron/publish'
import { listScheduled, runSchedule, schedule, unschedule } from '../../electron/schedule'
import { nextHour } from '../../electron/schedule-hours'
import type { ArticleView } from '../../shared/ipc'
import { staff } from '../support/article'
import { save, sealed, testSite, value } from '../support/publish'
import type { TestSite } from '../support/publish'
import { chineseStory } from '../support/stories'

/** The test's clock begins at 10:00 in Shanghai. */
const zone = 'Asia/Shanghai'
const noon = '2026-03-08T12:00:00+08:00'

describe('a story with an hour', () => {
  test('goes out at that hour, once, and through the gate', async () => {
    const site = await testSite()
    const { id } = await scheduled(site)
    expect(nextHour(site.host.library, new Set())).toBe(noon)
    const hour = rightClock()
    await runSchedule(site.host, staff.publisher, hour)
    expect(await stateOf(site, id)).toBe('scheduled')
    site.host.wait(120)
    await runSchedule(site.host, staff.publisher, hour)
    const view = value(await openArticle(site.host, staff.publisher.person, id))
    expect(view.standing).toMatchObject({ publication: 'live', schedule: null })
    await runSchedule(site.host, staff.publisher, hour)
    expect(showOutbox(site.host).ended).toHaveLength(1)
    expect(nextHour(site.host.library, hour.asked)).toBeNull()
  })

  test('whose hour passed while the program was closed is asked about, not sent', async () => {
    const site = await testSite()
    const { id } = await scheduled(site)
    site.host.wait(131)
    const hour = rightClock()
    await runSchedule(site.host, staff.publisher, hour)
    await runSchedule(site.host, staff.publisher, hour)
    expect(await stateOf(site, id)).toBe('scheduled')
    expect(await listScheduled(site.host)).toMatchObject([{ article: id, isMissed: true }])
    expect(site.host.told.filter((name) => name === 'notice')).toHaveLength(1)
    expect(nextHour(site.host.library, hour.asked)).toBeNull()
    const order = { id, target: 'site', operation: 'publish', reason: '' } as const
    value(await publish(site.host, staff.publisher, order))
    expect(await stateOf(site, id)).toBe('live')
  })

  test('stays in the house while the clock here is wrong', async () => {
    const site = await testSite()
    const { id } = await scheduled(site)
    site.host.wait(120)
    const clockAhead = () => Promise.resolve(-6 * 60_000)
    await runSchedule(site.host, staff.publisher, { asked: new Set(), clockAhead })
    expect(await stateOf(site, id)).toBe('scheduled')
    expect(site.host.told).toContain('notice')
  })

  test('that was changed since its approval is not sent', async () => {
    const site = await testSite()
    const { id } = await scheduled(site)
    await save(site.host, id, { headline: `${chineseStory.headline}！` })
    site.host.wait(120)
    await runSchedule(site.host, staff.publisher, rightClock())
    expect(await stateOf(site, id)).toBe('scheduled')
    expect(showOutbox(site.host).deliveries).toEqual([])
  })

  test('is nobody’s to send who may not publish', async () => {
    const site = await testSite()
    const { id } = await scheduled(site)
    site.host.wait(120)
    await runSchedule(site.host, staff.reporter, rightClock())
    expect(await stateOf(site, id)).toBe('scheduled')
    expect(site.host.told).not.toContain('notice')
  })

  test('is not passed over because something else of it waits for another target', async () => {
    const site = await testSite()
    const { id } = await sealed(site.host, chineseStory)
    const planned = { id, target: 'site', at: noon, zone }
    value(await schedule(site.host, staff.publisher, planned))
    await enqueue(site.host.library, waitingAt('elsewhere', await viewOf(site, id)))
    expect(nextHour(site.host.library, new Set())).toBe(noon)
    await enqueue(site.host.library, waitingAt('site', await viewOf(site, id)))
    expect(nextHour(site.host.library, new Set())).toBeNull()
  })

  test('can be taken off the schedule', async () => {
    const site = await testSite()
    const { id } = await scheduled(site)
    value(await unschedule(site.host, staff.publisher, id))
    expect(await listScheduled(site.host)).toEqual([])
    expect(await stateOf(site, id)).toBe('unpublished')
  })
})

describe('an hour', () => {
  test('may lie after the end of an embargo, and not before it', async () => {
    const site = await testSite()
    const embargo = { active: true, until: noon, zone, reason: '统发' }
    const { id } = await sealed(site.host, chineseStory, { embargo })
    const order = { id, target: 'site', zone }
    const early = { ...order, at: '2026-03-08T11:00:00+08:00' }
    expect(await schedule(site.host, staff.publisher, early)).toMatchObject({
      refusal: { code: 'refusal.embargoed' },
    })
    value(await schedule(site.host, staff.publisher, { ...order, at: noon }))
  })

  test('that has passed is refused', async () => {
    const site = await testSite()
    const { id } = await sealed(site.host, chineseStory)
    const at = '2026-03-08T09:59:00+08:00'
    expect(
      await schedule(site.host, staff.publisher, { id, target: 'site', at, zone }),
    ).toMatchObject({ refusal: { code: 'refusal.hourPassed' } })
  })
})

function viewOf({ host }: TestSite, id: ArticleView['id']): Promise<ArticleView> {
  return openArticle(host, staff.publisher.person, id).then(value)
}

function waitingAt(target: string, { id, draftHash: hash }: ArticleView): Delivery {
  const name = { article: id, hash, target, operation: 'publish' } as const
  return {
    ...name,
    key: deliveryKey(name),
    revision: 1,
    orderedBy: staff.publisher.person.id,
    orderedAt: '2026-03-08T02:00:00Z',
    reason: '',
    correction: null,
    state: 'waiting',
    attempts: 0,
    nextAt: null,
    failure: null,
  }
}

async function scheduled({ host }: TestSite): Promise<ArticleView> {
  const { id } = await sealed(host, chineseStory)
  return value(await schedule(host, staff.publisher, { id, target: 'site', at: noon, zone }))
}

function rightClock() {
  return { asked: new Set<string>(), clockAhead: () => Promise.resolve(0) }
}

async function stateOf({ host }: TestSite, id: ArticleView['id']): Promise<string> {
  return value(await openArticle(host, staff.publisher.person, id)).standing.publication
}
