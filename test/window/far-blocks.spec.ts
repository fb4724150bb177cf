import type { Page } from '@playwright/test'
import type { Body } from '../../shared/document/body'
import { expect, test } from '../support/app'
import { saved } from '../support/newsroom'
import { becomeFirstPerson } from '../support/sign-in'
import { textOf } from '../support/story'

/*
 * Blocks out of sight are not laid out until they are near (`content-visibility`). What a person or their
 * screen reader does with a text must not show it.
 */

const count = 300

/** Paragraphs from two words to some lines, so that no guess of their heights is right. */
function paragraphs(): readonly string[] {
  const sentence = '清溪新桥昨日通车，两岸居民步行过河只要三分钟。'
  return Array.from(
    { length: count },
    (_, at) => `第${at}段。${sentence.repeat((at * 7) % 11)}完${at}。`,
  )
}

async function fresh(page: Page): Promise<void> {
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').click()
  const body: Body = {
    type: 'doc',
    content: paragraphs().map((text) => ({
      type: 'paragraph',
      content: [{ type: 'text', text }],
    })),
  }
  await page.getByTestId('editor').evaluate((element, content) => {
    const { editor } = element as unknown as {
      editor: { commands: { setContent: (content: unknown) => void } }
    }
    editor.commands.setContent(content)
  }, body)
  await saved(page)
}

/** Waits until the paragraphs out of sight have taken their true heights, as they do when nobody writes. */
async function heightsAreTrue(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.getByTestId('editor').evaluate((editor) => {
          const heights = [...editor.children].map((block) => block.getBoundingClientRect().height)
          const guessed = parseFloat(getComputedStyle(editor).fontSize) * 4.8
          return heights.filter((height) => Math.abs(height - guessed) < 0.1).length
        }),
      { timeout: 20_000 },
    )
    .toBe(0)
}

/** The number of each paragraph whose top is in sight, with that top. */
async function inSight(page: Page): Promise<ReadonlyMap<number, number>> {
  const found = await page.evaluate(() => {
    const sight = document.querySelector('.page')?.getBoundingClientRect()
    if (sight === undefined) throw new Error('no page')
    return [...document.querySelectorAll('[data-testid="editor"] > p')].flatMap((block, at) => {
      const { top } = block.getBoundingClientRect()
      return top > sight.top && top < sight.bottom ? [[at, top] as const] : []
    })
  })
  return new Map(found)
}

/** What is in sight when the page has moved away from `before` and come to rest. */
async function sightAtRest(
  page: Page,
  before: ReadonlyMap<number, number>,
): Promise<ReadonlyMap<number, number>> {
  const places = (sight: ReadonlyMap<number, number>) => JSON.stringify([...sight])
  let last = before
  await expect
    .poll(async () => {
      const now = await inSight(page)
      const isAtRest = places(now) === places(last) && places(now) !== places(before)
      last = now
      return isAtRest
    })
    .toBe(true)
  return last
}

test('the page moves by as much as it was scrolled, wherever blocks take their true height', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  await heightsAreTrue(page)
  await page.getByTestId('editor').click()
  await page.keyboard.press('Control+End')
  await expect.poll(async () => [...(await inSight(page)).keys()]).toContain(count - 1)
  const box = await page.locator('.page').boundingBox()
  if (box === null) throw new Error('no page')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (let turn = 0; turn < 12; turn += 1) {
    const before = await inSight(page)
    await page.mouse.wheel(0, -240)
    const after = await sightAtRest(page, before)
    const moved = [...after].flatMap(([at, top]) => {
      const earlier = before.get(at)
      return earlier === undefined ? [] : [Math.round(top - earlier)]
    })
    expect(moved.length).toBeGreaterThan(0)
    expect([...new Set(moved)], `turn ${turn}`).toEqual([240])
  }
})

test('undo brings the place it changes into sight, however far it is', async ({ caibian }) => {
  const { page } = caibian
  await fresh(page)
  await page.getByTestId('editor').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('last words')
  await page.waitForTimeout(600)
  await page.keyboard.press('Control+Home')
  await expect.poll(async () => [...(await inSight(page)).keys()]).toContain(0)
  await page.keyboard.press('Control+z')
  expect(await textOf(page)).not.toContain('last words')
  await expect.poll(async () => [...(await inSight(page)).keys()]).toContain(count - 1)
  await page.keyboard.press('Control+Shift+z')
  expect(await textOf(page)).toContain('last words')
})

test('paging down shows every paragraph on the way', async ({ caibian }) => {
  const { page } = caibian
  await fresh(page)
  await page.getByTestId('editor').click()
  await page.keyboard.press('Control+Home')
  await expect.poll(async () => [...(await inSight(page)).keys()]).toContain(0)
  for (let press = 0; press < 8; press += 1) {
    const before = await inSight(page)
    const last = Math.max(...before.keys())
    await page.keyboard.press('PageDown')
    const shown = [...(await sightAtRest(page, before)).keys()]
    expect(Math.min(...shown), `press ${press}`).toBeLessThanOrEqual(last + 1)
    expect(Math.max(...shown), `press ${press}`).toBeGreaterThan(last)
  }
})

test('a selection reaches over blocks that were never in sight, and is copied whole', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await fresh(page)
  await page.getByTestId('editor').click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.press('Control+c')
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.split(/\n+/)).toEqual(paragraphs())

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  const last = page.locator('[data-testid="editor"] > p').nth(count - 2)
  await last.evaluate((block) => block.scrollIntoView({ block: 'center' }))
  await page.waitForTimeout(300)
  await last.click({ modifiers: ['Shift'], position: { x: 2, y: 8 } })
  await page.keyboard.press('Delete')
  expect((await textOf(page)).replaceAll('\n', '')).toBe(
    `第${paragraphs()
      .slice(count - 2)
      .join('')}`,
  )
  await page.keyboard.press('Control+z')
  expect((await textOf(page)).length).toBe(paragraphs().join('').length)
})

test('the caret walks down into blocks that were not laid out, line by line', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  await page.getByTestId('editor').click()
  await page.keyboard.press('Control+Home')
  const block = () =>
    page.getByTestId('editor').evaluate((element) => {
      const { editor } = element as unknown as {
        editor: { state: { selection: { $head: { index: (depth: number) => number } } } }
      }
      return editor.state.selection.$head.index(0)
    })
  const seen: number[] = []
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('ArrowDown', { delay: 20 })
    seen.push(await block())
  }
  const steps = seen.map((at, press) => at - (seen[press - 1] ?? 0))
  expect(Math.max(...steps)).toBe(1)
  expect(Math.min(...steps)).toBe(0)
  expect(seen.at(-1)).toBeGreaterThan(12)

  const back: number[] = []
  for (let press = 0; press < 80; press += 1) {
    back.push(await block())
    await page.keyboard.press('ArrowUp', { delay: 20 })
  }
  expect(back.toReversed()).toEqual(seen)
})

test('a screen reader and a printer are given the whole text', async ({ caibian }) => {
  const { page } = caibian
  await fresh(page)
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const said = nodes
    .filter((node) => node.role?.value === 'StaticText' && !node.ignored)
    .map((node) => String(node.name?.value ?? ''))
    .join('')
  for (const at of [0, 150, count - 1]) expect(said).toContain(`完${at}。`)
  await session.detach()

  const heights = () =>
    page
      .getByTestId('editor')
      .evaluate((editor) =>
        [...editor.children].map((block) => block.getBoundingClientRect().height),
      )
  await page.emulateMedia({ media: 'print' })
  const printed = await heights()
  expect(new Set(printed).size).toBeGreaterThan(5)
  await page.getByTestId('editor').evaluate((editor) => {
    for (const block of editor.children)
      (block as HTMLElement).style.setProperty('content-visibility', 'visible')
  })
  expect(printed).toEqual(await heights())
})
