import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { copyPicture, redDot } from '../support/clipboard'
import { saved, showTab } from '../support/newsroom'
import { becomeFirstPerson } from '../support/sign-in'
import { blocks, holdComposition, pause, write } from '../support/story'

/** Milliseconds that even the fastest hand leaves between two keys. */
const byHand = { delay: 30 }

const fresh = async (page: Page): Promise<void> => {
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').click()
  await page.getByTestId('editor').click()
}

/** Composes where the caret is, takes it back, brings it again, and leaves the text as it was. */
async function writeAndUndo(page: Page, before: readonly string[], after: readonly string[]) {
  await pause(page)
  await write(page, ['x', 'xin', 'xin qiao'], '新桥')
  expect(await blocks(page)).toEqual(after)
  await page.keyboard.press('Control+z')
  expect(await blocks(page)).toEqual(before)
  await page.keyboard.press('Control+Shift+z')
  expect(await blocks(page)).toEqual(after)
  await page.keyboard.press('Control+z')
}

/** Composes at the end of a field, with an Enter that is the input method's, and takes it back. */
async function writeInField(page: Page, field: Locator, name: string): Promise<void> {
  await field.click()
  await page.keyboard.press('End')
  const before = await field.inputValue()
  const open = await holdComposition(page)
  for (const text of ['q', 'qing', 'qing xi']) await open.show(text)
  for (const key of ['Enter', 'Tab', 'Escape', 'Backspace', 'ArrowDown']) await open.key(key)
  await expect(field, name).toHaveValue(`${before}qing xi`)
  await open.end('清溪')
  await expect(field, name).toHaveValue(`${before}清溪`)
  // The field's own undo; Chromium takes back the candidates of an input method one by one.
  await expect(async () => {
    await page.keyboard.press('Control+z')
    await expect(field, name).toHaveValue(before, { timeout: 50 })
  }).toPass({ timeout: 5000 })
}

test('a composition is whole in every kind of line, and undone by itself', async ({ caibian }) => {
  test.setTimeout(120_000)
  const { page } = caibian
  await fresh(page)
  await page.keyboard.type('AC', byHand)

  for (const [kind, keys] of [
    ['heading', 'Control+Alt+2'],
    ['bulletList', 'Control+Shift+8'],
    ['orderedList', 'Control+Shift+7'],
    ['blockquote', 'Control+Shift+9'],
    ['pullquote', 'Control+Alt+q'],
  ] as const)
    await test.step(`in the middle of a ${kind}`, async () => {
      await page.keyboard.press(keys)
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowRight')
      await writeAndUndo(page, [`${kind} AC`], [`${kind} A新桥C`])
      await page.keyboard.press(keys)
      expect(await blocks(page)).toEqual(['paragraph AC'])
    })

  await test.step('in a table cell', async () => {
    await page.keyboard.press('End')
    await page.keyboard.press('Control+Alt+t')
    await page.keyboard.press('Tab')
    await page.keyboard.type('AC', byHand)
    await page.keyboard.press('ArrowLeft')
    await writeAndUndo(page, ['paragraph AC', 'table AC'], ['paragraph AC', 'table A新桥C'])
  })

  await test.step('in a note', async () => {
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+Alt+e')
    const before = await blocks(page)
    const after = before.map((block) => (block === 'note ' ? 'note 新桥' : block))
    await writeAndUndo(page, before, after)
  })
  expect(caibian.problems).toEqual([])
})

test('a composition over a selection of several kinds of lines takes their place', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  await page.keyboard.type('one', byHand)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+2')
  await page.keyboard.type('two', byHand)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+8')
  await page.keyboard.type('three', byHand)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.press('Shift+ArrowLeft')
  await writeAndUndo(
    page,
    ['paragraph one', 'heading two', 'bulletList three'],
    ['paragraph o新桥e'],
  )
})

test('a composition in the lines of the headline and the words of a picture is taken whole', async ({
  caibian,
}) => {
  test.setTimeout(120_000)
  const { page, app } = caibian
  await fresh(page)
  await copyPicture(app, redDot)
  await page.keyboard.press('Control+v')
  await expect(page.getByTestId('figure')).toBeVisible()
  for (const name of [
    'kicker',
    'headline',
    'subhead',
    'figure-caption',
    'figure-credit',
    'figure-alt',
  ]) {
    const field = page.getByTestId(name)
    await writeInField(page, field, name)
    await write(page, ['x', 'xin qiao'], '新桥')
    await saved(page)
    await expect(field, name).toHaveValue('新桥')
  }
  expect(caibian.problems).toEqual([])
})

test('a composition in every text field of the inspector is taken whole', async ({ caibian }) => {
  test.setTimeout(300_000)
  const { page, app } = caibian
  await fresh(page)
  await copyPicture(app, redDot)
  await page.keyboard.press('Control+v')
  await expect(page.getByTestId('figure')).toBeVisible()
  for (const [tab, least] of [
    ['story', 10],
    ['people', 1],
    ['media', 3],
  ] as const) {
    await showTab(page, tab)
    const inspector = page.locator('aside.inspector')
    // A tab is loaded when it is first shown.
    await inspector.getByRole('tabpanel').locator('input, textarea, button').first().waitFor()
    for (const box of await inspector.locator('details:not([open]) > summary').all())
      if (await box.isVisible()) await box.click()
    for (const group of await inspector.locator('[aria-expanded="false"]').all())
      if (await group.isVisible()) await group.click()
    await page.keyboard.press('Escape')
    const fields = inspector.locator(
      'input:not([type]), input[type="text"], input[type="search"], textarea',
    )
    let written = 0
    for (let at = 0; at < (await fields.count()); at += 1) {
      const field = fields.nth(at)
      if (!(await field.isVisible()) || !(await field.isEditable())) continue
      await writeInField(page, field, `field ${at} of ${tab}`)
      written += 1
    }
    expect(written, tab).toBeGreaterThanOrEqual(least)
  }
  expect(caibian.problems).toEqual([])
})
