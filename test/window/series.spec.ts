import { expect, test } from '../support/app'
import { beAs, field, saved, showTab, staff } from '../support/newsroom'

for (const [language, theme, line, width] of [
  ['zh-CN', 'light', '连载 · 清溪夜读 · 第 2 篇，共 5 篇', 1440],
  ['en', 'dark', 'Series: 清溪夜读, part 2 of 5', 900],
] as const) {
  test.describe(`${language}-${theme}`, () => {
    test.use({ language, theme, withSample: true })

    test('a story becomes a part of a series, which its page says', async ({ caibian }) => {
      const { page } = caibian
      await beAs(page, staff.chief)
      await page.getByTestId('new-article').first().click()
      await page.getByTestId('headline').fill('粮仓里的第二盏灯')
      await showTab(page, 'story')
      await page.getByTestId('series-add').click()
      await field(page, 'series.title').fill('清溪夜读')
      await field(page, 'series.part').fill('两')
      await expect(page.locator('[data-field="series.part"] .error')).toBeVisible()
      await field(page, 'series.part').fill('2')
      await field(page, 'series.total').fill('5')
      await saved(page)
      await caibian.screenshot(`series-${language}-${theme}`)
      await page.setViewportSize({ width, height: 900 })
      await page.getByTestId('open-preview').click()
      await expect(page.frameLocator('[data-testid=preview-frame]').locator('p.series')).toHaveText(
        line,
      )
      await caibian.screenshot(`series-page-${language}-${theme}`)
      expect(caibian.problems).toEqual([])
    })
  })
}
