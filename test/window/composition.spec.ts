import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { saved } from '../support/newsroom'
import { becomeFirstPerson } from '../support/sign-in'
import { blocks, changeElsewhere, holdComposition, pause, textOf, write } from '../support/story'

const byHand = { delay: 30 }

const fresh = async (page: Page): Promise<void> => {
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').click()
  await page.getByTestId('editor').click()
}

test('a composition beside a mark, inside it and over a selection is taken whole', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  await page.keyboard.type('A', byHand)
  await page.keyboard.press('Control+b')
  await page.keyboard.type('BB', byHand)
  await page.keyboard.press('Control+b')
  await page.keyboard.type('C', byHand)
  const strong = page.locator('[data-testid="editor"] strong')

  for (const [place, left, words, bold] of [
    ['after the mark', 1, 'ABB新桥C', 'BB新桥'],
    ['inside the mark', 2, 'AB新桥BC', 'B新桥B'],
    ['before the mark', 3, 'A新桥BBC', 'BB'],
  ] as const)
    await test.step(place, async () => {
      await page.keyboard.press('End')
      for (let count = 0; count < left; count += 1) await page.keyboard.press('ArrowLeft')
      await pause(page)
      await write(page, ['x', 'xin', 'xin qiao'], '新桥')
      expect(await textOf(page)).toBe(words)
      expect((await strong.allInnerTexts()).join('')).toBe(bold)
      await page.keyboard.press('Control+z')
      expect(await textOf(page)).toBe('ABBC')
    })

  await test.step('over a selection that begins in the mark', async () => {
    await page.keyboard.press('End')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    await pause(page)
    await write(page, ['x', 'xin'], '新')
    expect(await textOf(page)).toBe('AB新')
    await page.keyboard.press('Control+z')
    expect(await textOf(page)).toBe('ABBC')
  })
  expect(caibian.problems).toEqual([])
})

test('keys, the slash menu, saves and a change made elsewhere leave a composition alone', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  await page.keyboard.type('before', byHand)
  await page.keyboard.press('Enter', byHand)
  await saved(page)

  const open = await holdComposition(page)
  await open.show('n')
  for (const key of ['Enter', 'Tab', 'Escape', 'Backspace', 'b', '/', 'ArrowDown'])
    await open.key(key)
  await open.show('ni h')
  expect(await blocks(page)).toEqual(['paragraph before', 'paragraph ni h'])
  await changeElsewhere(page, 'Changed elsewhere')
  await page.waitForTimeout(1500)
  await open.show('ni hao')
  expect(await blocks(page)).toEqual(['paragraph before', 'paragraph ni hao'])
  await expect(page.getByTestId('slash-menu')).toBeHidden()
  await open.end('你好')
  expect(await blocks(page)).toEqual(['paragraph before', 'paragraph 你好'])
})

test('shortcuts pressed in the middle of a composition do nothing, and the word is taken whole', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  await page.keyboard.type('before ', byHand)
  await pause(page)
  const open = await holdComposition(page)
  await open.show('n')
  for (const letter of ['b', 'i', 'u', 'z', 'k', 'f', 's']) await open.control(letter)
  await open.show('ni h')
  expect(await textOf(page)).toBe('before ni h')
  await open.end('你好')
  expect(await textOf(page)).toBe('before 你好')
  expect(await page.locator('[data-testid="editor"] :is(strong, b, em, i, u)').count()).toBe(0)
  await expect(page.getByTestId('link-box')).toBeHidden()
  await expect(page.getByTestId('find-bar')).toBeHidden()
  await page.keyboard.press('Control+z')
  expect(await textOf(page)).toBe('before ')
})

test('a composition that is held for long is kept on the disk, and goes on', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  await page.keyboard.type('before ', byHand)
  await saved(page)
  const open = await holdComposition(page)
  await open.show('n')
  await open.show('ni h')
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'unsaved')
  // Whoever leaves the desk in the middle of a word must not lose the sentence before it.
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'saved', {
    timeout: 15_000,
  })
  await open.show('ni hao')
  expect(await textOf(page)).toBe('before ni hao')
  await open.end('你好')
  expect(await textOf(page)).toBe('before 你好')
  await saved(page)
  await page.keyboard.press('Control+z')
  expect(await textOf(page)).toBe('before ')
})

test.describe('known failures of this editor family', () => {
  test('ProseMirror 1132: the first letter is not doubled when lines are composed over', async ({
    caibian,
  }) => {
    const { page } = caibian
    await fresh(page)
    await page.keyboard.type('one', byHand)
    await page.keyboard.press('Enter', byHand)
    await page.keyboard.type('two', byHand)
    await page.keyboard.press('Control+a')
    await pause(page)
    await write(page, ['z', 'zh', 'zhe', 'zhe li'], '这里')
    expect(await blocks(page)).toEqual(['paragraph 这里'])
    await page.keyboard.press('Control+z')
    expect(await blocks(page)).toEqual(['paragraph one', 'paragraph two'])
  })

  test('ProseMirror 1450: the first letter is not doubled after bold is switched on', async ({
    caibian,
  }) => {
    const { page } = caibian
    await fresh(page)
    await page.keyboard.type('A', byHand)
    for (const keys of ['Control+b', 'Control+i']) {
      await page.keyboard.press(keys)
      await write(page, ['n', 'ni', 'ni hao'], '你好')
    }
    expect(await textOf(page)).toBe('A你好你好')
    expect((await page.locator('[data-testid="editor"] strong').allInnerTexts()).join('')).toBe(
      '你好你好',
    )
  })

  test('ProseMirror 1494: a mark that waits for text leaves the caret after what is composed', async ({
    caibian,
  }) => {
    const { page } = caibian
    await fresh(page)
    await page.keyboard.press('Control+b')
    await write(page, ['k', 'ka'], '卡')
    await write(page, ['c', 'che'], '车')
    await page.keyboard.type('x', byHand)
    expect(await blocks(page)).toEqual(['paragraph 卡车x'])
  })

  test('ProseMirror 1500: a Chinese mark in the empty first line comes once, and the hint is no element of it', async ({
    caibian,
  }) => {
    const { page } = caibian
    await fresh(page)
    const hint = await page
      .locator('[data-testid="editor"] > p')
      .evaluate((line) => getComputedStyle(line, '::before').content)
    expect(hint.length).toBeGreaterThan(6)
    expect(await page.locator('[data-testid="editor"] .ProseMirror-widget').count()).toBe(0)
    for (const sign of ['，', '。', '“']) await write(page, [sign], sign)
    expect(await blocks(page)).toEqual(['paragraph ，。“'])
    await page.keyboard.press('Home')
    await pause(page)
    await write(page, ['（'], '（')
    expect(await blocks(page)).toEqual(['paragraph （，。“'])
  })

  test('Tiptap 5878: a count that is over its plan never ends a composition', async ({
    caibian,
  }) => {
    const { page } = caibian
    await fresh(page)
    await page.keyboard.type('long enough to be over any plan', byHand)
    await pause(page)
    const open = await holdComposition(page)
    for (const text of ['p', 'pin', 'pin yin']) {
      await open.show(text)
      await page.waitForTimeout(400)
    }
    await open.end('拼音')
    expect(await textOf(page)).toBe('long enough to be over any plan拼音')
  })

  test('Tiptap 7414: a composition takes the place of the selection, not the end of the text', async ({
    caibian,
  }) => {
    const { page } = caibian
    await fresh(page)
    await page.keyboard.type('one two three', byHand)
    await page.keyboard.press('Home')
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('ArrowRight')
    for (let count = 0; count < 3; count += 1) await page.keyboard.press('Shift+ArrowRight')
    await pause(page)
    await write(page, ['e', 'er'], '二')
    expect(await textOf(page)).toBe('one 二 three')
  })

  test('Tiptap 4499: Enter that chooses a word neither parts the paragraph nor doubles the word', async ({
    caibian,
  }) => {
    const { page } = caibian
    await fresh(page)
    const open = await holdComposition(page)
    for (const text of ['て', 'てす', 'てすと']) await open.show(text)
    await open.key('Enter')
    await open.end('テスト')
    expect(await blocks(page)).toEqual(['paragraph テスト'])
    await page.keyboard.press('Enter', byHand)
    expect(await blocks(page)).toEqual(['paragraph テスト', 'paragraph '])
  })

  test('Ghost 9801 and 11460: the first character of each paragraph belongs to the composition', async ({
    caibian,
  }) => {
    const { page } = caibian
    await fresh(page)
    for (let count = 0; count < 3; count += 1) {
      await write(page, ['n', 'ni', 'ni h', 'ni hao'], '你好')
      await page.keyboard.press('Enter', byHand)
    }
    expect(await blocks(page)).toEqual([
      'paragraph 你好',
      'paragraph 你好',
      'paragraph 你好',
      'paragraph ',
    ])
  })
})
