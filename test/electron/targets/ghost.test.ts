import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publish, testTarget } from '../../../electron/publish'
import { ghostTarget } from '../../../electron/targets/ghost'
import type { ArticleView, PublishOrder } from '../../../shared/ipc'
import type { Result } from '../../../shared/result'
import type { Target } from '../../../shared/target/target'
import { newsroom, staff, uuid } from '../../support/article'
import { startGhost } from '../../support/ghost'
import type { GhostSite } from '../../support/ghost'
import { memorySecrets, testHost } from '../../support/host'
import type { TestHost } from '../../support/host'
import { approve, save, sealed, value } from '../../support/publish'
import { hasGhost, startRealGhost } from '../../support/real-ghost'
import type { RealGhost } from '../../support/real-ghost'
import { chineseContent, chineseSite, pictureBytes } from '../../support/render'
import { chineseStory } from '../../support/stories'

const authors = chineseContent.credits.map(({ name }) => name)

describe('a Ghost', () => {
  let ghost: GhostSite
  let host: TestHost
  beforeEach(async () => {
    host = testHost()
    ghost = await startGhost(authors, host.now)
    host = newsroomFor(ghost.key)
  })
  afterEach(() => ghost.close())

  test('shows the story whole, follows a correction, and shows nothing after a withdrawal', async () => {
    expect(await testTarget(host, 'city')).toMatchObject({ ok: true })
    const id = await story()
    const [receipt] = value(await order(id, 'publish')).receipts
    expect(receipt).toMatchObject({ verified: 'identical', loss: [] })
    const [post] = [...ghost.posts.values()]
    expect(post).toMatchObject({
      title: chineseContent.headline,
      visibility: 'public',
      feature_image: expect.stringContaining('/content/images/'),
      feature_image_alt: chineseContent.media[0]?.alt,
    })
    expect(post?.tags[0]).toEqual({ name: chineseContent.sections.at(-1) })
    const page = await textAt(receipt?.url ?? '')
    for (const fact of ['清溪日报社新闻中心', '2026年3月8日', '言慎行', receipt?.url ?? ''])
      expect(page).toContain(fact)
    for (const [, src = ''] of page.matchAll(/<img[^>]+src="([^"]+)"/g))
      expect((await fetch(src)).status).toBe(200)

    value(await order(id, 'publish'))
    expect(ghost.posts.size).toBe(1)
    const stored = ghost.pictures.size
    await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
    await approve(host, id)
    value(await order(id, 'correct', '标题更简短'))
    expect(await textAt(receipt?.url ?? '')).toContain('清溪县启动四座古桥修缮工程')
    expect(ghost.posts.size).toBe(1)
    expect(ghost.pictures.size).toBe(stored)

    value(await order(id, 'withdraw', '来源要求'))
    expect((await fetch(receipt?.url ?? '')).status).toBe(404)
    expect([...ghost.posts.values()][0]).toMatchObject({ status: 'draft' })
  })

  test('that does not know an author is found out, and the text still names them', async () => {
    ghost.close()
    ghost = await startGhost(authors.slice(1), host.now)
    host = newsroomFor(ghost.key)
    const id = await story()
    const [receipt] = value(await order(id, 'publish')).receipts
    expect(receipt).toMatchObject({ verified: 'loss', loss: ['authors'] })
    expect(await textAt(receipt?.url ?? '')).toContain(authors[0])
  })

  test.each(['cutBefore', 'cutAfter'] as const)(
    'that breaks off (%s) at any request never has a post or a picture twice',
    async (kind) => {
      let breaks = 0
      for (let left = 0; ; left += 1) {
        ghost.posts.clear()
        ghost.pictures.clear()
        host = newsroomFor(ghost.key)
        const id = await story()
        let count = left
        ghost.before = () => ((count -= 1) < 0 ? { kind } : null)
        const first = await order(id, 'publish')
        ghost.before = () => null
        if (first.ok) break
        breaks += 1
        const [receipt] = value(await order(id, 'publish')).receipts
        expect(receipt, `broken off after ${left}`).toMatchObject({ verified: 'identical' })
        expect(ghost.posts.size, `broken off after ${left}`).toBe(1)
        expect(ghost.pictures.size, `broken off after ${left}`).toBe(1)
      }
      expect(breaks).toBeGreaterThan(6)
    },
    30_000,
  )

  test('that lost the answer to an upload, and then fails the look-up, keeps the picture once', async () => {
    for (const status of [503, 200]) {
      ghost.posts.clear()
      ghost.pictures.clear()
      const id = await story()
      ghost.before = (request) => (request.includes('images/upload') ? { kind: 'cutAfter' } : null)
      expect(await order(id, 'publish')).toMatchObject({ ok: false })
      ghost.before = (request) =>
        request.includes('/content/images/') ? { kind: 'answer', status } : null
      expect(await order(id, 'publish')).toMatchObject({ ok: false })
      ghost.before = () => null
      expect(value(await order(id, 'publish')).receipts[0]).toMatchObject({ verified: 'identical' })
      expect(ghost.pictures.size, String(status)).toBe(1)
    }
  })

  test('is not written over where somebody changed the post meanwhile', async () => {
    const id = await story()
    ghost.before = (request) => {
      if (!request.startsWith('PUT ')) return null
      ghost.before = () => null
      for (const post of ghost.posts.values()) post.updated_at = '2026-03-08T02:30:00.000Z'
      return null
    }
    expect(await order(id, 'publish')).toMatchObject({
      ok: false,
      refusal: { values: { reason: 'publish.reason.changedThere' } },
    })
    expect([...ghost.posts.values()].map(({ status }) => status)).toEqual(['draft'])
    expect(value(await order(id, 'publish')).receipts[0]).toMatchObject({ verified: 'identical' })
  })

  test('with routes of its own is found out, and told the right address by the next delivery', async () => {
    ghost.prefix = 'blog/'
    const id = await story()
    const [receipt] = value(await order(id, 'publish')).receipts
    expect(receipt).toMatchObject({ verified: 'loss', loss: ['address'] })
    expect(receipt?.url).toContain('/blog/')
    await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
    await approve(host, id)
    const again = value(await order(id, 'correct', '标题更简短')).receipts.at(-1)
    expect(again).toMatchObject({ verified: 'identical', loss: [] })
    expect(await textAt(again?.url ?? '')).toContain(again?.url)
  })

  test('takes down what somebody deleted there as done, and deletes what is killed', async () => {
    const path = `posts/${'0'.repeat(24)}`
    const permalink = `${ghost.root}gone/`
    const removal = { key: 'r', edition: 2, article: uuid(78), path, permalink, headline: '已不在' }
    const adapter = ghostTarget(targetFor(), ghost.key, host.now)
    const at = '2026-03-09T09:00:00+08:00'
    for (const state of ['withdrawn', 'killed'] as const) {
      expect(await adapter.withdraw({ ...removal, state, at })).toMatchObject({ ok: true })
    }
    const place = await adapter.reserve?.({
      article: uuid(79),
      slug: 'killed',
      headline: '撤下',
      publishedAt: at,
    })
    expect(ghost.posts.size).toBe(1)
    if (place?.ok !== true) throw new Error('no place')
    const killed = { ...removal, path: place.value.path, state: 'killed', at } as const
    expect(await adapter.withdraw(killed)).toMatchObject({ ok: true })
    expect(ghost.posts.size).toBe(0)
  })

  test('that refuses says why', async () => {
    const reasonOf = async (target = targetFor(), key = ghost.key) => {
      const answer = await ghostTarget(target, key, host.now).test()
      return answer.ok ? null : answer.refusal.values?.['reason']
    }
    expect(await reasonOf()).toBe(null)
    expect(await reasonOf(targetFor(), 'no key')).toBe('publish.reason.ghostKey')
    const [id] = ghost.key.split(':')
    const wrong = `${id}:${'00'.repeat(32)}`
    expect(await reasonOf(targetFor(), wrong)).toBe('publish.reason.ghostKey')
    const open = { ...targetFor(), address: 'http://ghost.qingxi.example/' }
    expect(await reasonOf(open)).toBe('publish.reason.plainHttp')
    for (const [status, reason] of [
      [404, 'notGhost'],
      [429, 'status'],
      [503, 'status'],
    ] as const) {
      ghost.before = () => ({ kind: 'answer', status })
      expect(await reasonOf(), String(status)).toBe(`publish.reason.${reason}`)
    }
  })

  function targetFor(): GhostTarget {
    return targetAt(ghost.root)
  }

  function newsroomFor(key: string): TestHost {
    return newsroomAt(ghost.root, key)
  }

  function story(): Promise<ArticleView['id']> {
    return pictured(host)
  }

  function order(
    id: PublishOrder['id'],
    operation: PublishOrder['operation'],
    reason = '',
  ): Promise<Result<ArticleView>> {
    return ordered(host, id, operation, reason)
  }
})

describe.skipIf(!hasGhost)('a real Ghost', () => {
  let ghost: RealGhost
  let host: TestHost
  beforeAll(async () => {
    ghost = await startRealGhost(authors)
    await ghost.set({ locale: 'zh', timezone: chineseSite.zone })
    // It looks at its own clock when it is asked.
    host = { ...newsroomAt(ghost.root, ghost.key), now: () => new Date().toISOString() }
  }, 240_000)
  afterAll(() => ghost.close(), 60_000)

  test('shows the story whole, follows a correction, and shows nothing after a withdrawal', async () => {
    expect(await testTarget(host, 'city')).toMatchObject({ ok: true })
    const id = await pictured(host)
    const [receipt] = value(await ordered(host, id, 'publish')).receipts
    expect(receipt).toMatchObject({ verified: 'identical', loss: [] })
    const url = receipt?.url ?? ''
    const page = await textAt(url)
    const { name: source } = chineseContent.source
    const told = [...authors, source, chineseContent.sections.at(-1)!, url]
    for (const fact of told) expect(page).toContain(fact)
    expect(page).toContain(`<meta name="source" content="${source}">`)
    const pictures = [...page.matchAll(/<img[^>]+src="([^"]*caibian-[^"]+)"/g)].map(
      ([, src = '']) => new URL(src, url),
    )
    expect(pictures.length).toBeGreaterThan(0)
    for (const src of pictures) expect((await fetch(src)).status).toBe(200)

    // The same order again makes no second post.
    value(await ordered(host, id, 'publish'))
    expect(await storiesIn(`${ghost.root}rss/`)).toHaveLength(1)
    await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
    await approve(host, id)
    const again = value(await ordered(host, id, 'correct', '标题更简短')).receipts.at(-1)
    expect(again).toMatchObject({ verified: 'identical', loss: [], url })
    expect(await textAt(url)).toContain('清溪县启动四座古桥修缮工程')
    expect(await storiesIn(`${ghost.root}rss/`)).toHaveLength(1)

    value(await ordered(host, id, 'withdraw', '来源要求'))
    expect((await fetch(url)).status).toBe(404)
    expect(await storiesIn(`${ghost.root}rss/`)).toHaveLength(0)
  }, 120_000)

  test('that does not know an author is found out, and the text still names them', async () => {
    const stranger = { ...chineseContent.credits[0]!, name: '季南枝' }
    const { id } = await sealed(host, { ...chineseStory, credits: [stranger] })
    const [receipt] = value(await ordered(host, id, 'publish')).receipts
    expect(receipt).toMatchObject({ verified: 'loss', loss: ['authors'] })
    expect(await textAt(receipt?.url ?? '')).toContain(stranger.name)
  }, 120_000)
})

type GhostTarget = Extract<Target, { kind: 'ghost' }>

function targetAt(root: string): GhostTarget {
  const site = { ...chineseSite, baseUrl: root }
  return { kind: 'ghost', name: 'city', address: root, featured: true, site }
}

function newsroomAt(root: string, key: string): TestHost {
  const desk = newsroom('desk-2', { targets: [targetAt(root)] })
  return { ...testHost(desk), secrets: memorySecrets({ city: key }) }
}

async function pictured(host: TestHost): Promise<ArticleView['id']> {
  const asset = value(await host.library.writeMedia(pictureBytes, 'image/png'))
  const media = chineseContent.media
    .slice(0, 1)
    .map((use) => ({ ...use, asset, width: 1, height: 1 }))
  return (await sealed(host, { ...chineseContent, media })).id
}

function ordered(
  host: TestHost,
  id: PublishOrder['id'],
  operation: PublishOrder['operation'],
  reason = '',
): Promise<Result<ArticleView>> {
  return publish(host, staff.chief, { id, target: 'city', operation, reason })
}

/** The stories of ours that a feed tells of: a Ghost comes with one of its own. */
async function storiesIn(feed: string): Promise<readonly string[]> {
  return (await textAt(feed)).split('<item>').filter((item) => item.includes('古桥修缮'))
}

async function textAt(address: string): Promise<string> {
  return (await fetch(address)).text()
}
