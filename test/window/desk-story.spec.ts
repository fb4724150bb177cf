import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import {
  answerDialogs,
  beAs,
  body,
  openStory,
  passLevels,
  publicPage,
  saved,
  showTab,
  staff,
  threeReviewsThreeProofs,
} from '../support/newsroom'

/* One story through the whole desk, by people who take turns at one desktop. */

const story = '社区夜校开课，木工班报名最多'
const added = '报名截至本月底。'
const mended = '报名截止到本月三十日。'

test.use({ withSample: true })

for (const language of ['zh-CN', 'en'] as const) {
  const look = language === 'en' ? 'en' : 'zh'
  test.describe(look, () => {
    test.use({ language })

    test(`a story is talked over, returned, reworked, sealed, published and corrected (${look})`, async ({
      caibian,
    }) => {
      test.setTimeout(240_000)
      const { page, app, library } = caibian
      const shot = (name: string) => caibian.screenshot(`story-${name}-${look}`)

      await test.step('a reporter writes it and submits it', async () => {
        await beAs(page, staff.reporter)
        await openStory(page, story)
        await toEnd(page)
        await page.keyboard.type(added)
        await saved(page)
        await showTab(page, 'review')
        await page.getByTestId('do-submit').click()
        await expect(page.getByTestId('do-recall')).toBeVisible()
        await shot('submitted')
      })

      await test.step('an editor asks, suggests, may not approve, and returns it', async () => {
        await beAs(page, staff.editor)
        await showTab(page, 'review')
        await page.getByTestId('do-claim').click()
        await body(page).locator('p').first().click()
        await page.keyboard.press('Home')
        for (const _ of '清溪市') await page.keyboard.press('Shift+ArrowRight')
        await page.keyboard.press('Control+Alt+m')
        await page.getByTestId('comment-new').pressSequentially('是全市还是市区？')
        await page.keyboard.press('Control+Enter')
        await expect(page.getByTestId('comment-card')).toContainText('是全市还是市区？')
        await toEnd(page)
        await page.keyboard.press('Control+Shift+e')
        await expect(page.getByTestId('suggest-bar')).toBeVisible()
        for (const _ of added) await page.keyboard.press('Shift+ArrowLeft')
        await page.keyboard.type(mended)
        await saved(page)
        await shot('suggested')
        await showTab(page, 'review')
        const refused = page.getByTestId('refusal')
        await page.getByTestId('do-approve').click()
        await expect(page.getByTestId('form-approve')).toBeHidden()
        await expect(refused.getByRole('button')).toHaveCount(2)
        await refused.getByRole('button').first().click()
        await expect(page.getByTestId('suggest-box')).toBeVisible()
        await shot('not-yet')
        await page.keyboard.press('Escape')
        await page.getByTestId('do-return').click()
        await page.getByTestId('return-reason').selectOption('facts')
        await page.getByTestId('form-text').fill('请写明日期。')
        await page.getByTestId('form-send').click()
        await expect(page.getByTestId('last-return')).toContainText('请写明日期。')
        await shot('returned')
      })

      await test.step('the reporter takes the suggestion, answers, and submits again', async () => {
        await beAs(page, staff.reporter)
        await expect(page.getByTestId('suggest-bar')).toBeVisible()
        await page.keyboard.press('F9')
        await expect(page.getByTestId('suggest-box')).toBeVisible()
        await shot('deciding')
        await page.getByTestId('suggest-many').click()
        await page.getByTestId('suggest-many-accept:all').click()
        await expect(body(page)).toContainText(mended)
        await saved(page)
        await page.keyboard.press('Control+F8')
        await page.getByTestId('comment-answer').fill('是全市六个街道。')
        await page.keyboard.press('Control+Enter')
        await page.getByTestId('comment-resolve').click()
        await saved(page)
        await shot('answered')
        await showTab(page, 'review')
        await page.getByTestId('do-submit').click()
        await expect(page.getByTestId('do-recall')).toBeVisible()
      })

      await test.step('three reviews and three proofs seal it', async () => {
        await passLevels(page, threeReviewsThreeProofs)
        await expect(page.getByTestId('seal')).toHaveAttribute('data-sealed', 'true')
        await shot('sealed')
      })

      await test.step('its slip is kept as a PDF', async () => {
        await page.getByTestId('slip').click()
        await expect(page.frameLocator('iframe').locator('h1')).toBeVisible()
        await shot('slip')
        const pdf = join(library, '..', 'slip.pdf')
        await answerDialogs(app, { save: pdf })
        await page.getByTestId('slip-pdf').click()
        await expect(page.getByText(pdf)).toBeVisible()
        expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
        await page.keyboard.press('Escape')
      })

      const url =
        await test.step('it is published, and readers have what was approved', async () => {
          await beAs(page, staff.publisher)
          await showTab(page, 'publish')
          await page.getByTestId('do-publish').click()
          await expect(page.getByTestId('receipts').locator('li')).toHaveCount(1)
          await shot('published')
          const address = (await page.locator('.url').first().innerText()).trim()
          const shown = await publicPage(library, address)
          expect(shown).toContain(mended)
          expect(shown).not.toContain('是全市还是市区')
          expect(shown).not.toContain(added)
          return address
        })

      await test.step('it is corrected under review while readers keep the sealed text', async () => {
        await beAs(page, staff.chief)
        await showTab(page, 'publish')
        await page.getByTestId('unlock-fields').click()
        await page.getByTestId('correction-add').click()
        await page
          .getByTestId('correction')
          .locator('textarea')
          .first()
          .fill('报名截止日期原文有误，现予更正。')
        await saved(page)
        await showTab(page, 'review')
        await expect(page.getByTestId('seal')).toHaveAttribute('data-sealed', 'false')
        expect(await publicPage(library, url)).not.toContain('现予更正')
        await shot('correcting')
        await passLevels(page, threeReviewsThreeProofs)
        expect(await publicPage(library, url)).not.toContain('现予更正')
        await beAs(page, staff.chief)
        await showTab(page, 'publish')
        await page.getByTestId('do-correct').click()
        await expect(page.getByTestId('receipts').locator('li')).toHaveCount(2)
        expect(await publicPage(library, url)).toContain('现予更正')
        await shot('corrected')
      })
      expect(caibian.problems).toEqual([])
    })
  })
}

/** The caret behind the last character of the text. */
async function toEnd(page: Page): Promise<void> {
  await body(page).locator('p').first().click()
  await page.keyboard.press('Control+End')
}
