import { say } from '../../shared/words/say'
import { expect, test } from '../support/app'
import { beAs, showTab, staff } from '../support/newsroom'
import { hasWordPress, startWordPress } from '../support/wordpress'
import type { WordPressSite } from '../support/wordpress'

const languages = { zh: 'zh-CN', en: 'en' } as const

for (const [short, language] of Object.entries(languages)) {
  test.describe(`a WordPress site as a target, ${short}`, () => {
    test.skip(!hasWordPress, 'WordPress, MariaDB or PHP is not installed here')
    test.use({ withSample: true, language })
    let wordPress: WordPressSite
    test.beforeAll(async () => {
      test.setTimeout(180_000)
      wordPress = await startWordPress()
    })
    test.afterAll(() => wordPress.close())

    test('is added in the settings, tried, published to, and read as a reader', async ({
      caibian,
    }) => {
      test.setTimeout(180_000)
      const { page } = caibian
      await beAs(page, staff.chief)
      await page.getByTestId('open-settings').click()
      await page.getByTestId('settings-targets').click()
      await page.getByTestId('target-add').click()
      await page.getByTestId('target-name').fill('city')
      await page.getByTestId('target-kind').selectOption('wordpress')
      await page.getByTestId('target-user').fill(wordPress.admin.user)
      await page.getByTestId('target-secret').fill(wordPress.admin.password)
      await page.getByTestId('target-site-name').fill('清溪网')
      await page.getByTestId('target-short-name').fill('清溪网')
      await page.getByTestId('target-base-url').fill(wordPress.root)
      await caibian.screenshot(`target-wordpress-${short}`)
      await page.getByTestId('target-save').click()
      const row = page.getByTestId('target').filter({ hasText: 'WordPress' })
      await row.getByTestId('target-test').click()
      await expect(row.getByRole('status')).toHaveText(say(language, 'publish.test.ok'))
      await caibian.screenshot(`targets-${short}`)
      await page.keyboard.press('Escape')

      await beAs(page, staff.publisher)
      await page.getByTestId('queue-live').click()
      await page.getByTestId('article-row').first().click()
      const headline = await page.getByTestId('headline').inputValue()
      await showTab(page, 'publish')
      const card = page.getByTestId('target-city')
      await card.getByTestId('do-publish').click()
      await expect(card.locator('.url')).toContainText(wordPress.root)
      await caibian.screenshot(`published-wordpress-${short}`)
      const answer = await fetch(`${wordPress.root}?rest_route=/wp/v2/posts&per_page=1`)
      const [post] = (await answer.json()) as { link: string; title: { rendered: string } }[]
      expect(post?.title.rendered).toBe(headline)
      const shown = await (await fetch(post?.link ?? '')).text()
      expect(shown).toContain('caibian-story')
      expect(caibian.problems).toEqual([])
    })
  })
}
