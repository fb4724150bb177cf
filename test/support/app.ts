import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { locateRuntime, ROOT } from '../../electron/dev/runtime.mjs'

export { expect } from '@playwright/test'

export type AppOptions = {
  /** The language of the window; null leaves it to the program. */
  readonly language: 'zh-CN' | 'en' | null
  readonly theme: 'light' | 'dark' | null
  /** More options of the program, as on its command line. */
  readonly options: readonly string[]
  /** True: the program's own first library, which brings the sample newsroom; false: an empty one. */
  readonly withSample: boolean
}

type Places = { readonly library: string; readonly userFolder: string }

const SCREENS = join(ROOT, 'test-results', 'screens')
const PATIENCE = 10_000

/**
 * The real window on a library of its own.
 *
 *     test('…', async ({ caibian }) => { await caibian.page.getByTestId('new-article').click() })
 *
 * `caibian.page` is always the present window: read it again after `relaunch()`.
 */
export const test = base.extend<AppOptions & { caibian: RunningApp }, { ownDisplay: undefined }>({
  /** Windows on one screen take the focus from one another: each worker has its own. */
  ownDisplay: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of its fixtures here.
    async ({}, use, { parallelIndex }) => {
      const display = process.env['CAIBIAN_DISPLAYS']?.split(' ')[parallelIndex]
      if (display !== undefined) process.env['DISPLAY'] = display
      await use(undefined)
    },
    { scope: 'worker', auto: true },
  ],
  language: ['zh-CN', { option: true }],
  theme: [null, { option: true }],
  options: [[], { option: true }],
  withSample: [false, { option: true }],
  caibian: async ({ language, theme, options, withSample }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'caibian-window-'))
    const userFolder = join(folder, 'user')
    const places = { library: join(withSample ? userFolder : folder, 'library'), userFolder }
    const caibian = new RunningApp(places, { language, theme, options, withSample })
    try {
      await caibian.launch()
      await use(caibian)
    } finally {
      await caibian.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  },
})

/** One running program: started, killed and started again on the same folders. */
export class RunningApp {
  readonly library: string
  readonly userFolder: string
  /** What the window complained of: errors on its console and errors nobody caught. */
  readonly problems: string[] = []
  readonly #options: AppOptions
  #app: ElectronApplication | null = null
  #page: Page | null = null
  #pid = 0

  constructor(places: Places, options: AppOptions) {
    this.library = places.library
    this.userFolder = places.userFolder
    this.#options = options
  }

  get app(): ElectronApplication {
    if (this.#app === null) throw new Error('the program is not running')
    return this.#app
  }

  get page(): Page {
    if (this.#page === null) throw new Error('the program has no window')
    return this.#page
  }

  /** The process that holds the library, not a helper of it. */
  get pid(): number {
    return this.#pid
  }

  async launch(): Promise<Page> {
    const runtime = locateRuntime()
    if (runtime === null) throw new Error('no Electron here: run `npm start` or `npm test` once')
    const app = await _electron.launch({
      executablePath: runtime.executable,
      args: [...runtime.args, ...this.#arguments()],
      cwd: ROOT,
      env: environment(),
      timeout: 60_000,
    })
    this.#app = app
    app.on('window', (page) => this.#watch(page))
    for (const page of app.windows()) this.#watch(page)
    this.#page = await app.firstWindow()
    await this.#page.waitForLoadState('domcontentloaded')
    this.#pid = app.process().pid ?? 0
    return this.#page
  }

  /** Closes it in the ordinary way and opens it again. */
  async relaunch(): Promise<Page> {
    await this.close()
    return this.launch()
  }

  /** Ends the process with SIGKILL: it gets no chance to save anything. */
  async kill(): Promise<void> {
    const app = this.app
    const closed = app.waitForEvent('close', { timeout: PATIENCE })
    process.kill(this.#pid, 'SIGKILL')
    await closed
    this.#forget()
  }

  async close(): Promise<void> {
    const app = this.#app
    if (app === null) return
    const pid = this.#pid
    this.#forget()
    const late = setTimeout(() => killQuietly(pid), PATIENCE)
    await app.close().catch(() => killQuietly(pid))
    clearTimeout(late)
  }

  /** Saves what the window shows to `test-results/screens/NAME.png`. */
  async screenshot(name: string): Promise<string> {
    await mkdir(SCREENS, { recursive: true })
    const path = join(SCREENS, `${name}.png`)
    await this.page.screenshot({ path })
    return path
  }

  #arguments(): string[] {
    const { language, theme, options, withSample } = this.#options
    const result = [`--user-data-dir=${this.userFolder}`]
    if (!withSample) result.push(`--library=${this.library}`)
    if (isRoot()) result.unshift('--no-sandbox')
    if (language !== null) result.push(`--language=${language}`)
    if (theme !== null) result.push(`--theme=${theme}`)
    return [...result, ...options]
  }

  #watch(page: Page): void {
    page.on('pageerror', (error) => this.problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text())
    })
  }

  #forget(): void {
    this.#app = null
    this.#page = null
    this.#pid = 0
  }
}

/**
 * Types through an input method, as a person writing Chinese does.
 *
 * Each of `steps` is what the input method shows before the choice ("ni", "ni hao"); `commit` is the
 * chosen text, and '' gives the composition up. The page gets real composition events; the focus
 * must be where the text should go.
 */
export async function compose(page: Page, steps: readonly string[], commit: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  try {
    for (const text of steps) await imeSet(text)
    if (commit === '') await imeSet('')
    else await session.send('Input.insertText', { text: commit })
  } finally {
    await session.detach()
  }

  async function imeSet(text: string): Promise<void> {
    const end = text.length
    await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
  }
}

/** Chromium's own sandbox refuses to run as root. */
export function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      entry[0] !== 'ELECTRON_RUN_AS_NODE' &&
      entry[0] !== 'CAIBIAN_DEV_URL',
  )
  return Object.fromEntries(entries)
}

function killQuietly(pid: number): void {
  try {
    if (pid > 0) process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
