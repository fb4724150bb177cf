import { expect, test } from '../support/app'
import { beAs, showTab, staff } from '../support/newsroom'

test.describe('the outbox', () => {
  test.use({ withSample: true, language: 'zh-CN' })

  test('sends several stories one by one, and keeps what is for a paused target', async ({
    caibian,
  }) => {
    const { page } = caibian
    await beAs(page, staff.publisher)
    await page.getByTestId('open-outbox').click()
    const lane = page.getByTestId('outbox-target').first()
    await lane.getByTestId('pause-target').click()
    await expect(lane.getByTestId('target-paused')).toBeVisible()
    await page.getByTestId('publish-many').click()
    await page.getByTestId('many-all').check()
    await page.getByTestId('many-order').click()
    await expect(page.getByTestId('delivery').first()).toBeVisible()
    await caibian.screenshot('outbox-paused')
    await lane.getByTestId('pause-target').click()
    await expect(page.getByTestId('delivery')).toHaveCount(0)
    await expect(page.getByTestId('outbox-ended').locator('li').first()).toBeVisible()
    await caibian.screenshot('outbox-sent')
    await page.keyboard.press('Escape')

    await page.getByTestId('queue-approved').click()
    await page.getByTestId('article-row').first().click()
    await showTab(page, 'publish')
    const card = page.getByTestId('target-site')
    await card.getByTestId('schedule-open').click()
    await card.locator('input[type=date]').fill('2031-03-08')
    await card.locator('input[type=time]').fill('06:12')
    await caibian.screenshot('schedule-form')
    await card.getByTestId('schedule-set').click()
    await expect(card.getByTestId('schedule-hour')).toBeVisible()
    await page.getByTestId('open-outbox').click()
    await expect(page.getByTestId('scheduled')).toContainText('2031')
    await caibian.screenshot('outbox-scheduled')
    await page.keyboard.press('Escape')

    await page.getByTestId('queue-live').click()
    await page.getByTestId('article-row').first().click()
    await showTab(page, 'publish')
    const board = page.getByTestId('held-board')
    await board.getByTestId('reread').click()
    await expect(board.getByRole('status')).not.toBeEmpty()
    await caibian.screenshot('held-board')
    expect(caibian.problems).toEqual([])
  })
})
