import * as electron from 'electron'

/**
 * Puts a story on the clipboard as HTML, and as plain text for programs that take no HTML.
 *
 * Until Electron 44 the clipboard took both in one synchronous call; since then it is that of the web.
 */
export async function copyToClipboard(text: { html: string; plain: string }): Promise<void> {
  if (text.html === '') {
    await electron.clipboard.writeText(text.plain)
    return
  }
  const Item = Reflect.get(electron, 'ClipboardItem') as typeof electron.ClipboardItem | undefined
  if (Item === undefined) {
    const clipboard = electron.clipboard as unknown as EarlierClipboard
    clipboard.write({ html: text.html, text: text.plain })
    return
  }
  await electron.clipboard.write([new Item({ 'text/html': text.html, 'text/plain': text.plain })])
}

interface EarlierClipboard {
  write(formats: { readonly html: string; readonly text: string }): void
}
