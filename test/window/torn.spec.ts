import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { copyHtml } from '../support/clipboard'
import { becomeFirstPerson } from '../support/sign-in'
import { blocks, pause, write } from '../support/story'

/** Milliseconds that even the fastest hand leaves between two keys. */
const byHand = { delay: 30 }

const story = `
  <aside class="factbox"><h3>Figures</h3><hr></aside>
  <blockquote><ul><li>One.</li><li>Two.</li></ul></blockquote>`

const whole = ['box Figures', 'blockquote One.Two.']

/** Selects from behind `Fig` of the box's title to before the end of the quotation's first line. */
async function selectAcross(page: Page): Promise<void> {
  const editor = page.getByTestId('editor')
  await editor.getByText('Figures').click()
  await page.keyboard.press('Home')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  const line = editor.getByText('One.')
  const { x, y, height } = await placeOf(line)
  await page.keyboard.down('Shift')
  await page.mouse.click(x, y + height / 2)
  await page.keyboard.up('Shift')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toMatch(/^ures\s+On$/)
}

async function paste(page: Page, app: ElectronApplication, html: string): Promise<void> {
  await copyHtml(app, html)
  await page.keyboard.press('Control+v')
}

async function placeOf(element: Locator): Promise<{ x: number; y: number; height: number }> {
  const box = await element.boundingBox()
  if (box === null) throw new Error('it is not in sight')
  return box
}

test('what is typed, composed, cut, deleted or pasted over blocks that cannot become one takes its place', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').click()
  await page.getByTestId('editor').click()
  await paste(page, app, story)
  await expect.poll(() => blocks(page)).toEqual(whole)

  const acts: readonly (readonly [string, () => Promise<void>, string])[] = [
    ['typed', () => page.keyboard.type('ht', byHand), 'ht'],
    ['composed', () => write(page, ['x', 'xin', 'xin qiao'], '新桥'), '新桥'],
    ['deleted', () => page.keyboard.press('Delete'), ''],
    ['taken back', () => page.keyboard.press('Backspace'), ''],
    ['cut', () => page.keyboard.press('Control+x'), ''],
    ['pasted', () => paste(page, app, '<b>新桥</b>'), '新桥'],
  ]
  for (const [name, act, put] of acts)
    await test.step(name, async () => {
      await selectAcross(page)
      await act()
      await expect.poll(() => blocks(page)).toEqual([`box Fig${put}`, 'blockquote e.Two.'])
      await pause(page)
      await expect(async () => {
        await page.keyboard.press('Control+z')
        expect(await blocks(page)).toEqual(whole)
      }).toPass({ timeout: 5000 })
    })

  expect(caibian.problems).toEqual([])
})
