import { expect, test } from '../support/app'
import { beAs, openStory, staff } from '../support/newsroom'

const story = '老粮仓变身图书馆，清溪南岸有了夜读的灯'

for (const [language, theme] of [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const) {
  test.describe(`${language}-${theme}`, () => {
    test.use({ language, theme, withSample: true })

    test('a theme is copied, changed beside its page, refused where a part is missing, and chosen', async ({
      caibian,
    }) => {
      const { page } = caibian
      await beAs(page, staff.chief)
      await openStory(page, story)
      await page.getByTestId('open-settings').click()
      await page.getByTestId('settings-themes').click()
      await page.getByTestId('theme-copy-feature').click()
      const frame = page.frameLocator('[data-testid=theme-frame]')
      await expect(frame.locator('main.feature h1')).toBeVisible()
      await caibian.screenshot(`theme-editor-${language}-${theme}`)
      const template = page.getByTestId('theme-template')
      const text = await template.inputValue()
      await template.fill(text.replace('{{staff}}', '') + '<script></script>')
      await expect(page.getByTestId('theme-problems').locator('button')).toHaveCount(2)
      await caibian.screenshot(`theme-problems-${language}-${theme}`)
      await template.fill(`${text}<footer class="imprint"><p>清溪备 0001 号</p></footer>`)
      await page.getByTestId('theme-shown-with').selectOption('open')
      await expect(frame.locator('h1')).toHaveText(story)
      await expect(frame.locator('footer.imprint')).toHaveText('清溪备 0001 号')
      await page.getByTestId('theme-name').fill('清溪特写')
      await page.getByTestId('theme-save').click()
      await expect(page.getByTestId('own-theme')).toContainText('清溪特写')
      const choice = page.getByTestId('theme-choice-site')
      await choice.getByTestId('theme-usual').selectOption({ label: '清溪特写' })
      await choice.getByTestId('theme-rule-is').fill('文化')
      await choice.getByTestId('theme-rule-add').click()
      await expect(choice.locator('li')).toContainText('文化')
      await caibian.screenshot(`themes-${language}-${theme}`)
      await page.keyboard.press('Escape')
      await page.getByTestId('open-preview').click()
      await expect(
        page.frameLocator('[data-testid=preview-frame]').locator('main.feature'),
      ).toBeVisible()
      expect(caibian.problems).toEqual([])
    })
  })
}
