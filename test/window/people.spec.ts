import { join } from 'node:path'
import { compose, expect, test } from '../support/app'
import { samplePassphrase } from '../../shared/sample-passphrase'
import {
  answerDialogs,
  beAs,
  body,
  chooseMenu,
  openStory,
  saved,
  showTab,
  staff,
} from '../support/newsroom'

const story = '社区夜校开课，木工班报名最多'

test.use({ withSample: true })

test('a locked window shows no word, waits for the input method, and is found again as it was left', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await beAs(page, staff.reporter)
  await openStory(page, story)
  await showTab(page, 'people')
  const first = body(page).locator('p').first()
  await first.click()
  await page.keyboard.press('Home')
  await page.keyboard.type('本报讯')
  await compose(page, ['xin', 'xin wen'], '')
  await page.keyboard.press('Backspace')

  const session = await page.context().newCDPSession(page)
  const text = 'ming tian'
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  })
  await chooseMenu(app, 'session.lock')
  await expect(first).toContainText('ming tian')
  await expect(page.getByTestId('sign-in')).toBeHidden()
  await session.send('Input.insertText', { text: '明天' })
  await session.detach()

  await expect(page.getByTestId('locked')).toContainText(staff.reporter)
  await expect(first).toBeHidden()
  await expect(page.getByTestId('headline')).toBeHidden()
  expect(await page.title()).not.toContain('夜校')
  await caibian.screenshot('locked')
  await page.keyboard.press('Control+.')
  await page.keyboard.press('F9')

  await page.getByTestId('sign-in-passphrase').fill(samplePassphrase)
  await page.getByTestId('sign-in-passphrase').press('Enter')
  await expect(page.getByTestId('sign-in')).toBeHidden()
  await expect(first).toContainText('本报明天')
  await page.keyboard.type('晚上')
  await expect(first).toContainText('本报明天晚上')
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(first).not.toContainText('晚上')
  await page.keyboard.press('Control+z')
  await expect(first).not.toContainText('明天')
  await expect(page.getByTestId('tab-people')).toHaveAttribute('aria-selected', 'true')

  await chooseMenu(app, 'session.lock')
  await page.getByTestId('locked').waitFor()
  await page.getByTestId('sign-in-person').filter({ hasText: staff.editor }).click()
  await page.getByTestId('sign-in-passphrase').fill(samplePassphrase)
  await page.getByTestId('sign-in-passphrase').press('Enter')
  await expect(page.getByTestId('switch-person')).toContainText(staff.editor)
  expect(caibian.problems).toEqual([])
})

test('who forgot a passphrase comes back with the backup of the key', async ({ caibian }) => {
  const { page, app, userFolder } = caibian
  const backup = join(userFolder, 'key.caibian-key.json')
  const key = async (task: string, from: string, to?: string) => {
    await page.getByTestId(`key-${task}`).click()
    await page.getByTestId('key-from').fill(from)
    if (to !== undefined) await page.getByTestId('key-to').fill(to)
    await page.getByTestId('key-submit').click()
    await expect(page.getByTestId('key-submit')).toBeHidden()
  }
  await beAs(page, staff.reporter)
  await answerDialogs(app, { open: backup, save: backup })
  await page.getByTestId('open-settings').click()
  await page.getByTestId('settings-keys').click()
  await key('backup', samplePassphrase)
  await key('reword', samplePassphrase, 'nobody remembers this one')
  await page.keyboard.press('Escape')
  await chooseMenu(app, 'session.lock')
  await page.getByTestId('locked').waitFor()

  const passphrase = page.getByTestId('sign-in-passphrase')
  await passphrase.fill(samplePassphrase)
  await page.getByTestId('sign-in-submit').click()
  await expect(passphrase).toHaveAttribute('aria-invalid', 'true')
  await page.getByTestId('sign-in-restore').click()
  await expect(passphrase).not.toHaveAttribute('aria-invalid', 'true')
  await caibian.screenshot('sign-in-restore')
  await passphrase.fill(samplePassphrase)
  await page.getByTestId('sign-in-submit').click()
  await expect(page.getByTestId('sign-in')).toBeHidden()
  await expect(page.getByTestId('switch-person')).toContainText(staff.reporter)
  expect(caibian.problems).toEqual([])
})

test('somebody gets another role on their own page, and has it at once', async ({ caibian }) => {
  const { page } = caibian
  const open = async () => {
    await page.getByTestId('open-settings').click()
    await page.getByTestId('settings-people').click()
    await page.getByTestId('person-open').filter({ hasText: staff.proofreader }).click()
  }
  await beAs(page, staff.chief)
  await open()
  await page.getByTestId('role-reviewer').check()
  await page.getByTestId('rights-save').click()
  await expect(page.getByTestId('person-changes')).toContainText('校对 → 审稿人、校对')
  await expect(page.getByTestId('person-page')).toContainText('复审')
  await caibian.screenshot('person-changed')

  await page.getByTestId('person-back').click()
  await page.getByTestId('role-add').click()
  await page.getByTestId('role-zh').fill('值班长')
  await page.getByTestId('grant-publish').check()
  await page.getByTestId('role-save').click()
  await expect(page.getByTestId('role-list')).toContainText('值班长')
  await page.getByTestId('role-open-publisher').click()
  await expect(page.getByTestId('role-kept')).toContainText(staff.publisher)
  await caibian.screenshot('role-form')
  await page.getByTestId('role-form').getByRole('button', { name: '取消' }).click()
  await page.getByTestId('person-open').filter({ hasText: staff.proofreader }).click()
  await page.getByTestId('role-role').check()
  await page.getByTestId('rights-save').click()
  await expect(page.getByTestId('person-changes')).toContainText('值班长')
  await page.keyboard.press('Escape')

  await beAs(page, staff.proofreader)
  await open()
  await expect(page.getByTestId('person-changes')).toContainText(staff.chief)
  await expect(page.getByTestId('rights-save')).toBeHidden()
  expect(caibian.problems).toEqual([])
})
