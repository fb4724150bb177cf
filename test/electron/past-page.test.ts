import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openArticle } from '../../electron/drafts'
import { pastPage } from '../../electron/past-page'
import { publish } from '../../electron/publish'
import type { ArticleView, PublishOrder } from '../../shared/ipc'
import { withoutModules } from '../../shared/render/site/modules'
import { staff } from '../support/article'
import { doc, p } from '../support/document'
import { approve, save, sealed, testSite, value } from '../support/publish'
import type { TestSite } from '../support/publish'
import { entry } from '../support/render'
import { chineseStory } from '../support/stories'

const correction = {
  id: entry(90),
  kind: 'correction',
  at: '2026-03-09T01:00:00Z',
  text: '路灯数量应为四十三盏。',
  place: 'top',
  fromRevision: 1,
  toRevision: 2,
} as const

describe('a page as it stood', () => {
  test('is the very page readers got then, whatever became of the story', async () => {
    const site = await testSite()
    const { id } = await sealed(site.host, chineseStory)
    const first = await went(site, id, 'publish')
    const firstPage = await pageOf(site, first)

    site.host.wait(3600)
    const body = doc(p('清溪老街四十三盏太阳能路灯同时亮起。'))
    await save(site.host, id, { body, corrections: [correction] })
    await approve(site.host, id)
    const second = await went(site, id, 'correct')
    const secondPage = await pageOf(site, second)
    expect(secondPage).not.toBe(firstPage)

    await save(site.host, id, { headline: '另一个标题' })
    const then = value(await pastPage(site.host, id, first.log.length))
    expect(then.text).toBe(firstPage)
    expect(then).toMatchObject({ target: 'site', revision: first.receipts[0]?.revision })
    expect(value(await pastPage(site.host, id, second.log.length)).text).toBe(secondPage)
  })

  test('is refused for an entry that showed readers nothing', async () => {
    const site = await testSite()
    const view = await sealed(site.host, chineseStory)
    for (const sequence of [1, view.log.length, 99]) {
      expect(await pastPage(site.host, view.id, sequence)).toMatchObject({
        ok: false,
        refusal: { code: 'refusal.noPageThen' },
      })
    }
  })
})

async function went(
  { host }: TestSite,
  id: ArticleView['id'],
  operation: PublishOrder['operation'],
): Promise<ArticleView> {
  value(await publish(host, staff.publisher, { id, target: 'site', operation, reason: '' }))
  return value(await openArticle(host, staff.publisher.person, id))
}

async function pageOf({ folder }: TestSite, view: ArticleView): Promise<string> {
  const shown = await readFile(join(folder, view.receipts.at(-1)?.remoteId ?? ''), 'utf8')
  return withoutModules(shown, '-')
}
