import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seriousFaults } from '../support/access'
import { expect, test } from '../support/app'
import { answerDialogs, beAs, body, openStory, saved, showTab, staff } from '../support/newsroom'

/* The review seat by keyboard, a fix accepted at sight, the slip as a file, keys and evidence. */

const story = '社区夜校开课，木工班报名最多'

for (const { language, theme } of [
  { language: 'zh-CN', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const) {
  const look = `${language === 'en' ? 'en' : 'zh'}-${theme}`
  test.describe(look, () => {
    test.use({ withSample: true, language, theme })

    test(`a story is reviewed from the seat, signed, and its slip printed (${look})`, async ({
      caibian,
    }) => {
      test.setTimeout(240_000)
      const { page, app, library } = caibian
      const faults: string[] = []
      const check = async (view: string) => {
        faults.push(...(await seriousFaults(page, view)))
        await caibian.screenshot(`${view}-${look}`)
      }

      await beAs(page, staff.reporter)
      await openStory(page, story)
      await body(page).locator('p').first().click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('报名截至本月底。')
      await saved(page)
      await showTab(page, 'review')
      await page.getByTestId('do-submit').click()
      await expect(page.getByTestId('do-recall')).toBeVisible()

      await test.step('first review, by keyboard alone', async () => {
        await beAs(page, staff.editor)
        await openStory(page, story)
        await showTab(page, 'review')
        await page.getByTestId('seat-open').click()
        await expect(page.getByTestId('seat')).toBeVisible()
        await page.getByTestId('seat-row').filter({ hasText: story }).click()
        await expect(page.getByTestId('seat-text')).toContainText('报名截至本月底。')
        await page.keyboard.press('c')
        await expect(page.getByTestId('form-approve')).toBeVisible()
        await page.keyboard.press('1')
        await page.keyboard.press('2')
        await expect(page.getByTestId('tick-facts')).toBeChecked()
        await page.getByTestId('form-text').fill('事实已核，夜校课表与街道公告一致。')
        await check('seat')
        await page.setViewportSize({ width: 900, height: 700 }).catch(() => undefined)
        await check('seat-narrow')
        await page.setViewportSize({ width: 1280, height: 820 }).catch(() => undefined)
        await page.keyboard.press('Control+Enter')
        await expect(page.getByTestId('seat-row').filter({ hasText: story })).toHaveCount(0)
        await page.getByTestId('seat-row').first().focus()
        await page.keyboard.press('Escape')
        await expect(page.getByTestId('seat')).toBeHidden()
      })

      await test.step('second and final review; the final one signs', async () => {
        for (const name of [staff.reviewer, staff.chief]) {
          await beAs(page, name)
          await openStory(page, story)
          await showTab(page, 'review')
          await page.getByTestId('do-claim').click()
          await page.getByTestId('do-approve').click()
          await page.getByTestId('form-text').fill('同意。')
          const signature = page.getByTestId('form-sign')
          if (name === staff.chief) {
            await expect(page.getByTestId('form-send')).toBeDisabled()
            await signature.fill(name)
            await check('signing')
          }
          await page.getByTestId('form-send').click()
          await expect(page.getByTestId('form-approve')).toBeHidden()
        }
      })

      await test.step('a proofreader mends a mark; the chief accepts it at sight', async () => {
        await beAs(page, staff.proofreader)
        await page.getByTestId('do-claim').click()
        await body(page).locator('p').first().click()
        await page.keyboard.press('Control+End')
        await page.keyboard.press('Backspace')
        await page.keyboard.type('！')
        await saved(page)
        await expect(page.getByTestId('level-review-1')).not.toHaveClass(/passed/)
        await beAs(page, staff.chief)
        await page.getByTestId('do-accept').click()
        await expect(page.getByTestId('shown-change').locator('ins')).toHaveText('！')
        await page.getByTestId('accept-seen').check()
        await page.getByTestId('form-sign').fill(staff.chief)
        await check('accepting')
        await page.getByTestId('form-send').click()
        await expect(page.getByTestId('form-accept')).toBeHidden()
        await expect(page.getByTestId('level-review-3')).toHaveClass(/passed/)
        await showTab(page, 'history')
        await page.getByTestId('event-now').first().click()
        await page.getByTestId('compare-proof-1').click()
        await expect(page.getByTestId('compare-proof-1')).toHaveAttribute('aria-pressed', 'true')
        await expect(page.locator('.comparison.proof-1 ins').first()).toHaveText(/！/)
        await check('proof-marks')
        await page.keyboard.press('Escape')
        await showTab(page, 'review')
      })

      await test.step('the slip as a page and as PDF', async () => {
        await page.getByTestId('slip').click()
        await expect(page.getByTestId('slip-frame')).toBeVisible()
        await expect(page.frameLocator('iframe').locator('h1')).toHaveText(
          language === 'en' ? 'Evidence slip' : '稿签',
        )
        await expect(page.frameLocator('iframe').locator('body')).toContainText(
          language === 'en' ? 'Marked in proof' : '校样改动',
        )
        await check('slip')
        const pdf = join(library, '..', 'slip.pdf')
        await answerDialogs(app, { save: pdf })
        await page.getByTestId('slip-pdf').click()
        await expect(page.getByText(pdf)).toBeVisible()
        const bytes = await readFile(pdf)
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
        expect(bytes.length).toBeGreaterThan(10_000)
        await page.keyboard.press('Escape')
      })

      await test.step('evidence, with a head kept outside', async () => {
        await showTab(page, 'history')
        await page.getByTestId('evidence-open').click()
        await expect(page.getByTestId('evidence-verdict')).toContainText(
          language === 'en' ? 'as they were written' : '与写下时一致',
        )
        const head = await page.getByTestId('evidence-head').innerText()
        await page.getByTestId('evidence-check-head').fill(head)
        await expect(page.getByTestId('evidence-head-answer')).toHaveClass(/good/)
        await page.getByTestId('evidence-check-head').fill('0'.repeat(64))
        await expect(page.getByTestId('evidence-head-answer')).toHaveClass(/bad/)
        await check('evidence')
        await page.keyboard.press('Escape')
      })

      await test.step('keys and rules in the settings', async () => {
        await page.getByTestId('open-settings').click()
        await page.getByTestId('settings-keys').click()
        await page.getByTestId('key-reenrol').first().click()
        await check('settings-keys')
        await page.getByTestId('settings-desks').click()
        await page.getByTestId('rules-cn-3r3p').click()
        await page.getByTestId('rules-bypass').check()
        await check('settings-rules')
        await page.getByTestId('rules-save').click()
        await expect(page.getByTestId('rules-form')).toBeHidden()
        await page.keyboard.press('Escape')
      })

      expect(faults).toEqual([])
      expect(caibian.problems).toEqual([])
    })
  })
}
