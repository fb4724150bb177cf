import type { Page } from '@playwright/test'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compose } from './app'

/** Composes with an input method, and waits until the text has taken it. */
export async function write(page: Page, steps: readonly string[], commit: string): Promise<void> {
  await compose(page, steps, commit)
  await pause(page)
}

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
