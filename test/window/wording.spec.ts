import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { compose, expect, test } from '../support/app'
import { answerDialogs, chooseMenu, field, saved, showTab } from '../support/newsroom'
import { becomeFirstPerson } from '../support/sign-in'
import { pause, textOf, write } from '../support/story'

async function openWriting(page: Page): Promise<void> {
  await page.getByTestId('open-settings').click()
  await page.getByTestId('settings-write').click()
  await page.getByTestId('write-settings').waitFor()
}

async function withExamples(page: Page): Promise<void> {
  await becomeFirstPerson(page, '林知夏')
  await openWriting(page)
  await page.getByTestId('write-examples').click()
  await page.getByTestId('write-save').click()
  await expect(page.getByRole('status').filter({ hasText: /尚未保存|not saved/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
}

function selectedIn(line: Locator): Promise<string> {
  return line.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  )
}

async function fresh(page: Page): Promise<void> {
  await page.getByTestId('new-article').first().click()
  await page.getByTestId('editor').click()
  // The lists come once the window has nothing else to do.
  await page.locator('[data-wording="known"]').waitFor()
}

test('a short form becomes the long one, and one undo brings it back', async ({ caibian }) => {
  const { page } = caibian
  await withExamples(page)
  await fresh(page)
  await page.keyboard.type('记者在qxsl ')
  expect(await textOf(page)).toBe('记者在清溪市图书馆')
  await page.keyboard.press('Control+z')
  expect(await textOf(page)).toBe('记者在qxsl ')
  await page.keyboard.type('，qxsl，到了')
  expect(await textOf(page)).toBe('记者在qxsl ，清溪市图书馆，到了')
  await page.keyboard.type('qxsl')
  await page.keyboard.press('Tab')
  await page.keyboard.type('。')
  expect(await textOf(page)).toBe('记者在qxsl ，清溪市图书馆，到了清溪市图书馆。')
  await page.keyboard.press('Enter')
  await page.keyboard.type('said;ps. Iraqxsl ')
  expect((await textOf(page)).slice(-50)).toContain(
    'saida spokesperson for the council said. Iraqxsl ',
  )
  await saved(page)
  expect(caibian.problems).toEqual([])
})

test('nothing expands while an input method composes; what it left is ended by the next mark', async ({
  caibian,
}) => {
  const { page } = caibian
  await withExamples(page)
  await fresh(page)
  await compose(page, ['q', 'qx', 'qxsl'], 'qxsl')
  await pause(page)
  expect(await textOf(page)).toBe('qxsl')
  await compose(page, ['q', 'qi', 'qi '], '')
  await pause(page)
  expect(await textOf(page)).toBe('qxsl')
  await page.keyboard.insertText('，')
  expect(await textOf(page)).toBe('清溪市图书馆，')
  await write(page, ['b', 'ben', 'ben bao'], '本报')
  expect(await textOf(page)).toBe('清溪市图书馆，本报')
  expect(caibian.problems).toEqual([])
})

test('in the headline and the other fields too, never while an input method composes', async ({
  caibian,
}) => {
  const { page } = caibian
  await withExamples(page)
  await fresh(page)
  const headline = page.getByTestId('headline')
  await headline.click()
  await page.keyboard.type('记者在qxsl ')
  await expect(headline).toHaveValue('记者在清溪市图书馆')
  await page.keyboard.press('Control+z')
  await expect(headline).toHaveValue('记者在qxsl ')
  await page.keyboard.type('，qxsl，到了qxsl')
  await page.keyboard.press('Tab')
  await page.keyboard.type('。')
  await expect(headline).toHaveValue('记者在qxsl ，清溪市图书馆，到了清溪市图书馆。')
  await headline.fill('')
  await compose(page, ['q', 'qx', 'qxsl'], 'qxsl')
  await pause(page)
  await expect(headline).toHaveValue('qxsl')
  await page.keyboard.insertText('，')
  await expect(headline).toHaveValue('清溪市图书馆，')
  const abstract = field(page, 'abstract')
  await abstract.click()
  await page.keyboard.type('said;ps. qxsl ')
  await expect(abstract).toHaveValue('saida spokesperson for the council said. 清溪市图书馆')
  const address = field(page, 'slug')
  await address.fill('')
  await address.pressSequentially('qxsl-')
  await expect(address).toHaveValue('qxsl-')
  expect(caibian.problems).toEqual([])
})

test('standing text comes from the slash menu and from the list, in the newsroom’s own words', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await withExamples(page)
  await fresh(page)
  await page.keyboard.type('/rx')
  await expect(page.getByTestId('slash-menu')).toContainText('新闻热线')
  await caibian.screenshot('write-slash-zh')
  await page.keyboard.press('Enter')
  expect(await textOf(page)).toBe('新闻热线：如有线索，请拨打 000-0000 0000。')
  await expect(page.getByTestId('editor').locator('strong')).toHaveText('新闻热线：')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await chooseMenu(app, 'write.standing')
  await page.getByTestId('standing-input').fill('热线')
  await caibian.screenshot('write-standing-zh')
  await page.keyboard.press('Enter')
  expect(await textOf(page)).toBe('新闻热线：如有线索，请拨打 000-0000 0000。')
  expect(caibian.problems).toEqual([])
})

test('today’s date goes into the text, today’s dateline into its own fields', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await becomeFirstPerson(page, '林知夏')
  await openWriting(page)
  await page.getByTestId('dateline-place').fill('清溪')
  await page.getByTestId('dateline-agency').fill('清溪日报')
  await page.getByTestId('day-zh').fill('{month}月{day}日')
  await page.getByTestId('day-zh').press('Tab')
  await caibian.screenshot('write-wording-zh')
  await page.getByTestId('write-save').click()
  await page.keyboard.press('Escape')
  await fresh(page)
  await page.keyboard.type('会议于')
  await chooseMenu(app, 'write.day')
  await expect.poll(() => textOf(page)).toMatch(/^会议于\d{1,2}月\d{1,2}日$/)
  await chooseMenu(app, 'write.dateline')
  await expect(page.getByTestId('byline').first()).toContainText(/清溪日报清溪\d+月\d+日讯/)
  await showTab(page, 'story')
  await expect(field(page, 'dateline.place')).toHaveValue('清溪')
  await saved(page)
  expect(caibian.problems).toEqual([])
})

test('a kind of story begins with its prompts, and leaves only when they are answered', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await withExamples(page)
  await page.getByTestId('welcome').waitFor()
  await chooseMenu(app, 'article.newFrom')
  await page.getByTestId('templates').waitFor()
  await caibian.screenshot('write-templates-zh')
  await page.getByTestId('templates-input').fill('会议')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('headline')).toHaveValue('【【谁】】召开【【什么会】】')
  await page.getByTestId('editor').click()
  await page.waitForFunction(() => (CSS.highlights.get('caibian-prompt')?.size ?? 0) > 0)
  await caibian.screenshot('write-prompts-zh')
  await showTab(page, 'checks')
  await expect(page.getByTestId('checks')).toContainText('待填之处')
  await showTab(page, 'story')
  await expect(page.getByTestId('wanted')).toContainText('未填')

  await page.getByTestId('editor').click()
  await page.keyboard.press('Control+Home')
  for (const answer of ['清溪镇今天开会。', '镇长讲话。', '四月施工。']) {
    await chooseMenu(app, 'write.nextPrompt')
    await expect
      .poll(() => page.evaluate(() => getSelection()?.toString() ?? ''))
      .toMatch(/^【【.*】】$/)
    await page.keyboard.type(answer)
  }
  expect(await textOf(page)).toBe('清溪镇今天开会。镇长讲话。四月施工。')
  await chooseMenu(app, 'write.nextPrompt')
  await expect.poll(() => selectedIn(page.getByTestId('headline'))).toBe('【【谁】】')
  await page.keyboard.type('清溪镇')
  await chooseMenu(app, 'write.nextPrompt')
  await expect.poll(() => selectedIn(page.getByTestId('headline'))).toBe('【【什么会】】')
  await page.keyboard.type('修桥会')
  await expect(page.getByTestId('headline')).toHaveValue('清溪镇召开修桥会')
  await saved(page)
  await showTab(page, 'checks')
  await expect(page.getByTestId('checks')).not.toContainText('待填之处')
  expect(caibian.problems).toEqual([])
})

test('an open story is kept as a template, and all lists go out as a file and come in again', async ({
  caibian,
}) => {
  const { page, app } = caibian
  const file = join(caibian.userFolder, 'lists.json')
  await withExamples(page)
  await fresh(page)
  await page.keyboard.type('导语。')
  await page.getByTestId('headline').fill('清溪天气')
  await saved(page)
  await chooseMenu(app, 'write.saveTemplate')
  await page.getByTestId('template-name').fill('天气')
  await caibian.screenshot('write-save-template-zh')
  await page.getByTestId('template-save').click()
  await expect(page.getByTestId('save-template')).toHaveCount(0)

  await openWriting(page)
  await expect(page.getByTestId('template')).toHaveCount(3)
  await answerDialogs(app, { save: file })
  await page.getByTestId('write-export').click()
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('清溪天气')
  await page.getByTestId('template').last().getByRole('button').last().click()
  await expect(page.getByTestId('template')).toHaveCount(2)
  await page.getByTestId('write-import').setInputFiles(file)
  await expect(page.getByTestId('template')).toHaveCount(3)
  await page.getByTestId('standing-piece').getByRole('button').first().click()
  await page.getByTestId('template').first().getByRole('button').first().click()
  await expect(page.getByTestId('piece-editor')).toHaveCount(2)
  await caibian.screenshot('write-settings-zh')
  await page.getByTestId('write-save').click()
  await expect(page.getByRole('status').filter({ hasText: '尚未保存' })).toHaveCount(0)
  expect(caibian.problems).toEqual([])
})

test('each field tells its length against what the places take, and by how much it is too long', async ({
  caibian,
}) => {
  const { page } = caibian
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('open-settings').click()
  await page.getByTestId('settings-targets').click()
  await page.getByTestId('target').first().getByRole('button').last().click()
  await page.getByTestId('limit-headline').fill('10')
  await page.getByTestId('limit-body').fill('5')
  await page.getByTestId('target-save').click()
  await expect(page.getByTestId('target').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByTestId('new-article').first().click()
  await page.getByTestId('headline').fill('清溪大桥')
  const headline = page.getByTestId('count-headline')
  await expect(headline).toContainText('4/10')
  await page.getByTestId('headline').fill('清溪大桥今天上午十点正式通车')
  await expect(headline).toContainText('超 4')
  await expect(headline.locator('svg')).toBeVisible()
  await expect(headline).toHaveAttribute('aria-valuenow', '14')
  await page.getByTestId('editor').click()
  await page.keyboard.type('桥今天通车了')
  await expect(page.getByTestId('count-body')).toContainText('超 1')
  await showTab(page, 'story')
  await field(page, 'abstract').fill('一句话')
  await expect(page.getByTestId('count-abstract')).toContainText('3/128')
  await page
    .locator('details', { has: page.locator('[data-field="internal.plannedLength"]') })
    .locator('summary')
    .click()
  await field(page, 'internal.plannedLength').fill('4')
  await expect(page.getByTestId('count-planned')).toContainText('超 2')
  await saved(page)
  await caibian.screenshot('write-lengths-zh')
  await showTab(page, 'checks')
  await page.getByTestId('checks').getByRole('combobox').selectOption('approve')
  await expect(page.getByTestId('checks')).toContainText('最多 10 个字')
  expect(caibian.problems).toEqual([])
})
