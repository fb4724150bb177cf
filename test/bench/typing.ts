import type { CDPSession, Page } from '@playwright/test'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../../electron/dev/runtime.mjs'
import type { Body } from '../../shared/document/body'
import { RunningApp } from '../support/app'
import { beAs, saved, staff } from '../support/newsroom'
import { percentile, type Figure } from './figure'

const characters = 20_000
const rounds = 6
const keysPerRound = 60
const compositionsPerRound = 25
/** Milliseconds between two keys: a fast typist. */
const pace = 60
const surfaces = { ours: '[data-testid="editor"]', bare: '#bare-tiptap .ProseMirror' } as const

type Surface = keyof typeof surfaces
type Kind = 'keys' | 'compositions'

/**
 * Milliseconds from a key to the picture that shows it, in a text of 20,000 characters: our editor with
 * its tools against Tiptap alone in its place, turn by turn in the same window.
 */
export async function benchTyping(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'caibian-bench-'))
  const userFolder = join(folder, 'user')
  const app = new RunningApp(
    { library: join(userFolder, 'library'), userFolder },
    {
      language: 'en',
      theme: 'light',
      withSample: true,
      // Frames come as soon as they are ready, or the display's rhythm would be measured.
      options: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
    },
  )
  try {
    const page = await app.launch()
    await beAs(page, staff.reporter)
    await page.getByTestId('new-article').click()
    return await measureTyping(page, await bareTiptap(folder))
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Measures in a window whose open article may be overwritten. `bare` is the script of Tiptap alone. */
export async function measureTyping(page: Page, bare: string): Promise<readonly Figure[]> {
  const text = longText()
  await page.locator(surfaces.ours).evaluate((element, content) => {
    const { editor } = element as unknown as {
      editor: { commands: { setContent: (content: unknown) => void } }
    }
    editor.commands.setContent(content)
  }, text)
  await saved(page)
  await page.evaluate(bare)
  await page
    .getByTestId('article-editor')
    .evaluate((ours, content) => window.showBareTiptap?.(content as never, ours), text)
  await page.evaluate(watchPicture)

  const session = await page.context().newCDPSession(page)
  const times: Record<Kind, Record<Surface, number[]>> = {
    keys: { ours: [], bare: [] },
    compositions: { ours: [], bare: [] },
  }
  // The first round warms the compiler and is not counted.
  for (let round = 0; round <= rounds; round += 1)
    for (const surface of round % 2 === 0
      ? (['ours', 'bare'] as const)
      : (['bare', 'ours'] as const))
      for (const kind of ['keys', 'compositions'] as const) {
        const taken = await measureRound(page, session, surface, kind)
        if (round > 0) times[kind][surface].push(...taken)
      }
  await session.detach()
  return (['keys', 'compositions'] as const).map((kind) => figure(kind, times[kind]))
}

function figure(kind: Kind, times: Record<Surface, number[]>): Figure {
  const what = kind === 'keys' ? 'English keys' : 'Chinese compositions'
  return {
    name: `typing in ${characters.toLocaleString('en')} characters, ${what}, p95`,
    peerName: 'Tiptap alone in the same window',
    unit: 'ms',
    ours: percentile(times.ours, 0.95),
    peer: percentile(times.bare, 0.95),
    most: 1.15,
    least: null,
    samples: times.ours.length,
  }
}

async function measureRound(
  page: Page,
  session: CDPSession,
  surface: Surface,
  kind: Kind,
): Promise<readonly number[]> {
  await page.getByTestId('article-editor').evaluate((ours, shown) => {
    const bare = document.getElementById('bare-tiptap')
    if (bare !== null) bare.style.display = shown === 'bare' ? '' : 'none'
    ;(ours as HTMLElement).style.display = shown === 'ours' ? '' : 'none'
  }, surface)
  await putCaretInTheMiddle(page, surfaces[surface])
  await page.waitForTimeout(800)
  await page.evaluate(() => (window.pictures = []))
  const turns = kind === 'keys' ? keysPerRound : compositionsPerRound
  for (let at = 0; at < turns; at += 1)
    if (kind === 'keys') await pressKey(page, session, at)
    else await composeWord(page, session)
  return page.evaluate(() => window.pictures ?? [])
}

async function pressKey(page: Page, session: CDPSession, at: number): Promise<void> {
  const key = 'the bridge opens'[at % 16] ?? ' '
  const event = { key, text: key, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  await page.waitForTimeout(pace)
}

async function composeWord(page: Page, session: CDPSession): Promise<void> {
  for (const text of ['q', 'qi', 'qing']) {
    const end = text.length
    await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
    await page.waitForTimeout(pace)
  }
  await session.send('Input.insertText', { text: '清' })
  await page.waitForTimeout(pace)
}

async function putCaretInTheMiddle(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate((element) => {
    const { editor } = element as unknown as {
      editor: {
        state: { doc: { content: { size: number } } }
        view: { focus: () => void }
        commands: {
          setTextSelection: (at: number) => boolean
          scrollIntoView: () => boolean
        }
      }
    }
    editor.view.focus()
    editor.commands.setTextSelection(Math.floor(editor.state.doc.content.size / 2))
    editor.commands.scrollIntoView()
  })
}

/** Notes for each change of the text how long the picture of it took, from the time the input was made. */
function watchPicture(): void {
  window.pictures = []
  let pressed = 0
  document.addEventListener('keydown', (event) => (pressed = event.timeStamp), true)
  document.addEventListener('compositionupdate', (event) => (pressed = event.timeStamp), true)
  document.addEventListener(
    'input',
    (event) => {
      const from = event.isComposing || pressed === 0 ? event.timeStamp : pressed
      pressed = 0
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => window.pictures?.push(performance.now() - from)
        port2.postMessage(null)
      })
    },
    true,
  )
}

async function bareTiptap(folder: string): Promise<string> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const config = join(ROOT, 'test', 'bench', 'tiptap', 'vite.config.mjs')
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', config], {
    cwd: ROOT,
    env: { ...process.env, CAIBIAN_BARE_OUT: folder },
  })
  return readFile(join(folder, 'bare-tiptap.js'), 'utf8')
}

/** Paragraphs of 200 characters, no two alike. */
function longText(): Body {
  const sentence = '清溪新桥昨日通车，两岸居民步行过河只要三分钟。'
  return {
    type: 'doc',
    content: Array.from({ length: characters / 200 }, (_, at) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: `${at}、${sentence.repeat(9)}`.slice(0, 200) }],
    })),
  }
}

declare global {
  interface Window {
    pictures?: number[]
  }
}
