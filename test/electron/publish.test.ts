import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openArticle } from '../../electron/drafts'
import { cancelDelivery, retryDelivery, runOutbox, showOutbox } from '../../electron/outbox-run'
import { addClip } from '../../electron/add-clip'
import { publish, requestKill, testTarget } from '../../electron/publish'
import type { ArticleView, PublishOrder } from '../../shared/ipc'
import { staff } from '../support/article'
import { doc, p } from '../support/document'
import { wavClip } from '../support/clips'
import { filesOfOneStory } from '../support/listed'
import { approve, save, sealed, testSite, value, written } from '../support/publish'
import type { TestSite } from '../support/publish'
import { chineseStory } from '../support/stories'
import { entry, pictureBytes } from '../support/render'

const correction = {
  id: entry(90),
  kind: 'correction',
  at: '2026-03-09T01:00:00Z',
  text: '路灯数量应为四十三盏。',
  place: 'top',
  fromRevision: 1,
  toRevision: 2,
} as const

describe('a sealed story', () => {
  test('goes to the site with page, lists and feeds, and its log says so', async () => {
    const site = await testSite()
    const view = await published(site)
    expect(view.standing.publication).toBe('live')
    expect(view.log.at(-1)?.happening).toMatchObject({ type: 'published', target: 'site' })
    expect(view.receipts).toMatchObject([
      { operation: 'publish', target: 'site', verified: 'identical', loss: [] },
    ])
    const files = await filesOf(site.folder)
    const expected = filesOfOneStory('2026-03', {
      page: pagePathOf(view),
      article: view.id,
      authors: ['季南枝', '闻若溪', '陆小满'],
      sections: ['', 'section/清溪/', 'section/清溪/民生/'],
      tags: ['路灯'],
    })
    expect([...files.keys()].sort()).toEqual(expected)
    expect(files.get('index.html')).toContain(chineseStory.headline)
    expect(files.get('section/清溪/民生/index.html')).toContain('2026年3月8日')
    expect(site.host.library.outbox().deliveries).toEqual([])
    expect(site.host.told).toContain('outbox.changed')
  })

  test('published again changes no byte, no file and no entry', async () => {
    const site = await testSite()
    const view = await published(site)
    const before = await stampsOf(site.folder)
    site.host.wait(90)
    const again = value(await publish(site.host, staff.publisher, order(view, 'publish')))
    expect(await stampsOf(site.folder)).toEqual(before)
    expect(again.log).toHaveLength(view.log.length)
    expect(again.receipts).toHaveLength(1)
  })

  test('published again puts a damaged site right', async () => {
    const site = await testSite()
    const view = await published(site)
    const before = await filesOf(site.folder)
    await writeFile(join(site.folder, pagePathOf(view)), '<p>defaced</p>')
    await writeFile(join(site.folder, 'feed.rss'), '')
    site.host.wait(1)
    value(await publish(site.host, staff.publisher, order(view, 'publish')))
    expect(await filesOf(site.folder)).toEqual(before)
  })

  test('takes its pictures along and names them beside its page', async () => {
    const site = await testSite()
    const asset = value(await site.host.library.writeMedia(pictureBytes, 'image/png'))
    const media = {
      id: entry(70),
      asset,
      type: 'image/png',
      width: 1,
      height: 1,
      caption: '路灯亮起。',
      alt: '一排亮着的路灯',
      credit: '季南枝 摄',
    } as const
    const taken = await addClip(site.host, { name: '钟声.wav', bytes: wavClip(1) })
    const { hash, name: _, ...facts } = value(taken)
    const bell = {
      ...facts,
      id: entry(71),
      asset: hash,
      caption: '钟声',
      alt: '钟响',
      credit: '季南枝',
    }
    const figures = [media, bell].map(({ id }) => ({ type: 'figure', attrs: { media: id } }))
    const body = doc(p('灯亮了。'), ...figures)
    const view = await published(site, { ...chineseStory, body, media: [media, bell] })
    const page = await readFile(join(site.folder, pagePathOf(view)), 'utf8')
    const paths = [...page.matchAll(/\.\.\/\.\.\/\.\.\/(media\/[0-9a-f]{64}\.(?:png|webp))/g)]
    expect(paths.length).toBe(2)
    expect(page).not.toContain(asset)
    for (const [, path = ''] of paths) {
      const bytes = await readFile(join(site.folder, path))
      expect(path).toContain(createHash('sha256').update(bytes).digest('hex'))
    }
    const sound = `media/${hash}.wav`
    expect(page).toContain(`<audio controls preload="metadata" src="../../../${sound}"`)
    const kept = value(await site.host.library.readMedia(hash))
    expect(Buffer.compare(await readFile(join(site.folder, sound)), kept.bytes)).toBe(0)
    value(await publish(site.host, staff.chief, order(view, 'withdraw', '照片侵权')))
    await expect(stat(join(site.folder, sound))).rejects.toThrow('ENOENT')
    for (const [, path = ''] of paths) {
      await expect(stat(join(site.folder, path))).rejects.toThrow('ENOENT')
    }
  })
})

describe('what may not leave', () => {
  test('an unapproved text stays, and nothing is written anywhere', async () => {
    const site = await testSite()
    const view = await written(site.host, chineseStory)
    const answer = await publish(site.host, staff.publisher, order(view, 'publish'))
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'refusal.wrongStage' } })
    expect(await filesOf(site.folder)).toEqual(new Map())
    expect(site.host.library.outbox().deliveries).toEqual([])
  })

  test('one changed character after the approval keeps the text in the house', async () => {
    const site = await testSite()
    const view = await sealed(site.host, chineseStory)
    await save(site.host, view.id, { headline: `${chineseStory.headline}！` })
    const answer = await publish(site.host, staff.publisher, order(view, 'publish'))
    expect(answer.ok).toBe(false)
    expect(await filesOf(site.folder)).toEqual(new Map())
  })

  test('an embargo that has not passed holds', async () => {
    const site = await testSite()
    const embargo = {
      active: true,
      until: '2026-03-08T12:00:00Z',
      zone: 'Asia/Shanghai',
      reason: '统发',
    }
    const view = await sealed(site.host, chineseStory, { embargo })
    const answer = await publish(site.host, staff.publisher, order(view, 'publish'))
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'refusal.embargoed' } })
    site.host.wait(10 * 60)
    value(await publish(site.host, staff.publisher, order(view, 'publish')))
  })

  test('a reporter may not publish', async () => {
    const site = await testSite()
    const view = await sealed(site.host, chineseStory)
    const answer = await publish(site.host, staff.reporter, order(view, 'publish'))
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'refusal.notAllowed' } })
  })

  test('a target nobody has named is refused', async () => {
    const site = await testSite()
    const view = await sealed(site.host, chineseStory)
    const answer = await publish(site.host, staff.publisher, {
      ...order(view, 'publish'),
      target: 'elsewhere',
    })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'refusal.noSuchTarget' } })
  })
})

describe('a correction', () => {
  test('shows its notice and the new time, at the address the story always had', async () => {
    const site = await testSite()
    const first = await published(site)
    const path = pagePathOf(first)
    const view = await corrected(site, first, {
      headline: '清溪老街亮起四十三盏太阳能路灯',
      slug: 'another-slug',
      corrections: [correction],
    })
    expect(pagePathOf(view)).toBe(path)
    const page = await readFile(join(site.folder, path), 'utf8')
    expect(page).toContain('<strong>更正</strong>')
    expect(page).toContain('路灯数量应为四十三盏。')
    expect(page).toContain(
      '<meta property="article:published_time" content="2026-03-08T10:00:00+08:00">',
    )
    expect(page).toContain(
      '<meta property="article:modified_time" content="2026-03-09T10:00:00+08:00">',
    )
    expect(view.standing.publication).toBe('corrected')
    expect(view.log.at(-1)?.happening).toMatchObject({ type: 'corrected', correction: entry(90) })
    const corrections = await readFile(join(site.folder, 'corrections.html'), 'utf8')
    expect(corrections).toContain('路灯数量应为四十三盏。')
    const feed = JSON.parse(await readFile(join(site.folder, 'feed.json'), 'utf8')) as {
      items: { title: string; date_published: string; date_modified: string }[]
    }
    expect(feed.items).toHaveLength(1)
    expect(feed.items[0]).toMatchObject({
      title: '清溪老街亮起四十三盏太阳能路灯',
      date_published: '2026-03-08T10:00:00+08:00',
      date_modified: '2026-03-09T10:00:00+08:00',
    })
  })

  test('without a notice needs a reason, and moves no date', async () => {
    const site = await testSite()
    const first = await published(site)
    site.host.wait(60)
    await save(site.host, first.id, { abstract: '清溪老街首批路灯投入使用。' })
    const view = await approve(site.host, first.id)
    const bare = await publish(site.host, staff.publisher, order(view, 'correct'))
    expect(bare).toMatchObject({ ok: false, refusal: { code: 'refusal.noticeNeeded' } })
    expect(site.host.library.outbox().deliveries).toEqual([])
    value(await publish(site.host, staff.publisher, order(view, 'correct', '摘要错字')))
    const page = await readFile(join(site.folder, pagePathOf(first)), 'utf8')
    expect(page).toContain('清溪老街首批路灯投入使用。')
    expect(page).toContain(
      '<meta property="article:modified_time" content="2026-03-08T10:00:00+08:00">',
    )
  })
})

describe('a story that is taken back', () => {
  test('leaves a tombstone, and leaves every list and feed', async () => {
    const site = await testSite()
    const other = await published(site, {
      ...chineseStory,
      headline: '清溪中学食堂换新',
      slug: 'shitang',
    })
    const view = await published(site)
    site.host.wait(5)
    const back = value(await publish(site.host, staff.chief, order(view, 'withdraw', '事实有误')))
    expect(back.standing.publication).toBe('withdrawn')
    const files = await filesOf(site.folder)
    const page = files.get(pagePathOf(view)) ?? ''
    expect(page).toContain('本文已撤稿。')
    expect(page).toContain('content="noindex, noarchive"')
    expect(page).not.toContain('事实有误')
    expect(page).not.toContain('叶春和')
    for (const [path, text] of files) {
      if (path === pagePathOf(view)) continue
      expect(text, path).not.toContain(chineseStory.headline)
    }
    expect(files.get('feed.atom')).toContain(`<at:deleted-entry ref="urn:uuid:${view.id}"`)
    expect(files.get('feed.atom')).toContain(`<id>urn:uuid:${other.id}</id>`)
  })

  test('can be published again after a withdrawal', async () => {
    const site = await testSite()
    const view = await published(site)
    const before = await filesOf(site.folder)
    value(await publish(site.host, staff.chief, order(view, 'withdraw', '核实中')))
    site.host.wait(5)
    const again = value(await publish(site.host, staff.publisher, order(view, 'publish')))
    expect(again.standing.publication).toBe('live')
    expect(await filesOf(site.folder)).toEqual(before)
  })

  test('is killed by two people, for good, without its headline', async () => {
    const site = await testSite()
    const view = await published(site)
    const alone = await publish(site.host, staff.chief, order(view, 'kill', '造假'))
    expect(alone).toMatchObject({ ok: false, refusal: { code: 'refusal.secondPersonNeeded' } })
    value(await requestKill(site.host, staff.chief, view.id, '造假'))
    const killed = value(await publish(site.host, staff.secondChief, order(view, 'kill', '造假')))
    expect(killed.standing.publication).toBe('killed')
    const files = await filesOf(site.folder)
    for (const text of files.values()) expect(text).not.toContain(chineseStory.headline)
    const back = await publish(site.host, staff.publisher, order(view, 'publish'))
    expect(back.ok).toBe(false)
  })
})

describe('a target that fails', () => {
  test('keeps the order in the outbox and the log silent, until it goes well', async () => {
    const site = await testSite()
    await writeFile(site.folder, 'a file where the folder should be')
    const view = await sealed(site.host, chineseStory)
    const answer = await publish(site.host, staff.publisher, order(view, 'publish'))
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'refusal.deliveryFailed' } })
    const kept = value(await openArticle(site.host, staff.publisher.person, view.id))
    expect(kept.standing.publication).toBe('unpublished')
    const [waiting] = showOutbox(site.host).deliveries
    expect(waiting).toMatchObject({ article: view.id, target: 'site', attempts: 1 })
    expect(waiting?.refusal?.code).toBe('refusal.deliveryFailed')

    await rm(site.folder)
    value(await retryDelivery(site.host, staff.publisher, waiting?.key ?? ''))
    const live = value(await openArticle(site.host, staff.publisher.person, view.id))
    expect(live.standing.publication).toBe('live')
    expect(showOutbox(site.host).deliveries).toEqual([])
  })

  test('can be given up', async () => {
    const site = await testSite()
    await writeFile(site.folder, '')
    const view = await sealed(site.host, chineseStory)
    await publish(site.host, staff.publisher, order(view, 'publish'))
    const [waiting] = showOutbox(site.host).deliveries
    value(await cancelDelivery(site.host, waiting?.key ?? ''))
    expect(showOutbox(site.host).deliveries).toEqual([])
  })

  test('an order that was being sent when the program ended is completed once', async () => {
    const site = await testSite()
    const view = await published(site)
    const [receipt] = view.receipts
    const broken = await testSite()
    const again = await sealed(broken.host, chineseStory)
    value(
      await broken.host.library.changeOutbox((outbox) => ({
        ok: true,
        value: {
          ...outbox,
          deliveries: [
            {
              key: receipt?.key ?? '',
              article: again.id,
              target: 'site',
              operation: 'publish',
              hash: again.draftHash,
              revision: 1,
              orderedBy: staff.publisher.person.id,
              orderedAt: broken.host.now(),
              reason: '',
              correction: null,
              state: 'sending',
              attempts: 1,
              nextAt: null,
              failure: null,
            },
          ],
        },
      })),
    )
    const run = await runOutbox(broken.host, staff.publisher)
    expect(run).toEqual({ done: 1, refusals: [], nextAt: null })
    const live = value(await openArticle(broken.host, staff.publisher.person, again.id))
    expect(live.receipts).toHaveLength(1)
    expect(live.standing.publication).toBe('live')
  })

  test('a foreign website in the folder is never written over', async () => {
    const site = await testSite()
    await mkdir(site.folder, { recursive: true })
    await writeFile(join(site.folder, 'index.html'), 'my own site')
    expect(await testTarget(site.host, 'site')).toMatchObject({
      ok: false,
      refusal: { values: { reason: 'publish.reason.foreignSite' } },
    })
    const view = await sealed(site.host, chineseStory)
    const answer = await publish(site.host, staff.publisher, order(view, 'publish'))
    expect(answer.ok).toBe(false)
    expect(await readFile(join(site.folder, 'index.html'), 'utf8')).toBe('my own site')
  })
})

test('a target that can be written to says so and is left as it was', async () => {
  const site = await testSite()
  expect(await testTarget(site.host, 'site')).toMatchObject({ ok: true })
  expect(await filesOf(site.folder)).toEqual(new Map())
})

async function published(site: TestSite, content = chineseStory): Promise<ArticleView> {
  const view = await sealed(site.host, content)
  return value(await publish(site.host, staff.publisher, order(view, 'publish')))
}

async function corrected(
  site: TestSite,
  view: ArticleView,
  change: Parameters<typeof save>[2],
): Promise<ArticleView> {
  site.host.wait(24 * 60)
  await save(site.host, view.id, change)
  const sealedAgain = await approve(site.host, view.id)
  return value(await publish(site.host, staff.publisher, order(sealedAgain, 'correct')))
}

function order(view: ArticleView, operation: PublishOrder['operation'], reason = ''): PublishOrder {
  return { id: view.id, target: 'site', operation, reason }
}

function pagePathOf(view: ArticleView): string {
  return view.receipts.find(({ remoteId }) => remoteId !== undefined)?.remoteId ?? ''
}

async function filesOf(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const found_ of entries.filter((one) => one.isFile())) {
    const place = join(found_.parentPath, found_.name)
    found.set(place.slice(folder.length + 1), await readFile(place, 'utf8'))
  }
  return found
}

async function stampsOf(folder: string): Promise<Map<string, string>> {
  const stamps = new Map<string, string>()
  for (const [path, text] of await filesOf(folder)) {
    const { mtimeMs, ino } = await stat(join(folder, path))
    stamps.set(path, `${ino} ${mtimeMs} ${text}`)
  }
  return stamps
}
