import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { announce } from '../../electron/announce'
import { dryRun } from '../../electron/dry-run'
import { publish } from '../../electron/publish'
import { sha256 } from '../../electron/sha256'
import type { PublishOrder } from '../../shared/ipc'
import type { DryRun, DryStep } from '../../shared/target/dry-run'
import type { Target } from '../../shared/target/target'
import { newsroom, staff } from '../support/article'
import { startGhost } from '../support/ghost'
import { bareRepository, filesIn, hasGit } from '../support/git'
import { memorySecrets, testHost } from '../support/host'
import { startHub } from '../support/hub'
import type { TestHost } from '../support/host'
import { startMicropub } from '../support/micropub'
import { approve, save, sealed, siteFolder, value } from '../support/publish'
import { pushKey, signingSecret, startStoryKeeper, startWire } from '../support/receiver'
import { expectSent, sentDuring, unconnected } from '../support/rehearsal'
import { chineseContent, chineseSite, pictureBytes } from '../support/render'
import { bucket, region, startS3 } from '../support/s3'
import { hasSftp, startSftp } from '../support/sftp'
import { hasWebDav, startWebDav } from '../support/webdav'
import { startWechat } from '../support/wechat-server'

interface Place {
  readonly target: Target
  readonly secret: string
  readonly close: () => unknown
}

const name = 'city'
const site = chineseSite
const clock = testHost().now
const people = chineseContent.credits.map((credit) => credit.name)

/** Servers that are told by what they are asked over HTTP. */
const asked: Readonly<Record<string, () => Promise<Place>>> = {
  ghost: async () => {
    const server = await startGhost(people, clock)
    const { root, key } = server
    const target = { kind: 'ghost', name, address: root, featured: true } as const
    return {
      target: { ...target, site: { ...site, baseUrl: root } },
      secret: key,
      close: () => server.close(),
    }
  },
  wechat: async () => {
    const server = await startWechat()
    const { address, appId, appSecret } = server
    const target = { kind: 'wechat', name, address, appId, theme: 'daily', site } as const
    return { target, secret: appSecret, close: () => server.close() }
  },
  webhook: async () => {
    const server = await startStoryKeeper(clock)
    const { root } = server
    const target = { kind: 'webhook', name, address: `${root}stories`, site } as const
    return { target, secret: signingSecret, close: () => server.close() }
  },
  'ninjs, standard': async () => {
    const server = await startWire('standard', clock)
    const { root } = server
    const target = { kind: 'ninjs', name, address: `${root}push`, signature: 'standard' } as const
    return { target: { ...target, site }, secret: signingSecret, close: () => server.close() }
  },
  'ninjs, superdesk': async () => {
    const server = await startWire('superdesk', clock)
    const { root } = server
    const target = { kind: 'ninjs', name, address: `${root}push`, signature: 'superdesk' } as const
    return { target: { ...target, site }, secret: pushKey, close: () => server.close() }
  },
  micropub: async () => {
    const server = await startMicropub()
    const { root, endpoint, token } = server
    const target = { kind: 'micropub', name, address: endpoint, featured: true } as const
    return {
      target: { ...target, site: { ...site, baseUrl: root } },
      secret: token,
      close: () => server.close(),
    }
  },
  s3: async () => {
    const key = { keyId: 'desk', secret: 'never sent' }
    const server = await startS3(key, clock)
    const { endpoint } = server
    const where = { endpoint, region, bucket, prefix: 'site', bucketInHost: false }
    const target = { kind: 's3', name, ...where, keyId: key.keyId, site } as const
    return { target, secret: key.secret, close: () => server.close() }
  },
}

describe.each(Object.keys(asked))('a dry run for %s', (kind) => {
  let place: Place
  afterEach(() => place.close())

  test('tells each request that is then sent, without the secret', async () => {
    place = (await asked[kind]?.()) as Place
    const { host, id } = await storyFor(place)
    const first = await dry(host, id, 'publish')
    expect(JSON.stringify(first)).not.toContain(place.secret)
    expect(first.losses.length > 0).toBe(kind !== 's3')
    for (const { mark } of first.given) expect(JSON.stringify(first.steps)).toContain(mark)
    expectSent(
      first.steps,
      await sentDuring(async () => value(await publish(host, staff.chief, order(id, 'publish')))),
    )
    if (kind === 's3') return
    await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
    await approve(host, id)
    // What lies there by then is not asked: only what is sent last is the same for sure.
    const second = await dry(host, id, 'correct')
    const sent = await sentDuring(async () =>
      value(await publish(host, staff.chief, order(id, 'correct'))),
    )
    const last = second.steps.slice(-1)
    expectSent(last, sent.filter((step) => routeOf(step) === last.map(routeOf).join()).slice(-1))
    await dry(host, id, 'withdraw')
  })
})

describe('a dry run of files', () => {
  test('for a folder tells each file that is then written', async () => {
    const folder = join(await siteFolder(), 'www')
    const { host, id } = await storyFor({
      target: { kind: 'folder', name, path: folder, site },
      secret: '',
      close: () => undefined,
    })
    const before = await dry(host, id, 'publish')
    expect(await filesUnder(folder).catch(() => null)).toBe(null)
    value(await publish(host, staff.chief, order(id, 'publish')))
    expect(lastWritten(before.steps)).toEqual(await filesUnder(folder))
    // What lies in the folder is read: so the second story's lists hold the first one.
    const other = { id: await storyIn(host, 'wanfu') }
    const next = await dry(host, other.id, 'publish')
    value(await publish(host, staff.chief, order(other.id, 'publish')))
    expect(await filesUnder(folder)).toMatchObject(lastWritten(next.steps))
    const gone = await dry(host, id, 'withdraw')
    value(await publish(host, staff.chief, order(id, 'withdraw')))
    expect(await filesUnder(folder)).toMatchObject(lastWritten(gone.steps))
    expect(gone.steps.some(({ method }) => method === 'REMOVE')).toBe(true)
  })

  test('tells each feed of which the hub is told then', async () => {
    const hub = await startHub()
    try {
      const path = join(await siteFolder(), 'www')
      const { host, id } = await storyFor({
        target: { kind: 'folder', name, path, site: { ...site, hub: hub.address } },
        secret: '',
        close: () => undefined,
      })
      const toHub = (steps: readonly DryStep[]) =>
        steps.filter(({ method, isOfSite }) => method === 'POST' && !isOfSite)
      const told = toHub((await dry(host, id, 'publish')).steps)
      expect(told.length).toBeGreaterThan(2)
      const sent = await sentDuring(async () => {
        value(await publish(host, staff.chief, order(id, 'publish')))
        await announce(host)
      })
      const byFeed = (a: DryStep, b: DryStep) =>
        (a.body?.text ?? '') < (b.body?.text ?? '') ? -1 : 1
      expectSent(told.toSorted(byFeed), toHub(sent).toSorted(byFeed))
      expect(hub.told).toHaveLength(told.length)
    } finally {
      hub.close()
    }
  })

  test.skipIf(!hasGit)('for a repository tells each file of the commit, and the push', async () => {
    const address = await bareRepository()
    const where = { address, branch: 'main', folder: 'docs', user: '' }
    const { host, id } = await storyFor({
      target: { kind: 'git', name, ...where, site },
      secret: '',
      close: () => undefined,
    })
    const { steps } = await dry(host, id, 'publish')
    value(await publish(host, staff.chief, order(id, 'publish')))
    const files = [...filesIn(address)].map(
      ([path, text]) => [path, sha256(Buffer.from(text, 'latin1'))] as const,
    )
    expect(lastWritten(steps)).toEqual(Object.fromEntries(files))
    expect(steps.at(-1)).toMatchObject({ method: 'PUSH', address: `${address} main` })
  })

  test.skipIf(!hasSftp)(
    'for an SFTP server tells each file that is then there',
    async () => {
      const server = await startSftp()
      const { host: address, port, user, key, hostKey, folder } = server
      const where = { host: address, port, user, hostKey, proof: 'key' as const, folder }
      try {
        const { host, id } = await storyFor({
          target: { kind: 'sftp', name, ...where, site },
          secret: key,
          close: () => server.close(),
        })
        const { steps } = await dry(host, id, 'publish')
        value(await publish(host, staff.chief, order(id, 'publish')))
        const there = Object.entries(await filesUnder(folder))
        expect(lastWritten(steps)).toEqual(
          Object.fromEntries(there.map(([path, hash]) => [`${folder}/${path}`, hash])),
        )
      } finally {
        await server.close()
      }
    },
    60_000,
  )

  test.skipIf(!hasWebDav)(
    'for a WebDAV folder tells each file that is then there',
    async () => {
      const server = await startWebDav()
      try {
        const { address, user, folder } = server
        const { host, id } = await storyFor({
          target: { kind: 'webdav', name, address, user, site },
          secret: server.password,
          close: () => server.close(),
        })
        const { steps } = await dry(host, id, 'publish')
        value(await publish(host, staff.chief, order(id, 'publish')))
        const put = steps
          .filter(({ method }) => method === 'PUT')
          .map((step) => ({ ...step, method: 'WRITE', address: below(address, step.address) }))
        expect(lastWritten(put)).toEqual(await filesUnder(folder))
      } finally {
        await server.close()
      }
    },
    60_000,
  )
})

test('what may not be published is refused as when it is sent', async () => {
  const target: Target = { kind: 'folder', name, path: '/nowhere', site }
  const host = testHost(newsroom('desk-2', { targets: [target] }))
  const id = await storyIn(host, 'guqiao')
  await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
  const refused = await dryRun(host, staff.chief, order(id, 'publish'))
  expect(refused).toEqual(await publish(host, staff.chief, order(id, 'publish')))
  expect(refused.ok).toBe(false)
})

function below(root: string, address: string): string {
  return decodeURIComponent(address.replace(root, '')).replace('.caibian-', '')
}

/** What a request is for: methods and addresses, but for what the target gives out. */
function routeOf({ method, address }: DryStep): string {
  return `${method} ${address.replace(/(access_token=)[^&]*/, '$1')}`
}

async function storyFor({
  target,
  secret,
}: Place): Promise<{ host: TestHost; id: PublishOrder['id'] }> {
  const unarmed = testHost(newsroom('desk-2', { targets: [target] }))
  const host = { ...unarmed, secrets: memorySecrets({ [name]: secret }) }
  return { host, id: await storyIn(host, chineseContent.slug) }
}

async function storyIn(host: TestHost, slug: string): Promise<PublishOrder['id']> {
  const asset = value(await host.library.writeMedia(pictureBytes, 'image/png'))
  const media = chineseContent.media
    .slice(0, 1)
    .map((use) => ({ ...use, asset, width: 1, height: 1 }))
  return (await sealed(host, { ...chineseContent, slug, media })).id
}

/** Without the secret, and without a connection. */
async function dry(
  host: TestHost,
  id: PublishOrder['id'],
  operation: PublishOrder['operation'],
): Promise<DryRun> {
  const blind = { ...host, secrets: memorySecrets({}) }
  const runs = value(await unconnected(() => dryRun(blind, staff.chief, order(id, operation))))
  const [run] = runs
  if (run === undefined) throw new Error('no run')
  expect(run.refusal).toBe(null)
  expect(run.steps.length).toBeGreaterThan(0)
  return run
}

function order(id: PublishOrder['id'], operation: PublishOrder['operation']): PublishOrder {
  return { id, target: name, operation, reason: operation === 'publish' ? '' : '标题更简短' }
}

/** What each file holds in the end, by SHA-256. */
function lastWritten(steps: readonly DryStep[]): Record<string, string | null> {
  const files = new Map<string, string | null>()
  for (const { method, address, body } of steps) {
    if (method === 'WRITE') files.set(address, body?.sha256 ?? null)
    if (method === 'REMOVE') files.delete(address)
  }
  return Object.fromEntries(files)
}

async function filesUnder(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    found
      .filter((one) => one.isFile())
      .map(({ parentPath, name: file }) => join(parentPath, file))
      .map((path) => [relative(folder, path), sha256(readFileSync(path))]),
  )
}
