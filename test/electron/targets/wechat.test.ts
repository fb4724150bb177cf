import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publish, testTarget } from '../../../electron/publish'
import { wechatTarget } from '../../../electron/targets/wechat'
import type { Content } from '../../../shared/article/content'
import type { ArticleView, PublishOrder } from '../../../shared/ipc'
import { shortId } from '../../../shared/render/address'
import type { Result } from '../../../shared/result'
import type { Target } from '../../../shared/target/target'
import { newsroom, staff } from '../../support/article'
import { memorySecrets, testHost } from '../../support/host'
import type { TestHost } from '../../support/host'
import { approve, save, sealed, value } from '../../support/publish'
import { chineseContent, chineseSite, pictureBytes } from '../../support/render'
import { htmlText } from '../../support/wechat'
import { startWechat } from '../../support/wechat-server'
import type { WechatAccount, WechatDraft } from '../../support/wechat-server'

describe('the draft box of a WeChat account', () => {
  let account: WechatAccount
  let host: TestHost
  beforeEach(async () => {
    account = await startWechat()
    host = newsroomFor(account.appSecret)
  })
  afterEach(() => account.close())

  test('holds the story whole, follows a correction, and nothing of it after a withdrawal', async () => {
    expect(value(await testTarget(host, 'city')).note).toBe('publish.test.wechat')
    const id = await story()
    const [receipt] = value(await order(id, 'publish')).receipts
    expect(receipt).toMatchObject({ verified: 'identical', loss: [] })
    expect(draft()).toMatchObject({
      title: chineseContent.headline,
      author: '闻若溪、柳望川等',
      digest: chineseContent.abstract,
      content_source_url: `${chineseSite.baseUrl}#caibian-${shortId(id)}`,
    })
    const said = htmlText(draft().content)
    for (const fact of ['清溪日报社新闻中心', '2026年3月8日', '言慎行', '民生要闻'])
      expect(said).toContain(fact)
    expect(said).not.toContain('mp.weixin.qq.com')
    expect(draft().content).toContain('<img data-src="https://mmbiz.qpic.cn/')

    await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
    await approve(host, id)
    expect(value(await order(id, 'correct', '标题更简短')).receipts.at(-1)).toMatchObject({
      verified: 'identical',
    })
    expect(account.drafts.size).toBe(1)
    expect(draft().title).toBe('清溪县启动四座古桥修缮工程')
    expect(account.library.size).toBe(1)

    value(await order(id, 'withdraw', '来源要求'))
    expect(account.drafts.size).toBe(0)
    expect(account.heard.filter((text) => text.includes(account.appSecret)).length).toBe(
      account.heard.filter((text) => text.includes('stable_token')).length,
    )
  })

  test.each(['cutBefore', 'cutAfter'] as const)(
    'that breaks off (%s) at any request never has a draft or a cover twice',
    async (kind) => {
      let breaks = 0
      for (let left = 0; ; left += 1) {
        account.drafts.clear()
        account.library.clear()
        host = newsroomFor(account.appSecret)
        const id = await story()
        let count = left
        account.before = () => ((count -= 1) < 0 ? { kind } : null)
        const first = await order(id, 'publish')
        account.before = () => null
        if (first.ok) break
        breaks += 1
        const [receipt] = value(await order(id, 'publish')).receipts
        expect(receipt, `broken off after ${left}`).toMatchObject({ verified: 'identical' })
        expect(account.drafts.size, `broken off after ${left}`).toBe(1)
        expect(account.library.size, `broken off after ${left}`).toBe(1)
      }
      expect(breaks).toBeGreaterThan(6)
    },
    30_000,
  )

  test('finds a story among many drafts, and in one that holds several articles', async () => {
    const other = { ...emptyDraft, title: '别的稿件' }
    const id = await story()
    value(await order(id, 'publish'))
    const ours = draft()
    account.drafts.clear()
    account.drafts.set('together', [other, ours])
    for (let count = 0; count < 30; count += 1) account.drafts.set(`other-${count}`, [other])
    await save(host, id, { headline: '四座古桥修缮开工' })
    await approve(host, id)
    expect(value(await order(id, 'correct', '更简短')).receipts.at(-1)).toMatchObject({
      verified: 'identical',
    })
    expect(account.drafts.get('together')?.map(({ title }) => title)).toEqual([
      '别的稿件',
      '四座古桥修缮开工',
    ])
    expect(reasonOf(await order(id, 'withdraw', '来源要求'))).toBe('publish.reason.wechatMixed')
    expect(account.drafts.size).toBe(31)
  })

  test('does not pretend to change or call back what was sent to readers', async () => {
    const id = await story()
    value(await order(id, 'publish'))
    account.drafts.clear()
    await save(host, id, { headline: '四座古桥修缮开工' })
    await approve(host, id)
    expect(reasonOf(await order(id, 'correct', '更简短'))).toBe('publish.reason.wechatGone')
    expect(account.drafts.size).toBe(0)
    const [, gone] = value(await order(await sent(), 'withdraw', '来源要求')).receipts
    expect(gone).toMatchObject({ verified: 'loss', loss: ['sent'] })
  })

  test('asks for another token where somebody ended the one it had', async () => {
    const id = await story()
    account.before = (route) => {
      if (route !== 'draft/add') return null
      account.before = () => null
      account.endTokens()
      return null
    }
    expect(value(await order(id, 'publish')).receipts[0]).toMatchObject({ verified: 'identical' })
    expect(account.drafts.size).toBe(1)
  })

  test('is asked for nothing where a story is too long for it or has no cover', async () => {
    const headline = '清溪县启动古桥修缮工程，'.repeat(3)
    const long = await story({ headline })
    expect(reasonOf(await order(long, 'publish'))).toBe('publish.reason.wechatTitle')
    const { leadMedia: _, ...bare } = chineseContent
    const body = {
      ...bare.body,
      content: bare.body.content.filter(({ type }) => type !== 'figure'),
    }
    const { id } = await sealed(host, { ...bare, body, media: [] })
    expect(reasonOf(await order(id, 'publish'))).toBe('publish.reason.wechatCover')
    expect(account.drafts.size + account.library.size).toBe(0)
  })

  test('puts a picture that the upload for texts does not take into the library', async () => {
    const id = await story({}, { type: 'image/gif', bytes: Buffer.from(greyGif, 'base64') })
    expect(value(await order(id, 'publish')).receipts[0]).toMatchObject({ verified: 'identical' })
    expect([...account.library.values()].map(({ name }) => name)).toEqual([
      expect.stringMatching(/\.gif$/),
    ])
    expect(account.heard.some((text) => text.includes('uploadimg'))).toBe(false)
  })

  test('that refuses says why', async () => {
    const tried = async (target = targetFor(), secret = account.appSecret) => {
      const answer = await wechatTarget(target, secret).test()
      return answer.ok ? null : answer.refusal.values?.['reason']
    }
    expect(await tried()).toBe(null)
    expect(await tried(targetFor(), 'wrong')).toBe('publish.reason.wechatSecret')
    const open = { ...targetFor(), address: 'http://relay.qingxi.example/' }
    expect(await tried(open)).toBe('publish.reason.plainHttp')
    for (const [code, reason] of [
      [40164, 'wechatAddress'],
      [48001, 'wechatRight'],
      [45009, 'wechatQuota'],
      [-1, 'wechatBusy'],
      [40001, 'wechatSecret'],
      [40099, 'rejected'],
    ] as const) {
      account.before = () => ({ kind: 'code', code, message: 'invalid ip 203.0.113.7, not listed' })
      expect(await tried(), String(code)).toBe(`publish.reason.${reason}`)
    }
    account.before = () => ({ kind: 'answer', status: 404 })
    expect(await tried()).toBe('publish.reason.notWechat')
  })

  function targetFor(): Extract<Target, { kind: 'wechat' }> {
    const { address, appId } = account
    return { kind: 'wechat', name: 'city', address, appId, theme: 'daily', site: chineseSite }
  }

  function newsroomFor(secret: string): TestHost {
    const desk = newsroom('desk-2', { targets: [targetFor()] })
    return { ...testHost(desk), secrets: memorySecrets({ city: secret }) }
  }

  function draft(): WechatDraft {
    const [[only] = []] = account.drafts.values()
    if (only === undefined) throw new Error('no draft')
    return only
  }

  async function story(
    more: Partial<Content> = {},
    { type, bytes } = { type: 'image/png', bytes: pictureBytes },
  ): Promise<ArticleView['id']> {
    const asset = value(await host.library.writeMedia(bytes, type))
    const media = chineseContent.media
      .slice(0, 1)
      .map((use) => ({ ...use, asset, type, width: 1, height: 1 }))
    return (await sealed(host, { ...chineseContent, ...more, media })).id
  }

  /** A story that was put into the draft box and then sent to readers there. */
  async function sent(): Promise<ArticleView['id']> {
    const id = await story()
    value(await order(id, 'publish'))
    account.drafts.clear()
    return id
  }

  function order(
    id: PublishOrder['id'],
    operation: PublishOrder['operation'],
    reason = '',
  ): Promise<Result<ArticleView>> {
    return publish(host, staff.chief, { id, target: 'city', operation, reason })
  }
})

/** A GIF of one point. */
const greyGif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const emptyDraft: WechatDraft = {
  title: '',
  author: '',
  digest: '',
  content: '',
  content_source_url: '',
  thumb_media_id: '',
}

function reasonOf(answer: Result<unknown>): unknown {
  return answer.ok ? null : answer.refusal.values?.['reason']
}
