import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publish, testTarget } from '../../../electron/publish'
import { hostKeyAt } from '../../../electron/targets/host-key'
import { sftpTarget } from '../../../electron/targets/sftp'
import { siteTarget } from '../../../electron/targets/site-target'
import type { TargetAdapter } from '../../../electron/targets/target-adapter'
import type { Target } from '../../../shared/target/target'
import { newsroom, staff } from '../../support/article'
import { memorySecrets, testHost } from '../../support/host'
import { memoryStore } from '../../support/memory-store'
import { must, parcel, removalOf } from '../../support/parcel'
import { approve, save, sealed, value } from '../../support/publish'
import { chineseSite } from '../../support/render'
import { hasSftp, startPasswordServer, startSftp } from '../../support/sftp'
import type { Service, SftpServer } from '../../support/sftp'
import { chineseStory } from '../../support/stories'

type SftpSite = Extract<Target, { kind: 'sftp' }>

const first = parcel({}, 1)
const second = parcel(
  { headline: '万福桥六月开工修缮', slug: 'wanfu', media: [], leadMedia: undefined },
  2,
)
const corrected = parcel({ headline: '清溪县四座石拱桥年底前恢复通行' }, 1)

describe.skipIf(!hasSftp)('a real SFTP server', () => {
  let server: SftpServer
  let rooms = 0
  beforeAll(async () => {
    server = await startSftp()
  }, 60_000)
  afterAll(() => server.close())
  beforeEach(async () => {
    rooms += 1
    server.fault = null
    await server.use('usual')
  })

  test('shows a sealed story, follows a correction, and says when it was withdrawn', async () => {
    const host = {
      ...testHost(newsroom('desk-2', { targets: [targetFor()] })),
      secrets: memorySecrets({ sftp: server.key }),
    }
    expect(await testTarget(host, 'sftp')).toEqual({ ok: true, value: { note: 'publish.test.ok' } })
    const { id } = await sealed(host, chineseStory)
    const order = { id, target: 'sftp', reason: '' } as const
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
  }, 120_000)

  test.each(['usual', 'plain'] satisfies Service[])(
    'holds file by file what a folder would (%s)',
    async (service) => {
      await server.use(service)
      const { store, files } = memoryStore()
      await leadThrough(siteTarget(targetFor(), () => store))
      await leadThrough(adapterFor())
      expect(await kept()).toEqual(files)
    },
    120_000,
  )

  test('that cannot replace a file in one step is told of when it is tried', async () => {
    await server.use('plain')
    must(await adapterFor().publish(first))
    expect(must(await adapterFor().test())).toBe('publish.test.notAtOnce')
    await server.use('usual')
    expect(must(await adapterFor().test())).toBe(null)
  })

  test('that breaks off never shows half a file, and the next delivery completes it', async () => {
    const { store, files } = memoryStore()
    must(await siteTarget(targetFor(), () => store).publish(first))
    server.sent = 0
    must(await adapterFor().publish(first))
    const most = server.sent
    const cuts = Array.from({ length: 9 }, (_, place) => Math.floor((most * (place + 0.5)) / 9))
    for (const after of cuts) {
      rooms += 1
      server.fault = { kind: 'cut', after }
      expect(await adapterFor().publish(first), `cut after ${after}`).toMatchObject({
        ok: false,
        isRetryable: true,
      })
      const shown = await kept()
      for (const path of [first.story.path, ...first.pictures.map((picture) => picture.path)])
        expect([undefined, files.get(path)], path).toContain(shown.get(path))
      server.fault = null
      must(await adapterFor().publish(first))
      expect(await kept(), `completed after ${after}`).toEqual(files)
    }
  }, 180_000)

  test('that cannot replace a file loses none where a break leaves it between the old and the new', async () => {
    await server.use('plain')
    must(await adapterFor().publish(second))
    const manifest = join(folder(), 'caibian-site.json')
    await rename(manifest, join(folder(), '.caibian-~caibian-site.json'))
    must(await adapterFor().publish(first))
    const index = await readFile(join(folder(), 'index.html'), 'utf8')
    for (const { story } of [first, second]) expect(index).toContain(story.headline)
    expect([...(await kept()).keys()].filter((path) => path.includes('.caibian-'))).toEqual([])
    await server.use('usual')
  })

  test('that stops answering is given up in time', async () => {
    must(await adapterFor().publish(first))
    for (const after of [0, 3000, 6000]) {
      server.fault = { kind: 'stall', after }
      expect(await adapterFor(targetFor(), 500).publish(corrected)).toMatchObject({
        ok: false,
        isRetryable: true,
        refusal: { values: { reason: 'publish.reason.timeout' } },
      })
    }
    server.fault = null
    expect(must(await adapterFor().verify(first)).verified).toBe('identical')
  })

  test('is not sent what it holds already', async () => {
    must(await adapterFor().publish(first))
    const before = await kept()
    server.sent = 0
    must(await adapterFor().publish(first))
    expect(server.sent).toBeLessThan(40_000)
    expect(await kept()).toEqual(before)
  })

  test('that shows another host key is told nothing', async () => {
    await server.use('usual', true)
    const answer = await adapterFor().publish(first)
    expect(answer).toMatchObject({
      ok: false,
      isRetryable: false,
      refusal: { values: { reason: 'publish.reason.hostKey', shown: server.otherHostKey } },
    })
    expect(await kept()).toEqual(new Map())
    const accepted = { ...targetFor(), hostKey: server.otherHostKey }
    must(await adapterFor(accepted).publish(first))
  })

  test('shows its key to whoever is to compare it, as ssh-keygen prints it', async () => {
    const { host, port, hostKey } = server
    expect(await hostKeyAt({ host, port })).toEqual({ ok: true, value: { hostKey } })
    const [, hash = ''] = hostKey.split(' ')
    expect(await adapterFor({ ...targetFor(), hostKey: hash }).test()).toMatchObject({ ok: true })
    server.fault = { kind: 'cut', after: 0 }
    expect(await hostKeyAt({ host, port })).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.noHostKey', values: { reason: 'publish.reason.unreachable' } },
    })
  })

  test('is not written over where another machine published meanwhile', async () => {
    const store = memoryStore()
    let isFirst = true
    const adapter = sftpTarget(targetFor(), server.key)
    const held: typeof first = {
      ...first,
      pictures: first.pictures.map((picture) => ({
        ...picture,
        bytes: async () => {
          if (isFirst) must(await adapterFor().publish(second))
          isFirst = false
          return picture.bytes()
        },
      })),
    }
    expect(await adapter.publish(held)).toMatchObject({
      ok: false,
      isRetryable: true,
      refusal: { values: { reason: 'publish.reason.changedThere' } },
    })
    must(await adapter.publish(first))
    for (const one of [second, first])
      must(await siteTarget(targetFor(), () => store.store).publish(one))
    expect(await kept()).toEqual(store.files)
  })

  test('that refuses says why', async () => {
    const reasonOf = async (adapter: TargetAdapter) => {
      const answer = await adapter.test()
      return answer.ok ? null : answer.refusal.values?.['reason']
    }
    await mkdir(folder())
    for (const [service, reason] of [
      ['usual', null],
      ['readOnly', 'publish.reason.deniedThere'],
      ['none', 'publish.reason.noSftp'],
    ] as const) {
      await server.use(service)
      expect(await reasonOf(adapterFor()), service).toBe(reason)
    }
    await server.use('usual')
    const wrong = { ...targetFor(), proof: 'password' } as const
    expect(await reasonOf(sftpTarget(wrong, 'wrong'))).toBe('publish.reason.sshSignIn')
    expect(await reasonOf(sftpTarget(targetFor(), 'no key'))).toBe('publish.reason.privateKey')
    const nowhere = { ...targetFor(), folder: '/proc/caibian' }
    expect(await reasonOf(adapterFor(nowhere))).toBe('publish.reason.noFolderThere')
  })

  test('whose disk is full shows what it showed, and takes the rest later', async () => {
    must(await adapterFor().publish(first))
    const before = await kept()
    await server.use('full')
    expect(await adapterFor().publish(corrected)).toMatchObject({
      ok: false,
      isRetryable: true,
      refusal: { values: { reason: 'publish.reason.failedThere' } },
    })
    expect((await kept()).get(first.story.path)).toBe(before.get(first.story.path))
    await server.use('usual')
    must(await adapterFor().publish(corrected))
    expect(must(await adapterFor().verify(corrected)).verified).toBe('identical')
  })

  test('is found out where its copy is not what was sent', async () => {
    must(await adapterFor().publish(first))
    const picture = join(folder(), first.pictures[0]?.path ?? '')
    await chmod(picture, 0o644)
    await writeFile(picture, 'half')
    expect(must(await adapterFor().verify(first)).loss).toEqual(['pictures'])
  })

  test.each([false, true])(
    'takes a password (asked for: %s), but only one that shows the accepted key is told it',
    async (isAskedFor) => {
      const door = await startPasswordServer(isAskedFor)
      const { user, password, port, hostKey } = door
      const target = { ...targetFor(), proof: 'password', user, port, hostKey } as const
      const changed = { ...target, hostKey: server.otherHostKey }
      expect((await sftpTarget(changed, password).test()).ok).toBe(false)
      expect(door.heard).toEqual([])
      expect(must(await sftpTarget(target, password).test())).toBe(null)
      expect(door.heard).toContain(
        `${isAskedFor ? 'keyboard-interactive' : 'password'} ${password}`,
      )
      expect(await sftpTarget(target, 'wrong').test()).toMatchObject({
        ok: false,
        isRetryable: false,
        refusal: { values: { reason: 'publish.reason.sshSignIn' } },
      })
      await door.close()
    },
  )

  function targetFor(): SftpSite {
    const { host, port, user, hostKey } = server
    return {
      kind: 'sftp',
      name: 'sftp',
      host,
      port,
      user,
      hostKey,
      proof: 'key',
      folder: folder(),
      site: chineseSite,
    }
  }

  function adapterFor(target = targetFor(), milliseconds = 20_000): TargetAdapter {
    return sftpTarget(target, server.key, { milliseconds })
  }

  function folder(): string {
    return join(server.folder, String(rooms))
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
