import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publish, testTarget } from '../../../electron/publish'
import { micropubTarget } from '../../../electron/targets/micropub'
import { findMicropub } from '../../../electron/targets/micropub-find'
import type { ArticleView, PublishOrder } from '../../../shared/ipc'
import type { Result } from '../../../shared/result'
import type { Target } from '../../../shared/target/target'
import { newsroom, staff, uuid } from '../../support/article'
import { failOnce } from '../../support/faulty-server'
import { memorySecrets, testHost } from '../../support/host'
import type { TestHost } from '../../support/host'
import { startMicropub } from '../../support/micropub'
import type { MicropubSite } from '../../support/micropub'
import { parcel } from '../../support/parcel'
import { approve, save, sealed, value } from '../../support/publish'
import { chineseContent, chineseSite, pictureBytes } from '../../support/render'

describe('a site that takes posts by Micropub', () => {
  let site: MicropubSite
  let host: TestHost
  beforeEach(async () => {
    site = await startMicropub()
    host = newsroomFor()
  })
  afterEach(() => site.close())

  test('shows the story whole, follows a correction, and shows nothing after a withdrawal', async () => {
    expect(await testTarget(host, 'city')).toMatchObject({
      ok: true,
      value: { note: 'publish.test.ok' },
    })
    expect(site.posts.size).toBe(0)
    const id = await story()
    const [receipt] = value(await order(id, 'publish')).receipts
    expect(receipt).toMatchObject({ verified: 'identical', loss: [] })
    const post = onlyPost()
    expect(receipt?.url).toBe(post.url)
    expect(post.properties).toMatchObject({
      name: [chineseContent.headline],
      'post-status': ['published'],
      published: [expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\+08:00$/)],
      photo: [{ value: expect.stringContaining('/files/'), alt: chineseContent.media[0]?.alt }],
    })
    expect(post.properties['category']?.[0]).toBe(chineseContent.sections.at(-1))
    expect(post.properties['author']).toHaveLength(3)
    const page = await textAt(post.url)
    for (const fact of ['清溪日报社新闻中心', '2026年3月8日', '言慎行', post.url])
      expect(page).toContain(fact)
    for (const [, src = ''] of page.matchAll(/<img[^>]+src="([^"]+)"/g))
      expect((await fetch(src)).status).toBe(200)

    value(await order(id, 'publish'))
    await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
    await approve(host, id)
    value(await order(id, 'correct', '标题更简短'))
    expect(await textAt(post.url)).toContain('清溪县启动四座古桥修缮工程')
    expect([site.posts.size, site.pictures.size]).toEqual([1, 1])

    value(await order(id, 'withdraw', '来源要求'))
    expect((await fetch(post.url)).status).toBe(410)
    expect(value(await order(id, 'publish')).receipts.at(-1)).toMatchObject({
      verified: 'identical',
    })
    expect((await fetch(post.url)).status).toBe(200)
    expect([site.posts.size, site.pictures.size]).toEqual([1, 1])
  })

  test('is found by its page, and by itself', async () => {
    const { root, endpoint } = site
    for (const page of [root, `${root}named`, `${root}moved`, endpoint])
      expect(await findMicropub(page), page).toEqual({ ok: true, value: { endpoint } })
    expect(site.heard.join()).not.toContain(site.token)
    for (const page of [`${root}2026/none`, 'nothing', 'http://127.0.0.1:9/'])
      expect(await findMicropub(page), page).toMatchObject({
        ok: false,
        refusal: { code: 'refusal.noEndpoint', values: { page } },
      })
  })

  test.each(['cutBefore', 'cutMiddle', 'cutAfter'] as const)(
    'that breaks off (%s) at any request never has a post or a picture twice',
    async (kind) => {
      for (let after = 0; ; after += 1) {
        site.posts.clear()
        site.pictures.clear()
        host = newsroomFor()
        const id = await story()
        const before = site.requests.length
        failOnce(site, after, { kind })
        const first = await order(id, 'publish')
        site.before = () => null
        const isOver = site.requests.length - before <= after
        if (!first.ok) value(await order(id, 'publish'))
        expect([site.posts.size, site.pictures.size], `after ${after}`).toEqual([1, 1])
        expect(onlyPost().isDeleted).toBe(false)
        if (isOver) break
      }
    },
  )

  test('that does not list its posts is not sent one twice on a guess', async () => {
    site.lists = false
    expect(await testTarget(host, 'city')).toMatchObject({ value: { note: 'target.test.noList' } })
    const id = await story()
    site.before = (request) =>
      request.startsWith('POST /micropub')
        ? ((site.before = () => null), { kind: 'cutAfter' })
        : null
    expect(await reasonOf(order(id, 'publish'))).toBe('target.reason.unsure')
    expect(site.posts.size).toBe(1)
  })

  test('that drops what it does not know is found out, each loss by its name', async () => {
    const losses: [string, readonly string[]][] = [
      ['author', ['authors']],
      ['category', ['section']],
      ['published', ['date']],
      ['photo', ['pictures']],
      ['content', ['text']],
      ['name', ['title']],
    ]
    for (const [property, loss] of losses) {
      site.posts.clear()
      site.keeps = (name) => name !== property
      host = newsroomFor()
      const [receipt] = value(await order(await story(), 'publish')).receipts
      expect(receipt?.verified, property).toBe('loss')
      expect(receipt?.loss, property).toEqual(expect.arrayContaining([...loss]))
    }
  })

  test('that names files and posts as it likes is known again all the same', async () => {
    site.keepsNames = false
    site.mindsSlug = false
    const id = await story()
    expect(value(await order(id, 'publish')).receipts[0]).toMatchObject({ verified: 'identical' })
    await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
    await approve(host, id)
    expect(value(await order(id, 'correct', '标题更简短')).receipts.at(-1)).toMatchObject({
      verified: 'identical',
    })
    expect(site.posts.size).toBe(1)
  })

  test('that shows a story later is waited for, and not for ever', async () => {
    let pauses = 0
    const adapter = () =>
      micropubTarget(targetFor(), site.token, { pause: () => Promise.resolve((pauses += 1)) })
    site.shownAfter = 3
    const plain = parcel({ media: [], leadMedia: undefined }, 7)
    expect(await adapter().publish(plain)).toMatchObject({ ok: true })
    expect(pauses).toBe(3)
    site.posts.clear()
    site.shownAfter = 1_000
    expect(await adapter().publish(plain)).toMatchObject({
      ok: false,
      isRetryable: false,
      refusal: { values: { reason: 'target.reason.later' } },
    })
  })

  test('that cannot delete leaves a person to do it, and believes them once it is gone', async () => {
    site.deletes = false
    const id = await story()
    value(await order(id, 'publish'))
    expect(await reasonOf(order(id, 'withdraw', '来源要求'))).toBe('target.reason.noDelete')
    onlyPost().isDeleted = true
    expect(value(await order(id, 'withdraw', '来源要求')).standing.publication).toBe('withdrawn')
  })

  test('that refuses says why', async () => {
    const note = async (target = targetFor(), token = site.token) => {
      const answer = await micropubTarget(target, token).test()
      return answer.ok ? answer.value : answer.refusal.values?.['reason']
    }
    expect(await note()).toBe(null)
    expect(await note(targetFor(), 'other')).toBe('target.reason.token')
    site.scopes = ['create']
    expect(await note()).toBe('target.reason.scope')
    site.scopes = ['create', 'update']
    site.takesPictures = false
    expect(await note()).toBe('target.test.noMedia')
    expect(await reasonOf(order(await story(), 'publish'))).toBe('target.reason.noPictures')
    expect(site.posts.size).toBe(0)
    const open = { ...targetFor(), address: 'http://micropub.qingxi.example/' }
    expect(await note(open)).toBe('publish.reason.plainHttp')
    expect(await note({ ...targetFor(), address: `${site.root}none` })).toBe(
      'target.reason.notMicropub',
    )
    const removal = { key: 'r', edition: 2, article: uuid(78), headline: '已不在' }
    const gone = { ...removal, path: `${site.root}gone`, permalink: `${site.root}gone` }
    site.scopes = ['delete']
    const at = '2026-03-09T09:00:00+08:00'
    const adapter = micropubTarget(targetFor(), site.token)
    expect(await adapter.withdraw({ ...gone, state: 'killed', at })).toMatchObject({ ok: true })
  })

  function onlyPost() {
    const [post] = [...site.posts.values()]
    if (post === undefined) throw new Error('no post')
    return post
  }

  function targetFor(): Extract<Target, { kind: 'micropub' }> {
    const shownAt = { ...chineseSite, baseUrl: site.root }
    return { kind: 'micropub', name: 'city', address: site.endpoint, featured: true, site: shownAt }
  }

  function newsroomFor(): TestHost {
    const desk = newsroom('desk-2', { targets: [targetFor()] })
    return { ...testHost(desk), secrets: memorySecrets({ city: site.token }) }
  }

  async function story(): Promise<ArticleView['id']> {
    const asset = value(await host.library.writeMedia(pictureBytes, 'image/png'))
    const media = chineseContent.media
      .slice(0, 1)
      .map((use) => ({ ...use, asset, width: 1, height: 1 }))
    return (await sealed(host, { ...chineseContent, media })).id
  }

  function order(
    id: PublishOrder['id'],
    operation: PublishOrder['operation'],
    reason = '',
  ): Promise<Result<ArticleView>> {
    return publish(host, staff.chief, { id, target: 'city', operation, reason })
  }
})

async function reasonOf(answering: Promise<Result<unknown>>): Promise<unknown> {
  const answer = await answering
  return answer.ok ? null : answer.refusal.values?.['reason']
}

async function textAt(address: string): Promise<string> {
  return (await fetch(address)).text()
}
