import type { Facts, Found, LeftOut } from '../../shared/newstext/reading'
import type { Provenance } from '../../shared/article/internal'
import type { Result } from '../../shared/result'
import type { ImportKind } from './importer'

/** One story of a file, unpacked to text that one of the importers reads. */
export interface Unpacked {
  /** The file's name, and behind it the piece of the file where it holds several. */
  readonly name: string
  /** What kind of file it was. */
  readonly kind: Provenance['kind']
  /** How `text` is read. */
  readonly form: ImportKind
  readonly text: string
  /** What the file itself says about the story, in fields of its own: sure. */
  readonly facts: Facts | null
  /** Fields the file hints at: shown to a person, never filled in. */
  readonly hints: readonly Found[]
  readonly leftOut: readonly LeftOut[]
  /** The encoding the file as a whole was read in (WHATWG name); absent where it is no text itself. */
  readonly encoding?: string
}

/** The port: one kind of file that holds others, or markup of its own. Never fetches; refuses what is damaged. */
export type Unpacker = (file: PackedFile) => Promise<Result<readonly Unpacked[]>>

export interface PackedFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** How deep this file lies in others: a message in a message is 1. */
  readonly depth: number
  /** Opens a file that lies in this one. */
  readonly open: (name: string, bytes: Uint8Array) => Promise<Result<readonly Unpacked[]>>
}

/** A story as HTML, with nothing said beside it. */
export function asHtml(
  { name }: Pick<PackedFile, 'name'>,
  kind: Provenance['kind'],
  text: string,
  leftOut: readonly LeftOut[] = [],
): Unpacked {
  return { name, kind, form: 'html', text, facts: null, hints: [], leftOut }
}

/** Text as it stands between tags, or in an attribute's quotes. */
export function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  }
  return text.replace(/[&<>"]/g, (sign) => names[sign] ?? sign)
}

/** Bytes of a picture as an address that holds them; null for what is no picture's type. */
export function pictureAddress(bytes: Uint8Array, type: string | null): string | null {
  return type === null ? null : `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}
