import type { Picture } from '../../shared/document/html-picture'
import type { Provenance } from '../../shared/article/internal'
import type { Copy } from '../../shared/newstext/read-news'

/** The kinds of file that can be imported. */
export type ImportKind = Provenance['kind']

/** A file's text as copy: its blocks, what stood beside them, and the pictures in it. */
export interface FileCopy extends Copy {
  readonly pictures: readonly Picture[]
}

/** The port: one kind of file. Pure, never throws, fetches nothing. `newId` gives fresh UUIDs. */
export interface Importer {
  copyOf(text: string, newId: () => string): FileCopy
}
