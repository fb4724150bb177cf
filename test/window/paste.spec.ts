import type { ElectronApplication, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../electron/dev/runtime.mjs'
import { expect, test } from '../support/app'
import { copyHtml, copyPicture, redDot } from '../support/clipboard'
import { saved } from '../support/newsroom'
import { becomeFirstPerson } from '../support/sign-in'
import { blocks, textOf } from '../support/story'

const byHand = { delay: 30 }

const fresh = async (page: Page): Promise<void> => {
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').click()
  await page.getByTestId('editor').click()
}

const pasteSample = async (app: ElectronApplication, page: Page, sample: string) => {
  await copyHtml(app, await readFile(join(ROOT, 'test/cases/paste', sample), 'utf8'))
  await page.keyboard.press('Control+v')
}

test('a report copied from Word keeps its form; what is left out is listed, and undone in one step', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await fresh(page)
  await page.keyboard.type('Before.', byHand)
  await page.keyboard.press('Enter', byHand)
  await pasteSample(app, page, 'word/report.html')
  const notice = page.getByTestId('paste-notice')
  await expect(notice).toBeVisible()
  expect(await blocks(page)).toEqual([
    'paragraph Before.',
    'heading 清溪新桥通车',
    'heading 三年建成',
    'paragraph 清溪镇的新桥长200米，耗时三年[1]。新增一句。',
    'bulletList 双向四车道人行道两侧照明齐全',
    'orderedList 第三期第四期',
    'heading 数字',
    'table 造价主桥一亿两年',
    'paragraph 清溪完。',
    'paragraph [1] 据镇政府通报。',
  ])
  await expect(page.locator('[data-testid="editor"] ol')).toHaveAttribute('start', '3')
  await page.getByTestId('paste-show').click()
  await expect(page.getByTestId('paste-pieces')).toContainText('删去的话。')
  await expect(page.getByTestId('paste-pieces')).toContainText('新桥夜景。')
  await caibian.screenshot('paste-notice-zh')
  await page.getByTestId('paste-undo').click()
  expect(await blocks(page)).toEqual(['paragraph Before.', 'paragraph '])
  await expect(notice).toBeHidden()
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.type('After', byHand)
  await page.keyboard.press('Control+z')
  expect((await blocks(page)).at(-1)).toBe('paragraph [1] 据镇政府通报。')
  await saved(page)
  expect(caibian.problems).toEqual([])
})

test('one line goes inline and leaves the marks of the text as they were', async ({ caibian }) => {
  const { page, app } = caibian
  await fresh(page)
  await page.keyboard.type('AB', byHand)
  await page.keyboard.press('ArrowLeft')
  await copyHtml(app, '<h2>bold <b>words</b></h2>')
  await page.keyboard.press('Control+v')
  await page.keyboard.type('x', byHand)
  expect(await blocks(page)).toEqual(['paragraph Abold wordsxB'])
  expect(await page.locator('[data-testid="editor"] strong').allInnerTexts()).toEqual(['words'])

  await page.keyboard.press('End')
  await page.keyboard.press('Enter', byHand)
  await page.keyboard.press('Control+Alt+2')
  await page.keyboard.type('Heading', byHand)
  await copyHtml(app, '<p>with <a href="https://x.example/">link</a></p>')
  await page.keyboard.press('Control+v')
  await page.keyboard.type('!', byHand)
  expect((await blocks(page)).at(-1)).toBe('heading Headingwith link!')
})

test('items join the list and cells the table they are pasted into', async ({ caibian }) => {
  const { page, app } = caibian
  await fresh(page)
  await page.keyboard.press('Control+Shift+8')
  await page.keyboard.type('one', byHand)
  await page.keyboard.press('Enter', byHand)
  await copyHtml(app, '<ul><li>two</li><li>three</li></ul>')
  await page.keyboard.press('Control+v')
  await page.keyboard.type('.', byHand)
  expect(await page.locator('[data-testid="editor"] li').allInnerTexts()).toEqual([
    'one',
    'two',
    'three.',
  ])
  expect(await page.locator('[data-testid="editor"] ul').count()).toBe(1)

  await page.keyboard.press('Enter', byHand)
  await page.keyboard.press('Enter', byHand)
  await page.keyboard.press('Control+Alt+t')
  await copyHtml(app, '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>')
  await page.keyboard.press('Control+v')
  expect(await page.locator('[data-testid="editor"] table').count()).toBe(1)
  expect((await blocks(page)).at(1)).toContain('abcd')
})

test('plain text keeps its paragraphs and nothing else', async ({ caibian }) => {
  const { page, app } = caibian
  await fresh(page)
  await app.evaluate(({ clipboard }) =>
    (clipboard as unknown as { write(what: object): void }).write({
      text: '　　清溪新桥\n\n　　昨日通车。',
      html: '<h1>清溪新桥</h1><p><b>昨日通车。</b></p>',
    }),
  )
  await page.keyboard.press('Control+Shift+v')
  expect(await blocks(page)).toEqual(['paragraph 清溪新桥', 'paragraph 昨日通车。'])
  expect(await page.locator('[data-testid="editor"] strong').count()).toBe(0)
})

test('a picture copied from another article brings its caption and credit along', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await fresh(page)
  await page.keyboard.type('Here.', byHand)
  await copyPicture(app, redDot)
  await page.keyboard.press('Control+v')
  await expect(page.getByTestId('figure')).toBeVisible()
  await page.getByTestId('figure-caption').fill('清溪新桥')
  await page.getByTestId('figure-credit').fill('程一舟')
  await saved(page)
  await page.getByTestId('editor').click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.getByTestId('new-article').click()
  await expect(page.getByTestId('figure')).toHaveCount(0)
  await page.getByTestId('editor').click()
  await page.keyboard.press('Control+v')
  await expect(page.getByTestId('figure-caption')).toHaveValue('清溪新桥')
  await expect(page.getByTestId('figure-credit')).toHaveValue('程一舟')
  await expect(page.getByTestId('figure').locator('img')).toHaveJSProperty('naturalWidth', 8)
  await expect(page.getByTestId('paste-notice')).toBeHidden()
  await saved(page)
  expect(caibian.problems).toEqual([])
})

test('pictures inside a page come along; those on the web wait until they are asked for', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await fresh(page)
  await copyHtml(
    app,
    `<p>一</p><figure><img src="${redDot}"><figcaption>桥。李禾 摄</figcaption></figure><p>二</p><p><img src="http://127.0.0.1:9/no.png" alt="远处"></p><p>三</p>`,
  )
  await page.keyboard.press('Control+v')
  await expect(page.getByTestId('figure-caption')).toHaveValue('桥。')
  await expect(page.getByTestId('figure-credit')).toHaveValue('李禾')
  expect(await blocks(page)).toEqual(['paragraph 一', 'figure ', 'paragraph 二', 'paragraph 三'])
  await page.getByTestId('paste-fetch').click()
  await page.getByTestId('paste-show').click()
  await expect(page.getByTestId('paste-pieces')).toContainText('http://127.0.0.1:9/no.png')
  await expect(page.getByTestId('paste-fetch')).toBeHidden()
  expect(await textOf(page)).toBe('一二三')
  await saved(page)
})

test.describe('in English, dark', () => {
  test.use({ language: 'en', theme: 'dark' })

  test('the notice reads well', async ({ caibian }) => {
    const { page, app } = caibian
    await fresh(page)
    await pasteSample(app, page, 'web/page.html')
    await page.getByTestId('paste-show').click()
    await expect(page.getByTestId('paste-pieces')).toContainText('typed text')
    await caibian.screenshot('paste-notice-en-dark')
    expect(caibian.problems).toEqual([])
  })
})
