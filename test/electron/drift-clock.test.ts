import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DriftClock } from '../../electron/drift-clock'
import { pause } from '../../electron/outbox/outbox'
import { publish } from '../../electron/publish'
import type { RereadPace } from '../../shared/target/drift'
import { ok } from '../../shared/result'
import { staff } from '../support/article'
import { sealed, testSite, value } from '../support/publish'
import { chineseSite } from '../support/render'
import { chineseStory } from '../support/stories'

const day = 24 * 60
const harbour = { ...chineseStory, headline: '清溪码头恢复夜航', slug: 'yehang' }

/** A site that shows so many stories, each published an hour after the one before. */
async function live(count: 1 | 2, reread?: RereadPace) {
  const site = await testSite(undefined, reread === undefined ? {} : { reread })
  const { host, folder } = site
  const stories = []
  for (const content of [chineseStory, harbour].slice(0, count)) {
    const { id } = await sealed(host, content)
    const order = { id, target: 'site', reason: '', operation: 'publish' } as const
    const out = value(await publish(host, staff.publisher, order))
    stories.push({ id, page: join(folder, out.receipts[0]?.remoteId ?? '') })
    host.wait(60)
  }
  const [first, second = first] = stories
  if (first === undefined || second === undefined) throw new Error('no story')
  const readings = () => host.library.outbox().rereads ?? []
  return { ...site, first, second, readings, clock: new DriftClock({ host }) }
}

describe('a public copy is read again', () => {
  test('once a day where nobody said anything, counted from the delivery that read it', async () => {
    const { host, clock, readings } = await live(1)
    expect(await clock.look()).toBe(0)
    host.wait(day - 61)
    expect(await clock.look()).toBe(0)
    host.wait(1)
    expect(await clock.look()).toBe(1)
    expect(readings()).toMatchObject([{ triedAt: host.now(), found: { state: 'same' } }])
    host.wait(day - 1)
    expect(await clock.look()).toBe(0)
    host.wait(1)
    expect(await clock.look()).toBe(1)
  })

  test('as often as the library says, or never', async () => {
    const { host, clock } = await live(1, 'hour')
    expect(await clock.look()).toBe(1)
    value(
      await host.library.changeDesk((desk) => ({ ok: true, value: { ...desk, reread: 'off' } })),
    )
    host.wait(365 * day)
    expect(await clock.look()).toBe(0)
    value(
      await host.library.changeDesk((desk) => ({ ok: true, value: { ...desk, reread: 'week' } })),
    )
    expect(await clock.look()).toBe(1)
  })

  test('that was read the longest ago first', async () => {
    const { host, clock, first, second, readings } = await live(2, 'hour')
    host.wait(60)
    expect(await clock.look()).toBe(2)
    expect(readings().map(({ article }) => article)).toEqual([first.id, second.id])
  })

  test('where the clock was ahead when it was read', async () => {
    const { host, clock } = await live(1)
    host.wait(2 * day)
    expect(await clock.look()).toBe(1)
    host.wait(-day)
    expect(await clock.look()).toBe(1)
  })

  test('not where a target is paused, or the story is yet to be delivered there', async () => {
    const { host, clock, first } = await live(1, 'hour')
    value(await pause(host.library, 'site', true))
    expect(await clock.look()).toBe(0)
    const down = { id: first.id, target: 'site', reason: '有误', operation: 'withdraw' } as const
    value(await publish(host, staff.chief, down))
    value(
      await host.library.changeOutbox(({ paused: _, ...outbox }) => ({ ok: true, value: outbox })),
    )
    expect(await clock.look()).toBe(0)
  })

  test('not as a draft in an account of WeChat, which is no public copy', async () => {
    const { host, clock } = await live(1, 'hour')
    const address = 'https://api.weixin.qq.com/'
    const changed = await host.library.changeDesk((desk) =>
      ok({
        ...desk,
        targets: desk.targets.map(({ name }) => ({
          kind: 'wechat' as const,
          name,
          address,
          appId: 'wx0123456789abcdef',
          theme: 'plain' as const,
          site: chineseSite,
        })),
      }),
    )
    value(changed)
    host.wait(day)
    expect(await clock.look()).toBe(0)
  })

  test('not in a library that another program writes', async () => {
    const { host } = await live(1, 'hour')
    const library = { ...host.library, readOnly: true }
    expect(await new DriftClock({ host: { ...host, library } }).look()).toBe(0)
  })
})

test('a target that cannot be read is left alone, longer each time, and that is no drift', async () => {
  const { host, folder, clock, readings } = await live(2, 'hour')
  host.wait(60)
  const away = `${folder}-away`
  await rename(folder, away)
  expect(await clock.look()).toBe(1)
  expect(readings()).toMatchObject([{ found: null, failure: { code: 'refusal.deliveryFailed' } }])
  host.wait(29)
  expect(await clock.look()).toBe(0)
  host.wait(1)
  expect(await clock.look()).toBe(1)
  host.wait(59)
  expect(await clock.look()).toBe(0)
  await rm(folder, { recursive: true, force: true })
  await rename(away, folder)
  host.wait(1)
  expect(await clock.look()).toBe(2)
  expect(readings()).toMatchObject([{ found: { state: 'same' } }, { found: { state: 'same' } }])
})

test('a page that is gone is found, and what was read before stays while its target cannot be read', async () => {
  const { host, folder, clock, first, readings } = await live(1, 'hour')
  await rm(first.page)
  expect(await clock.look()).toBe(1)
  expect(readings()).toMatchObject([{ found: { state: 'gone', known: null }, failure: null }])
  const since = host.now()
  await rename(folder, `${folder}-away`)
  host.wait(60)
  expect(await clock.look()).toBe(1)
  expect(readings()).toMatchObject([{ found: { state: 'gone', since }, failure: {} }])
  await rename(`${folder}-away`, folder)
})

test('nothing is written at the target', async () => {
  const { clock, first } = await live(1, 'hour')
  const other = (await readFile(first.page, 'utf8')).replaceAll('季南枝', '无名氏')
  await writeFile(first.page, other)
  expect(await clock.look()).toBe(1)
  expect(await readFile(first.page, 'utf8')).toBe(other)
})
