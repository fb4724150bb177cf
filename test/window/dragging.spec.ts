import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { copyPicture, redDot } from '../support/clipboard'
import { saved } from '../support/newsroom'
import { becomeFirstPerson } from '../support/sign-in'
import { blocks, pause } from '../support/story'

/** Milliseconds that even the fastest hand leaves between two keys. */
const byHand = { delay: 30 }

const fresh = async (page: Page, ...lines: readonly string[]): Promise<void> => {
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').click()
  await page.getByTestId('editor').click()
  for (const [at, line] of lines.entries()) {
    if (at > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line, byHand)
  }
  await pause(page)
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Where words of the story stand on the screen: their middle, or right before their first letter. */
async function placeOf(page: Page, words: string, side: 'middle' | 'before'): Promise<Point> {
  return page.getByTestId('editor').evaluate(
    (element, { words, side }) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + words.length)
        const { left, width, top, height } = range.getBoundingClientRect()
        return { x: side === 'middle' ? left + width / 2 : left + 1, y: top + height / 2 }
      }
      throw new Error(`the story does not say ${words}`)
    },
    { words, side },
  )
}

/** Selects words with the mouse, from before the one to before the other. */
async function select(page: Page, from: string, to: string): Promise<void> {
  const start = await placeOf(page, from, 'before')
  const end = await placeOf(page, to, 'before')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
  await pause(page)
}

/** Takes hold of what lies under `from` and lets it go at `to`. */
async function drag(
  page: Page,
  from: Point,
  to: Point,
  meanwhile?: () => Promise<void>,
): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 2)
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await meanwhile?.()
  await page.mouse.up()
  await pause(page)
}

/** Drops what another program holds, at a place of the story. */
async function dropFromOutside(
  page: Page,
  { x, y }: Point,
  what: { readonly items?: readonly object[]; readonly files?: readonly string[] },
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = {
    items: (what.items ?? []) as [],
    files: [...(what.files ?? [])],
    dragOperationsMask: 1,
  }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  await session.detach()
  await pause(page)
}

test('selected words are moved with the mouse, copied with Control, and put back by one undo', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page, 'one two three', 'four five')
  const before = ['paragraph one two three', 'paragraph four five']

  const mark = page.locator('.drop-place')
  await select(page, 'two', 'three')
  const two = await placeOf(page, 'two', 'middle')
  await drag(page, two, await placeOf(page, 'five', 'before'), async () => {
    await expect(mark).toBeVisible()
    await caibian.screenshot('editor-dragging-zh')
  })
  await expect(mark).toHaveCount(0)
  expect(await blocks(page)).toEqual(['paragraph one three', 'paragraph four two five'])
  expect(await page.evaluate(() => String(getSelection()))).toBe('two ')
  await page.keyboard.press('Control+z')
  expect(await blocks(page)).toEqual(before)
  await page.keyboard.press('Control+Shift+z')
  expect(await blocks(page)).toEqual(['paragraph one three', 'paragraph four two five'])
  await page.keyboard.press('Control+z')

  await select(page, 'two', 'three')
  await page.keyboard.down('Control')
  await drag(page, await placeOf(page, 'two', 'middle'), await placeOf(page, 'five', 'before'))
  await page.keyboard.up('Control')
  expect(await blocks(page)).toEqual(['paragraph one two three', 'paragraph four two five'])
  await page.keyboard.press('Control+z')
  expect(await blocks(page)).toEqual(before)
  await saved(page)
  expect(caibian.problems).toEqual([])
})

test('words dragged over several paragraphs, into a list or a heading keep their form', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page, 'alpha beta', 'gamma delta')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+8')
  await page.keyboard.type('first second', byHand)
  await pause(page)

  await select(page, 'beta', 'delta')
  await drag(page, await placeOf(page, 'gamma', 'middle'), await placeOf(page, 'second', 'before'))
  expect(await blocks(page)).toEqual(['paragraph alpha delta', 'bulletList first betagamma second'])
  expect(await page.locator('[data-testid="editor"] li').count()).toBe(1)
  expect(await page.locator('[data-testid="editor"] li p').allInnerTexts()).toEqual([
    'first beta',
    'gamma second',
  ])
  await page.keyboard.press('Control+z')
  expect(await blocks(page)).toEqual([
    'paragraph alpha beta',
    'paragraph gamma delta',
    'bulletList first second',
  ])
})

test('a picture is dragged to another place of the story with its words', async ({ caibian }) => {
  const { page, app } = caibian
  await fresh(page, 'above the picture')
  await copyPicture(app, redDot)
  await page.keyboard.press('Control+v')
  await expect(page.getByTestId('figure')).toBeVisible()
  await page.keyboard.type('below one', byHand)
  await page.keyboard.press('Enter')
  await page.keyboard.type('below two', byHand)
  await page.getByTestId('figure-caption').fill('the bridge')
  await saved(page)
  const kinds = async () => (await blocks(page)).map((block) => block.split(' ')[0])
  expect(await kinds()).toEqual(['paragraph', 'figure', 'paragraph', 'paragraph'])

  const box = await page.getByTestId('figure').locator('img').boundingBox()
  if (box === null) throw new Error('the picture is not shown')
  const target = await placeOf(page, 'two', 'middle')
  await drag(
    page,
    { x: box.x + box.width / 2, y: box.y + box.height / 2 },
    { x: target.x + 40, y: target.y },
  )
  expect(await kinds()).toEqual(['paragraph', 'paragraph', 'paragraph', 'figure'])
  await expect(page.getByTestId('figure-caption')).toHaveValue('the bridge')
  await saved(page)
  await page.getByTestId('editor').press('Control+z')
  expect(await kinds()).toEqual(['paragraph', 'figure', 'paragraph', 'paragraph'])
  await expect(page.getByTestId('figure-caption')).toHaveValue('the bridge')
  await saved(page)
  expect(caibian.problems).toEqual([])
})

test('words of a caption are selected with the mouse, and the picture stays where it is', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await fresh(page, 'above')
  await copyPicture(app, redDot)
  await page.keyboard.press('Control+v')
  const caption = page.getByTestId('figure-caption')
  await caption.fill('the new bridge at Clearbrook')
  const box = await caption.boundingBox()
  if (box === null) throw new Error('the caption is not shown')
  await page.mouse.move(box.x + 2, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 80, box.y + 10, { steps: 5 })
  await page.mouse.up()
  const chosen = await caption.evaluate(
    (field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart,
  )
  expect(chosen).toBeGreaterThan(3)
  expect((await blocks(page)).map((block) => block.split(' ')[0])).toEqual([
    'paragraph',
    'figure',
    'paragraph',
  ])
})

test('text and pages dropped from outside go where they are let go, read by the one door', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page, 'one two', 'three')
  await dropFromOutside(page, await placeOf(page, 'two', 'before'), {
    items: [{ mimeType: 'text/plain', data: '清溪 ' }],
  })
  expect(await blocks(page)).toEqual(['paragraph one 清溪 two', 'paragraph three'])
  await page.keyboard.press('Control+z')
  expect(await blocks(page)).toEqual(['paragraph one two', 'paragraph three'])

  await dropFromOutside(page, await placeOf(page, 'two', 'before'), {
    items: [
      { mimeType: 'text/plain', data: 'bridge' },
      {
        mimeType: 'text/html',
        data: '<p>the <b>bridge</b> <script>alert(1)</script></p><ul><li>long</li></ul>',
      },
    ],
  })
  expect(await blocks(page)).toEqual([
    'paragraph one the bridge',
    'bulletList long',
    'paragraph two',
    'paragraph three',
  ])
  await expect(page.locator('[data-testid="editor"] strong')).toHaveText('bridge')
  await page.keyboard.press('Control+z')
  expect(await blocks(page)).toEqual(['paragraph one two', 'paragraph three'])
  expect(caibian.problems).toEqual([])
})

test('a picture file dropped between two paragraphs becomes a picture there', async ({
  caibian,
}) => {
  const { page, userFolder } = caibian
  const file = join(userFolder, 'bridge.png')
  await writeFile(file, Buffer.from(redDot.slice(redDot.indexOf(',') + 1), 'base64'))
  await fresh(page, 'one', 'two')
  const { x, y } = await placeOf(page, 'two', 'before')
  await dropFromOutside(page, { x, y: y - 8 }, { files: [file] })
  await expect(page.getByTestId('figure')).toBeVisible()
  expect((await blocks(page)).map((block) => block.split(' ')[0])).toEqual([
    'paragraph',
    'figure',
    'paragraph',
  ])
  await saved(page)
  expect(caibian.problems).toEqual([])
})

test('words dragged from the story into the headline are moved there', async ({ caibian }) => {
  const { page } = caibian
  await fresh(page, 'bridge opens today')
  await page.getByTestId('headline').fill('Clearbrook: ')
  await select(page, 'opens', 'today')
  const box = await page.getByTestId('headline').boundingBox()
  if (box === null) throw new Error('the headline is not shown')
  await drag(page, await placeOf(page, 'opens', 'middle'), {
    x: box.x + 300,
    y: box.y + box.height / 2,
  })
  await expect(page.getByTestId('headline')).toHaveValue(/^Clearbrook: ?opens ?$/)
  expect(await blocks(page)).toEqual(['paragraph bridge today'])
  await saved(page)
  expect(caibian.problems).toEqual([])
})
