import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { folderTarget } from '../../../electron/targets/folder'
import { gitTarget } from '../../../electron/targets/git'
import { s3Target } from '../../../electron/targets/s3'
import { sftpTarget } from '../../../electron/targets/sftp'
import { siteTarget } from '../../../electron/targets/site-target'
import { webDavTarget } from '../../../electron/targets/webdav'
import type { TargetAdapter } from '../../../electron/targets/target-adapter'
import { withoutModules } from '../../../shared/render/site/modules'
import { diskFaults, folderModel } from '../../support/disk-faults'
import { gitFaults, gitModel } from '../../support/git-model'
import { memoryStore } from '../../support/memory-store'
import { must } from '../../support/parcel'
import { chineseSite } from '../../support/render'
import { bucket, region, startS3 } from '../../support/s3'
import { sftpFaults, sftpModel } from '../../support/sftp-in-memory'
import {
  allOperations,
  inEveryWay,
  neighbour,
  removedFrom,
  seedsFor,
  versions,
  walk,
} from '../../support/target-walk'
import type { Faulty, Subject, WalkPlan } from '../../support/target-walk'
import { webFaults, webInProcess } from '../../support/web-in-process'
import type { WebInProcess } from '../../support/web-in-process'
import { startWebDavModel } from '../../support/webdav-model'

/* Every target whose files are a site, before a disk or a server that fails in every way (issue 5: exactly once). */

const now = () => '2026-03-08T10:00:00+08:00'
const site = chineseSite
let web: WebInProcess
/** Every file at the start and after each operation, where nothing goes wrong. */
const states: ReadonlyMap<string, Buffer>[] = []

beforeAll(async () => {
  web = webInProcess()
  const { store, files } = memoryStore()
  const adapter = siteTarget({ kind: 'folder', name: 'site', path: '/www', site }, () => store)
  const keep = () =>
    states.push(new Map([...files].map(([path, text]) => [path, Buffer.from(text, 'latin1')])))
  must(await adapter.publish(neighbour))
  keep()
  must(await adapter.publish(versions[0]))
  keep()
  for (const version of versions.slice(1)) {
    must(await adapter.correct(version))
    keep()
  }
  must(await adapter.withdraw(removedFrom(null)))
  keep()
})
afterAll(() => {
  vi.unstubAllGlobals()
})

/** What a model holds, path by path. */
interface Room {
  readonly adapter: () => TargetAdapter
  readonly files: () => ReadonlyMap<string, Uint8Array>
  readonly put: (path: string, bytes: Buffer) => void
  readonly faulty: Faulty<unknown>
  readonly secrets: readonly string[]
  readonly addresses: () => readonly string[]
}

interface Kind {
  readonly faults: Readonly<Record<string, readonly unknown[]>>
  readonly room: () => Promise<Room>
}

const kinds: Readonly<Record<string, Kind>> = {
  folder: { faults: single(diskFaults), room: folder },
  sftp: { faults: single(sftpFaults), room: () => sftp(false) },
  'sftp, plain': { faults: single(sftpFaults), room: () => sftp(true) },
  git: { faults: single(gitFaults), room: git },
  webdav: { faults: webFaults, room: webdav },
  s3: { faults: webFaults, room: s3 },
}

describe.each(Object.keys(kinds))('%s', (kind) => {
  test('holds the whole site and nothing else, whatever goes wrong', async () => {
    const { faults } = kinds[kind]!
    await led(kind, null, allOperations)
    const steps: number[] = []
    for (const one of allOperations) steps.push((await led(kind, null, [one])).steps)
    // After each operation every file is compared, so each may begin where the one before it ended.
    await inEveryWay(kind, faults, seedsFor(kind), (plan) => {
      const one = plan.seed % steps.length
      return led(kind, { ...plan, steps: steps[one] ?? 0 }, [one])
    })
  }, 240_000)
})

async function led(kind: string, plan: WalkPlan<unknown> | null, operations: readonly number[]) {
  const room = await kinds[kind]!.room()
  for (const [path, bytes] of states[operations[0] ?? 0] ?? []) room.put(path, bytes)
  web.strayed.length = 0
  const walked = await walk(subjectOf(room), room.faulty, plan, operations)
  expect(web.strayed, 'nobody else was asked').toEqual([])
  return walked
}

function subjectOf({ adapter, files, secrets, addresses }: Room): Subject {
  const { path, permalink } = versions[0].story
  const picture = versions[0].pictures[0]?.path ?? ''
  return {
    adapter,
    secrets,
    addresses,
    shown: () => {
      const there = withoutModules(Buffer.from(files().get(path) ?? nothing).toString(), '-')
      return versions.flatMap(({ story, page }) => (there === page ? [story.headline] : []))
    },
    pictures: () => [...files().keys()].filter((one) => one === picture),
    named: () => ({ url: permalink, remoteId: path }),
    isWhole: (operation) => {
      // What begins so is never served.
      const there = [...files()].filter(([path]) => !/(^|\/)\.caibian-/.test(path))
      const wanted = states[operation + 1] ?? new Map<string, Buffer>()
      const differing = there.filter(
        ([path, bytes]) => Buffer.compare(wanted.get(path) ?? nothing, bytes) !== 0,
      )
      expect(differing.map(([path]) => path)).toEqual([])
      expect(there).toHaveLength(wanted.size)
    },
  }
}

const nothing = Buffer.alloc(0)

function folder(): Promise<Room> {
  const steps = folderModel()
  const target = { kind: 'folder', name: 'site', path: '/www', site } as const
  return Promise.resolve({
    adapter: () => folderTarget(target, '/www', steps),
    files: () => below(steps.files, '/www/'),
    put: (path: string, bytes: Buffer) => void steps.files.set(`/www/${path}`, bytes),
    faulty: steps,
    secrets: [],
    addresses: () => [],
  })
}

function sftp(isPlain: boolean): Promise<Room> {
  const model = sftpModel(isPlain)
  const secret = 'mill-race-and-ferry'
  const target = {
    kind: 'sftp',
    name: 'site',
    host: 'files.qingxi.example',
    port: 22,
    hostKey: `SHA256:${'a'.repeat(43)}`,
    user: 'desk',
    proof: 'password',
    folder: '/srv/www',
    site,
  } as const
  return Promise.resolve({
    adapter: () => sftpTarget(target, secret, { open: () => model.open() }),
    files: () => below(model.files, '/srv/www/'),
    put: (path: string, bytes: Buffer) => void model.files.set(`/srv/www/${path}`, bytes),
    faulty: model,
    secrets: [secret],
    addresses: () => [],
  })
}

function git(): Promise<Room> {
  const model = gitModel()
  const token = 'token-of-the-desk'
  const target = {
    kind: 'git',
    name: 'site',
    address: 'https://git.qingxi.example/site.git',
    branch: 'main',
    folder: '',
    user: 'desk',
    site,
  } as const
  const start = new Map<string, Buffer>()
  model.commits.push({ files: start, message: '' })
  return Promise.resolve({
    adapter: () =>
      gitTarget(target, token, { newsroom: '清溪日报社', now, run: (run) => model.run(run) }),
    files: () => model.commits.at(-1)?.files ?? new Map(),
    put: (path: string, bytes: Buffer) => void start.set(path, bytes),
    faulty: model,
    secrets: [token, Buffer.from(`desk:${token}`).toString('base64')],
    addresses: () => model.words,
  })
}

async function webdav(): Promise<Room> {
  const { server, user, password, files } = await startWebDavModel(web.start)
  const target = { kind: 'webdav', name: 'site', address: server.root, user, site } as const
  return {
    adapter: () => webDavTarget(target, password),
    files: () => files,
    put: (path, bytes) => void files.set(path, bytes),
    faulty: web,
    secrets: [password, Buffer.from(`${user}:${password}`).toString('base64')],
    addresses: () => server.requests,
  }
}

async function s3(): Promise<Room> {
  const key = { keyId: 'AKCLEARBROOK', secret: 'mill/race+and/ferry' }
  const store = await startS3(key, now, web.start)
  const { endpoint, objects } = store
  const where = { endpoint, region, bucket, prefix: '', bucketInHost: false, keyId: key.keyId }
  const target = { kind: 's3', name: 'site', ...where, site } as const
  return {
    adapter: () => s3Target(target, key.secret, now),
    files: () => new Map([...objects].map(([path, { bytes }]) => [path, bytes])),
    put: (path, bytes) => void objects.set(path, { bytes, headers: {} }),
    faulty: web,
    secrets: [key.secret],
    addresses: () => store.server.requests,
  }
}

function below(
  files: ReadonlyMap<string, Uint8Array>,
  root: string,
): ReadonlyMap<string, Uint8Array> {
  return new Map([...files].map(([path, bytes]) => [path.slice(root.length), bytes]))
}

function single<Fault>(
  faults: Readonly<Record<string, Fault>>,
): Readonly<Record<string, readonly Fault[]>> {
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, [fault]]))
}
