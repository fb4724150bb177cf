import { BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

/**
 * The page at an address as PDF, on the paper its stylesheet asks for. It is laid out in a window nobody
 * sees, without scripts: what is printed is data.
 */
export async function printPdf(address: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  })
  try {
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    await window.loadURL(address)
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      // For pages whose stylesheet asks for none; Chromium's own choice is American.
      pageSize: 'A4',
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    window.destroy()
  }
}

/** The same for a file beside the disk's others: for the command line, which has no window. */
export async function printToFile(from: string, to: string): Promise<void> {
  await writeFile(to, await printPdf(pathToFileURL(from).href))
}
