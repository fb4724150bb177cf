import { chromium, type Browser, type Locator, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '../../electron/dev/build.mjs'
import { packageApp } from '../../electron/dev/package.mjs'
import { createProgress } from '../../electron/dev/progress.mjs'
import { locateRuntime, ROOT } from '../../electron/dev/runtime.mjs'
import { expect, isRoot, test } from '../support/app'
import { becomeFirstPerson, signIn } from '../support/sign-in'

let executable = ''

test.beforeAll(async () => {
  test.setTimeout(240_000)
  const runtime = locateRuntime()
  if (runtime === null) throw new Error('no Electron here: run `npm start` or `npm test` once')
  const progress = createProgress()
  await ensureBuild({ root: ROOT, progress })
  executable = await packageApp({ root: ROOT, runtime, progress })
})

test('the packaged program saves an article and shows it after a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-packaged-'))
  const headline = '打包后的程序保存一篇稿件'
  const firstParagraph = '正文第一段。'
  try {
    await withPackagedApp(folder, async (page) => {
      await becomeFirstPerson(page, '吴采')
      await page.getByTestId('new-article').click()
      await page.getByTestId('headline').fill(headline)
      await bodyOf(page).click()
      await page.keyboard.insertText(firstParagraph)
      await expect(page.getByTestId('save-status')).toHaveAttribute('data-state', 'saved')
    })
    await withPackagedApp(folder, async (page) => {
      await signIn(page)
      await page.getByTestId('article-row').filter({ hasText: headline }).click()
      await expect(page.getByTestId('headline')).toHaveValue(headline)
      await expect(bodyOf(page)).toContainText(firstParagraph)
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})

/** Where the story is written. */
function bodyOf(page: Page): Locator {
  return page.locator('[data-field="body"] [contenteditable="true"]').first()
}

/**
 * Starts the packaged program, which refuses to be inspected as a Node program, and reaches its
 * window by the debugging port it chose.
 */
async function withPackagedApp(folder: string, work: (page: Page) => Promise<void>): Promise<void> {
  const user = join(folder, 'user')
  const portFile = join(user, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const args = [`--user-data-dir=${user}`, `--library=${join(folder, 'library')}`]
  if (isRoot()) args.push('--no-sandbox')
  const program = spawn(executable, [...args, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  program.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)))
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  let browser: Browser | null = null
  try {
    browser = await chromium.connectOverCDP(
      `http://127.0.0.1:${await portIn(portFile, program, () => said)}`,
    )
    await work(await firstPage(browser))
  } finally {
    await browser?.close()
    program.kill('SIGTERM')
    const late = setTimeout(() => program.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
  }
}

async function portIn(file: string, program: ChildProcess, said: () => string): Promise<string> {
  let port = ''
  await expect
    .poll(
      async () => {
        if (program.exitCode !== null)
          throw new Error(`the packaged program ended at once:\n${said()}`)
        port = (await readFile(file, 'utf8').catch(() => '')).split('\n')[0] ?? ''
        return port
      },
      { timeout: 30_000 },
    )
    .toMatch(/^\d+$/)
  return port
}

async function firstPage(browser: Browser): Promise<Page> {
  const pages = () => browser.contexts().flatMap((context) => context.pages())
  await expect.poll(() => pages().length, { timeout: 30_000 }).toBeGreaterThan(0)
  const page = pages()[0]
  if (page === undefined) throw new Error('the packaged program has no window')
  await page.waitForLoadState('domcontentloaded')
  return page
}
