import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { beAs, openStory, saved, showTab } from '../support/newsroom'
import { becomeFirstPerson, signIn } from '../support/sign-in'
import { blocks, changeElsewhere, holdComposition, pause, textOf, write } from '../support/story'

const byHand = { delay: 25 }
const mode = 'Control+Shift+E'

async function fresh(page: Page): Promise<void> {
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').first().click()
  await page.getByTestId('editor').click()
}

const count = (page: Page) => page.getByTestId('suggest-count')
const put = (page: Page) => page.locator('[data-testid="editor"] ins').allInnerTexts()
const gone = (page: Page) => page.locator('[data-testid="editor"] del').allInnerTexts()

test('what is written while suggesting is a proposal until it is accepted or rejected', async ({
  caibian,
}) => {
  const { page } = caibian
  await fresh(page)
  await page.keyboard.type('清溪新桥今天通车。镇长到场。', byHand)
  await saved(page)
  await page.keyboard.press(mode)
  await expect(page.getByTestId('suggest-bar')).toBeVisible()
  await expect(page.getByTestId('tool-suggest')).toHaveAttribute('aria-pressed', 'true')

  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await page.keyboard.type('南溪', byHand)
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText('2 处未处理')
  expect(await put(page)).toEqual(['南', '¶'])
  expect(await gone(page)).toEqual(['清'])
  await caibian.screenshot('suggest-marks')

  await page.getByTestId('suggest-view').selectOption('original')
  await expect(page.getByTestId('original')).toHaveText('清溪新桥今天通车。镇长到场。')
  await caibian.screenshot('suggest-original')
  await page.getByTestId('suggest-view').selectOption('clean')
  expect(await put(page)).toEqual([])
  await page.getByTestId('suggest-view').selectOption('marks')

  await page.keyboard.press('F9')
  await expect(page.getByTestId('suggest-box')).toBeVisible()
  await caibian.screenshot('suggest-box')
  await page.keyboard.press('Control+Alt+y')
  await expect(count(page)).toHaveText('1 处未处理')
  await page.getByTestId('suggest-reject').click()
  await expect(count(page)).toHaveText('没有未处理的建议')
  expect(await textOf(page)).toBe('南溪新桥今天通车。镇长到场。')
  expect(await blocks(page)).toHaveLength(1)

  const headline = page.getByTestId('headline')
  await headline.fill('南溪新桥通车')
  await expect(count(page)).toHaveText('1 处未处理')
  await page.getByTestId('suggest-view').selectOption('original')
  await expect(headline).toHaveValue('')
  await expect(headline).not.toBeEditable()
  await page.getByTestId('suggest-view').selectOption('marks')
  await expect(headline).toHaveValue('南溪新桥通车')
  await expect(headline).toBeEditable()
  expect(caibian.problems).toEqual([])
})

/**
 * The places at which track changes of this editor family tear compositions apart, and their neighbours:
 * what is done before, with suggesting on, to 桥头人到齐了 with the caret after 头; and what must stand there.
 */
const compositions: readonly (readonly [string, readonly string[], string])[] = [
  ['in plain text', [], '桥头你好人到齐了'],
  ['at the start of a paragraph', ['Home'], '你好桥头人到齐了'],
  ['at the end of a paragraph', ['End'], '桥头人到齐了你好'],
  ['right after a deletion', ['Backspace'], '桥你好人到齐了'],
  ['right before a deletion', ['Delete'], '桥头你好到齐了'],
  ['over a selection', ['Shift+ArrowRight', 'Shift+ArrowRight'], '桥头你好齐了'],
  ['right after an insertion', ['type:北'], '桥头北你好人到齐了'],
  ['right before an insertion', ['type:北', 'ArrowLeft'], '桥头你好北人到齐了'],
  ['inside an insertion', ['type:北岸', 'ArrowLeft'], '桥头北你好岸人到齐了'],
  ['beside a replacement', ['Backspace', 'type:北', 'ArrowLeft'], '桥你好北人到齐了'],
  ['after a new paragraph', ['Enter'], '桥头你好人到齐了'],
  ['after a join', ['Enter', 'Backspace'], '桥头你好人到齐了'],
  [
    'over a whole suggestion',
    ['type:北岸', 'Shift+ArrowLeft', 'Shift+ArrowLeft'],
    '桥头你好人到齐了',
  ],
  ['beside bold that is suggested', ['Control+b', 'type:北', 'Control+b'], '桥头北你好人到齐了'],
]

test('compositions are taken whole wherever they begin, undone whole and rejected whole', async ({
  caibian,
}) => {
  test.setTimeout(240_000)
  const { page } = caibian
  await becomeFirstPerson(page, '林知夏')
  for (const [where, keys, words] of compositions)
    await test.step(where, async () => {
      await begin(page, '桥头人到齐了')
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      for (const key of keys)
        if (key.startsWith('type:')) await page.keyboard.type(key.slice(5), byHand)
        else await page.keyboard.press(key)
      await pause(page)
      const before = await textOf(page)

      await write(page, ['n', 'ni', 'ni h', 'ni hao'], '你好')
      expect(await textOf(page)).toBe(words)
      await page.keyboard.press('Control+z')
      expect(await textOf(page)).toBe(before)
      await page.keyboard.press('Control+Shift+z')
      expect(await textOf(page)).toBe(words)
      await expect(count(page)).toContainText('处未处理')
      await all(page, '全部不采纳')
      expect(await textOf(page)).toBe('桥头人到齐了')
      expect(await gone(page)).toEqual([])
      await page.keyboard.press(mode)
    })
  expect(caibian.problems).toEqual([])
})

test('a composition goes on undisturbed while the article is changed elsewhere', async ({
  caibian,
}) => {
  const { page } = caibian
  await becomeFirstPerson(page, '林知夏')
  await begin(page, '桥头人到齐了')
  await page.keyboard.press('Backspace')
  await saved(page)
  const open = await holdComposition(page)
  await open.show('n')
  await open.show('ni')
  await changeElsewhere(page, '别处改的引题')
  await page.waitForTimeout(1500)
  await open.show('ni hao')
  expect(await textOf(page)).toBe('桥头人到齐ni hao')
  await open.end('你好')
  expect(await textOf(page)).toBe('桥头人到齐你好')
  await expect(page.getByTestId('save-keep')).toBeVisible()
  await page.getByTestId('save-keep').click()
  await saved(page)
  expect(await put(page)).toEqual(['你好'])
  expect(await gone(page)).toEqual(['了'])
})

test('what is written with suggesting off stands in both texts, by an input method too', async ({
  caibian,
}) => {
  const { page } = caibian
  await becomeFirstPerson(page, '林知夏')
  await begin(page, '桥头人到齐了')
  await page.keyboard.type('吗', byHand)
  await expect(count(page)).toHaveText('1 处未处理')
  await page.keyboard.press(mode)
  await page.keyboard.press('Home')
  await write(page, ['x', 'xin'], '新')
  await expect(count(page)).toHaveText('1 处未处理')
  expect(await put(page)).toEqual(['吗'])
  await page.keyboard.press('Control+z')
  expect(await textOf(page)).toBe('桥头人到齐了吗')
  await expect(count(page)).toHaveText('1 处未处理')
  await page.keyboard.press('Control+Shift+z')
  await all(page, '全部不采纳')
  expect(await textOf(page)).toBe('新桥头人到齐了')
  await page.keyboard.press('Control+z')
  expect(await textOf(page)).toBe('新桥头人到齐了吗')
  await all(page, '全部采纳')
  await expect(page.getByTestId('suggest-bar')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(count(page)).toHaveText('1 处未处理')
  await saved(page)
  expect(caibian.problems).toEqual([])
})

test('what is suggested is there again after the program was closed, with its undo', async ({
  caibian,
}) => {
  await becomeFirstPerson(caibian.page, '林知夏')
  await begin(caibian.page, '桥头人到齐了')
  await caibian.page.keyboard.press('Backspace')
  await caibian.page.keyboard.type('啦', byHand)
  await expect(count(caibian.page)).toHaveText('1 处未处理')
  await saved(caibian.page)
  const page = await caibian.relaunch()
  await signIn(page)
  await expect(count(page)).toHaveText('1 处未处理')
  expect(await put(page)).toEqual(['啦'])
  expect(await gone(page)).toEqual(['了'])
  await all(page, '全部不采纳')
  await expect(page.getByTestId('suggest-bar')).toHaveCount(0)
  expect(await textOf(page)).toBe('桥头人到齐了')
})

test('a copy is the clean text, without what is struck through', async ({ caibian }) => {
  const { page, app } = caibian
  await becomeFirstPerson(page, '林知夏')
  await begin(page, '桥头人到齐了')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('啦', byHand)
  await expect(count(page)).toHaveText('1 处未处理')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(copied).toBe('桥头人到齐啦')
})

/** A new story with these words, and suggesting on. */
async function begin(page: Page, words: string): Promise<void> {
  await page.getByTestId('new-article').first().click()
  await expect(page.getByTestId('count-characters')).toContainText('0')
  await page.getByTestId('editor').click()
  await page.keyboard.type(words, byHand)
  await saved(page)
  await page.keyboard.press(mode)
  await expect(page.getByTestId('suggest-bar')).toBeVisible()
}

async function all(page: Page, what: string): Promise<void> {
  await page.getByTestId('suggest-many').click()
  await page.getByRole('menuitem', { name: what, exact: true }).click()
  await page.getByTestId('editor').click()
}

const tellings = [
  {
    language: 'zh-CN',
    theme: 'light',
    story: '早稻开镰，柳湾示范田亩产预计超千斤',
    reviewer: '周牧野',
    author: '林知夏',
    headline: '柳湾早稻开镰，亩产预计过千斤',
    typed: '据村委会介绍，',
    word: '村里说，',
    open: '还有 3 处修改建议未处理。',
    left: '2 处未处理',
    acceptAll: '全部采纳',
  },
  {
    language: 'en',
    theme: 'dark',
    story: 'Council to vote on free school breakfasts from January',
    reviewer: 'Priya Nandan',
    author: 'Mara Ellison',
    headline: 'Free school breakfasts go to a council vote',
    typed: 'On Monday, ',
    word: 'It said: ',
    open: '3 suggestions are still open.',
    left: '2 open',
    acceptAll: 'Accept all',
  },
] as const

for (const told of tellings)
  test.describe(`three people and one story (${told.language})`, () => {
    test.use({ language: told.language, theme: told.theme, withSample: true })

    test('a reviewer suggests, the desk holds the story back, and its author decides', async ({
      caibian,
    }) => {
      test.setTimeout(180_000)
      const { page } = caibian
      const editor = page.getByTestId('editor')
      const look = `${told.language}-${told.theme}`

      await test.step('the reviewer suggests in the text and in the headline', async () => {
        await beAs(page, told.reviewer)
        await openStory(page, told.story)
        await showTab(page, 'review')
        await page.getByTestId('do-claim').click()
        await expect(page.getByTestId('do-approve')).toBeVisible()
        await page.getByTestId('tool-suggest').click()
        await expect(page.getByTestId('suggest-bar')).toBeVisible()
        await editor.locator('p').first().click()
        await page.keyboard.press('Home')
        await page.keyboard.type(told.typed, byHand)
        await page.keyboard.press('Control+End')
        await page.keyboard.type(told.word, byHand)
        await page.getByTestId('headline').fill(told.headline)
        await expect(page.getByTestId('suggest-row')).toHaveCount(3)
        await saved(page)
        await caibian.screenshot(`suggest-reviewer-${look}`)
      })

      await test.step('nothing is approved while suggestions are open, and each is led to', async () => {
        await page.getByTestId('do-approve').click()
        const refusal = page.getByTestId('refusal')
        await expect(refusal).toContainText(told.open)
        await expect(refusal.getByRole('button')).toHaveCount(3)
        await refusal.getByRole('button').first().click()
        await expect(page.getByTestId('suggest-box')).toBeVisible()
        await caibian.screenshot(`suggest-refused-${look}`)
        await page.getByTestId('do-return').click()
        await page.getByTestId('form-text').fill('…')
        await page.getByTestId('form-send').click()
        await expect(page.getByTestId('form-return')).toBeHidden()
      })

      await test.step('the author opens it again and decides by key, by mouse and for all', async () => {
        await beAs(page, told.author)
        await expect(page.getByTestId('headline')).toHaveValue(told.headline)
        await editor.locator('p').first().click()
        await page.keyboard.press('Control+Home')
        await page.keyboard.press('F9')
        await expect(page.getByTestId('suggest-box')).toContainText(told.reviewer)
        await page.keyboard.press('Control+Alt+x')
        await expect(page.getByTestId('suggest-count')).toHaveText(told.left)
        await caibian.screenshot(`suggest-author-${look}`)
        await all(page, told.acceptAll)
        await expect(page.getByTestId('suggest-bar')).toHaveCount(0)
        await saved(page)
        expect(await textOf(page)).not.toContain(told.typed)
        expect(await textOf(page)).toContain(told.word)
        await expect(page.getByTestId('headline')).toHaveValue(told.headline)
        await showTab(page, 'review')
        await page.getByTestId('do-submit').click()
        await expect(page.getByTestId('do-recall')).toBeVisible()
      })
      expect(caibian.problems).toEqual([])
    })
  })
