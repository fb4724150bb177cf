import type { ElectronApplication } from '@playwright/test'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from '../../shared/words/say'
import { expect, test } from '../support/app'
import { saveAgain, saved } from '../support/newsroom'
import { becomeFirstPerson, signIn } from '../support/sign-in'

interface Asked {
  readonly message: string
  readonly buttons: readonly string[]
}

/** Answers the next questions of the system with these buttons, by number, and keeps what was asked. */
async function answer(app: ElectronApplication, responses: readonly number[]): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const kept = globalThis as unknown as { asked: unknown[] }
    kept.asked = []
    const left = [...given]
    dialog.showMessageBox = (...all: unknown[]) => {
      const { message, buttons } = all.at(-1) as Asked
      kept.asked.push({ message, buttons })
      return Promise.resolve({ response: left.shift() ?? 0, checkboxChecked: false })
    }
  }, responses)
}

async function asked(app: ElectronApplication): Promise<readonly Asked[]> {
  return app.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked)
}

/** What the page says, asked of the host: a page that crashed once is closed to the test for good. */
async function inPage(app: ElectronApplication, script: string): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>,
    script,
  )
}

async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

/** A disk without room for one more file, and the same disk after somebody made room. */
async function setDisk(app: ElectronApplication, state: 'full' | 'well'): Promise<void> {
  await app.evaluate((_electron, wanted) => {
    const disk = process.getBuiltinModule('node:fs/promises')
    const kept = globalThis as unknown as { open?: typeof disk.open }
    const open = (kept.open ??= disk.open)
    const full = (...all: Parameters<typeof open>) =>
      typeof all[1] === 'string' && all[1].startsWith('r')
        ? open(...all)
        : Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
    disk.open = wanted === 'full' ? full : open
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  }, state)
}

test('a window that crashed is said so, and goes on from the last save', async ({ caibian }) => {
  const { page, app } = caibian
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').first().click()
  await page.getByTestId('headline').fill('清溪桥通车')
  await saved(page)
  await answer(app, [0])
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(() => asked(app)).toHaveLength(1)
  const [question] = await asked(app)
  expect(question?.message).toBe(say('zh-CN', 'shell.window.gone'))
  expect(question?.buttons).toEqual([
    say('zh-CN', 'shell.window.reload'),
    say('zh-CN', 'shell.role.close'),
  ])
  const headline = 'document.querySelector("[data-testid=headline]")?.value ?? ""'
  await expect.poll(() => inPage(app, headline), { timeout: 20_000 }).toBe('清溪桥通车')
})

test('a window that crashed may be closed, and the program ends with it', async ({ caibian }) => {
  const { page, app } = caibian
  await becomeFirstPerson(page, '林知夏')
  await answer(app, [1])
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(), 100)
  })
  await ended
})

test('a text the disk refuses is no reason to close: a person is asked, and may wait', async ({
  caibian,
}) => {
  test.setTimeout(90_000)
  const { page, app } = caibian
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').first().click()
  await page.getByTestId('headline').fill('清溪桥')
  await saved(page)
  await setDisk(app, 'full')
  await page.getByTestId('headline').fill('清溪桥通车')
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'failed')

  await answer(app, [0])
  await closeWindow(app)
  await expect.poll(() => asked(app), { timeout: 20_000 }).toHaveLength(1)
  const [question] = await asked(app)
  expect(question?.message).toBe(say('zh-CN', 'shell.quit.unsaved'))
  expect(question?.buttons[0]).toBe(say('zh-CN', 'shell.quit.wait'))
  await expect(page.getByTestId('headline')).toHaveValue('清溪桥通车')
  await expect(page.getByTestId('save-problem')).toBeVisible()

  await setDisk(app, 'well')
  await saveAgain(page)
  await saved(page)
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 100)
  })
  await ended
})

test('whoever leaves although the disk refused, leaves', async ({ caibian }) => {
  test.setTimeout(90_000)
  const { page, app } = caibian
  await becomeFirstPerson(page, '林知夏')
  await page.getByTestId('new-article').first().click()
  await page.getByTestId('headline').fill('清溪桥')
  await saved(page)
  await setDisk(app, 'full')
  await page.getByTestId('headline').fill('清溪桥通车')
  await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'failed')
  await answer(app, [1])
  const ended = app.waitForEvent('close', { timeout: 30_000 })
  await app.evaluate(({ app: program }) => {
    setTimeout(() => program.quit(), 100)
  })
  await ended
})

test('a library another program has can be read, and is written in once that one has gone', async ({
  caibian,
}) => {
  await becomeFirstPerson(caibian.page, '林知夏')
  await caibian.page.getByTestId('new-article').first().click()
  await caibian.page.getByTestId('headline').fill('清溪桥通车')
  await saved(caibian.page)
  await caibian.close()
  const lock = join(caibian.library, 'lock')
  const other = { pid: 4321, host: 'another-desk.example', began: '', token: 'other' }
  await writeFile(lock, JSON.stringify({ ...other, lockedAt: '2026-03-08T01:00:00Z' }))

  const page = await caibian.launch()
  await signIn(page)
  await expect(page.getByTestId('banner-read-only')).toBeVisible()
  const reason = say('zh-CN', 'refusal.libraryLocked', { pid: other.pid })
  await expect(page.getByTestId('banner-notice')).toContainText(reason)
  await caibian.screenshot('ending-locked-library')
  await page.getByTestId('article-row').filter({ hasText: '清溪桥通车' }).click()
  await expect(page.getByTestId('headline')).toHaveJSProperty('readOnly', true)
  await rm(lock)
  await page.getByTestId('banner-again').click()
  await signIn(page)
  await expect(page.getByTestId('banner-read-only')).toHaveCount(0)
  await page.getByTestId('article-row').filter({ hasText: '清溪桥通车' }).click()
  await page.getByTestId('headline').fill('清溪桥今天通车')
  await saved(page)
  expect(caibian.problems).toEqual([])
})
