import { say } from '../../shared/words/say'
import type { InterfaceLanguage } from '../../shared/words/language'
import { expect, test } from '../support/app'
import type { RunningApp } from '../support/app'
import { beAs, showTab, staff } from '../support/newsroom'
import { bucket, region, startS3 } from '../support/s3'
import { hasSftp, startSftp } from '../support/sftp'
import { startWechat } from '../support/wechat-server'
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

  test.describe(`an object store as a target, ${short}`, () => {
    test.use({ withSample: true, language })

    test('is added in the settings, tried, and published to', async ({ caibian }) => {
      const key = { keyId: 'QINGXI-DESK', secret: 'only-for-this-run' }
      const store = await startS3(key, () => new Date().toISOString())
      const { page } = caibian
      await beAs(page, staff.chief)
      await page.getByTestId('open-settings').click()
      await page.getByTestId('settings-targets').click()
      await page.getByTestId('target-add').click()
      await page.getByTestId('target-name').fill('bucket')
      await page.getByTestId('target-kind').selectOption('s3')
      await page.getByTestId('target-endpoint').fill(`${store.endpoint}/`)
      await page.getByTestId('target-region').fill(region)
      await page.getByTestId('target-bucket').fill(bucket)
      await page.getByTestId('target-prefix').fill('/site/')
      await page.getByTestId('target-key-id').fill(key.keyId)
      await page.getByTestId('target-secret').fill(key.secret)
      await page.getByTestId('target-site-name').fill('清溪网')
      await page.getByTestId('target-short-name').fill('清溪网')
      await page.getByTestId('target-base-url').fill('https://news.qingxi.example')
      await page.getByTestId('target-save').click()
      const row = page.getByTestId('target').filter({ hasText: 'S3' })
      await row.getByTestId('target-test').click()
      await expect(row.getByRole('status')).toHaveText(say(language, 'publish.test.ok'))
      await caibian.screenshot(`targets-s3-${short}`)
      if (hasSftp) await addServer(caibian, language, `target-sftp-${short}`)
      await addAccount(caibian, language, `target-wechat-${short}`)
      await page.keyboard.press('Escape')

      await beAs(page, staff.publisher)
      await page.getByTestId('queue-live').click()
      await page.getByTestId('article-row').first().click()
      const headline = await page.getByTestId('headline').inputValue()
      await showTab(page, 'publish')
      const card = page.getByTestId('target-bucket')
      await card.getByTestId('do-publish').click()
      await expect(card.locator('.url')).toContainText('https://news.qingxi.example/')
      await caibian.screenshot(`published-s3-${short}`)
      const shown = (await card.locator('.url').textContent()) ?? ''
      const path = decodeURI(new URL(shown.trim()).pathname)
      expect(store.objects.get(`site${path}`)?.bytes.toString()).toContain(headline)
      expect(store.heard.some((text) => text.includes(key.secret))).toBe(false)
      expect(caibian.problems).toEqual([])
      store.close()
    })
  })
}

/** An SFTP server is added by the key it shows, and told nothing once it shows another. */
async function addServer(
  caibian: RunningApp,
  language: InterfaceLanguage,
  look: string,
): Promise<void> {
  const { page } = caibian
  const server = await startSftp()
  await page.getByTestId('target-add').click()
  await page.getByTestId('target-name').fill('server')
  await page.getByTestId('target-kind').selectOption('sftp')
  await page.getByTestId('target-host').fill(server.host)
  await page.getByTestId('target-port').fill(String(server.port))
  await page.getByTestId('target-remote-folder').fill(server.folder)
  await page.getByTestId('target-user').fill(server.user)
  await page.getByTestId('target-proof').selectOption('key')
  await page.getByTestId('target-secret').fill(server.key)
  await page.getByTestId('target-site-name').fill('清溪网')
  await page.getByTestId('target-base-url').fill('https://news.qingxi.example')
  await page.getByTestId('show-host-key').click()
  await expect(page.getByTestId('shown-host-key')).toContainText(server.hostKey)
  await caibian.screenshot(look)
  await page.getByTestId('accept-host-key').click()
  await expect(page.getByTestId('target-host-key')).toHaveValue(server.hostKey)
  await page.getByTestId('target-save').click()
  const row = page.getByTestId('target').filter({ hasText: 'SFTP' })
  await row.getByTestId('target-test').click()
  await expect(row.getByRole('status')).toHaveText(say(language, 'publish.test.ok'))
  await server.use('usual', true)
  await row.getByTestId('target-test').click()
  await expect(row.getByRole('status')).toContainText(server.otherHostKey)
  await caibian.screenshot(`${look}-changed`)
  await server.close()
}

/** A WeChat account is added, and the test of it says that its draft box is as far as a program goes. */
async function addAccount(
  caibian: RunningApp,
  language: InterfaceLanguage,
  look: string,
): Promise<void> {
  const { page } = caibian
  const account = await startWechat()
  await page.getByTestId('target-add').click()
  await page.getByTestId('target-name').fill('account')
  await page.getByTestId('target-kind').selectOption('wechat')
  await page.getByTestId('target-app-id').fill(account.appId)
  await page.getByTestId('target-address').fill(account.address)
  await page.getByTestId('target-secret').fill(account.appSecret)
  await page.getByTestId('target-site-name').fill('清溪网')
  await page.getByTestId('target-base-url').fill('https://news.qingxi.example')
  await caibian.screenshot(look)
  await page.getByTestId('target-save').click()
  const row = page.getByTestId('target').filter({ hasText: account.appId })
  await row.getByTestId('target-test').click()
  await expect(row.getByRole('status')).toHaveText(say(language, 'publish.test.wechat'))
  account.close()
}
