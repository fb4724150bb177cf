import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { seriousFaults } from '../support/access'
import { expect, test } from '../support/app'
import { sentBack } from '../support/away'
import { answerDialogs, beAs, body, chooseMenu, openStory, saved, staff } from '../support/newsroom'
import { pictureBytes } from '../support/render'

const story = '社区夜校开课，木工班报名最多'
const page = `<!doctype html><html lang="zh-CN"><head><title>安澜桥夜灯亮起</title></head><body>
  <nav><a href="/">首页</a></nav><article><h1>安澜桥夜灯亮起</h1>
  <p>2026-03-06 来源：清溪晚报</p>
  <p>安澜桥的灯昨夜亮起，两岸居民纷纷走上桥头，镇里说，这批灯由太阳能供电。</p>
  <figure><img src="/lamp.png" alt="灯"><figcaption>桥头的灯。周小满 摄</figcaption></figure>
  <p>灯一共四十二盏，安装用了两个月，比计划提早了十天。</p></article></body></html>`
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  if (request.url === '/story') response.setHeader('content-type', 'text/html').end(page)
  else if (request.url === '/lamp.png') response.end(pictureBytes)
  else response.writeHead(404).end()
})
let base = ''
let folder = ''

test.beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
test.afterAll(() => void server.close())
test.beforeEach(() => {
  asked.splice(0)
  folder = mkdtempSync(join(tmpdir(), 'caibian-packet-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

for (const [language, theme] of [
  ['zh-CN', 'light'],
  ['en', 'dark'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
] as const) {
  test.describe(`${language} ${theme}`, () => {
    test.use({ language, theme, withSample: true })
    const look = `${language}-${theme}`

    test('a page of the web is brought in by its address, and its picture when it is accepted', async ({
      caibian,
    }) => {
      const { page: window, app } = caibian
      await beAs(window, staff.chief)
      await chooseMenu(app, 'import.address')
      const field = window.getByTestId('import-address-field')
      await field.fill(`${base}/story`)
      await field.press('Enter')
      // This machine is no part of the web.
      await expect(window.getByTestId('import-address')).toContainText('127.0.0.1')
      await expect(window.getByTestId('import-address').locator('.error')).toBeVisible()
      expect(await seriousFaults(window, 'bringing')).toEqual([])
      await caibian.screenshot(`web-refused-${look}`)
      expect(asked).toEqual([])
      await letReachThisMachine(app)
      await window.getByTestId('import-address-fetch').click()
      await expect(window.getByTestId('import-remote')).toBeVisible({ timeout: 20_000 })
      expect(asked).toEqual(['/story'])
      expect(await seriousFaults(window, 'bringing')).toEqual([])
      await caibian.screenshot(`web-read-${look}`)
      await window.getByTestId('import-accept').click()
      await expect(window.getByTestId('headline')).toHaveValue('安澜桥夜灯亮起')
      await expect(body(window).locator('figure')).toHaveCount(1)
      expect(asked).toEqual(['/story', '/lamp.png'])
      expect(caibian.problems).toEqual([])
    })

    test('a text in another encoding is read anew when a person says so', async ({ caibian }) => {
      const { page: window, app } = caibian
      await beAs(window, staff.chief)
      const path = join(folder, 'lamp.txt')
      writeFileSync(
        path,
        Buffer.from(
          'b0b2c0bdc7c5d2b9b5c6c1c1c6f00a0ab0b2c0bdc7c5b5c4b5c6d7f2d2b9c1c1c6f0a1a3',
          'hex',
        ),
      )
      await answerDialogs(app, { open: path })
      await window.getByTestId('import').click()
      const choice = window.getByTestId('import-encoding')
      await expect(choice).toHaveValue('gb18030', { timeout: 20_000 })
      await choice.selectOption('euc-kr')
      await expect(window.getByTestId('import-reading')).not.toContainText('安澜桥')
      await expect(choice).toHaveValue('euc-kr')
      await choice.selectOption('utf-8')
      await expect(window.getByTestId('import-reading')).toContainText('UTF-8')
      await expect(choice).toHaveValue('euc-kr')
      expect(await seriousFaults(window, 'bringing')).toEqual([])
      await caibian.screenshot(`encoding-refused-${look}`)
      await window.getByTestId('import-compare-open').click()
      await window.getByTestId('import-encoding').selectOption('gb18030')
      await expect(window.getByTestId('import-original')).toContainText('安澜桥夜灯亮起')
      expect(await seriousFaults(window, 'bringing')).toEqual([])
      await caibian.screenshot(`encoding-beside-${look}`)
      expect(caibian.problems).toEqual([])
    })

    test('a packet goes out and comes back, and what touches is shown', async ({ caibian }) => {
      test.setTimeout(120_000)
      const { page: window, app } = caibian
      await beAs(window, staff.chief)
      await openStory(window, story)
      const path = join(folder, 'school.caibian')
      await answerDialogs(app, { save: path, open: path })
      await chooseMenu(app, 'packet.save')
      await expect.poll(() => existsSync(path)).toBe(true)
      const meeting = window.getByTestId('packet-meeting')
      await window.getByTestId('import').click()
      await expect(meeting).toHaveAttribute('data-meeting', 'same', { timeout: 20_000 })
      await expect(window.getByTestId('import-accept')).toHaveAttribute('aria-disabled', 'true')
      await window.keyboard.press('Escape')
      const headline = '社区夜校开课，木工班一位难求'
      writeFileSync(path, await sentBack(readFileSync(path), { headline, subhead: '木香满屋' }))
      // The story goes on here meanwhile, in the same place and in another.
      await window.getByTestId('headline').fill('夜校开课，木工班爆满')
      await body(window).locator('p').first().click()
      await window.keyboard.press('End')
      await window.keyboard.type('报名截至本月底。')
      await saved(window)
      await window.getByTestId('import').click()
      await expect(meeting).toHaveAttribute('data-meeting', 'apart')
      await expect(window.getByTestId('packet-conflicts')).toContainText(headline)
      await expect(window.getByTestId('packet-note')).toContainText('上官晴')
      expect(await seriousFaults(window, 'bringing')).toEqual([])
      await caibian.screenshot(`packet-apart-${look}`)
      await window.setViewportSize({ width: 900, height: 700 })
      await caibian.screenshot(`packet-apart-narrow-${look}`)
      await window.getByTestId('import-accept').click()
      await expect(window.getByTestId('import-review')).toBeHidden()
      await expect(window.getByTestId('headline')).toHaveValue('夜校开课，木工班爆满')
      await expect(body(window)).toContainText('报名截至本月底。')
      await expect(body(window)).toContainText(headline)
      await expect(window.getByTestId('subhead')).toHaveValue('木香满屋')
      await caibian.screenshot(`packet-merged-${look}`)
      expect(caibian.problems).toEqual([])
    })
  })
}

/** The server of this test stands on this machine, which the program reaches for nobody. */
async function letReachThisMachine(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { BlockList } = process.getBuiltinModule('node:net')
    BlockList.prototype.check = () => false
  })
}
