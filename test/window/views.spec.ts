import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { seriousFaults } from '../support/access'
import { expect, test } from '../support/app'
import type { RunningApp } from '../support/app'
import { ROOT } from '../../electron/dev/runtime.mjs'
import { inspectorTabs } from '../../renderer/inspector/tab'
import {
  answerDialogs,
  beAs,
  body,
  chooseMenu,
  openStory,
  saved,
  showTab,
  staff,
} from '../support/newsroom'

/** Each language and each theme once: colours know nothing of words. */
const looks = [
  { language: 'zh-CN', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const
const story = '老粮仓变身图书馆，清溪南岸有了夜读的灯'
const returned = '社区夜校开课，木工班报名最多'
const copied = join(ROOT, 'test', 'cases', 'window', 'import-first.html')

// Two long tests in the last file of the run: one after the other they would be waited for.
test.describe.configure({ mode: 'parallel' })

for (const { language, theme } of looks) {
  const look = `${language === 'en' ? 'en' : 'zh'}-${theme}`
  test.describe(look, () => {
    test.use({ language, theme, withSample: true })

    test(`no view has a serious fault of accessibility (${look})`, async ({ caibian }) => {
      test.setTimeout(480_000)
      const { page } = caibian
      const faults: string[] = []
      const check = async (view: string) => {
        faults.push(...(await seriousFaults(page, view)))
        await caibian.screenshot(`${view}-${look}`)
      }

      await page.getByTestId('sign-in').waitFor()
      await check('sign-in')
      await beAs(page, staff.chief)
      await check('first-view')
      await openStory(page, story)
      await check('editor')
      for (const tab of inspectorTabs) {
        await showTab(page, tab)
        await page.waitForLoadState('networkidle')
        await check(tab)
      }
      await showTab(page, 'publish')
      await page.getByTestId('dry-run-open').first().click()
      await page.getByTestId('dry-step').first().locator('summary').click()
      await check('dry-run')
      await page.keyboard.press('Escape')
      await page.getByTestId('open-preview').click()
      await page.locator('iframe').waitFor()
      await check('preview')
      await page.getByTestId('preview-as-wechat').click()
      await page.getByTestId('wechat-frame').waitFor()
      await check('preview-wechat')
      await page.keyboard.press('Escape')
      await page.getByTestId('open-palette').click()
      await page.getByTestId('palette-input').waitFor()
      await check('palette')
      await page.keyboard.press('Escape')
      await page.getByTestId('open-board').click()
      await page.getByTestId('board-card').first().waitFor()
      await check('board')
      await page.getByTestId('plan-calendar').click()
      await page.getByTestId('calendar-entry').first().waitFor()
      await check('calendar')
      await page.getByTestId('plan-dashboard').click()
      await page.getByTestId('figures').waitFor()
      await check('dashboard')
      await page.keyboard.press('Escape')
      await page.getByTestId('open-reminders').click()
      await page.getByTestId('reminders').waitFor()
      await check('reminders')
      await page.keyboard.press('Escape')
      await page.getByTestId('open-outbox').click()
      await check('outbox')
      await page.keyboard.press('Escape')
      await checkBook(caibian, check)
      await page.getByTestId('open-settings').click()
      for (const name of settingsPages) {
        await page.getByTestId(`settings-${name}`).click()
        await check(`settings-${name}`)
      }
      await checkSettings(page, check)
      await page.keyboard.press('Escape')
      await openStory(page, returned)
      await body(page).locator('p').first().click()
      await page.keyboard.press('End')
      await page.keyboard.type('报名截至本月底,名额有限。')
      await page.keyboard.press('Enter')
      await page.getByTestId('tool-heading2').click()
      await page.keyboard.type('怎样报名')
      await saved(page)
      await showTab(page, 'checks')
      await page.getByTestId('proof-row').first().waitFor()
      await check('proof-list')
      await checkTools(caibian, check)
      await showTab(page, 'history')
      await page.getByTestId('revisions').locator('button').first().click()
      await page.getByTestId('compare').waitFor()
      await check('compare')
      await page.keyboard.press('Escape')
      await page.getByTestId('open-versions').click()
      await page.getByTestId('versions').waitFor()
      await check('versions')
      await page.keyboard.press('Escape')
      await page.getByTestId('tool-suggest').click()
      await body(page).locator('p').first().click()
      await page.keyboard.press('End')
      await page.keyboard.type('额满为止。')
      await page.keyboard.press('Shift+F9')
      await page.getByTestId('suggest-box').waitFor()
      await showTab(page, 'review')
      await page.getByTestId('suggest-row').first().waitFor()
      await check('suggestions')
      await page.keyboard.press('Escape')
      await page.getByTestId('queue-spiked').click()
      await check('empty-queue')
      await checkBringing(caibian, check)
      await page.setViewportSize({ width: 960, height: 640 }).catch(() => undefined)
      await page.getByTestId('queue-all').click()
      await check('narrow')
      await chooseMenu(caibian.app, 'session.lock')
      await page.getByTestId('locked').waitFor()
      await check('locked')

      expect(faults).toEqual([])
      expect(caibian.problems).toEqual([])
    })
  })
}

const settingsPages = [
  'look',
  'people',
  'desks',
  'keys',
  'targets',
  'themes',
  'proof',
  'checks',
  'write',
  'library',
] as const

type Check = (view: string) => Promise<void>

/** What is opened in the settings: a person, a role, the rules of a desk, where stories are sent. */
async function checkSettings(page: Page, check: Check): Promise<void> {
  await page.getByTestId('settings-people').click()
  await page.getByTestId('person-open').first().click()
  await page.getByTestId('person-page').waitFor()
  await check('person')
  await page.getByTestId('person-back').click()
  await page.getByTestId('role-open-editor').click()
  await check('role-form')
  await page.getByTestId('settings-desks').click()
  await page.getByTestId('rules-desk-2').click()
  await check('rules-form')
  await page.getByTestId('settings-themes').click()
  await page.getByTestId('theme-copy-feature').click()
  await page.frameLocator('[data-testid=theme-frame]').locator('main.feature h1').waitFor()
  await check('theme-editor')
  await page.keyboard.press('Escape')
  await page.getByTestId('settings-targets').click()
  await page.getByTestId('target-add').click()
  for (const kind of ['s3', 'webdav', 'sftp', 'ghost', 'webhook', 'ninjs', 'git', 'micropub']) {
    await page.getByTestId('target-kind').selectOption(kind)
    await check(`target-${kind}`)
  }
}

/** Several stories of the list, bound into one file. */
async function checkBook({ page, app }: RunningApp, check: Check): Promise<void> {
  await page.getByTestId('queue-live').click()
  await chooseMenu(app, 'book.open')
  const book = page.getByTestId('book')
  await book.getByRole('checkbox').first().check()
  await check('book')
  const path = join(await mkdtemp(join(tmpdir(), 'caibian-book-')), 'week.epub')
  await answerDialogs(app, { save: path })
  await page.getByTestId('book-save').click()
  await expect(book).toBeHidden()
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
  await rm(dirname(path), { recursive: true })
  await page.getByTestId('queue-all').click()
}

/** What opens over a story: finding, its outline, its pictures and the newsroom's own words. */
async function checkTools({ page, app }: RunningApp, check: Check): Promise<void> {
  await showTab(page, 'media')
  await page.getByTestId('media-used').click()
  await page.getByTestId('used-picture').first().waitFor()
  await check('used-pictures')
  await page.getByTestId('used-picture').first().click()
  await page.getByTestId('media-crop').click()
  await page.getByTestId('crop-frame').waitFor()
  await check('crop')
  await page.getByTestId('crop-done').click()
  await chooseMenu(app, 'edit.replace')
  await page.getByTestId('find-sought').fill('夜校')
  await expect(page.getByTestId('find-state')).not.toBeEmpty()
  await check('find')
  await page.keyboard.press('Escape')
  for (const [command, view] of [
    ['view.outline', 'outline'],
    ['write.standing', 'standing'],
    ['article.newFrom', 'templates'],
  ] as const) {
    await chooseMenu(app, command)
    await page.getByTestId(view).waitFor()
    await check(view)
    await page.keyboard.press('Escape')
  }
}

/** How copy comes in: one page beside what was read in it, a folder with its report, an address. */
async function checkBringing({ page, app, userFolder }: RunningApp, check: Check): Promise<void> {
  const folder = join(userFolder, 'copy')
  await mkdir(folder)
  // Up to twelve stories are shown one by one at once; of more, the report comes first.
  for (let number = 1; number <= 13; number += 1)
    await writeFile(join(folder, `通稿${number}.txt`), `清溪桥通车${number}\n\n桥今天通车。\n`)
  await writeFile(join(folder, 'plan.pdf'), '%PDF-1.4 none of ours')
  await answerDialogs(app, { open: copied })
  await page.getByTestId('import').click()
  await page.getByTestId('import-compare-open').waitFor()
  await check('import')
  await page.getByTestId('import-compare-open').click()
  await page.getByTestId('import-compare').waitFor()
  await check('import-view')
  await page.keyboard.press('Escape')
  await answerDialogs(app, { open: folder })
  await chooseMenu(app, 'import.folder')
  await page.getByTestId('batch-take').waitFor()
  await check('batch')
  await page.keyboard.press('Escape')
  await chooseMenu(app, 'import.address')
  await page.getByTestId('import-address-field').waitFor()
  await check('import-address')
  await page.keyboard.press('Escape')
}
