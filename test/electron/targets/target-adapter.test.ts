import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ghostTarget } from '../../../electron/targets/ghost'
import { micropubTarget } from '../../../electron/targets/micropub'
import { webhookTarget } from '../../../electron/targets/webhook'
import { wechatTarget } from '../../../electron/targets/wechat'
import { wirePushTarget } from '../../../electron/targets/wire-push'
import { wordPressTarget } from '../../../electron/targets/wordpress'
import type { Target } from '../../../shared/target/target'
import type { FaultyServer } from '../../support/faulty-server'
import { startGhost } from '../../support/ghost'
import { startMicropub } from '../../support/micropub'
import { pushKey, signingSecret, startStoryKeeper, startWire } from '../../support/receiver'
import { chineseContent, chineseSite } from '../../support/render'
import { inEveryWay, seedsFor, walk } from '../../support/target-walk'
import type { Subject } from '../../support/target-walk'
import { webFaults, webInProcess } from '../../support/web-in-process'
import type { WebFault, WebInProcess } from '../../support/web-in-process'
import { startWechat } from '../../support/wechat-server'
import { startWordPressModel } from '../../support/wordpress-model'

/* Every target that is asked over the web, before a server that fails in every way (issue 5: exactly once). */

const now = () => '2026-03-08T10:00:00+08:00'
let web: WebInProcess
beforeAll(() => {
  web = webInProcess()
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const kinds: Readonly<Record<string, () => Promise<Subject & { readonly close: () => void }>>> = {
  ghost,
  wordpress,
  micropub,
  wechat,
  webhook: () => webhook(true),
  'webhook, silent': () => webhook(false),
  'wire, standard': () => wire('standard'),
  'wire, superdesk': () => wire('superdesk'),
}

describe.each(Object.keys(kinds))('%s', (kind) => {
  test('shows one story, each picture once and what was said, whatever goes wrong', async () => {
    const { steps } = await led(kind, null)
    await inEveryWay(kind, webFaults, seedsFor(kind), (plan) => led(kind, { ...plan, steps }))
  }, 240_000)
})

async function led(kind: string, plan: Parameters<typeof walk<WebFault>>[2]) {
  const subject = await kinds[kind]!()
  web.strayed.length = 0
  const walked = await walk(subject, web, plan)
  expect(web.strayed, 'nobody else was asked').toEqual([])
  subject.close()
  return walked
}

function reached(server: FaultyServer) {
  return {
    addresses: () => server.requests,
    close: () => server.close(),
  }
}

async function ghost() {
  const site = await startGhost(
    chineseContent.credits.map(({ name }) => name),
    now,
    web.start,
  )
  const target: Target = {
    kind: 'ghost',
    name: 'city',
    address: site.root,
    featured: false,
    site: { ...chineseSite, baseUrl: site.root },
  }
  const shown = () => [...site.posts.values()].filter(({ status }) => status === 'published')
  return {
    ...reached(site),
    adapter: () => ghostTarget(target, site.key, now),
    secrets: [site.key.split(':')[1] ?? ''],
    shown: () => shown().map(({ title }) => title),
    pictures: () => [...site.pictures.keys()],
    named: () => {
      const [post] = shown()
      return { url: `${site.root}${post?.slug}/`, remoteId: `posts/${post?.id}` }
    },
  }
}

async function wordpress() {
  const model = await startWordPressModel(web.start)
  const { server, user, password } = model
  const site = { ...chineseSite, baseUrl: server.root }
  const target = { kind: 'wordpress', name: 'city', user, featured: false, site } as const
  const shown = () => [...model.posts.values()].filter(({ status }) => status === 'publish')
  return {
    ...reached(server),
    adapter: () => wordPressTarget(target, password),
    secrets: [password],
    shown: () => shown().map(({ title }) => title),
    pictures: () => [...model.media.values()],
    named: () => {
      const [post] = shown()
      return { url: `${server.root}${post?.slug}/`, remoteId: `posts/${post?.id}` }
    },
  }
}

async function micropub() {
  const there = await startMicropub(web.start)
  const { root, endpoint, token, posts } = there
  const site = { ...chineseSite, baseUrl: root }
  const target = {
    kind: 'micropub',
    name: 'city',
    address: endpoint,
    featured: false,
    site,
  } as const
  const shown = () => [...posts.values()].filter(({ isDeleted }) => !isDeleted)
  return {
    ...reached(there),
    adapter: () => micropubTarget(target, token, { pause: () => Promise.resolve() }),
    secrets: [token],
    shown: () => shown().map(({ properties }) => String(properties['name']?.[0])),
    pictures: () => [...there.pictures.keys()],
    named: () => ({ url: shown()[0]?.url ?? '' }),
  }
}

async function wechat() {
  const account = await startWechat(web.start)
  const { address, appId, appSecret, server, drafts, library } = account
  const target: Target = {
    kind: 'wechat',
    name: 'city',
    address,
    appId,
    theme: 'daily',
    site: chineseSite,
  }
  return {
    ...reached(server),
    adapter: () => wechatTarget(target, appSecret),
    secrets: [appSecret],
    shown: () => [...drafts.values()].flat().map(({ title }) => title),
    pictures: () => [...library.values()].map(({ name }) => name),
    named: () => ({ remoteId: [...drafts.keys()][0] ?? '' }),
  }
}

async function webhook(tells: boolean) {
  const keeper = await startStoryKeeper(now, web.start)
  keeper.tells = tells
  const address = `${keeper.root}stories`
  const target = { kind: 'webhook', name: 'hook', address, site: chineseSite } as const
  const shown = () => [...keeper.stories.values()].filter(({ isShown }) => isShown)
  return {
    ...reached(keeper),
    adapter: () => webhookTarget(target, signingSecret, now),
    secrets: [signingSecret.replace('whsec_', '')],
    shown: () => shown().map(({ event }) => String(event.data['headline'])),
    pictures: () => ['in the message'],
    named: () =>
      tells
        ? { url: `${keeper.root}read/${encodeURIComponent([...keeper.stories.keys()][0] ?? '')}` }
        : null,
    isSilent: !tells,
  }
}

async function wire(signature: 'standard' | 'superdesk') {
  const there = await startWire(signature, now, web.start)
  const address = `${there.root}push`
  const target = { kind: 'ninjs', name: 'wire', address, signature, site: chineseSite } as const
  const secret = signature === 'superdesk' ? pushKey : signingSecret
  return {
    ...reached(there),
    adapter: () => wirePushTarget(target, secret, now),
    secrets: [secret.replace('whsec_', '')],
    shown: () =>
      [...there.items.values()]
        .filter((item) => item['pubStatus'] === 'usable' || item['pubstatus'] === 'usable')
        .map((item) => String(item['headline'] ?? item['title'])),
    // One of a name replaces the other.
    pictures: () => [...there.pictures.keys()],
    named: () => null,
    isSilent: true,
  }
}
