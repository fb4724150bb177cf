import type { Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import type { RunningApp } from '../support/app'
import { answerDialogs, beAs, field, saved, showTab, staff } from '../support/newsroom'

const looks = [
  { language: 'zh-CN', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const

for (const { language, theme } of looks) {
  const look = `${language === 'en' ? 'en' : 'zh'}-${theme}`
  test.describe(look, () => {
    test.use({ language, theme, withSample: true })

    test(`a picture is added, cropped and shown to readers as it was cropped (${look})`, async ({
      caibian,
    }) => {
      test.setTimeout(180_000)
      const { page } = caibian
      await newStory(page)
      const photo = await photograph(caibian, 3000, 2000)
      await answerDialogs(caibian.app, { open: photo })
      await page.getByTestId('media-add').click()
      const card = page.getByTestId('media-card')
      await expect(card).toHaveCount(1, { timeout: 60_000 })
      await expect(card).toContainText('3000 × 2000')
      await card.getByTestId('media-crop').click()
      await card.getByTestId('crop-ratio').selectOption('1:1')
      await expect(card).toContainText('2000 × 2000')
      await caibian.screenshot(`pictures-crop-${look}`)
      await card.getByTestId('crop-frame').focus()
      await page.keyboard.press('ArrowRight')
      await card.getByTestId('crop-done').click()
      await field(page, 'media.0.caption').fill('清溪桥头的灯')
      await card.getByRole('button', { name: /插入正文|Insert/ }).click()
      await saved(page)
      const inText = await page.getByTestId('figure').locator('img').boundingBox()
      expect(inText!.width).toBeCloseTo(inText!.height, 0)
      await caibian.screenshot(`pictures-card-${look}`)

      await page.getByTestId('open-preview').click()
      const image = page.frameLocator('iframe').locator('figure img')
      await expect(image).toHaveAttribute('width', '1600', { timeout: 60_000 })
      await expect(image).toHaveAttribute('height', '1600')
      await expect(image).toHaveAttribute('src', /^data:image\/jpeg;base64,/)
      await caibian.screenshot(`pictures-preview-${look}`)
      await page.keyboard.press('Escape')

      await newStory(page)
      await page.getByTestId('media-used').click()
      await page.getByTestId('used-search').fill('清溪桥头')
      await expect(page.getByTestId('used-picture')).toHaveCount(1)
      await page.getByTestId('used-search').fill('')
      await expect(page.getByTestId('used-picture').nth(1)).toBeVisible()
      await caibian.screenshot(`pictures-used-${look}`)
      await page.getByTestId('used-picture').filter({ hasText: '清溪桥头的灯' }).click()
      await expect(field(page, 'media.0.caption')).toHaveValue('清溪桥头的灯')
      await saved(page)
    })
  })
}

test.describe('a file that is no picture', () => {
  test.use({ withSample: true })

  test('or only half of one, is refused with its reason', async ({ caibian }) => {
    const { page } = caibian
    await newStory(page)
    const photo = await photograph(caibian, 800, 600)
    const liar = join(caibian.userFolder, '合影.jpg')
    await writeFile(liar, '<html>not a picture</html>')
    const half = join(caibian.userFolder, '半张.jpg')
    const bytes = await readFile(photo)
    await writeFile(half, bytes.subarray(0, bytes.length / 2))
    for (const [path, name] of [
      [liar, '合影.jpg'],
      [half, '半张.jpg'],
    ] as const) {
      await answerDialogs(caibian.app, { open: path })
      await page.getByTestId('media-add').click()
      await expect(page.locator('[data-field="media"] [role="alert"]')).toContainText(name)
    }
    await caibian.screenshot('pictures-refused')
    await expect(page.getByTestId('media-card')).toHaveCount(0)
  })
})

async function newStory(page: Page): Promise<void> {
  await beAs(page, staff.reporter)
  await page.getByTestId('new-article').click()
  await expect(page.getByTestId('headline')).toHaveValue('')
  await showTab(page, 'media')
}

/** A photograph drawn by the program itself, as a file. */
async function photograph(caibian: RunningApp, width: number, height: number): Promise<string> {
  const path = join(caibian.userFolder, `photo-${width}.jpg`)
  const jpeg = await caibian.app.evaluate(
    ({ nativeImage }, size) => {
      const pixels = Buffer.alloc(size.width * size.height * 4)
      for (let at = 0; at < pixels.length; at += 4) {
        const x = (at / 4) % size.width
        const y = Math.floor(at / 4 / size.width)
        pixels.set([(x * 255) / size.width, (y * 255) / size.height, (x * y) & 255, 255], at)
      }
      return nativeImage.createFromBitmap(pixels, size).toJPEG(85).toString('base64')
    },
    { width, height },
  )
  await writeFile(path, Buffer.from(jpeg, 'base64'))
  return path
}
