import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publish, testTarget } from '../../../electron/publish'
import { s3Target } from '../../../electron/targets/s3'
import { siteTarget } from '../../../electron/targets/site-target'
import type { TargetAdapter } from '../../../electron/targets/target-adapter'
import { withoutModules } from '../../../shared/render/site/modules'
import type { Target } from '../../../shared/target/target'
import { newsroom, staff } from '../../support/article'
import { memorySecrets, testHost } from '../../support/host'
import { memoryStore } from '../../support/memory-store'
import { must, parcel, removalOf } from '../../support/parcel'
import { approve, save, sealed, value } from '../../support/publish'
import { chineseContent, chineseSite, pictureBytes } from '../../support/render'
import { bucket, region, startS3 } from '../../support/s3'
import type { S3Fault, S3Server } from '../../support/s3'

const key = { keyId: 'QINGXI-DESK', secret: 'secret+of/the=desk' }
const now = () => '2026-03-08T10:00:00+08:00'
const first = parcel({}, 1)
const second = parcel(
  {
    headline: '万福桥六月开工修缮',
    slug: 'wanfu',
    sections: ['清溪', '交通'],
    media: [],
    leadMedia: undefined,
  },
  2,
)
const corrected = parcel({ headline: '清溪县四座石拱桥年底前恢复通行' }, 1)

let server: S3Server
beforeEach(async () => {
  server = await startS3(key, now)
})
afterEach(() => server.close())

describe('a bucket', () => {
  test('shows a sealed story, follows a correction, and says when it was withdrawn', async () => {
    const host = {
      ...testHost(newsroom('desk-2', { targets: [targetFor()] })),
      secrets: memorySecrets({ bucket: key.secret }),
      now,
    }
    const asset = value(await host.library.writeMedia(pictureBytes, 'image/png'))
    const media = chineseContent.media.map((use) => ({ ...use, asset, width: 1, height: 1 }))
    expect(await testTarget(host, 'bucket')).toMatchObject({ ok: true })
    expect([...server.objects.keys()]).toEqual([])
    const { id } = await sealed(host, { ...chineseContent, media })
    const order = { id, target: 'bucket', reason: '' } as const
    const shown = value(await publish(host, staff.chief, { ...order, operation: 'publish' }))
    const [receipt] = shown.receipts
    expect(receipt).toMatchObject({ verified: 'identical', loss: [] })
    const place = `site/${receipt?.remoteId ?? ''}`
    expect(receipt?.url).toBe(`${chineseSite.baseUrl}${receipt?.remoteId ?? ''}`)
    for (const fact of ['闻若溪', '柳望川', '清溪日报社新闻中心', '2026年3月8日'])
      expect(textAt(place)).toContain(fact)

    await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
    await approve(host, id)
    value(await publish(host, staff.chief, { ...order, operation: 'correct', reason: '更简短' }))
    expect(textAt(place)).toContain('清溪县启动四座古桥修缮工程')
    value(await publish(host, staff.chief, { ...order, operation: 'withdraw', reason: '来源要求' }))
    expect(textAt(place)).toContain('noindex')
    expect(textAt(place)).not.toContain('闻若溪')
  }, 30_000)

  test('holds file by file what a folder would', async () => {
    const { store, files } = memoryStore()
    const folder = siteTarget(targetFor(), () => store)
    for (const adapter of [folder, adapterFor()]) {
      must(await adapter.publish(second))
      must(await adapter.publish(first))
      must(await adapter.correct(corrected))
      must(await adapter.withdraw(removalOf(second)))
    }
    expect(kept()).toEqual(files)
  })

  test('tells a browser what each file is, and how long it may keep it', async () => {
    must(await adapterFor().publish(first))
    const headersOf = (path: string) => server.objects.get(`site/${path}`)?.headers
    expect(headersOf(first.story.path)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    })
    expect(headersOf(first.pictures[0]?.path ?? '')).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(headersOf('feed.json')).toMatchObject({
      'content-type': 'application/feed+json; charset=utf-8',
    })
  })

  test('is sent nothing when the same story is published again', async () => {
    must(await adapterFor().publish(first))
    server.requests.length = 0
    must(await adapterFor().publish(first))
    expect(server.requests.filter((one) => !/^(GET|HEAD) /.test(one))).toEqual([])
  })

  test('never hears the secret', async () => {
    must(await adapterFor().publish(first))
    must(await adapterFor().withdraw(removalOf(first)))
    expect(server.heard.length).toBeGreaterThan(50)
    for (const secret of [key.secret, encodeURIComponent(key.secret), btoa(key.secret)])
      expect(server.heard.some((text) => text.includes(secret))).toBe(false)
  })
})

describe('a delivery that is cut off', () => {
  test.each(['cutBefore', 'cutAfter'] as const)(
    '(%s) at one write or another never shows a story without its page, and the next one completes it',
    async (kind) => {
      const { store, files } = memoryStore()
      must(await siteTarget(targetFor(), () => store).publish(first))
      let cuts = 0
      for (let left = 0; ; left += 4) {
        server.objects.clear()
        failAt(left, { kind })
        const answer = await adapterFor().publish(first)
        if (answer.ok) break
        cuts += 1
        expect(answer).toMatchObject({ isRetryable: true })
        const lists = [...server.objects].filter(([path]) => /index\.html|feed\./.test(path))
        if (lists.some(([, { bytes }]) => bytes.toString().includes('古桥修缮'))) {
          expect(withoutModules(textAt(`site/${first.story.path}`), '-')).toBe(first.page)
          expect(server.objects.has(`site/${first.pictures[0]?.path ?? ''}`)).toBe(true)
        }
        server.before = () => null
        must(await adapterFor().publish(first))
        expect(kept(), `completed after write ${left}`).toEqual(files)
      }
      expect(cuts).toBeGreaterThan(10)
    },
    60_000,
  )

  test('is not counted where the store kept half of what it was sent', async () => {
    const picture = first.pictures[0]?.path ?? ''
    halve(first.story.path)
    must(await adapterFor().publish(first))
    expect(must(await adapterFor().verify(first)).loss).toContain('text')
    server.objects.clear()
    halve(picture)
    must(await adapterFor().publish(first))
    expect(must(await adapterFor().verify(first)).loss).toEqual(['pictures'])
    server.before = () => null
    must(await adapterFor().publish(first))
    expect(must(await adapterFor().verify(first))).toEqual({ verified: 'identical', loss: [] })
    server.objects.delete(`site/${first.story.path}`)
    expect(must(await adapterFor().verify(first)).loss).toEqual(['page'])
  })

  test.each(['PUT', 'DELETE'])(
    'is not taken for done where something between says that all is well (%s)',
    async (method) => {
      must(await adapterFor().publish(first))
      server.before = (request) => (request.startsWith(method) ? { kind: 'empty' } : null)
      expect(await adapterFor().withdraw(removalOf(first))).toMatchObject({
        ok: false,
        isRetryable: true,
        refusal: { values: { reason: 'publish.reason.notTaken' } },
      })
      server.before = () => null
      must(await adapterFor().withdraw(removalOf(first)))
      expect(must(await adapterFor().verify(removalOf(first))).verified).toBe('identical')
    },
  )

  test('by another machine that publishes at the same time loses neither story', async () => {
    server.before = async (request) => {
      if (request !== 'PUT site/caibian-site.json') return null
      server.before = () => null
      must(await adapterFor().publish(second))
      return null
    }
    expect(await adapterFor().publish(first)).toMatchObject({
      ok: false,
      isRetryable: true,
      refusal: { values: { reason: 'publish.reason.changedThere' } },
    })
    must(await adapterFor().publish(first))
    for (const { story } of [first, second])
      expect(textAt('site/index.html')).toContain(story.headline)
  })

  test('is made without conditions where the store knows none', async () => {
    server.before = (request) =>
      request.startsWith('PUT') && isConditional()
        ? { kind: 'answer', status: 501, code: 'NotImplemented' }
        : null
    must(await adapterFor().publish(first))
    expect(withoutModules(textAt(`site/${first.story.path}`), '-')).toBe(first.page)
  })
})

describe('a store that refuses', () => {
  test.each([
    [{ status: 403, code: 'AccessDenied' }, 'notAllowedThere'],
    [{ status: 404, code: 'NoSuchBucket' }, 'noBucket'],
    [{ status: 400, code: 'AuthorizationHeaderMalformed' }, 'region'],
    [{ status: 301, code: 'PermanentRedirect' }, 'region'],
    [{ status: 404 }, 'notS3'],
    [{ status: 400, code: 'KeyTooLongError' }, 'rejected'],
  ])('with %o says why, and is not asked again by itself', async (fault, reason) => {
    server.before = () => ({ kind: 'answer', ...fault })
    expect(await adapterFor().publish(first)).toMatchObject({
      ok: false,
      isRetryable: false,
      refusal: { values: { reason: `publish.reason.${reason}` } },
    })
    expect(server.requests).toHaveLength(1)
  })

  test.each([429, 500, 503])('with %i is asked again, not before it says', async (status) => {
    server.before = () => ({ kind: 'answer', status, code: 'SlowDown', wait: 90 })
    expect(await adapterFor().publish(first)).toMatchObject({
      ok: false,
      isRetryable: true,
      wait: 90_000,
    })
  })

  test('a key, a secret, a region or a clock that is wrong says which', async () => {
    const { endpoint } = server
    const reasonOf = async (adapter: TargetAdapter) => {
      const answer = await adapter.test()
      return answer.ok ? null : answer.refusal.values?.['reason']
    }
    const target = targetFor()
    expect(await reasonOf(s3Target(target, key.secret, now))).toBe(null)
    expect(await reasonOf(s3Target(target, 'wrong', now))).toBe('publish.reason.keyRefused')
    expect(await reasonOf(s3Target({ ...target, keyId: 'other' }, key.secret, now))).toBe(
      'publish.reason.keyRefused',
    )
    expect(await reasonOf(s3Target({ ...target, region: 'elsewhere' }, key.secret, now))).toBe(
      'publish.reason.region',
    )
    expect(await reasonOf(s3Target({ ...target, bucket: 'another' }, key.secret, now))).toBe(
      'publish.reason.noBucket',
    )
    const late = () => '2026-03-08T10:20:00+08:00'
    expect(await reasonOf(s3Target(target, key.secret, late))).toBe('publish.reason.clock')
    const open = { ...target, endpoint: endpoint.replace('127.0.0.1', 's3.qingxi.example') }
    expect(await reasonOf(s3Target(open, key.secret, now))).toBe('publish.reason.plainHttp')
  })

  test('a bucket that holds another site is left as it is', async () => {
    server.objects.set('site/index.html', { bytes: Buffer.from('theirs'), headers: {} })
    expect(await adapterFor().publish(first)).toMatchObject({
      ok: false,
      refusal: { values: { reason: 'publish.reason.foreignSite' } },
    })
    expect([...server.objects.keys()]).toEqual(['site/index.html'])
  })
})

function targetFor(): Extract<Target, { kind: 's3' }> {
  return {
    kind: 's3',
    name: 'bucket',
    endpoint: server.endpoint,
    region,
    bucket,
    prefix: 'site',
    bucketInHost: false,
    keyId: key.keyId,
    site: chineseSite,
  }
}

function adapterFor(): TargetAdapter {
  return s3Target(targetFor(), key.secret, now)
}

/** After so many writes went well, one fails, and every request that follows. */
function failAt(left: number, fault: S3Fault): void {
  let count = left
  server.before = (request) => {
    if (/^(PUT|DELETE) /.test(request)) count -= 1
    return count < 0 ? fault : null
  }
}

function halve(path: string): void {
  server.before = (request) => (request === `PUT site/${path}` ? { kind: 'half' } : null)
}

function isConditional(): boolean {
  return /"if-(none-)?match"/.test(server.heard.at(-2) ?? '')
}

function textAt(path: string): string {
  return server.objects.get(path)?.bytes.toString() ?? ''
}

function kept(): Map<string, string> {
  const found = [...server.objects].map(
    ([path, { bytes }]) => [path.replace(/^site\//, ''), bytes.toString('latin1')] as const,
  )
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}
