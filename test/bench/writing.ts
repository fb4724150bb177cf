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
import type { PeerKind } from './peers/peers'

/** An editor that is written in: ours, or one of those it is measured against. */
export type Surface = 'ours' | PeerKind
/** What hands do: English by single keys, Chinese by an input method. */
export type Kind = 'keys' | 'compositions'
export type Place = 'start' | 'middle' | 'end'

/** Opens the window with an empty article, and the peers at hand, for as long as `measure` takes. */
export async function inWritingWindow<T>(measure: (page: Page) => Promise<T>): Promise<T> {
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
    await page.evaluate(await peerScript(folder))
    await page.evaluate(watchPicture)
    return await measure(page)
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/**
 * Puts a text in place of the one of the open article, and waits until it is on the disk; answers with
 * the milliseconds until it was painted.
 */
export async function putText(page: Page, text: Body): Promise<number> {
  const taken = await page.locator(selectors.ours).evaluate(async (element, content) => {
    const { editor } = element as unknown as {
      editor: { commands: { setContent: (content: unknown) => void } }
    }
    const from = performance.now()
    editor.commands.setContent(content)
    await window.peers?.painted()
    return performance.now() - from
  }, text)
  await saved(page)
  return taken
}

/** Opens a text in a peer beside our editor; answers with the milliseconds until it was painted. */
export async function showPeer(page: Page, kind: PeerKind, text: Body): Promise<number> {
  return page.getByTestId('article-editor').evaluate(
    (ours, { kind, text }) => {
      if (window.peers === undefined) throw new Error('the peers are not in the page')
      ours.style.display = 'none'
      return window.peers.show(kind, text as never, ours)
    },
    { kind, text },
  )
}

export async function closePeer(page: Page, kind: PeerKind): Promise<void> {
  await page.evaluate((kind) => window.peers?.close(kind), kind)
}

/** Shows one of the editors that are open and hides the others. */
export async function onlyShow(page: Page, surface: Surface): Promise<void> {
  await page.getByTestId('article-editor').evaluate((ours, shown) => {
    ours.style.display = shown === 'ours' ? '' : 'none'
    for (const peer of document.querySelectorAll<HTMLElement>('.peer'))
      peer.style.display = peer.id === `peer-${shown}` ? '' : 'none'
  }, surface)
}

/** Writes for a while at a place of the text; the milliseconds from each key to its picture. */
export async function writeAt(
  page: Page,
  session: CDPSession,
  surface: Surface,
  how: {
    readonly kind: Kind
    readonly place: Place
    readonly times: number
    readonly pace: number
  },
): Promise<readonly number[]> {
  await onlyShow(page, surface)
  await putCaret(page, selectors[surface], how.place)
  await page.waitForTimeout(800)
  await page.evaluate(() => (window.pictures = []))
  for (let at = 0; at < how.times; at += 1)
    if (how.kind === 'keys') await pressKey(page, session, at, how.pace)
    else await composeWord(page, session, how.pace)
  return page.evaluate(() => window.pictures ?? [])
}

/** Paragraphs of 200 characters, no two alike; the first begins with `name`. */
export function longText(characters: number, kind: Kind, name = ''): Body {
  const sentence =
    kind === 'keys'
      ? 'The new bridge at Clearbrook opened yesterday; a walk across it takes three minutes. '
      : '清溪新桥昨日通车，两岸居民步行过河只要三分钟。'
  const count = Math.ceil(200 / sentence.length)
  return {
    type: 'doc',
    content: Array.from({ length: characters / 200 }, (_, at) => ({
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: `${at === 0 ? name : ''}${at}、${sentence.repeat(count)}`.slice(0, 200),
        },
      ],
    })),
  }
}

const selectors: Readonly<Record<Surface, string>> = {
  ours: '[data-testid="editor"]',
  tiptap: '#peer-tiptap .ProseMirror',
  prosemirror: '#peer-prosemirror .ProseMirror',
}

async function pressKey(page: Page, session: CDPSession, at: number, pace: number): Promise<void> {
  const key = 'the bridge opens'[at % 16] ?? ' '
  const event = { key, text: key, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  await page.waitForTimeout(pace)
}

async function composeWord(page: Page, session: CDPSession, pace: number): Promise<void> {
  for (const text of ['q', 'qi', 'qing']) {
    const end = text.length
    await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
    await page.waitForTimeout(pace)
  }
  await session.send('Input.insertText', { text: '清' })
  await page.waitForTimeout(pace)
}

/** What is used of ProseMirror's view, which is the same in all of them. */
interface View {
  readonly state: {
    readonly doc: { content: { size: number }; resolve: (at: number) => unknown }
    readonly selection: object
    readonly tr: { setSelection: (selection: unknown) => { scrollIntoView: () => unknown } }
  }
  focus: () => void
  dispatch: (transaction: unknown) => void
}

interface Selecting {
  near(place: unknown, side: 1 | -1): unknown
}

async function putCaret(page: Page, selector: string, place: Place): Promise<void> {
  await page.locator(selector).evaluate((element, where) => {
    const { view } = (element as unknown as { editor: { view: View } }).editor
    const { doc, tr, selection } = view.state
    const { size } = doc.content
    const at = { start: 0, middle: Math.floor(size / 2), end: size }[where]
    const near = (selection.constructor as unknown as Selecting).near(
      doc.resolve(at),
      where === 'end' ? -1 : 1,
    )
    view.focus()
    view.dispatch(tr.setSelection(near).scrollIntoView())
  }, place)
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
      void window.peers?.painted().then(() => window.pictures?.push(performance.now() - from))
    },
    true,
  )
}

async function peerScript(folder: string): Promise<string> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const config = join(ROOT, 'test', 'bench', 'peers', 'vite.config.mjs')
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', config], {
    cwd: ROOT,
    env: { ...process.env, CAIBIAN_BARE_OUT: folder },
  })
  return readFile(join(folder, 'peers.js'), 'utf8')
}

declare global {
  interface Window {
    pictures?: number[]
  }
}
