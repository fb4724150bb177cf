import type { Page } from '@playwright/test'
import { seriousFaults } from '../support/access'
import { expect, test } from '../support/app'
import { beAs, body, openStory, saved, showTab, staff } from '../support/newsroom'
import { becomeFirstPerson, signIn } from '../support/sign-in'
import { pause, textOf, write } from '../support/story'

const sealed = '老粮仓变身图书馆，清溪南岸有了夜读的灯'

const card = (page: Page) => page.getByTestId('comment-card')
const marked = (page: Page) => page.locator('[data-testid="editor"] .comment[data-open]')

async function say(page: Page, words: string): Promise<void> {
  await page.getByTestId('comment-new').pressSequentially(words)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('comment-new')).toHaveCount(0)
}

/** Selects so many characters before the end of the line the caret is in. */
async function selectBack(page: Page, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await page.keyboard.press('Shift+ArrowLeft')
  await pause(page)
}

test.describe('in Chinese, on a sealed story', () => {
  test.use({ withSample: true })

  test('colleagues talk about it, and the seal holds', async ({ caibian }) => {
    test.setTimeout(120_000)
    const { page } = caibian
    await beAs(page, staff.editor)
    await openStory(page, sealed)
    await showTab(page, 'review')
    await expect(page.getByTestId('seal')).toHaveAttribute('data-sealed', 'true')

    await page
      .getByTestId('editor')
      .locator('p')
      .nth(1)
      .dblclick({ position: { x: 60, y: 14 } })
    await pause(page)
    await expect(page.getByTestId('bubble')).toBeVisible()
    await page.getByTestId('tool-comment').click()
    await page.getByTestId('comment-new').pressSequentially('请 @顾')
    await expect(page.getByTestId('mentions').getByRole('option')).toHaveText(['@顾云舟'])
    await caibian.screenshot('comment-mention-zh')
    await page.keyboard.press('Enter')
    await say(page, '再看一眼藏书的数字。')
    await expect(card(page)).toHaveCount(1)
    await expect(card(page)).toContainText('请 @顾云舟 再看一眼藏书的数字。')
    await expect(marked(page)).toHaveCount(1)
    await caibian.screenshot('comment-sealed-zh')
    await showTab(page, 'review')
    await expect(page.getByTestId('seal')).toHaveAttribute('data-sealed', 'true')

    await beAs(page, staff.chief)
    await expect(page.getByTestId('queue-awaitsMe')).toContainText('1')
    await page.getByTestId('queue-awaitsMe').click()
    await page.getByTestId('article-row').filter({ hasText: sealed }).click()
    await page.keyboard.press('Control+F8')
    await expect(card(page)).toContainText('周牧野')
    await page.getByTestId('comment-answer').fill('核过了，三万册无误。')
    await page.keyboard.press('Control+Enter')
    await expect(card(page)).toContainText('核过了，三万册无误。')
    await expect(page.getByTestId('queue-awaitsMe')).not.toContainText('1')
    await caibian.screenshot('comment-answered-zh')
    await page.getByTestId('comment-resolve').click()
    await expect(marked(page)).toHaveCount(0)
    await page.getByTestId('comment-reopen').click()
    await expect(marked(page)).toHaveCount(1)
    expect(caibian.problems).toEqual([])
  })
})

test.describe('in English, while it is written', () => {
  test.use({ language: 'en' })

  test('comments stay on their words through typing, moving, deleting, undo and a new start', async ({
    caibian,
  }) => {
    test.setTimeout(120_000)
    let { page } = caibian
    await becomeFirstPerson(page, 'Ada Thorne')
    await page.getByTestId('new-article').first().click()
    await page.getByTestId('headline').fill('Bridge opens in Clearbrook')
    await page.getByTestId('editor').click()
    await page.keyboard.type('The new bridge opened today.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Three thousand people crossed it.')
    await selectBack(page, 11)
    await page.keyboard.press('Control+Alt+m')
    await say(page, 'Who counted them?')
    await expect(marked(page)).toHaveText('crossed it.')
    await saved(page)

    await test.step('typing inside joins it, typing after it does not', async () => {
      await marked(page).click()
      await page.keyboard.press('End')
      await page.keyboard.type(' Then it rained.')
      await page.keyboard.press('Home')
      for (let at = 0; at < 30; at += 1) await page.keyboard.press('ArrowRight')
      await page.keyboard.type('on ')
      await expect(marked(page)).toHaveText('crossed on it.')
    })

    await test.step('cut and put in elsewhere, it goes along; a copy has none', async () => {
      await page.keyboard.press('End')
      for (let at = 0; at < 16; at += 1) await page.keyboard.press('ArrowLeft')
      await selectBack(page, 14)
      await page.keyboard.press('Control+x')
      await expect(marked(page)).toHaveCount(0)
      await expect(card(page)).toContainText('Deleted text')
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('Control+v')
      await expect(marked(page)).toHaveText('crossed on it.')
      await page.keyboard.press('Control+v')
      await expect(marked(page)).toHaveText(['crossed on it.'])
      await page.keyboard.press('Control+z')
      await page.keyboard.press('Control+z')
      await page.keyboard.press('Control+z')
      await expect(marked(page)).toHaveText('crossed on it.')
      expect(await textOf(page)).toBe(
        'The new bridge opened today.Three thousand people crossed on it. Then it rained.',
      )
    })

    await test.step('a field has comments of its own, and steps lead through all', async () => {
      await page.getByTestId('headline').focus()
      await page.keyboard.press('Control+Alt+m')
      await say(page, 'Too plain.')
      await expect(page.getByTestId('comment-on-headline')).toContainText('1')
      await expect(card(page)).toHaveCount(2)
      await page.keyboard.press('Control+F8')
      await expect(page.getByTestId('comments')).toContainText('2 of 2')
      await page.keyboard.press('Control+F8')
      await expect(page.getByTestId('comments')).toContainText('1 of 2')
    })
    await caibian.screenshot('comments-en')

    await saved(page)
    page = await caibian.relaunch()
    await signIn(page)
    await expect(marked(page)).toHaveText('crossed on it.')

    await test.step('the gate says what is open, and leads there', async () => {
      await showTab(page, 'checks')
      await page.getByRole('button', { name: /A comment is still open: “Who counted/ }).click()
      await expect(page.getByTestId('tab-comments')).toHaveAttribute('aria-selected', 'true')
      await expect(card(page).filter({ hasText: 'Who counted' })).toHaveClass(/selected/)
    })
    expect(caibian.problems).toEqual([])
  })
})

for (const { language, theme } of [
  { language: 'zh-CN', theme: 'dark' },
  { language: 'en', theme: 'light' },
] as const)
  test.describe(`${language}, ${theme}`, () => {
    test.use({ language, theme, withSample: true })

    test('the list of comments is whole, narrow as well, and open to everybody', async ({
      caibian,
    }) => {
      test.setTimeout(120_000)
      const { page } = caibian
      await beAs(page, staff.chief)
      await openStory(page, sealed)
      await page
        .getByTestId('editor')
        .locator('p')
        .nth(1)
        .dblclick({ position: { x: 60, y: 14 } })
      await page.keyboard.press('Control+Alt+m')
      await say(page, '这里的数字从哪里来？')
      await page.getByTestId('comment-on-story').click()
      await say(page, '整篇再压一压。')
      await page.getByTestId('headline').focus()
      await page.keyboard.press('Control+Alt+m')
      await page.getByTestId('comment-new').pressSequentially('太长。@')
      await expect(page.getByTestId('mentions')).toBeVisible()
      expect(await seriousFaults(page, 'comments')).toEqual([])
      await caibian.screenshot(`comments-${language}-${theme}`)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Enter')
      await expect(card(page)).toHaveCount(3)
      await page.setViewportSize({ width: 900, height: 700 })
      // The column closes only once the window has its new width; the key opens it again.
      await expect(async () => {
        await page.keyboard.press('Control+F8')
        await expect(card(page)).toHaveCount(3, { timeout: 1000 })
      }).toPass()
      await caibian.screenshot(`comments-narrow-${language}-${theme}`)
      expect(await seriousFaults(page, 'comments')).toEqual([])
      expect(caibian.problems).toEqual([])
    })
  })

test('a composition beside a comment, inside it and over it is taken whole', async ({
  caibian,
}) => {
  const { page } = caibian
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').first().click()
  await page.getByTestId('editor').click()
  await page.keyboard.type('ABBC')
  await page.keyboard.press('ArrowLeft')
  await selectBack(page, 2)
  await page.keyboard.press('Control+Alt+m')
  await say(page, '待核')
  await expect(marked(page)).toHaveText('BB')
  await body(page).locator('p').first().click()

  for (const [place, left, words, within] of [
    ['after it', 1, 'ABB新桥C', 'BB'],
    ['inside it', 2, 'AB新桥BC', 'B新桥B'],
    ['before it', 3, 'A新桥BBC', 'BB'],
  ] as const)
    await test.step(place, async () => {
      await page.keyboard.press('End')
      for (let count = 0; count < left; count += 1) await page.keyboard.press('ArrowLeft')
      await pause(page)
      await write(page, ['x', 'xin', 'xin qiao'], '新桥')
      expect(await textOf(page)).toBe(words)
      expect((await marked(page).allInnerTexts()).join('')).toBe(within)
      await page.keyboard.press('Control+z')
      expect(await textOf(page)).toBe('ABBC')
    })

  await test.step('over it, and undo brings it back', async () => {
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await selectBack(page, 2)
    await write(page, ['x', 'xin'], '新')
    expect(await textOf(page)).toBe('A新C')
    await page.keyboard.press('Control+z')
    expect(await textOf(page)).toBe('ABBC')
    await expect(marked(page)).toHaveText('BB')
  })
  expect(caibian.problems).toEqual([])
})
