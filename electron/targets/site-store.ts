/**
 * Where the files of a site lie: a folder, or a store on another machine. Paths are below the site's root,
 * names parted by `/`.
 *
 * A store is opened for one delivery. Every call rejects with the reason, which `attempted` puts into words;
 * each may be made again after that, and changes nothing the second time.
 */
export interface SiteStore {
  /** The bytes of a file, whole; null where there is none. */
  read(path: string): Promise<Uint8Array | null>
  /**
   * Writes a file whole: a reader sees the old bytes or the new, never some of each. Does nothing, and
   * answers false, where the file holds these very bytes.
   */
  write(path: string, content: string | Uint8Array): Promise<boolean>
  /** One that is not there is no error. */
  remove(path: string): Promise<void>
}

/** A path that would leave the site: only a fault in the program or a planted link makes one. */
export class OutsideSite extends Error {
  constructor(path: string) {
    super(`outside the site: ${path}`)
  }
}

/**
 * The names in a path below the site's root. Throws `OutsideSite` where one is nothing that Windows, macOS
 * and a web server all read as a name.
 */
export function namesIn(path: string): readonly string[] {
  const names = path.split('/')
  if (!names.every((name) => safeName.test(name))) throw new OutsideSite(path)
  return names
}

/** A write that is under way has this before its name; such a file is never served. */
export const draftPrefix = '.caibian-'

/** What is written, as bytes. */
export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0
}

const safeName = /^(?!\.caibian-)[^\u0000-\u001f\u007f<>:"/\\|?*]{1,200}(?<![. ])$/
