import type { Page } from '@playwright/test'
import { seriousFaults } from '../support/access'
import { expect, test } from '../support/app'
import { saved } from '../support/newsroom'
import { becomeFirstPerson, signIn } from '../support/sign-in'
import { blocks, write } from '../support/story'

/** Milliseconds that even the fastest hand leaves between two keys. */
const byHand = { delay: 30 }

/** A block as a hand makes it: its initials behind the slash, then words and keys in turn. */
const made = [
  {
    initials: 'wd',
    type: 'qa',
    keys: [
      '何时通车？',
      'Enter',
      '下周通车。',
      'Enter',
      'Enter',
      '谁出资？',
      'Enter',
      '县里出资。',
    ],
    words: '何时通车？下周通车。谁出资？县里出资。',
  },
  {
    initials: 'zlk',
    type: 'box',
    keys: ['安澜桥', 'Enter', '桥长二百米。'],
    words: '安澜桥桥长二百米。',
  },
  {
    initials: 'yd',
    type: 'box',
    keys: ['新桥通车', 'Enter', '老桥限行'],
    words: '要点新桥通车老桥限行',
  },
  {
    initials: 'sjz',
    type: 'timeline',
    keys: ['三月八日', 'Enter', '开工。', 'Enter', 'Enter', '五月一日', 'Enter', '通车。'],
    words: '三月八日开工。五月一日通车。',
  },
  {
    initials: 'dbt',
    type: 'captionedTable',
    keys: ['清溪两座桥', 'Enter', '桥名', 'Tab', '跨度'],
    words: '清溪两座桥桥名跨度',
  },
  {
    initials: 'gzk',
    type: 'box',
    keys: ['昨日本报误写桥长，特此更正。'],
    words: '更正昨日本报误写桥长，特此更正。',
  },
  {
    initials: 'kp',
    type: 'card',
    keys: ['https://a.example/b', 'Enter', '安澜桥志', 'Enter', '县档案馆'],
    words: '安澜桥志县档案馆',
  },
] as const

const fresh = async (page: Page): Promise<void> => {
  await becomeFirstPerson(page, '吴采')
  await page.getByTestId('new-article').click()
  await page.getByTestId('editor').click()
}

const insert = async (page: Page, initials: string): Promise<void> => {
  await page.keyboard.type(`/${initials}`, byHand)
  await expect(page.getByTestId('slash-menu').getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter', byHand)
}

/** Names of keys are pressed; words are composed as an input method does it. */
const enter = async (page: Page, keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    if (/^[A-Z]/.test(key)) await page.keyboard.press(key, byHand)
    else if (key.startsWith('http')) await page.keyboard.type(key, byHand)
    else await write(page, ['z', 'zh', 'zhong'], key)
  }
}

for (const { initials, type, keys, words } of made)
  test(`${type} (${initials}) is made, written in Chinese, left, undone, saved and reopened`, async ({
    caibian,
  }) => {
    const { page } = caibian
    await fresh(page)
    await page.keyboard.type('A', byHand)
    await page.keyboard.press('Enter', byHand)
    await insert(page, initials)
    await enter(page, keys)
    expect(await blocks(page)).toContain(`${type} ${words}`)
    await page.keyboard.press('Control+z')
    expect(await blocks(page)).not.toContain(`${type} ${words}`)
    await page.keyboard.press('Control+Shift+z')
    expect(await blocks(page)).toContain(`${type} ${words}`)
    await page.keyboard.press('Escape')
    await page.keyboard.type('Z', byHand)
    expect(await blocks(page)).toEqual(['paragraph A', `${type} ${words}`, 'paragraph Z'])
    await saved(page)
    await caibian.relaunch()
    await signIn(caibian.page)
    await expect(caibian.page.getByTestId(`block-${type}`)).toBeVisible()
    expect(await blocks(caibian.page)).toEqual(['paragraph A', `${type} ${words}`, 'paragraph Z'])
    expect(caibian.problems).toEqual([])
  })

for (const [language, theme] of [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const)
  test.describe(`${language} ${theme}`, () => {
    test.use({ language, theme })

    test('blocks of news can be used by everyone', async ({ caibian }) => {
      const { page } = caibian
      const look = `${language === 'en' ? 'en' : 'zh'}-${theme}`
      await fresh(page)
      for (const { initials, keys } of made) {
        await insert(page, initials)
        for (const key of keys)
          if (/^[A-Z]/.test(key)) await page.keyboard.press(key, byHand)
          else await page.keyboard.insertText(key)
        await page.keyboard.press('Escape')
      }
      await page.keyboard.press('Control+Home')
      await caibian.screenshot(`blocks-top-${look}`)
      const faults = await seriousFaults(page, 'blocks')
      await page.getByTestId('block-captionedTable').scrollIntoViewIfNeeded()
      await caibian.screenshot(`blocks-middle-${look}`)
      await page.keyboard.press('Control+End')
      await insert(page, 'wd')
      await page.getByTestId('insert-block').click()
      await expect(page.getByRole('menu')).toBeVisible()
      await caibian.screenshot(`blocks-end-${look}`)
      expect([...faults, ...(await seriousFaults(page, 'blocks'))]).toEqual([])
      await page.keyboard.press('Escape')
      expect(caibian.problems).toEqual([])
    })
  })

test('a footnote is written where it stands, and goes with one key', async ({ caibian }) => {
  const { page } = caibian
  await fresh(page)
  await write(page, ['q', 'qiao'], '桥长二百米')
  await page.keyboard.press('Control+Alt+n')
  await expect(page.getByTestId('footnote-text')).toBeFocused()
  await write(page, ['x', 'xian'], '据县志')
  await expect(page.getByTestId('footnote-text')).toHaveValue('据县志')
  await page.keyboard.press('Enter')
  await page.keyboard.type('.', byHand)
  expect(await blocks(page)).toEqual(['paragraph 桥长二百米.'])
  await caibian.screenshot('blocks-footnote')
  await saved(page)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(page.getByTestId('block-footnote')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('footnote-text')).toHaveValue('据县志')
  await saved(page)
  expect(caibian.problems).toEqual([])
})
