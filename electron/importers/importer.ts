import type { Picture } from '../../shared/document/picture'
import type { Copy, NewsReading } from '../../shared/newstext/read-news'

/** How text is read; every other kind of file is unpacked to one of these. */
export type ImportKind = 'text' | 'html' | 'markdown'

/** A file's text as copy: its blocks, what stood beside them, and the pictures in it. */
export interface FileCopy extends Copy {
  readonly pictures: readonly Picture[]
  /** What a text of this program's own says of itself in fields: nothing is to be looked for in its words. */
  readonly reading?: NewsReading
}

/**
 * The port: one kind of file. Pure, never throws, fetches nothing. `newId` gives fresh UUIDs; `address` is
 * where on the web the text was fetched, which its links and pictures are relative to, or null.
 */
export interface Importer {
  copyOf(text: string, newId: () => string, address: string | null): FileCopy
}
