import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleView, Bridge } from '../../shared/ipc'
import { seriousFaults } from '../support/access'
import { expect, test } from '../support/app'
import type { RunningApp } from '../support/app'
import { bold, doc, footnote, h, li, link, p, table, td, th, tr, ul } from '../support/document'
import { answerDialogs, beAs, body, openStory, saved, showTab, staff } from '../support/newsroom'

const headline = '清溪老街亮起太阳能路灯'
const light = '3月7日傍晚，清溪老街四十二盏太阳能路灯同时亮起。'
const stall = '“以后收摊不用摸黑了。”卖了三十年豆花的叶春和说。'
const plan = '镇里打算明年再装一百盏，覆盖到北岸的两个村。'
const quiet = [
  '路灯由镇农机站安装。',
  '灯杆上装有感应器。',
  '夜里十一点后自动调暗。',
  '一夜用电不到两度。',
]
const cell = (text: string) => td(p(text))

const versions = [
  doc(
    p(light),
    p(stall),
    ...quiet.map((line) => p(line)),
    p(plan, link('https://clearbrook.example/a', '公告')),
    ul(li(p('南岸：二十盏')), li(p('北岸：二十二盏'))),
    table(
      tr(th(p('村')), th(p('盏数'))),
      tr(cell('南岸'), cell('20')),
      tr(cell('北岸'), cell('22')),
    ),
  ),
  doc(
    p(stall),
    ...quiet.map((line) => p(line)),
    h(2, '明年再装'),
    p(
      plan.replace('一百', '二百'),
      link('https://clearbrook.example/b', '公告'),
      footnote('据镇政府三月公告'),
    ),
    p('南岸：二十盏'),
    ul(li(p('北岸：', bold('二十二盏')))),
    table(
      tr(th(p('村')), th(p('盏数'))),
      tr(cell('南岸'), cell('21')),
      tr(cell('西坡'), cell('4')),
      tr(cell('北岸'), cell('22')),
    ),
    p(light.replace('四十二', '四十三')),
  ),
] as const

for (const { language, theme } of [
  { language: 'zh-CN', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'zh-CN', theme: 'dark' },
  { language: 'en', theme: 'light' },
] as const) {
  const look = `${language === 'en' ? 'en' : 'zh'}-${theme}`
  test.describe(look, () => {
    test.use({ language, theme, withSample: true })

    test(`versions are looked through, compared, printed and restored (${look})`, async ({
      caibian,
    }) => {
      test.setTimeout(180_000)
      const { app, page } = caibian
      await beAs(page, staff.chief)
      const id = await storyInThreeRevisions(page)
      await openStory(page, headline)

      await test.step('one after the other, by keyboard', async () => {
        await showTab(page, 'history')
        await page.getByTestId('open-versions').click()
        const shown = page.getByTestId('versions-shown')
        await expect(shown).toContainText('3')
        await expect(page.getByTestId('compare-count')).toBeVisible()
        await caibian.screenshot(`versions-${look}`)
        await page.getByTestId('versions-slider').focus()
        await page.keyboard.press('ArrowLeft')
        await expect(page.getByTestId('versions-slider')).toHaveValue('2')
        await page.getByTestId('versions-draft').click()
        await expect(page.getByTestId('versions-draft')).toHaveAttribute('aria-pressed', 'true')
        await faultless(page, 'versions')
        await narrow(caibian, `versions-900-${look}`)
        await page.keyboard.press('Escape')
      })

      await test.step('two of them, side by side and in one text, from change to change', async () => {
        await page.getByTestId('event-now').first().waitFor()
        await compare(page, '2', '3')
        await expect(page.getByTestId('compare-text')).toBeVisible()
        await caibian.screenshot(`compare-sides-${look}`)
        await expect(page.getByTestId('compare').locator('del').first()).toBeVisible()
        await page.keyboard.press('n')
        await expect(page.getByTestId('compare-place')).toContainText('1')
        await page.keyboard.press('n')
        await page.keyboard.press('p')
        await expect(page.locator('[data-change]').first()).toBeFocused()
        await page.keyboard.press('v')
        await caibian.screenshot(`compare-inline-${look}`)
        await faultless(page, 'compare')
        await page.keyboard.press('v')
        await narrow(caibian, `compare-900-${look}`)
        await page.getByTestId('compare-fields').scrollIntoViewIfNeeded()
        await caibian.screenshot(`compare-fields-${look}`)
      })

      await test.step('on paper, as a page and as a PDF', async () => {
        for (const kind of ['html', 'pdf'] as const) {
          const path = join(caibian.userFolder, `proof-${look}.${kind}`)
          await answerDialogs(app, { save: path })
          await page.getByTestId('compare-copy').click()
          await page.getByTestId(`compare-copy-${kind}`).click()
          await expect.poll(() => sizeOf(path), { timeout: 30_000 }).toBeGreaterThan(2000)
        }
        const path = join(caibian.userFolder, `proof-${look}.html`)
        const copy = await readFile(path, 'utf8')
        expect(copy).toContain('<ins>二百</ins>')
        await readFile(path.replace('.html', '.pdf')).then((bytes) =>
          expect(bytes.subarray(0, 5).toString()).toBe('%PDF-'),
        )
        await page.keyboard.press('Escape')
      })

      await test.step('and one of them restored, which undo leaves alone', async () => {
        await showTab(page, 'history')
        await page.getByTestId('open-versions').click()
        await page.getByTestId('versions-slider').focus()
        await page.keyboard.press('Home')
        await page.keyboard.press('ArrowRight')
        await page.getByTestId('versions-restore').click()
        await page.getByTestId('versions-restore-confirm').click()
        await expect(page.getByTestId('versions')).toBeHidden()
        await expect(body(page)).toContainText('四十二盏')
        await expect(body(page)).not.toContainText('西坡')
        const restored = await body(page).innerText()
        await body(page).locator('p').first().click()
        await page.keyboard.press('Control+z')
        await page.keyboard.press('Control+z')
        expect(await body(page).innerText()).toBe(restored)
      })
      expect(id).not.toBe('')
      expect(caibian.problems).toEqual([])
    })
  })
}

test.describe('a published story', () => {
  test.use({ withSample: true })

  test('is shown as it stood, and what was approved is compared with now', async ({ caibian }) => {
    const { page } = caibian
    await beAs(page, staff.chief)
    await openStory(page, '老粮仓变身图书馆，清溪南岸有了夜读的灯')
    await showTab(page, 'history')
    await page.getByTestId('event-page').first().click()
    await expect(page.getByTestId('preview-what')).toContainText('重新生成')
    const frame = page.frameLocator('[data-testid="preview-frame"]')
    await expect(frame.locator('h1')).toContainText('老粮仓变身图书馆')
    await caibian.screenshot('as-it-stood')
    await page.keyboard.press('Escape')
    await page.getByTestId('event-now').first().click()
    await expect(page.getByTestId('compare-count')).toBeVisible()
    await expect(page.getByTestId('compare-proof-2')).toContainText('无改动')
    expect(caibian.problems).toEqual([])
  })
})

test.describe('a text that suddenly shrank', () => {
  test.use({ withSample: true })

  test('is looked at in its versions; undo ends at the text that was opened', async ({
    caibian,
  }) => {
    test.setTimeout(90_000)
    const { page } = caibian
    await beAs(page, staff.chief)
    await storyInThreeRevisions(page)
    await openStory(page, headline)
    await body(page).locator('p').first().click()
    for (let time = 0; time < 3; time += 1) await page.keyboard.press('Control+z')
    await expect(body(page)).toContainText('四十三盏')
    await page.keyboard.insertText('路灯。'.repeat(150))
    await saved(page)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.getByTestId('shrunk-look').click()
    await expect(page.getByTestId('versions')).toBeVisible()
    await expect(page.getByTestId('versions-draft')).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByTestId('versions').locator('del').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await body(page).click()
    for (let time = 0; time < 8; time += 1) await page.keyboard.press('Control+z')
    await expect(body(page)).toContainText('四十三盏')
    await expect(body(page)).not.toContainText('路灯。路灯。')
    expect(caibian.problems).toEqual([])
  })
})

function bridgeCall<Output>(page: Page, name: string, input: unknown): Promise<Output> {
  return page.evaluate(
    async ([call, argument]) => {
      const { caibian } = window as unknown as { caibian: Bridge }
      const answer = await caibian.call(call as 'article.open', argument as never)
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
      return answer.value as never
    },
    [name, input] as const,
  )
}

/** A story whose second revision reads as the first version here, and whose third as the second. */
async function storyInThreeRevisions(page: Page): Promise<string> {
  let view = await bridgeCall<ArticleView>(page, 'article.create', { language: 'zh-CN' })
  const { id } = view
  const drafts = versions.map((text, place) => ({
    ...view.draft,
    headline,
    body: text,
    keywords: place === 0 ? ['路灯', '老街'] : ['老街', '夜市'],
    credits: ['林知夏', '周牧野'].slice(place).map((name, rank) => credit(name, rank + place)),
  }))
  for (const draft of drafts) {
    const { generation: base, internal } = view
    await bridgeCall(page, 'draft.save', { id, base, draft, internal })
    view = await bridgeCall<ArticleView>(page, 'article.freeze', { id })
  }
  return id
}

function credit(name: string, rank: number) {
  const id = `00000000-0000-7000-9000-00000000000${rank}`
  return { id, name, role: 'reporter' as const, showInByline: true }
}

async function compare(page: Page, from: string, to: string): Promise<void> {
  await page.getByTestId('event-now').first().click()
  await page.getByTestId('compare-from').selectOption(from)
  await page.getByTestId('compare-to').selectOption(to)
  await page.getByTestId('compare').getByRole('heading').first().click()
}

async function sizeOf(path: string): Promise<number> {
  return (await readFile(path).catch(() => Buffer.alloc(0))).byteLength
}

/** A picture of what is open, in a narrow window. */
async function narrow(caibian: RunningApp, name: string): Promise<void> {
  const resize = (width: number) =>
    caibian.app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size, 900)
    }, width)
  await resize(900)
  await expect.poll(() => caibian.page.evaluate(() => innerWidth)).toBeLessThan(1000)
  await caibian.screenshot(name)
  await resize(1440)
  await expect.poll(() => caibian.page.evaluate(() => innerWidth)).toBeGreaterThan(1300)
}

async function faultless(page: Page, view: string): Promise<void> {
  expect(await seriousFaults(page, view)).toEqual([])
}
