import { BrowserWindow } from 'electron'

/**
 * Puts the page at an address on paper: the system asks which printer. False when the person cancelled.
 * It is laid out in a window nobody sees, without scripts: what is printed is data.
 */
export async function printPaper(address: string): Promise<boolean> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true },
  })
  try {
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    await window.loadURL(address)
    return await new Promise((resolve) =>
      window.webContents.print({ printBackground: true }, (isPrinted) => resolve(isPrinted)),
    )
  } finally {
    window.destroy()
  }
}
