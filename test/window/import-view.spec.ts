import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { ROOT } from '../../electron/dev/runtime.mjs'
import { seriousFaults } from '../support/access'
import { expect, test } from '../support/app'
import { answerDialogs, beAs, staff } from '../support/newsroom'

const first = join(ROOT, 'test', 'cases', 'window', 'import-first.html')
const second = join(ROOT, 'test', 'cases', 'window', 'import-second.html')
const supplier = '安澜桥管护所'

async function openBeside(page: Page, app: ElectronApplication, file: string): Promise<void> {
  await answerDialogs(app, { open: file })
  await page.getByTestId('import').click()
  await page.getByTestId('import-compare-open').click()
  await expect(page.getByTestId('import-compare')).toBeVisible()
}

const row = (page: Page, field: string) => page.getByTestId(`import-row-${field}`)

test.describe('the import view', () => {
  test.use({ withSample: true, language: 'zh-CN', theme: 'light' })

  test('each field is shown in its place, corrected by keyboard, and remembered for the site', async ({
    caibian,
  }) => {
    test.setTimeout(180_000)
    const { page, app } = caibian
    await beAs(page, staff.chief)
    await openBeside(page, app, first)

    await test.step('a field shows its place, and a line its field', async () => {
      await row(page, 'byline').locator('.field').focus()
      await expect(page.getByTestId('import-place')).toContainText('李禾')
      await page.getByTestId('import-original').getByText('当前位置').click()
      await expect(row(page, 'section')).toHaveClass(/chosen/)
      await expect(page.locator('.dropped').first()).toBeVisible()
      await caibian.screenshot('import-view-zh-light')
    })

    await test.step('a date without its year is asked about', async () => {
      await expect(row(page, 'date')).toContainText('2月2日')
      await page.getByTestId('import-year').fill('2026')
      await page.getByTestId('import-year-confirm').click()
      await expect(row(page, 'date')).toContainText('2026-02-02')
    })

    await test.step('a source is corrected by keyboard alone', async () => {
      await page.getByTestId('import-original').focus()
      await page.keyboard.press('Home')
      const piece = page.getByTestId('import-piece')
      for (let turn = 0; turn < 30; turn += 1) {
        await page.keyboard.press('ArrowDown')
        if ((await piece.inputValue()).includes(supplier)) break
      }
      await page.keyboard.press('Enter')
      await expect(piece).toBeFocused()
      await page.keyboard.press('Control+A')
      await page.keyboard.type(supplier, { delay: 30 })
      await page.getByTestId('import-is-source').focus()
      await page.keyboard.press('Enter')
      await expect(row(page, 'source')).toContainText(supplier)
    })

    await test.step('the site remembers it', async () => {
      await page.getByTestId('import-remember').check()
      await page.getByTestId('import-accept').click()
      await expect(page.getByTestId('import-review')).toBeHidden()
      await openBeside(page, app, second)
      await expect(row(page, 'source')).toContainText(supplier)
      await expect(row(page, 'source')).toContainText('沿用')
      await expect(row(page, 'byline')).toContainText('莫青')
    })

    await test.step('in a narrow window too, and without a fault of accessibility', async () => {
      expect(await seriousFaults(page, 'import')).toEqual([])
      await page.setViewportSize({ width: 760, height: 800 })
      await caibian.screenshot('import-view-zh-narrow')
    })
    expect(caibian.problems).toEqual([])
  })
})

test.describe('the import view in English, dark', () => {
  test.use({ withSample: true, language: 'en', theme: 'dark' })

  test('shows original and result side by side', async ({ caibian }) => {
    const { page, app } = caibian
    await beAs(page, staff.chief)
    await openBeside(page, app, first)
    await row(page, 'bodyStart').locator('.field').focus()
    await expect(page.getByTestId('import-place')).toBeVisible()
    await caibian.screenshot('import-view-en-dark')
    expect(caibian.problems).toEqual([])
  })
})
