import type { Page } from '@playwright/test'
import { compose, expect, test } from '../support/app'
import { saved } from '../support/newsroom'
import { becomeFirstPerson } from '../support/sign-in'
import { textOf } from '../support/story'

const delay = 30

async function fresh(page: Page): Promise<void> {
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').first().click()
  await page.getByTestId('editor').click()
}

/** The stretches that are underlined now. */
const underlined = (page: Page) =>
  page.evaluate(() =>
    ['proof-form', 'proof-grave'].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map(String),
    ),
  )

test('a suggestion is underlined, explained, fixed by one key and taken back by undo', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  await page.keyboard.type('会议定于3月10号召开,请准时参加。', { delay })
  await expect.poll(() => underlined(page)).toEqual(['号', ','])

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  const box = page.getByTestId('proof-box')
  await expect(box).toContainText('GB/T 15835-2011')
  await caibian.screenshot('proof-box')
  await page.keyboard.press('Control+.')
  expect(await textOf(page)).toBe('会议定于3月10日召开,请准时参加。')
  await expect(box).toHaveCount(0)
  await page.keyboard.press('Control+z')
  expect(await textOf(page)).toBe('会议定于3月10号召开,请准时参加。')

  await expect.poll(() => underlined(page)).toEqual(['号', ','])
  await page.keyboard.press('Shift+F8')
  await expect(box).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box).toHaveCount(0)
  expect(caibian.problems).toEqual([])
})

test('what is put aside stays aside, here or everywhere', async ({ caibian }) => {
  const { page } = caibian
  await fresh(page)
  await page.keyboard.type('会议定于3月10号召开,请准时参加。', { delay })
  await expect.poll(() => underlined(page)).toEqual(['号', ','])
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await page.getByTestId('proof-not-here').click()
  await expect.poll(() => underlined(page)).toEqual([','])
  await saved(page)

  await page.keyboard.press('F8')
  await page.getByTestId('proof-never').click()
  await expect.poll(() => underlined(page)).toEqual([])
  await page.getByTestId('editor').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('完,毕。他2月30日来。', { delay })
  await expect.poll(() => underlined(page)).toEqual(['2月30日'])
})

test('what the newsroom lets stop a story is a check, and leads to its place', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  await page.keyboard.type('桥通了,人来了。')
  await expect.poll(() => underlined(page)).toEqual([','])
  await page.getByTestId('tab-checks').click()
  const checks = page.getByTestId('checks')
  await checks.getByRole('combobox').selectOption('approve')
  const reason = checks.getByRole('button', { name: /必须.*半角/ })
  await expect(reason).toHaveCount(0)
  await page.getByTestId('open-settings').click()
  await page.getByTestId('settings-checks').click()
  await page.getByTestId('check-halfWidth').selectOption('block')
  await page.getByTestId('checks-save').click()
  await expect(page.getByText('检查项目已设定。')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(reason).toHaveCount(1)
  await reason.click()
  await expect(page.getByTestId('proof-box')).toContainText('不予放行')
  expect(caibian.problems).toEqual([])
})

test('the list in the checks leads to each place, and fixes all of a kind', async ({ caibian }) => {
  const { page } = caibian
  await fresh(page)
  await page.keyboard.type('桥通了,人来了,车也来了。', { delay })
  await page.getByTestId('tab-checks').click()
  await expect(page.getByTestId('proof-row')).toHaveCount(2)
  await caibian.screenshot('proof-list')
  await page.getByTestId('proof-row').last().click()
  await expect(page.getByTestId('proof-box')).toBeVisible()
  await page.getByTestId('proof-list').getByRole('button', { name: /2/ }).click()
  expect(await textOf(page)).toBe('桥通了，人来了，车也来了。')
  await expect(page.getByTestId('proof-row')).toHaveCount(0)
})

test('nothing is read into a composition, and a worker does the reading', async ({ caibian }) => {
  const { page } = caibian
  await fresh(page)
  await page.keyboard.type('桥通了,人来了。', { delay })
  await expect.poll(() => underlined(page)).toEqual([','])
  expect(page.workers().some((worker) => worker.url().includes('proof.worker'))).toBe(true)
  await page.keyboard.press('End')
  await compose(page, ['q', 'qing', 'qing xi'], '清溪')
  expect(await textOf(page)).toBe('桥通了,人来了。清溪')
  await expect.poll(() => underlined(page)).toEqual([','])
  expect(caibian.problems).toEqual([])
})
