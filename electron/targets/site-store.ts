import { sha256 } from '../sha256'

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
  /**
   * Makes what was written public, all at once; rejects where somebody else was first. Only a store that does so at
   * the end has this: what others write is public as it is written.
   */
  finish?(written: Written): Promise<void>
  /**
   * The media type it shows a file with that was read before; null where it names none. Only a store that keeps a type
   * with each file has this: elsewhere a web server goes by the name.
   */
  typeOf?(path: string): string | null
  /** Whether it may be written to, where that shows at the end alone. */
  check?(): Promise<void>
  /** Ends the connection of one that has any; never rejects. Nothing is asked for after it. */
  close?(): Promise<void>
  /** What the store was found to do worse than it promises, as a key of the `publish` drawer; null for nothing. */
  readonly drawback?: string | null
}

/** What a delivery wrote, for a store that keeps a history. */
export interface Written {
  readonly operation: 'publish' | 'correct' | 'withdrawn' | 'killed'
  readonly article: string
  /** Null for a story that was taken down. */
  readonly revision: number | null
  readonly key: string
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

/** SHA-256 of a file's bytes; null where there is none. */
export function hashOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : sha256(bytes)
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0
}

const safeName = /^(?!\.caibian-)[^\u0000-\u001f\u007f<>:"/\\|?*]{1,200}(?<![. ])$/
