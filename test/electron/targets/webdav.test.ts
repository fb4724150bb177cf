import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publish, testTarget } from '../../../electron/publish'
import type { TargetAdapter } from '../../../electron/targets/target-adapter'
import { siteTarget } from '../../../electron/targets/site-target'
import { webDavTarget } from '../../../electron/targets/webdav'
import type { Target } from '../../../shared/target/target'
import { newsroom, staff } from '../../support/article'
import { memorySecrets, testHost } from '../../support/host'
import { memoryStore } from '../../support/memory-store'
import { must, parcel, removalOf } from '../../support/parcel'
import { approve, save, sealed, value } from '../../support/publish'
import { chineseSite } from '../../support/render'
import { chineseStory } from '../../support/stories'
import { hasWebDav, startWebDav } from '../../support/webdav'
import type { DavFault, WebDavServer } from '../../support/webdav'

const first = parcel({}, 1)
const second = parcel(
  { headline: '万福桥六月开工修缮', slug: 'wanfu', media: [], leadMedia: undefined },
  2,
)
const corrected = parcel({ headline: '清溪县四座石拱桥年底前恢复通行' }, 1)

describe.skipIf(!hasWebDav)('a real WebDAV server', () => {
  let server: WebDavServer
  let rooms = 0
  beforeAll(async () => {
    server = await startWebDav()
  }, 60_000)
  afterAll(() => server.close())
  beforeEach(() => {
    rooms += 1
    server.before = () => null
  })

  test('shows a sealed story, follows a correction, and says when it was withdrawn', async () => {
    const host = {
      ...testHost(newsroom('desk-2', { targets: [targetFor()] })),
      secrets: memorySecrets({ dav: server.password }),
    }
    expect(await testTarget(host, 'dav')).toMatchObject({ ok: true })
    const { id } = await sealed(host, chineseStory)
    const order = { id, target: 'dav', reason: '' } as const
    const shown = value(await publish(host, staff.chief, { ...order, operation: 'publish' }))
    const [receipt] = shown.receipts
    expect(receipt).toMatchObject({ verified: 'identical', loss: [] })
    const place = join(folder(), receipt?.remoteId ?? '')
    expect(await readFile(place, 'utf8')).toContain(chineseStory.source.name)

    await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
    await approve(host, id)
    value(await publish(host, staff.chief, { ...order, operation: 'correct', reason: '更简短' }))
    expect(await readFile(place, 'utf8')).toContain('清溪县启动四座古桥修缮工程')
    value(await publish(host, staff.chief, { ...order, operation: 'withdraw', reason: '来源要求' }))
    expect(await readFile(place, 'utf8')).toContain('noindex')
  }, 30_000)

  test('holds file by file what a folder would, whether it moves files or not', async () => {
    const { store, files } = memoryStore()
    const folder = siteTarget(targetFor(), () => store)
    await leadThrough(folder)
    await leadThrough(adapterFor())
    expect(await kept()).toEqual(files)
    for (const status of [405, 501, 502]) {
      rooms += 1
      server.before = (request) => (request.startsWith('MOVE ') ? { kind: 'answer', status } : null)
      await leadThrough(adapterFor())
      expect(await kept(), `where a move is answered with ${status}`).toEqual(files)
    }
  }, 60_000)

  test.each(['cutBefore', 'cutAfter'] as const)(
    'that breaks off (%s) never shows half a file, and the next delivery completes it',
    async (kind) => {
      const { store, files } = memoryStore()
      must(await siteTarget(targetFor(), () => store).publish(first))
      let cuts = 0
      for (let left = 0; ; left += 11) {
        rooms += 1
        failAt(left, { kind })
        const answer = await adapterFor().publish(first)
        if (answer.ok) break
        cuts += 1
        expect(answer).toMatchObject({ isRetryable: true })
        const shown = await kept()
        for (const path of [first.story.path, ...first.pictures.map((picture) => picture.path)])
          expect([undefined, files.get(path)], path).toContain(shown.get(path))
        if (shown.get('index.html')?.includes(bytesAsText('古桥修缮')) === true)
          expect(shown.has(first.story.path)).toBe(true)
        server.before = () => null
        must(await adapterFor().publish(first))
        expect(await kept(), `completed after ${left}`).toEqual(files)
      }
      expect(cuts).toBeGreaterThan(8)
    },
    60_000,
  )

  test.each(['PUT', 'MOVE', 'DELETE'])(
    'is not taken to have done what something between answered for it (%s)',
    async (method) => {
      must(await adapterFor().publish(first))
      server.before = (request) =>
        request.startsWith(`${method} `) ? { kind: 'answer', status: 200 } : null
      expect(await adapterFor().withdraw(removalOf(first))).toMatchObject({ ok: false })
      server.before = () => null
      must(await adapterFor().withdraw(removalOf(first)))
      expect(must(await adapterFor().verify(removalOf(first))).verified).toBe('identical')
    },
  )

  test('is not written over where another machine published meanwhile', async () => {
    const manifest = `GET ${new URL(targetFor().address).pathname}caibian-site.json`
    let seen = 0
    server.before = async (request) => {
      if (request === manifest) seen += 1
      if (seen !== 2) return null
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
    const index = await readFile(join(folder(), 'index.html'), 'utf8')
    for (const { story } of [first, second]) expect(index).toContain(story.headline)
  })

  test('that refuses says why', async () => {
    const reasonOf = async (adapter: TargetAdapter) => {
      const answer = await adapter.test()
      return answer.ok ? null : answer.refusal.values?.['reason']
    }
    const target = targetFor()
    expect(await reasonOf(webDavTarget(target, server.password))).toBe(null)
    expect(await reasonOf(webDavTarget(target, 'wrong'))).toBe('publish.reason.password')
    const open = { ...target, address: 'http://dav.qingxi.example/site/' }
    expect(await reasonOf(webDavTarget(open, server.password))).toBe('publish.reason.plainHttp')
    for (const [status, reason] of [
      [403, 'notAllowedThere'],
      [405, 'notWebDav'],
      [423, 'locked'],
      [422, 'rejected'],
    ] as const) {
      server.before = (request) => (request.startsWith('PUT ') ? { kind: 'answer', status } : null)
      expect(await reasonOf(adapterFor()), String(status)).toBe(`publish.reason.${reason}`)
    }
  })

  test('is found out where its copy is not what was sent', async () => {
    must(await adapterFor().publish(first))
    expect(must(await adapterFor().verify(first))).toEqual({ verified: 'identical', loss: [] })
    await writeFile(join(folder(), first.pictures[0]?.path ?? ''), 'half')
    expect(must(await adapterFor().verify(first)).loss).toEqual(['pictures'])
  })

  function targetFor(): Extract<Target, { kind: 'webdav' }> {
    return {
      kind: 'webdav',
      name: 'dav',
      address: `${server.address}${rooms}/`,
      user: server.user,
      site: chineseSite,
    }
  }

  function adapterFor(): TargetAdapter {
    return webDavTarget(targetFor(), server.password)
  }

  function folder(): string {
    return join(server.folder, String(rooms))
  }

  /** After so many changes went well, one fails, and every request that follows. */
  function failAt(left: number, fault: DavFault): void {
    let count = left
    server.before = (request) => {
      if (/^(PUT|MOVE|DELETE|MKCOL) /.test(request)) count -= 1
      return count < 0 ? fault : null
    }
  }

  /** Every file there, as its bytes, one character each. */
  async function kept(): Promise<Map<string, string>> {
    const found: [string, string][] = []
    const entries = await readdir(folder(), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
    for (const entry of entries.filter((one) => one.isFile())) {
      const place = join(entry.parentPath, entry.name)
      found.push([relative(folder(), place), await readFile(place, 'latin1')])
    }
    return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
  }
})

/** A story published, corrected, and another one taken down. */
async function leadThrough(adapter: TargetAdapter): Promise<void> {
  must(await adapter.publish(second))
  must(await adapter.publish(first))
  must(await adapter.correct(corrected))
  must(await adapter.withdraw(removalOf(second)))
}

function bytesAsText(text: string): string {
  return Buffer.from(text).toString('latin1')
}
