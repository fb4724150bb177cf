import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { saved } from '../support/newsroom'
import { becomeFirstPerson } from '../support/sign-in'
import { blocks, holdComposition } from '../support/story'

const fresh = async (page: Page): Promise<void> => {
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').click()
  await page.getByTestId('editor').click()
}

test('the arrow keys lead through headline and story as if they were one text', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  await page.getByTestId('headline').click()
  await page.keyboard.type('Bridge opens')
  for (const next of ['subhead', 'editor']) {
    await page.keyboard.press('ArrowDown')
    await expect(page.getByTestId(next)).toBeFocused()
  }
  await page.keyboard.type('first')
  await page.keyboard.press('Home')
  for (const next of ['subhead', 'headline']) {
    await page.keyboard.press('ArrowUp')
    await expect(page.getByTestId(next)).toBeFocused()
  }
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByTestId('kicker')).toBeFocused()
  const open = await holdComposition(page)
  await open.show('xin')
  await open.key('ArrowDown')
  await expect(page.getByTestId('kicker')).toBeFocused()
  await open.end('新')
  await expect(page.getByTestId('kicker')).toHaveValue('新')
  expect(await blocks(page)).toEqual(['paragraph first'])
})

test('Enter at the beginning of a heading or a quote makes a line above it', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  for (const [keys, kind] of [
    ['Control+Alt+2', 'heading'],
    ['Control+Alt+q', 'pullquote'],
  ] as const) {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Backspace')
    await page.keyboard.press(keys)
    await page.keyboard.type('words')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    expect(await blocks(page)).toEqual(['paragraph ', `${kind} words`])
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    expect(await blocks(page)).toEqual(['paragraph ', `${kind} words`, 'paragraph '])
  }
})

test('plain text loses the indent of Chinese typing, and nothing of a line that goes into another', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await fresh(page)
  const paste = async (text: string) => {
    await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text)
    await page.keyboard.press('Control+v')
  }
  await paste('　　清溪新桥\r\n　　昨日通车。\u000b第三行')
  expect(await blocks(page)).toEqual([
    'paragraph 清溪新桥',
    'paragraph 昨日通车。',
    'paragraph 第三行',
  ])
  await paste(' and more ')
  await page.keyboard.type('x')
  expect((await blocks(page)).at(-1)).toBe('paragraph 第三行 and more x')
  await saved(page)
  expect(caibian.problems).toEqual([])
})
