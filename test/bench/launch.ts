import { chromium, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { samplePassphrase } from '../../shared/sample-passphrase'
import { locateRuntime, ROOT } from '../../electron/dev/runtime.mjs'
import { median, type Figure } from './figure'

const rounds = 11

interface Launch {
  readonly firstPaint: number
  readonly editable: number
}

/**
 * From the start of the process to the first paint and to a text that takes keys, in milliseconds,
 * against a bare window of the same runtime. What a person does in between (the passphrase) is not
 * counted: only the machine's part before the sign-in and after it.
 */
export async function benchLaunch(): Promise<readonly Figure[]> {
  const runtime = locateRuntime()
  if (runtime === null) throw new Error('no Electron runtime: run npm start once')
  const folder = await mkdtemp(join(tmpdir(), 'caibian-bench-'))
  try {
    const bare = await bareRuntime(runtime.executable, folder)
    const ourArgs = [...runtime.args, '--language=en']
    // Not counted: the first launch makes the sample library, the second lets Chromium keep compiled code.
    for (let warming = 0; warming < 2; warming += 1) {
      await launch(runtime.executable, ourArgs, join(folder, 'ours'), ourEditable)
      await launch(bare, [], join(folder, 'bare'), bareEditable)
    }
    const ours: Launch[] = []
    const theirs: Launch[] = []
    for (let round = 0; round < rounds; round += 1) {
      theirs.push(await launch(bare, [], join(folder, 'bare'), bareEditable))
      ours.push(await launch(runtime.executable, ourArgs, join(folder, 'ours'), ourEditable))
    }
    return [
      figure('launch to first paint', 1.3, ours, theirs, (each) => each.firstPaint),
      figure('launch to editable', 1.6, ours, theirs, (each) => each.editable),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

function figure(
  name: string,
  most: number,
  ours: readonly Launch[],
  theirs: readonly Launch[],
  part: (launch: Launch) => number,
): Figure {
  return {
    name,
    peerName: 'a bare window of the same runtime',
    unit: 'ms',
    ours: median(ours.map(part)),
    peer: median(theirs.map(part)),
    most,
    least: null,
    samples: ours.length,
  }
}

/** A second tree of the same files whose program is the bare window; the development runtime takes no path. */
async function bareRuntime(executable: string, folder: string): Promise<string> {
  const tree = join(folder, 'runtime')
  await cp(dirname(executable), tree, {
    recursive: true,
    filter: (path) => !path.endsWith(join('resources', 'app')),
  })
  const app = join(tree, 'resources', 'app')
  await mkdir(dirname(app), { recursive: true })
  if (!existsSync(app)) await symlink(join(ROOT, 'test', 'bench', 'bare'), app)
  return join(tree, 'electron')
}

async function launch(
  executable: string,
  args: readonly string[],
  userFolder: string,
  untilEditable: (page: Page) => Promise<number>,
): Promise<Launch> {
  await rm(join(userFolder, 'DevToolsActivePort'), { force: true })
  const options = [`--user-data-dir=${userFolder}`, '--remote-debugging-port=0', ...args]
  if (process.getuid?.() === 0) options.unshift('--no-sandbox')
  const started = Date.now()
  const child = spawn(executable, options, { stdio: 'ignore', cwd: ROOT })
  try {
    const port = await debuggingPort(userFolder, child)
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const page = await firstPage(browser.contexts()[0]?.pages() ?? [], async () =>
      browser.contexts()[0]?.waitForEvent('page'),
    )
    const editable = await untilEditable(page)
    const firstPaint = await page.evaluate(async () => {
      while (performance.getEntriesByName('first-contentful-paint').length === 0)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      const [paint] = performance.getEntriesByName('first-contentful-paint')
      return performance.timeOrigin + (paint?.startTime ?? 0)
    })
    await browser.close().catch(() => undefined)
    return { firstPaint: firstPaint - started, editable: editable - started }
  } finally {
    await end(child)
  }
}

async function firstPage(
  open: readonly Page[],
  next: () => Promise<Page | undefined>,
): Promise<Page> {
  const page = open[0] ?? (await next())
  if (page === undefined) throw new Error('no window came up')
  return page
}

async function bareEditable(page: Page): Promise<number> {
  return markTime(page, 'bench:editable')
}

/** Signs in as the sample's reporter; the time a person takes for the passphrase is taken out. */
async function ourEditable(page: Page): Promise<number> {
  const ready = await markTime(page, 'caibian:sign-in')
  // At the pace of a quick hand: what the program prepares meanwhile is ready for a person too.
  await page.getByTestId('sign-in-passphrase').pressSequentially(samplePassphrase, { delay: 60 })
  const pressed = await page.evaluate(() => performance.timeOrigin + performance.now())
  await page.getByTestId('sign-in-passphrase').press('Enter')
  await page.getByTestId('article-row').first().waitFor()
  const row = page.getByTestId('article-row').first()
  if ((await page.getByTestId('editor').count()) === 0) await row.click()
  const editable = await markTime(page, 'caibian:editable')
  return ready + (editable - pressed)
}

/** When a mark was set, in milliseconds since the epoch. */
async function markTime(page: Page, name: string): Promise<number> {
  return page.evaluate(async (mark) => {
    while (performance.getEntriesByName(mark).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5))
    const [entry] = performance.getEntriesByName(mark)
    return performance.timeOrigin + (entry?.startTime ?? 0)
  }, name)
}

async function debuggingPort(userFolder: string, child: ChildProcess): Promise<number> {
  const file = join(userFolder, 'DevToolsActivePort')
  for (let tries = 0; tries < 1000; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the program left with ${String(child.exitCode)}`)
    const text = await readFile(file, 'utf8').catch(() => '')
    const port = Number(text.split('\n')[0])
    if (port > 0) return port
    await wait(20)
  }
  throw new Error('the program opened no debugging port')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(late)
}
