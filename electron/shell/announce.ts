import type { BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'

/** The line on standard output by which a launcher knows that the window is there. */
export function announcement(what: { library: string; preview: string | null }): string {
  return `CAIBIAN-READY ${JSON.stringify({ ...what, window: true })}\n`
}

/** Writes what the window shows now to a PNG file. */
export async function writeScreenshot(window: BrowserWindow, path: string): Promise<void> {
  const picture = await window.webContents.capturePage()
  await writeFile(path, picture.toPNG())
}
