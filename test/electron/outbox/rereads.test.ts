import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepReading, rereadViews } from '../../../electron/outbox/rereads'
import { publish } from '../../../electron/publish'
import { knowOf, rereadNow } from '../../../electron/reread'
import { isOpenDrift, longestKept } from '../../../shared/target/drift'
import { staff } from '../../support/article'
import { sealed, testSite, value } from '../../support/publish'
import { chineseStory } from '../../support/stories'

async function liveStory() {
  const { host, folder } = await testSite()
  const { id } = await sealed(host, chineseStory)
  const order = { id, target: 'site', reason: '', operation: 'publish' } as const
  const out = value(await publish(host, staff.publisher, order))
  const page = join(folder, out.receipts[0]?.remoteId ?? '')
  const asSent = await readFile(page, 'utf8')
  const shows = async (from: string, to: string) => {
    host.wait(5)
    await writeFile(page, asSent.replaceAll(from, to))
    value(await rereadNow(host, id, 'site'))
    const [view] = rereadViews(host.library)
    if (view === undefined) throw new Error('no reading')
    return view
  }
  return { host, id, shows, order }
}

test('a difference is kept with what was sealed beside what readers are shown', async () => {
  const { shows } = await liveStory()
  const { headline } = chineseStory
  const view = await shows(headline, '别的标题')
  expect(view).toMatchObject({ state: 'differs', headline, known: null, failed: null })
  expect(view.differences).toContainEqual({ field: 'title', sealed: headline, there: '别的标题' })
})

test('who knows of a finding is not told of it again, until the copy is another', async () => {
  const { host, id, shows } = await liveStory()
  const { headline } = chineseStory
  const first = await shows(headline, '别的标题')
  const found = { article: id, target: 'site', seen: first.seen }
  expect(await knowOf(host, staff.reporter, found)).toMatchObject({
    refusal: { code: 'refusal.notAllowed' },
  })
  value(await knowOf(host, staff.publisher, found))
  const by = staff.publisher.person.id
  const again = await shows(headline, '别的标题')
  expect(again).toMatchObject({ known: { by }, since: first.since })
  expect(isOpenDrift(again)).toBe(false)
  const other = await shows(headline, '又一个标题')
  expect(isOpenDrift(other)).toBe(true)
  expect(await knowOf(host, staff.publisher, found)).toMatchObject({
    refusal: { code: 'refusal.stale' },
  })
  expect((await shows(headline, headline)).state).toBe('same')
  // Put right and changed back: that is news, though it is known.
  expect(isOpenDrift(await shows(headline, '别的标题'))).toBe(true)
})

test('a delivery ends what was found before it', async () => {
  const { host, shows, order } = await liveStory()
  await shows(chineseStory.headline, '别的标题')
  value(await publish(host, staff.chief, { ...order, operation: 'withdraw', reason: '有误' }))
  expect(host.library.outbox().rereads).toBeUndefined()
})

test('what the delivery itself had missed and told is nobody’s news', async () => {
  const { host, id } = await liveStory()
  const differences = [{ field: 'section', sealed: null, there: null }]
  const came = { state: 'differs', differences, seen: 'a' } as const
  const tried = { article: id, target: 'site', at: host.now(), came }
  value(await keepReading(host.library, { ...tried, toldLoss: ['section'] }))
  expect(rereadViews(host.library)).toMatchObject([{ known: { by: null } }])
})

test('no more of a text is kept than shows where the copies part', async () => {
  const { shows } = await liveStory()
  const view = await shows(chineseStory.headline, '长'.repeat(5_000))
  for (const { there } of view.differences)
    expect((there ?? '').length).toBeLessThanOrEqual(longestKept + 2)
})
