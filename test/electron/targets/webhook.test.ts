import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publish, testTarget } from '../../../electron/publish'
import { sha256 } from '../../../electron/sha256'
import { standardSignature } from '../../../electron/targets/signature'
import { webhookTarget } from '../../../electron/targets/webhook'
import type { Target } from '../../../shared/target/target'
import { newsroom, staff } from '../../support/article'
import { memorySecrets, testHost } from '../../support/host'
import type { TestHost } from '../../support/host'
import { must, parcel, removalOf } from '../../support/parcel'
import { approve, save, sealed, value } from '../../support/publish'
import { signingSecret, startStoryKeeper } from '../../support/receiver'
import type { StoryKeeper } from '../../support/receiver'
import { chineseContent, chineseSite, pictureBytes } from '../../support/render'

const now = () => '2026-03-08T10:00:00+08:00'
const first = parcel({}, 1)

let keeper: StoryKeeper
beforeEach(async () => {
  keeper = await startStoryKeeper(now)
})
afterEach(() => keeper.close())

describe('a receiver of signed messages', () => {
  test('is told of a story, its correction and its withdrawal, whole, each once', async () => {
    const host = newsroomFor()
    expect(await testTarget(host, 'hook')).toMatchObject({ ok: true })
    const { id } = await story(host)
    const order = { id, target: 'hook', reason: '' } as const
    const shown = value(await publish(host, staff.chief, { ...order, operation: 'publish' }))
    // It shows the story at another address than the text could know.
    expect(shown.receipts[0]).toMatchObject({ verified: 'loss', loss: ['address'] })
    expect(shown.receipts[0]?.url).toContain(keeper.root)
    const [there] = [...keeper.stories.values()]
    expect(there?.event).toMatchObject({
      type: 'story.published',
      data: {
        version: 1,
        headline: chineseContent.headline,
        item: { headlines: [{ role: 'main' }, {}, {}], version: '1' },
      },
    })
    const { html, pictures } = there?.event.data as {
      html: string
      pictures: { url: string; sha256: string; base64: string }[]
    }
    expect(html).toContain(`src="${pictures[0]?.url}"`)
    for (const { sha256: hash, base64 } of pictures)
      expect(sha256(Buffer.from(base64, 'base64'))).toBe(hash)

    await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
    await approve(host, id)
    const correct = { ...order, operation: 'correct', reason: '更简短' } as const
    const corrected = value(await publish(host, staff.chief, correct)).receipts.at(-1)
    expect(corrected).toMatchObject({ verified: 'identical', url: shown.receipts[0]?.url })
    await publish(host, staff.chief, { ...order, operation: 'withdraw', reason: '来源要求' })
    const [gone] = [...keeper.stories.values()]
    expect(gone).toMatchObject({ version: 3, isShown: false, event: { type: 'story.withdrawn' } })
    host.wait(1)
    value(await publish(host, staff.chief, { ...order, operation: 'publish' }))
    expect([...keeper.stories.values()]).toMatchObject([{ version: 4, isShown: true }])
    expect(keeper.done.size).toBe(4)
  })

  test('that tells no address is taken at its word', async () => {
    keeper.tells = false
    const adapter = webhookTarget(targetFor(), signingSecret, now)
    expect(must(await adapter.publish(first))).toEqual({
      url: first.story.permalink,
      remoteId: first.story.path,
    })
    expect(must(await adapter.verify(first))).toEqual({ verified: 'not-checked', loss: [] })
  })

  test('that told an address is read there, also where it answers 200 and keeps nothing', async () => {
    const adapter = webhookTarget(targetFor(), signingSecret, now)
    const { url } = must(await adapter.publish(first))
    const known = (headline: string, edition: number) => {
      const { story, ...rest } = parcel({ headline }, 1)
      return { ...rest, key: `order-${edition}`, edition, story: { ...story, permalink: url } }
    }
    keeper.before = (request) => (request.startsWith('POST') ? { kind: 'empty' } : null)
    const corrected = known('清溪县四座石拱桥年底前恢复通行', 2)
    must(await adapter.correct(corrected))
    expect(must(await adapter.verify(corrected)).loss).toContain('title')
    const removal = { ...removalOf(first), permalink: url }
    must(await adapter.withdraw(removal))
    expect(must(await adapter.verify(removal))).toEqual({ verified: 'loss', loss: ['page'] })
    keeper.before = () => null
    must(await adapter.withdraw(removal))
    expect(must(await adapter.verify(removal)).verified).toBe('identical')
  })

  test('behind somebody else’s page was not told, and that is said', async () => {
    keeper.before = () => ({ kind: 'portal' })
    const answer = await webhookTarget(targetFor(), signingSecret, now).publish(first)
    expect(answer).toMatchObject({
      ok: false,
      isRetryable: false,
      refusal: { values: { reason: 'publish.reason.noReceiver' } },
    })
    expect(keeper.stories.size).toBe(0)
  })

  test('is never told the headline of a killed story, nor the secret', async () => {
    const adapter = webhookTarget(targetFor(), signingSecret, now)
    must(await adapter.withdraw({ ...removalOf(first), state: 'killed' }))
    expect(keeper.heard.join()).not.toContain(first.story.headline)
    expect(keeper.heard.join()).not.toContain(signingSecret.slice('whsec_'.length))
  })

  test('that refuses says why', async () => {
    const reasonOf = async (change: Partial<Target> = {}, secret = signingSecret, at = now) => {
      const target = { ...targetFor(), ...change } as ReturnType<typeof targetFor>
      const answer = await webhookTarget(target, secret, at).test()
      return answer.ok ? null : answer.refusal.values?.['reason']
    }
    expect(await reasonOf()).toBe(null)
    expect(await reasonOf({}, 'whsec_short')).toBe('publish.reason.signingSecret')
    const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
    expect(await reasonOf({}, other)).toBe('publish.reason.signatureRefused')
    const late = () => '2026-03-08T10:06:00+08:00'
    expect(await reasonOf({}, signingSecret, late)).toBe('publish.reason.signatureRefused')
    expect(await reasonOf({ address: 'http://hook.qingxi.example/x' })).toBe(
      'publish.reason.plainHttp',
    )
    keeper.before = () => ({ kind: 'answer', status: 410 })
    expect(await reasonOf()).toBe('publish.reason.noReceiver')
  })
})

test('the receiver of docs/webhook.md tells our messages from others', async () => {
  const manual = readFileSync(join(import.meta.dirname, '../../../docs/webhook.md'), 'utf8')
  const [, example = ''] = /```js\n([^]*?)```/.exec(manual) ?? []
  const { isTheirs } = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(example)}`
  )) as { isTheirs: (headers: object, body: Buffer, secret: string, now: number) => boolean }
  const body = Buffer.from('{"type":"story.published"}')
  const headers = standardSignature(signingSecret, { id: 'msg', body, at: now() })
  const at = Date.parse(now()) / 1000
  expect(isTheirs(headers, body, signingSecret, at)).toBe(true)
  expect(isTheirs(headers, body, signingSecret, at + 301)).toBe(false)
  expect(isTheirs(headers, Buffer.from('{}'), signingSecret, at)).toBe(false)
  expect(isTheirs(headers, body, `whsec_${'A'.repeat(32)}`, at)).toBe(false)
})

test('a signature is made as Standard Webhooks says: over id, seconds and the bytes', () => {
  const body = Buffer.from('{"story":"清溪"}')
  const headers = standardSignature(signingSecret, { id: 'msg', body, at: now() })
  const key = Buffer.from(signingSecret.slice(6), 'base64')
  const seconds = String(Date.parse(now()) / 1000)
  const mac = createHmac('sha256', key).update(`msg.${seconds}.{"story":"清溪"}`).digest('base64')
  expect(headers).toEqual({
    'webhook-id': 'msg',
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${mac}`,
  })
})

function targetFor(): Extract<Target, { kind: 'webhook' }> {
  return { kind: 'webhook', name: 'hook', address: `${keeper.root}stories`, site: chineseSite }
}

function newsroomFor(): TestHost {
  const host = testHost(newsroom('desk-2', { targets: [targetFor()] }))
  return { ...host, secrets: memorySecrets({ hook: signingSecret }) }
}

async function story(host: TestHost) {
  const asset = value(await host.library.writeMedia(pictureBytes, 'image/png'))
  const media = chineseContent.media.map((use) => ({ ...use, asset, width: 1, height: 1 }))
  return sealed(host, { ...chineseContent, media })
}
