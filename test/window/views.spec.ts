import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { inspectorTabs } from '../../renderer/inspector/tab'
import { beAs, body, openStory, saved, showTab, staff } from '../support/newsroom'

const looks = [
  { language: 'zh-CN', theme: 'light' },
  { language: 'en', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
  { language: 'en', theme: 'dark' },
] as const
const story = '老粮仓变身图书馆，清溪南岸有了夜读的灯'
const returned = '社区夜校开课，木工班报名最多'

for (const { language, theme } of looks) {
  const look = `${language === 'en' ? 'en' : 'zh'}-${theme}`
  test.describe(look, () => {
    test.use({ language, theme, withSample: true })

    test(`no view has a serious fault of accessibility (${look})`, async ({ caibian }) => {
      test.setTimeout(240_000)
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
      await page.getByTestId('open-preview').click()
      await page.locator('iframe').waitFor()
      await check('preview')
      await page.keyboard.press('Escape')
      await page.getByTestId('open-palette').click()
      await page.getByTestId('palette-input').waitFor()
      await check('palette')
      await page.keyboard.press('Escape')
      await page.getByTestId('open-board').click()
      await page.getByTestId('board-card').first().waitFor()
      await check('board')
      await page.keyboard.press('Escape')
      await page.getByTestId('open-outbox').click()
      await check('outbox')
      await page.keyboard.press('Escape')
      await page.getByTestId('open-settings').click()
      for (const name of ['look', 'people', 'desks', 'keys', 'targets', 'checks', 'library']) {
        await page.getByTestId(`settings-${name}`).click()
        await check(`settings-${name}`)
      }
      await page.getByTestId('settings-targets').click()
      await page.getByTestId('target-add').click()
      for (const kind of ['s3', 'webdav']) {
        await page.getByTestId('target-kind').selectOption(kind)
        await check(`target-${kind}`)
      }
      await page.keyboard.press('Escape')
      await openStory(page, returned)
      await body(page).locator('p').first().click()
      await page.keyboard.press('End')
      await page.keyboard.type('报名截至本月底。')
      await saved(page)
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
      await page.setViewportSize({ width: 960, height: 640 }).catch(() => undefined)
      await page.getByTestId('queue-all').click()
      await check('narrow')

      expect(faults).toEqual([])
      expect(caibian.problems).toEqual([])
    })
  })
}

async function seriousFaults(page: Page, view: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('iframe')
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${view}: ${id} at ${target.join(' ')}`))
}
