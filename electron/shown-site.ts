import type { Library } from './library/library'
import type { PreviewServer } from './net/preview-server'
import { folderPath } from './targets/folder-path'

/** The preview of the library's first site on loopback: one server at a time. */
export class ShownSite {
  #server: PreviewServer | null = null

  /** Shows the site of this library; its address, or null where there is none or no port. */
  async show(library: Library): Promise<string | null> {
    await this.close()
    const folder = siteFolder(library)
    if (folder === null) return null
    const { startPreviewServer } = await import('./net/preview-server')
    const started = await startPreviewServer(folder)
    if (!started.ok) return null
    this.#server = started.value
    return started.value.address
  }

  async close(): Promise<void> {
    await this.#server?.close()
    this.#server = null
  }
}

/** Where the first folder target of a library writes its site. */
export function siteFolder(library: Library): string | null {
  const target = library.desk().targets.find((one) => one.kind === 'folder')
  return target === undefined ? null : folderPath(target, library.path)
}
