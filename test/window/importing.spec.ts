import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../electron/dev/runtime.mjs'
import { expect, test } from '../support/app'
import { answerDialogs, chooseMenu } from '../support/newsroom'
import { becomeFirstPerson } from '../support/sign-in'

const cases = join(ROOT, 'test', 'cases')
let folder = ''

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caibian-folder-'))
  for (const path of ['docx/bridge.docx', 'odt/bridge.odt', 'rtf/gb2312.rtf', 'mail/bridge.eml']) {
    cpSync(join(cases, path), join(folder, path.replace('/', '-')))
  }
  mkdirSync(join(folder, '旧稿'))
  cpSync(join(cases, 'feed', 'rss.xml'), join(folder, '旧稿', 'rss.xml'))
  writeFileSync(join(folder, '旧稿', 'plan.pdf'), '%PDF-1.4 none of ours')
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language, theme: language === 'en' ? 'dark' : 'light' })

    test('a folder is read, what was left out is named, and the rest becomes drafts', async ({
      caibian,
    }) => {
      const { page, app } = caibian
      // Up to twelve stories are shown one by one at once; of more, the report comes first.
      for (let number = 1; number <= 8; number += 1)
        cpSync(join(cases, 'docx/bridge.docx'), join(folder, `通稿${String(number)}.docx`))
      await becomeFirstPerson(page, '李禾')
      await answerDialogs(app, { open: folder })
      await chooseMenu(app, 'import.folder')
      await expect(page.getByTestId('batch-take')).toBeVisible({ timeout: 15_000 })
      await expect(page.getByTestId('batch-story')).toHaveCount(15)
      await expect(page.getByTestId('batch-left')).toHaveCount(1)
      await expect(page.getByTestId('batch-left')).toContainText('plan.pdf')
      await caibian.screenshot(`importing-report-${language}`)
      await page.getByTestId('batch-take').click()
      await expect(page.getByTestId('batch-close')).toBeVisible()
      await page.getByTestId('batch-close').click()
      await expect(page.getByTestId('import-batch')).toBeHidden()
      // The list draws only the rows in sight.
      await expect(page.getByTestId('queue-all')).toHaveAccessibleName(/15/)
      expect(caibian.problems).toEqual([])
    })
  })
}

test('a hostile file is stopped by a person, and the window never stands still', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await becomeFirstPerson(page, '李禾')
  writeFileSync(join(folder, 'a-list.md'), '['.repeat(2_000_000))
  await answerDialogs(app, { open: folder })
  await chooseMenu(app, 'import.folder')
  await expect(page.getByTestId('batch-stop')).toBeVisible()
  await caibian.screenshot('importing-progress')
  const pids = await readingProcesses(app)
  expect(pids).toHaveLength(1)
  await page.getByTestId('batch-stop').click()
  await expect(page.getByTestId('batch-summary')).toBeVisible()
  await expect.poll(() => readingProcesses(app)).toEqual([])
})

test('a Word file alone goes straight to the view in which it is looked at', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await becomeFirstPerson(page, '李禾')
  await answerDialogs(app, { open: join(folder, 'docx-bridge.docx') })
  await page.getByTestId('import').click()
  await expect(page.getByTestId('import-review')).toBeVisible({ timeout: 20_000 })
  await page.getByTestId('import-accept').click()
  await expect(page.getByTestId('headline')).toHaveValue('清溪镇新桥通车')
})

test('a folder without files is said to be one, and a dialog that was left says nothing', async ({
  caibian,
}) => {
  const { page, app } = caibian
  await becomeFirstPerson(page, '李禾')
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
  })
  const said = page.getByText('其中没有可导入的文件')
  await chooseMenu(app, 'import.folder')
  await page.waitForTimeout(1000)
  await expect(said).toHaveCount(0)
  const empty = join(folder, '空')
  mkdirSync(empty)
  await answerDialogs(app, { open: empty })
  await chooseMenu(app, 'import.folder')
  await expect(said).toBeVisible()
  await expect(page.getByTestId('import-batch')).toHaveCount(0)
})

/** The processes that read files, as the system counts them. */
function readingProcesses(app: Parameters<typeof answerDialogs>[0]): Promise<readonly number[]> {
  return app.evaluate(({ app: program }) =>
    program
      .getAppMetrics()
      .filter(({ name }) => name === 'Caibian Reading')
      .map(({ pid }) => pid),
  )
}
