import type { CDPSession, Page } from '@playwright/test'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bridge } from '../../shared/ipc'
import { compose } from './app'

/** Composes with an input method, and waits until the text has taken it. */
export async function write(page: Page, steps: readonly string[], commit: string): Promise<void> {
  await compose(page, steps, commit)
  await pause(page)
}

/** A composition held open. */
export interface HeldComposition {
  /** What the input method offers. */
  readonly show: (text: string) => Promise<unknown>
  /** A key the input method keeps for itself: Chromium sends it with code 229. */
  readonly key: (key: string) => Promise<void>
  /** A key with Control that the input method lets through. */
  readonly control: (letter: string) => Promise<void>
  /** The choice. */
  readonly end: (text: string) => Promise<void>
}

export async function holdComposition(page: Page): Promise<HeldComposition> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const press = async (key: string, code: number, modifiers: number) => {
    const event = { key, modifiers, windowsVirtualKeyCode: code }
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
  return {
    show: (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    key: (key: string) => press(key, 229, 0),
    control: (letter: string) => press(letter, letter.toUpperCase().charCodeAt(0), controlKey),
    end: async (text: string) => {
      await session.send('Input.insertText', { text })
      await session.detach()
      await pause(page)
    },
  }
}

/** The bit of the Control key in the debugging protocol. */
const controlKey = 2

/** ProseMirror reads a finished composition a moment later; no hand is faster. */
export async function pause(page: Page): Promise<void> {
  await page.waitForTimeout(600)
}

/** All words of the open story, without anything between its blocks. */
export async function textOf(page: Page): Promise<string> {
  return (await blocks(page)).map((block) => block.slice(block.indexOf(' ') + 1)).join('')
}

/** The outermost blocks of the open story, each as its kind and its words. */
export async function blocks(page: Page): Promise<string[]> {
  return page.getByTestId('editor').evaluate((element) => {
    const { editor } = element as unknown as {
      editor: {
        state: {
          doc: {
            forEach(see: (node: { type: { name: string }; textContent: string }) => void): void
          }
        }
      }
    }
    const found: string[] = []
    editor.state.doc.forEach((node) => found.push(`${node.type.name} ${node.textContent}`))
    return found
  })
}

/** The article that was written last. */
export async function newestFile(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name))
  const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs))
  const newest = files[times.indexOf(Math.max(...times))]
  if (newest === undefined) throw new Error(`no article in ${folder}`)
  return newest
}

/** As another window would: the host saves it and tells every window that the article has changed. */
export async function changeElsewhere(page: Page, kicker: string): Promise<void> {
  await page.evaluate(async (line) => {
    const { caibian } = window as unknown as { caibian: Bridge }
    const list = await caibian.call('article.list', { queue: 'mine', search: '' })
    if (!list.ok) throw new Error(list.refusal.code)
    const newest = [...list.value.articles].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0]
    if (newest === undefined) throw new Error('no article')
    const opened = await caibian.call('article.open', { id: newest.id })
    if (!opened.ok) throw new Error(opened.refusal.code)
    const { id, generation, draft, internal } = opened.value
    const answer = await caibian.call('draft.save', {
      id,
      base: generation,
      draft: { ...draft, kicker: line },
      internal,
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
  }, kicker)
}
