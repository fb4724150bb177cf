import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openArticle } from '../../electron/drafts'
import { readThemes, saveThemes, tryTheme } from '../../electron/page-themes'
import { publish } from '../../electron/publish'
import { shippedThemes } from '../../shared/render/themes/shipped'
import { noThemes, themeHash } from '../../shared/render/themes/theme'
import type { OwnTheme, Themes } from '../../shared/render/themes/theme'
import { staff, uuid } from '../support/article'
import { testHost } from '../support/host'
import { must } from '../support/library'
import { sealed, testSite, value, written } from '../support/publish'
import { chineseStory } from '../support/stories'

const own: OwnTheme = { id: uuid(41), name: '清溪特写', base: 'feature', ...shippedThemes.feature }
const foot = '<footer><p>清溪备 0001 号</p></footer>'

function themesWith(usual: Themes['choices'][number]['usual'], theme: OwnTheme = own): Themes {
  return { own: [theme], choices: [{ target: 'site', usual, rules: [] }] }
}

describe('a newsroom’s themes', () => {
  test('are the shipped ones until an administrator copies and changes one', async () => {
    const host = testHost()
    expect((await readThemes(host)).themes).toEqual(noThemes)
    expect(await saveThemes(host, staff.reporter, themesWith('news'))).toMatchObject({
      ok: false,
      refusal: { code: 'refusal.notAllowed' },
    })
    const kept = must(await saveThemes(host, staff.chief, themesWith(own.id)))
    expect(kept.themes).toEqual(themesWith(own.id))
    expect(kept.hashes).toMatchObject({
      [own.name]: themeHash(own),
      news: themeHash(kept.shipped.news),
    })
  })

  test('are refused where a page could not be made with them, by name and line', async () => {
    const host = testHost()
    const refused = async (themes: Themes) => saveThemes(host, staff.chief, themes)
    const template = own.template.replace('{{facts}}', '')
    expect(await refused(themesWith('news', { ...own, template }))).toMatchObject({
      refusal: {
        code: 'refusal.badTheme',
        values: { name: own.name },
        reasons: [{ message: 'theme.problem.missing', values: { what: '{{facts}}' } }],
      },
    })
    expect(await refused({ own: [own, { ...own, id: uuid(42) }], choices: [] })).toMatchObject({
      refusal: { code: 'refusal.themeNameTaken' },
    })
    expect(await refused({ ...themesWith(own.id), own: [] })).toMatchObject({
      refusal: { code: 'refusal.themeChosen', values: { target: 'site' } },
    })
    expect((await readThemes(host)).themes).toEqual(noThemes)
  })

  test('are tried on a sample or a story before they are kept', async () => {
    const host = testHost()
    const view = await written(host, chineseStory)
    const ofStory = value(await tryTheme(host, own, view.id, 'zh-CN'))
    expect(ofStory.page).toContain(chineseStory.headline)
    expect(ofStory.page).toContain('class="feature"')
    expect(ofStory.page).toContain('noindex')
    for (const language of ['zh-CN', 'en'] as const)
      expect(value(await tryTheme(host, own, null, language)).page).toContain(`lang="${language}"`)
    const bad = value(await tryTheme(host, { ...own, style: '@import "a"' }, null, 'en'))
    expect(bad).toMatchObject({ page: null, problems: [{ in: 'style', line: 1 }] })
  })
})

test('a story is published in its theme, its receipt names it, and its content stays what it was', async () => {
  const { host, folder } = await testSite()
  const view = await sealed(host, chineseStory)
  const order = { id: view.id, target: 'site', operation: 'publish', reason: '' } as const
  must(await publish(host, staff.publisher, order))
  const changed = { ...own, template: own.template + foot }
  must(await saveThemes(host, staff.chief, themesWith(changed.id, changed)))
  host.wait(60)
  const after = must(await publish(host, staff.publisher, order))
  expect(after.receipts.map(({ theme }) => theme)).toEqual([
    { name: 'news', hash: themeHash(shippedThemes.news) },
    { name: own.name, hash: themeHash(changed) },
  ])
  expect(new Set(after.receipts.map(({ hash }) => hash))).toEqual(new Set([view.draftHash]))
  expect(after.log.filter(({ happening }) => happening.type === 'published')).toHaveLength(1)
  const page = await readFile(join(folder, after.receipts[1]?.remoteId ?? ''), 'utf8')
  expect(page).toContain('class="feature"')
  expect(page).toContain(foot)
  // The lists stand in the same frame.
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain(foot)
  must(await publish(host, staff.chief, { ...order, operation: 'withdraw', reason: '有误' }))
  const gone = await readFile(join(folder, after.receipts[1]?.remoteId ?? ''), 'utf8')
  expect(gone).toContain('noindex')
  expect(gone).toContain(foot)
  expect(must(await openArticle(host, staff.chief.person, view.id)).receipts).toHaveLength(3)
})
