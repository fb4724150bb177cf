import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openArticle } from '../../electron/drafts'
import { runBrought, runOutbox } from '../../electron/outbox-run'
import { publish, publishMany } from '../../electron/publish'
import { reread } from '../../electron/reread'
import { writeUpdate } from '../../electron/write-update'
import { takenFields } from '../../shared/article/update'
import type { ArticleView } from '../../shared/ipc'
import { ok } from '../../shared/result'
import { staff } from '../support/article'
import { approve, save, sealed, testSite, value } from '../support/publish'
import type { TestSite } from '../support/publish'
import { chineseStory } from '../support/stories'

test('an update takes what was chosen, leads back, and takes the place of the story once it is out', async () => {
  const site = await testSite()
  const earlier = await published(site)
  const update = await updated(site, earlier.id)
  expect(update.draft).toMatchObject({
    sections: chineseStory.sections,
    keywords: chineseStory.keywords,
    related: [{ rel: 'previous', articleId: earlier.id, title: chineseStory.headline }],
  })
  expect(update.draft.credits.map(({ name }) => name)).toEqual(
    chineseStory.credits.map(({ name }) => name),
  )
  expect((await view(site, earlier)).standing.publication).toBe('live')

  const out = await order(site, update, 'publish')
  await runOutbox(site.host, staff.publisher)
  const old = await view(site, earlier)
  expect(old.standing.publication).toBe('superseded')
  expect(old.receipts).toHaveLength(1)
  expect(await pageOf(site, earlier)).toMatch(/本报道已有续报：<a href="[^"]+">清溪早市再延一小时</)
  expect(await pageOf(site, earlier)).toContain(out.receipts[0]?.url)
  expect(await pageOf(site, out)).toContain(earlier.receipts[0]?.url)
  expect(value(await reread(site.host, earlier.id, 'site')).state).toBe('same')
})

test('what a story brings with it is sent without what waited before, and keeps its reason where it cannot be', async () => {
  const site = await testSite()
  const { host } = site
  const earlier = await published(site)
  const update = await updated(site, earlier.id)
  const waiting = await sealed(host, { ...chineseStory, slug: 'zaoshi-3' })
  value(await publishMany(host, staff.publisher, [waiting.id], 'site'))
  const known = new Set(host.library.outbox().deliveries.map(({ key }) => key))
  await order(site, update, 'publish')
  expect(await pageOf(site, earlier)).not.toContain('本报道已有续报')
  expect(await runBrought(host, staff.publisher, known)).toEqual([])
  expect(await pageOf(site, earlier)).toContain('本报道已有续报')
  expect(host.library.outbox().deliveries.map(({ article }) => article)).toEqual([waiting.id])
  await order(site, update, 'withdraw')
  await host.library.changeDesk((desk) => ok({ ...desk, targets: [] }))
  expect(await runBrought(host, staff.publisher, known)).toMatchObject([
    { code: 'refusal.noSuchTarget' },
  ])
  expect(host.library.outbox().deliveries).toHaveLength(2)
})

test('a page never leads on to a story that was taken down, on either side', async () => {
  const site = await testSite()
  const earlier = await published(site)
  const update = await updated(site, earlier.id)
  const out = await order(site, update, 'publish')
  await runOutbox(site.host, staff.publisher)
  await order(site, update, 'withdraw')
  await runOutbox(site.host, staff.publisher)
  expect(await pageOf(site, earlier)).not.toContain('本报道已有续报')
  expect(await pageOf(site, earlier)).toContain(chineseStory.headline)

  await order(site, update, 'publish')
  await runOutbox(site.host, staff.publisher)
  expect(await pageOf(site, earlier)).toContain('本报道已有续报')
  await order(site, earlier, 'withdraw')
  await runOutbox(site.host, staff.publisher)
  expect(await pageOf(site, out)).not.toContain(`href="${earlier.receipts[0]?.url}"`)
})

test('only what readers have can be updated, and once', async () => {
  const site = await testSite()
  const unseen = await sealed(site.host, chineseStory)
  const refused = { refusal: { code: 'refusal.notLive' } }
  const wanted = (id: ArticleView['id']) => ({ id, take: [] })
  expect(await writeUpdate(site.host, staff.editor, wanted(unseen.id))).toMatchObject(refused)
  await order(site, unseen, 'publish')
  await order(site, await updated(site, unseen.id), 'publish')
  expect(await writeUpdate(site.host, staff.editor, wanted(unseen.id))).toMatchObject(refused)
})

async function published(site: TestSite): Promise<ArticleView> {
  return order(site, await sealed(site.host, chineseStory), 'publish')
}

/** An update of this story, written and sealed. */
async function updated({ host }: TestSite, id: ArticleView['id']): Promise<ArticleView> {
  const begun = value(await writeUpdate(host, staff.reporter, { id, take: takenFields }))
  const { body } = chineseStory
  await save(host, begun.id, { headline: '清溪早市再延一小时', slug: 'zaoshi-2', body })
  return approve(host, begun.id)
}

async function order(
  { host }: TestSite,
  { id }: ArticleView,
  operation: 'publish' | 'withdraw',
): Promise<ArticleView> {
  host.wait(1)
  const by = operation === 'withdraw' ? staff.chief : staff.publisher
  return value(await publish(host, by, { id, target: 'site', operation, reason: '待核' }))
}

async function view({ host }: TestSite, { id }: ArticleView): Promise<ArticleView> {
  return value(await openArticle(host, staff.publisher.person, id))
}

async function pageOf({ folder }: TestSite, { receipts }: ArticleView): Promise<string> {
  return readFile(join(folder, receipts[0]?.remoteId ?? ''), 'utf8')
}
