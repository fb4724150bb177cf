import type { SiteStore } from '../../electron/targets/site-store'

/** A site in memory, and its files as their bytes, one character each. */
export function memoryStore(): { readonly store: SiteStore; readonly files: Map<string, string> } {
  const files = new Map<string, string>()
  const textFrom = (content: string | Uint8Array) => Buffer.from(content).toString('latin1')
  const store: SiteStore = {
    read: (path) => {
      const text = files.get(path)
      return Promise.resolve(text === undefined ? null : Buffer.from(text, 'latin1'))
    },
    write: (path, content) => {
      const isNew = files.get(path) !== textFrom(content)
      files.set(path, textFrom(content))
      return Promise.resolve(isNew)
    },
    remove: (path) => Promise.resolve(void files.delete(path)),
  }
  return { store, files }
}
