import { isPage } from '../../shared/newstext/saved-page'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { decode, decodeAs } from './encoding'
import type { Decoded } from './encoding'
import type { ImportKind } from './importer'

/** Largest file that is imported, in bytes: 20 MB. */
export const largestFile = 20 * 1024 * 1024

/** A file's text, and the kind of file it is. */
export interface OpenedFile extends Decoded {
  readonly kind: ImportKind
}

/** Opens a file for import. Refuses what is empty, too large, or no text, before anything is read from it. */
export function openFile(
  name: string,
  bytes: Uint8Array,
  encoding: string | null,
): Result<OpenedFile> {
  if (bytes.length > largestFile) {
    return refuse('refusal.tooLarge', { values: { name, most: '20 MB' } })
  }
  if (bytes.length === 0) return refuse('refusal.emptyFile', { values: { name } })
  if (isForeign(bytes)) return refuse('refusal.binaryFile', { values: { name } })
  const decoded = encoding === null ? decode(bytes) : decodeAs(encoding, bytes)
  if (decoded === null && encoding !== null) {
    return refuse('refusal.importEncoding', { values: { name, encoding } })
  }
  if (decoded === null) return refuse('refusal.binaryFile', { values: { name } })
  if (!/[^\s\u0000\ufeff\u200b\u00a0\u3000]/.test(decoded.text)) {
    return refuse('refusal.emptyFile', { values: { name } })
  }
  return ok({ ...decoded, kind: kindOf(name, decoded.text) })
}

/** By the file's ending; a text that is plainly a page is read as one whatever it is called. */
export function kindOf(name: string, text: string): ImportKind {
  const start = text.slice(0, 2000).trimStart()
  if (isPage(name)) return 'html'
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return 'markdown'
  if (/^(?:<!doctype html|<html|<head|<body|<article|<div|<p[\s>]|<h1)/i.test(start)) return 'html'
  const hasFrontMatter = /^---\r?\n(?:[\w\u3400-\u9fff-]+\s*:.*\r?\n)+---/.test(start)
  return hasFrontMatter ? 'markdown' : 'text'
}

/** Formats that begin with letters and would pass for text: PDF, pictures, other ZIPs, the old Word. */
function isForeign(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  return /^(?:%PDF|\{\\rtf|PK\u0003\u0004|GIF8|\u00ff\u00d8\u00ff|\u0089PNG|\u00d0\u00cf\u0011\u00e0)/.test(
    head,
  )
}
