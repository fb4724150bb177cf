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
  await page.getByTestId('open-reminders').click()
  const asked = page.getByTestId('reminder').filter({ hasText: '请您采写' })
  await expect(asked).toContainText(story)
  await expect(asked).toContainText('未读')
  await caibian.screenshot('reminders')
  await asked.click()
  await expect(page.getByTestId('headline')).toHaveValue(story)
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

  // Another day for a deadline, by the mouse and back; the same views lead to the figures.
  await page.getByTestId('open-board').click()
  await page.getByTestId('plan-calendar').click()
  const due = page.getByTestId('calendar-entry').and(page.locator('[draggable=true]')).first()
  const dueDay = page.getByTestId('calendar-day').filter({ has: due })
  const day = await dueDay.first().getAttribute('data-day')
  const key = await due.getAttribute('data-entry')
  const moved = page.locator(`[data-day="${day}"] [data-entry="${key}"]`)
  const free = page.getByTestId('calendar-day').and(page.locator(`:not([data-day="${day}"])`))
  await due.dragTo(free.first())
  const takeBack = page.getByTestId('notice-info').getByRole('button', { name: '撤销' })
  await expect(takeBack).toBeVisible()
  await expect(moved).toHaveCount(0)
  await caibian.screenshot('calendar')
  await takeBack.click()
  await expect(moved).toBeVisible()
  await page.getByTestId('plan-dashboard').click()
  await expect(page.getByTestId('figures')).toContainText('各环节用时')
  await caibian.screenshot('dashboard')
  expect(caibian.problems).toEqual([])
})
