import { folderTarget } from '../../electron/targets/folder'
import { ghostTarget } from '../../electron/targets/ghost'
import { gitTarget } from '../../electron/targets/git'
import { micropubTarget } from '../../electron/targets/micropub'
import { s3Target } from '../../electron/targets/s3'
import { sftpTarget } from '../../electron/targets/sftp'
import type { Parcel, TargetAdapter } from '../../electron/targets/target-adapter'
import { webDavTarget } from '../../electron/targets/webdav'
import { webhookTarget } from '../../electron/targets/webhook'
import { wechatTarget } from '../../electron/targets/wechat'
import { wirePushTarget } from '../../electron/targets/wire-push'
import { wordPressTarget } from '../../electron/targets/wordpress'
import { folderModel } from './disk-faults'
import { startGhost } from './ghost'
import type { GhostPost } from './ghost'
import { gitModel } from './git-model'
import { startMicropub } from './micropub'
import type { MicropubPost } from './micropub'
import { parcel } from './parcel'
import { signingSecret, startStoryKeeper, startWire } from './receiver'
import { chineseContent, chineseSite } from './render'
import { bucket, region, startS3 } from './s3'
import { sftpModel } from './sftp-in-memory'
import { startWebDavModel } from './webdav-model'
import { startWechat } from './wechat-server'
import type { WechatDraft } from './wechat-server'
import { startWordPressModel } from './wordpress-model'
import type { ModelPost } from './wordpress-model'

/* A place of every kind of target with what lies there, so that it can be spoilt behind the target's back. */

const now = () => '2026-03-08T10:00:00+08:00'

const plain = parcel(
  { sections: ['清溪'], credits: chineseContent.credits.slice(0, 1), related: [], keywords: [] },
  1,
)
export const pagePath = plain.story.path
export const picturePath = plain.pictures[0]?.path ?? ''
/** The story that is sent: one author, one section, one picture, which leads. */
export const story: Parcel = { ...plain, lead: picturePath }

/** A target of one kind, and by what a row spoils what lies there once it was sent. */
export interface Place<There> {
  readonly adapter: TargetAdapter
  readonly there: There
  readonly close: () => void
}

export async function ghost(): Promise<Place<GhostPost>> {
  const site = await startGhost([story.content.credits[0]?.name ?? ''], now)
  const target = { kind: 'ghost', name: 'city', address: site.root, featured: false } as const
  const whole = { ...target, site: { ...chineseSite, baseUrl: site.root } }
  return {
    adapter: ghostTarget(whole, site.key, now),
    get there() {
      return only([...site.posts.values()])
    },
    close: () => site.close(),
  }
}

export interface WordPressThere {
  readonly change: (
    how: (post: ModelPost) => Partial<ModelPost> & Readonly<Record<string, unknown>>,
  ) => void
}

export async function wordpress(): Promise<Place<WordPressThere>> {
  const { server, user, password, posts } = await startWordPressModel()
  const site = { ...chineseSite, baseUrl: server.root }
  const target = { kind: 'wordpress', name: 'city', user, featured: true, site } as const
  return {
    adapter: wordPressTarget(target, password),
    there: {
      change: (how) => {
        for (const [id, post] of posts) posts.set(id, { ...post, ...how(post) })
      },
    },
    close: () => server.close(),
  }
}

export async function micropub(): Promise<Place<MicropubPost>> {
  const there = await startMicropub()
  const { root, endpoint, token, posts } = there
  const where = { kind: 'micropub', name: 'city', address: endpoint, featured: true } as const
  const target = { ...where, site: { ...chineseSite, baseUrl: root } }
  return {
    adapter: micropubTarget(target, token),
    get there() {
      return only([...posts.values()])
    },
    close: () => there.close(),
  }
}

export async function wechat(): Promise<Place<WechatDraft>> {
  const account = await startWechat()
  const { address, appId, appSecret, drafts } = account
  const where = { kind: 'wechat', name: 'city', address, appId, theme: 'daily' } as const
  return {
    adapter: wechatTarget({ ...where, site: chineseSite }, appSecret),
    get there() {
      return only([...drafts.values()].flat())
    },
    close: () => account.close(),
  }
}

export interface Keeper {
  readonly stories: Map<string, unknown>
  readonly data: Record<string, unknown>
}

export async function webhook(tells: boolean): Promise<Place<Keeper>> {
  const keeper = await startStoryKeeper(now)
  keeper.tells = tells
  const address = `${keeper.root}stories`
  const target = { kind: 'webhook', name: 'hook', address, site: chineseSite } as const
  return {
    adapter: webhookTarget(target, signingSecret, now),
    get there() {
      return { stories: keeper.stories, data: only([...keeper.stories.values()]).event.data }
    },
    close: () => keeper.close(),
  }
}

export async function wire(): Promise<Place<Map<string, unknown>>> {
  const there = await startWire('standard', now)
  const where = { kind: 'ninjs', name: 'wire', address: `${there.root}push` } as const
  const target = { ...where, signature: 'standard', site: chineseSite } as const
  return {
    adapter: wirePushTarget(target, signingSecret, now),
    there: there.items,
    close: () => there.close(),
  }
}

/** Files of a site: what lies at a path, and the store's own ways to spoil it. */
export interface Files {
  readonly get: (path: string) => Uint8Array | undefined
  readonly set: (path: string, bytes: Buffer | null) => void
  readonly retype: () => void
}

function filesIn(files: Map<string, Uint8Array>, root: string): Files {
  return {
    get: (path) => files.get(root + path),
    set: (path, bytes) => {
      if (bytes === null) files.delete(root + path)
      else files.set(root + path, bytes)
    },
    retype: () => undefined,
  }
}

const site = chineseSite
const close = () => undefined

export function folder(): Promise<Place<Files>> {
  const steps = folderModel()
  const target = { kind: 'folder', name: 'site', path: '/www', site } as const
  return Promise.resolve({
    adapter: folderTarget(target, '/www', steps),
    there: filesIn(steps.files, '/www/'),
    close,
  })
}

export function sftp(): Promise<Place<Files>> {
  const model = sftpModel(false)
  const where = { host: 'files.qingxi.example', port: 22, user: 'desk', folder: '/srv/www' }
  const hostKey = `SHA256:${'a'.repeat(43)}`
  const proof = 'password' as const
  const target = { kind: 'sftp', name: 'site', ...where, hostKey, proof, site } as const
  return Promise.resolve({
    adapter: sftpTarget(target, 'ferry', { open: () => model.open() }),
    there: filesIn(model.files, '/srv/www/'),
    close,
  })
}

export function git(): Promise<Place<Files>> {
  const model = gitModel()
  const address = 'https://git.qingxi.example/site.git'
  const where = { address, branch: 'main', folder: '', user: 'desk' }
  const target = { kind: 'git', name: 'site', ...where, site } as const
  const run: Parameters<typeof gitTarget>[2]['run'] = (asked) => model.run(asked)
  model.commits.push({ files: new Map(), message: '' })
  return Promise.resolve({
    adapter: gitTarget(target, 'token', { newsroom: '清溪日报社', now, run }),
    there: {
      get: (path) => model.commits.at(-1)?.files.get(path),
      set: (path, bytes) => {
        const files = new Map(model.commits.at(-1)?.files)
        if (bytes === null) files.delete(path)
        else files.set(path, bytes)
        model.commits.push({ files, message: '' })
      },
      retype: () => undefined,
    },
    close,
  })
}

export async function webdav(): Promise<Place<Files>> {
  const { server, user, password, files } = await startWebDavModel()
  const target = { kind: 'webdav', name: 'site', address: server.root, user, site } as const
  return {
    adapter: webDavTarget(target, password),
    there: filesIn(files, ''),
    close: () => server.close(),
  }
}

export async function s3(): Promise<Place<Files>> {
  const key = { keyId: 'AKCLEARBROOK', secret: 'mill/race+and/ferry' }
  const { endpoint, objects, server } = await startS3(key, now)
  const where = { endpoint, region, bucket, prefix: '', bucketInHost: false, keyId: key.keyId }
  const target = { kind: 's3', name: 'site', ...where, site } as const
  const put = (path: string, bytes: Buffer, headers = objects.get(path)?.headers ?? {}) =>
    void objects.set(path, { bytes, headers })
  return {
    adapter: s3Target(target, key.secret, now),
    there: {
      get: (path) => objects.get(path)?.bytes,
      set: (path, bytes) => {
        if (bytes === null) objects.delete(path)
        else put(path, bytes)
      },
      retype: () => {
        const bytes = objects.get(pagePath)?.bytes ?? Buffer.alloc(0)
        put(pagePath, bytes, { 'content-type': 'binary/octet-stream' })
      },
    },
    close: () => server.close(),
  }
}

function only<T>(all: readonly T[]): T {
  const [one, ...others] = all
  if (one === undefined || others.length > 0) throw new Error(`${all.length} of one story`)
  return one
}
