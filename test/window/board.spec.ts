import { expect, test } from '../support/app'
import { beAs, openStory, showTab, staff } from '../support/newsroom'

/* A story is given to a reporter, taken on, and found again on the board by the keyboard alone. */

const story = '社区夜校开课，木工班报名最多'

test.use({ withSample: true })

test('a story is assigned, taken on, and opened from the board', async ({ caibian }) => {
  const { page } = caibian
  const plan = page.locator('details', { has: page.getByTestId('assignment') })
  await beAs(page, staff.chief)
  await openStory(page, story)
  await showTab(page, 'story')
  await plan.locator('summary').click()
  await page.getByTestId('do-assign').click()
  await page.getByTestId('assign-to').selectOption({ label: staff.editor })
  await page.getByTestId('assign-text').fill('补采木工班学员')
  await caibian.screenshot('assign-form')
  await page.getByTestId('send-assign').click()
  await expect(page.getByTestId('assignment-state')).toHaveText('待接稿')
  await caibian.screenshot('assigned')

  await beAs(page, staff.editor)
  await openStory(page, story)
  await page.getByTestId('do-takeOn').click()
  await expect(page.getByTestId('assignment-state')).toHaveText('已接稿')

  await page.getByTestId('open-board').click()
  const board = page.getByTestId('board')
  await expect(board.getByTestId('board-card').filter({ hasText: story })).toContainText(
    `在${staff.editor}处`,
  )
  await caibian.screenshot('board')
  await expect(board.getByTestId('board-column').first()).toBeFocused()
  const name = await board.getByTestId('board-card').first().locator('p').first().innerText()
  await page.keyboard.press('Enter')
  await expect(board).toBeHidden()
  await expect(page.getByTestId('headline')).toHaveValue(name)
  expect(caibian.problems).toEqual([])
})
