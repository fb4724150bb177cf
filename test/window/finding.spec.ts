import type { Page } from '@playwright/test'
import { compose, expect, test } from '../support/app'
import { beAs, chooseMenu, field, saved, showTab, staff } from '../support/newsroom'
import { blocks, pause, textOf, write } from '../support/story'

/** Milliseconds that even the fastest hand leaves between two keys. */
const byHand = { delay: 30 }

test.use({ withSample: true })

async function fresh(page: Page): Promise<void> {
  await beAs(page, staff.reporter)
  await page.getByTestId('new-article').click()
  await page.getByTestId('editor').click()
}

async function selected(page: Page): Promise<string> {
  return page.evaluate(() => String(getSelection()))
}

test('words are found in the text and the fields, and Escape leaves the caret at the hit', async ({
  caibian,
}) => {
  const { app, page } = caibian
  await fresh(page)
  await page.getByTestId('headline').fill('石堰新桥通车')
  await page.getByTestId('editor').click()
  await page.keyboard.type('石堰（Weirton）讯 the bridge, THE Bridge', byHand)
  await showTab(page, 'story')
  await field(page, 'abstract').fill('石堰多了一座桥')
  await chooseMenu(app, 'edit.find')
  const state = page.getByTestId('find-state')
  await expect(page.getByTestId('find-sought')).toBeFocused()
  await write(page, ['shi', 'shi yan'], '石堰')
  await expect(state).toContainText('共 3 处')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(state).toContainText('在“')
  await page.getByTestId('find-sought').fill('bridge')
  await expect(state).toContainText('第 1 处，共 2 处')
  await page.keyboard.press('Enter')
  await expect(state).toContainText('第 2 处')
  await page.keyboard.press('Alt+c')
  await expect(state).toContainText('共 1 处')
  await caibian.screenshot('find-zh')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('find-bar')).toBeHidden()
  await expect(page.getByTestId('editor')).toBeFocused()
  expect(await selected(page)).toBe('bridge')
  expect(caibian.problems).toEqual([])
})

test('replacing all is one step back, the fields with the text', async ({ caibian }) => {
  const { app, page } = caibian
  await fresh(page)
  await page.getByTestId('headline').fill('老桥新桥')
  await page.getByTestId('editor').click()
  await page.keyboard.type('The bridge (bridge) is a bridge.', byHand)
  await page.keyboard.press('Enter')
  await write(page, ['qiao'], '桥长二百米')
  await chooseMenu(app, 'edit.replace')
  await page.getByTestId('find-sought').fill('桥')
  await expect(page.getByTestId('find-state')).toContainText('共 3 处')
  await page.getByTestId('find-replacement').fill('大桥')
  await page.getByTestId('find-replace-all').click()
  await expect(page.getByTestId('find-replaced')).toContainText('3')
  await expect(page.getByTestId('headline')).toHaveValue('老大桥新大桥')
  expect(await textOf(page)).toBe('The bridge (bridge) is a bridge.大桥长二百米')
  await caibian.screenshot('find-replaced-zh')
  await page.getByTestId('find-undo').click()
  await expect(page.getByTestId('headline')).toHaveValue('老桥新桥')
  expect(await textOf(page)).toBe('The bridge (bridge) is a bridge.桥长二百米')

  await page.getByTestId('find-pattern').click()
  await page.getByTestId('find-sought').fill('\\(?\\b(b)ridge\\)?')
  await page.getByTestId('find-replacement').fill('$1ank')
  // The reader of patterns comes with the first pattern: Enter waits for it, and replaces nothing else.
  await page.getByTestId('find-replacement').press('Enter')
  const first = async () => (await blocks(page))[0]
  await expect.poll(first).toBe('paragraph The bank (bridge) is a bridge.')
  await page.getByTestId('find-replacement').press('Control+Enter')
  await expect.poll(first).toBe('paragraph The bank bank is a bank.')
  await page.getByTestId('editor').click()
  await page.keyboard.press('Control+z')
  expect((await blocks(page))[0]).toBe('paragraph The bank (bridge) is a bridge.')
  await page.keyboard.press('Control+Shift+z')
  expect((await blocks(page))[0]).toBe('paragraph The bank bank is a bank.')
  await saved(page)
  expect(caibian.problems).toEqual([])
})

test('a hit far out of sight is scrolled to and painted', async ({ caibian }) => {
  const { app, page } = caibian
  await fresh(page)
  await page.getByTestId('editor').evaluate((element) => {
    const { editor } = element as unknown as {
      editor: { commands: { setContent: (content: unknown, options: object) => void } }
    }
    const words = '清溪新桥横跨两岸，桥面宽阔，行人从容走过。'.repeat(6)
    const content = Array.from({ length: 400 }, (_, place) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: `${words}${place === 333 ? '落款在此' : ''}` }],
    }))
    editor.commands.setContent({ type: 'doc', content }, { emitUpdate: true })
  })
  await chooseMenu(app, 'edit.find')
  await page.getByTestId('find-sought').fill('落款在此')
  await expect(page.getByTestId('find-state')).toContainText('共 1 处')
  await expect(async () => {
    const shown = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('caibian-find-present') ?? [])] as Range[]
      const box = range?.getBoundingClientRect()
      const sight = document.querySelector('.page')?.getBoundingClientRect()
      return box === undefined || sight === undefined
        ? null
        : { words: String(range), inside: box.top > sight.top && box.bottom < sight.bottom }
    })
    expect(shown).toEqual({ words: '落款在此', inside: true })
  }).toPass({ timeout: 5000 })
  await caibian.screenshot('find-far-zh')
  await page.getByTestId('find-sought').fill('桥')
  await expect(page.getByTestId('find-state')).toContainText('4,800')
  expect(caibian.problems).toEqual([])
})

test('nothing is sought or replaced while an input method composes', async ({ caibian }) => {
  const { app, page } = caibian
  await fresh(page)
  await page.keyboard.type('qiao', byHand)
  await chooseMenu(app, 'edit.replace')
  await expect(page.getByTestId('find-sought')).toBeFocused()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', {
    text: 'qiao',
    selectionStart: 4,
    selectionEnd: 4,
  })
  await pause(page)
  await expect(page.getByTestId('find-state')).toHaveText('')
  await session.send('Input.insertText', { text: '桥' })
  await session.detach()
  await expect(page.getByTestId('find-state')).toHaveText('没有找到')
  await page.getByTestId('find-sought').fill('qiao')
  await expect(page.getByTestId('find-state')).toContainText('共 1 处')
  await page.getByTestId('editor').click()
  await page.keyboard.press('End')
  await compose(page, ['z', 'zai'], '在')
  await pause(page)
  expect(await textOf(page)).toBe('qiao在')
  expect(caibian.problems).toEqual([])
})

test('spaces are shown, one paragraph stands out, and headings are gone to', async ({
  caibian,
}) => {
  const { app, page } = caibian
  await fresh(page)
  await page.keyboard.type('One  two', byHand)
  await page.keyboard.press('Shift+Enter')
  await write(page, ['quan'], '全角　空格')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+2')
  await page.keyboard.type('The bridge', byHand)
  await page.keyboard.press('Enter')
  await page.keyboard.type('It is long.', byHand)
  await chooseMenu(app, 'view.invisibles')
  await chooseMenu(app, 'view.focus')
  await chooseMenu(app, 'view.typewriter')
  await expect(page.locator('.break-signs span')).toHaveCount(1)
  const painted = await page.evaluate(() =>
    ['caibian-space', 'caibian-wide-space', 'caibian-focus'].map(
      (name) => CSS.highlights.get(name)?.size,
    ),
  )
  expect(painted).toEqual([5, 1, 1])
  await caibian.screenshot('writing-views-zh')
  await chooseMenu(app, 'view.outline')
  await page.getByTestId('outline-input').fill('bridge')
  await expect(page.getByTestId('outline-row')).toHaveCount(1)
  await caibian.screenshot('outline-zh')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('outline')).toBeHidden()
  await page.keyboard.type('Here: ', byHand)
  expect((await blocks(page))[1]).toBe('heading Here: The bridge')
  await chooseMenu(app, 'view.invisibles')
  await expect(page.locator('.break-signs')).toHaveCount(0)
  expect(caibian.problems).toEqual([])
})

test('a text that suddenly shrinks is offered back, and undo stops where the story was opened', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  await page.keyboard.insertText('清溪新桥横跨两岸，桥面宽阔。'.repeat(40))
  await saved(page)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type('x', byHand)
  await expect(page.getByTestId('shrunk')).toBeVisible()
  await caibian.screenshot('shrunk-zh')
  await page.getByTestId('shrunk-restore').click()
  await expect(page.getByTestId('shrunk')).toBeHidden()
  await expect(page.getByTestId('editor')).toContainText('桥面宽阔')
  await saved(page)

  await page.getByTestId('queue-all').click()
  const opened = page.getByTestId('article-row').last()
  await opened.click()
  await expect(page.getByTestId('editor')).not.toContainText('桥面宽阔')
  const before = await textOf(page)
  await page.getByTestId('editor').click()
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+z')
  expect(before.length).toBeGreaterThan(0)
  expect(await textOf(page)).toBe(before)
  expect(caibian.problems).toEqual([])
})
