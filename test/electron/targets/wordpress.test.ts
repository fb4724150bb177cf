import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dryRun } from '../../../electron/dry-run'
import { publish, testTarget } from '../../../electron/publish'
import { wordPressTarget } from '../../../electron/targets/wordpress'
import type { PublishOrder } from '../../../shared/ipc'
import type { Target } from '../../../shared/target/target'
import { newsroom, staff, uuid } from '../../support/article'
import { memorySecrets, testHost } from '../../support/host'
import type { TestHost } from '../../support/host'
import { approve, save, sealed, value } from '../../support/publish'
import { expectSent, sentDuring } from '../../support/rehearsal'
import { chineseContent, chineseSite, pictureBytes } from '../../support/render'
import { chineseStory } from '../../support/stories'
import { hasWordPress, startWordPress } from '../../support/wordpress'
import type { Account, WordPressSite } from '../../support/wordpress'

describe.skipIf(!hasWordPress)('a real WordPress', () => {
  let wordPress: WordPressSite
  beforeAll(async () => {
    wordPress = await startWordPress()
  }, 180_000)
  afterAll(() => wordPress.close(), 60_000)

  test('shows the story whole, follows a correction, and shows nothing after a withdrawal', async () => {
    const host = newsroomFor(wordPress, wordPress.admin)
    const asset = value(await host.library.writeMedia(pictureBytes, 'image/png'))
    const media = chineseContent.media.map((use) => ({ ...use, asset, width: 1, height: 1 }))
    expect(await testTarget(host, 'city')).toMatchObject({ ok: true })
    const { id } = await sealed(host, { ...chineseContent, media })
    const shown = value(await publish(host, staff.chief, orderOf(id, 'publish')))
    const [receipt] = shown.receipts
    expect(receipt).toMatchObject({ verified: 'identical', loss: [] })
    const url = receipt?.url ?? ''
    expect(url).toContain('/2026/03/08/qingxi-guqiao-xiushan-')

    const page = await textAt(url)
    for (const fact of ['闻若溪', '柳望川', '清溪日报社新闻中心', '2026年3月8日', '言慎行', url])
      expect(page).toContain(fact)
    expect(page).toContain('<script type="application/ld+json">')
    const pictures = [...page.matchAll(/<img[^>]+src="([^"]+caibian-[^"]+)"/g)].map(
      ([, src]) => src,
    )
    expect(pictures.length).toBeGreaterThan(0)
    for (const src of pictures) expect((await fetch(src ?? '')).status).toBe(200)

    // The same order again makes no second post.
    value(await publish(host, staff.chief, orderOf(id, 'publish')))
    expect(await postsAt(wordPress)).toHaveLength(1)

    await save(host, id, { headline: '清溪县启动四座古桥修缮工程' })
    await approve(host, id)
    value(await publish(host, staff.chief, { ...orderOf(id, 'correct'), reason: '标题更简短' }))
    expect(await textAt(url)).toContain('清溪县启动四座古桥修缮工程')
    expect(await postsAt(wordPress)).toHaveLength(1)

    value(await publish(host, staff.chief, { ...orderOf(id, 'withdraw'), reason: '来源要求' }))
    expect((await fetch(url)).status).toBe(404)
  }, 120_000)

  test('is sent what a dry run told before', async () => {
    const host = newsroomFor(wordPress, wordPress.admin)
    const named = { sections: ['预演'], keywords: ['渡口', '汛期'] }
    const { id } = await sealed(host, { ...chineseStory, slug: 'rehearsed', ...named })
    const [run] = value(await dryRun(host, staff.chief, orderOf(id, 'publish')))
    expect(run?.steps.length).toBeGreaterThan(5)
    expectSent(
      run?.steps ?? [],
      await sentDuring(async () => value(await publish(host, staff.chief, orderOf(id, 'publish')))),
    )
  }, 60_000)

  test('gives a story the same place again after a lost answer', async () => {
    const { root: baseUrl, admin } = wordPress
    const target = {
      kind: 'wordpress',
      name: 'city',
      user: admin.user,
      featured: false,
      site: { ...chineseSite, baseUrl },
    } as const
    const story = {
      article: uuid(77),
      slug: 'lost-answer',
      headline: '丢失的应答',
      publishedAt: '2026-03-08T10:00:00+08:00',
    }
    const once = await wordPressTarget(target, admin.password).reserve?.(story)
    const again = await wordPressTarget(target, admin.password).reserve?.(story)
    expect(once).toMatchObject({ ok: true, value: { url: expect.stringContaining('lost-answer') } })
    expect(again).toEqual(once)
  })

  test('takes down what somebody deleted there as done', async () => {
    const { root: baseUrl, admin } = wordPress
    const site = { ...chineseSite, baseUrl }
    const target = {
      kind: 'wordpress',
      name: 'city',
      user: admin.user,
      featured: true,
      site,
    } as const
    const removal = {
      key: 'r',
      edition: 2,
      article: uuid(78),
      path: 'posts/987654',
      permalink: `${baseUrl}2026/03/08/gone/`,
      headline: '已不在',
      at: '2026-03-09T09:00:00+08:00',
    }
    for (const state of ['withdrawn', 'killed'] as const) {
      const adapter = wordPressTarget(target, admin.password)
      expect(await adapter.withdraw({ ...removal, state })).toMatchObject({ ok: true })
      expect(await adapter.verify({ ...removal, state })).toMatchObject({
        ok: true,
        value: { verified: 'identical' },
      })
    }
  })

  test('is found out where it does not keep the markup of an account', async () => {
    const host = newsroomFor(wordPress, wordPress.author)
    const { id } = await sealed(host, { ...chineseStory, sections: ['清溪', '别处没有的栏目'] })
    const shown = value(await publish(host, staff.chief, orderOf(id, 'publish')))
    expect(shown.receipts[0]).toMatchObject({ verified: 'loss', loss: ['section', 'markup'] })
    const page = await textAt(shown.receipts[0]?.url ?? '')
    expect(page).toContain(chineseStory.source.name)
    expect(page).not.toContain('schema.org/')
    // From then on a rehearsal knows what the account may.
    const [dry] = value(await dryRun(host, staff.chief, orderOf(id, 'publish')))
    expect(JSON.stringify(dry?.steps)).not.toContain('ld+json')
  }, 60_000)

  test('that refuses the password says so, and nothing is there', async () => {
    const host = newsroomFor(wordPress, { ...wordPress.admin, password: 'wrong' })
    expect(await testTarget(host, 'city')).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.deliveryFailed', values: { reason: 'publish.reason.signIn' } },
    })
  })
})

describe('a site that is none', () => {
  test('is not asked with a password over the open network', async () => {
    const host = newsroomFor({ root: 'http://news.example/' }, { user: 'chief', password: 'x' })
    expect(await testTarget(host, 'city')).toMatchObject({
      ok: false,
      refusal: { values: { reason: 'publish.reason.plainHttp' } },
    })
  })

  test('is not asked at all without its secret', async () => {
    const host = {
      ...newsroomFor({ root: 'http://127.0.0.1:9/' }, { user: 'chief', password: 'x' }),
      secrets: memorySecrets(),
    }
    expect(await testTarget(host, 'city')).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.secretMissing' },
    })
  })
})

function newsroomFor({ root }: Pick<WordPressSite, 'root'>, { user, password }: Account): TestHost {
  const target: Target = {
    kind: 'wordpress',
    name: 'city',
    user,
    featured: true,
    site: { ...chineseSite, baseUrl: root },
  }
  const host = testHost(newsroom('desk-2', { targets: [target] }))
  return { ...host, secrets: memorySecrets({ city: password }) }
}

function orderOf(id: PublishOrder['id'], operation: PublishOrder['operation']): PublishOrder {
  return { id, target: 'city', operation, reason: '' }
}

async function textAt(address: string): Promise<string> {
  return (await fetch(address)).text()
}

async function postsAt({ root }: WordPressSite): Promise<readonly unknown[]> {
  const answer = await fetch(`${root}?rest_route=/wp/v2/posts&search=安澜桥`)
  return (await answer.json()) as readonly unknown[]
}
