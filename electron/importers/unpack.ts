import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { unpackDocx } from './docx'
import { decode } from './encoding'
import { unpackFeed } from './feed'
import { openFile } from './file'
import { besideIn } from './beside'
import { unpackMessage, unpackSavedPage } from './message'
import { unpackNinjs } from './ninjs'
import { unpackOdt } from './odt'
import { unpackRtf } from './rtf'
import type { Unpacked, Unpacker } from './unpacked'

/** Largest packed file, in bytes: 64 MB. Pictures make them large, and they are counted when unpacked. */
const largestPacked = 64 * 1024 * 1024
/** Most stories from one file. */
const mostStories = 600

export interface UnpackOptions {
  /** An encoding a person chose, or null to find it out. */
  readonly encoding: string | null
  /** Files that lie beside a saved page, by their path from it: its pictures. */
  readonly beside: ReadonlyMap<string, Uint8Array>
}

/**
 * The stories of a file, as text that an importer reads. What a file is, its bytes tell; its name only
 * decides between kinds of text. Fetches nothing.
 */
export async function unpack(
  name: string,
  bytes: Uint8Array,
  options: UnpackOptions,
): Promise<Result<readonly Unpacked[]>> {
  const stories = await unpackAt(name, bytes, { ...options, depth: 0 })
  return stories.ok ? ok(stories.value.slice(0, mostStories)) : stories
}

async function unpackAt(
  name: string,
  bytes: Uint8Array,
  options: UnpackOptions & { readonly depth: number },
): Promise<Result<readonly Unpacked[]>> {
  const packed = unpackerOf(name, bytes)
  if (packed === null) return plainText(name, bytes, options)
  if (packed === 'oldWord') return refuse('refusal.importOldWord', { values: { name } })
  if (bytes.length > largestPacked) {
    return refuse('refusal.tooLarge', { values: { name, most: '64 MB' } })
  }
  const { depth } = options
  const inner = { encoding: null, beside: new Map(), depth: depth + 1 }
  const open = (inside: string, content: Uint8Array) =>
    unpackAt(`${name} › ${inside.replace(/\p{Cc}/gu, ' ')}`, content, inner)
  return packed({ name, bytes, depth, open })
}

function plainText(
  name: string,
  bytes: Uint8Array,
  { encoding, beside, depth }: UnpackOptions & { readonly depth: number },
): Result<readonly Unpacked[]> {
  const opened = openFile(name, bytes, encoding)
  if (!opened.ok) return opened
  const { kind, guessed, encoding: read } = opened.value
  const text = kind === 'html' ? besideIn(opened.value.text, beside) : opened.value.text
  const isKnown = read === 'utf-8' || (!guessed && encoding === null)
  const hint = { field: 'encoding', text: read, confirm: guessed }
  const hints = isKnown ? [] : [hint]
  const own = depth === 0 ? { encoding: read } : {}
  return ok([{ name, kind, form: kind, text, facts: null, hints, leftOut: [], ...own }])
}

function unpackerOf(name: string, bytes: Uint8Array): Unpacker | 'oldWord' | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (head.startsWith('PK\u0003\u0004')) return zipKind(name, head)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0') && /\.doc$/i.test(name)) return 'oldWord'
  if (/^\s*\{\\rtf/.test(head)) return unpackRtf
  if (/\.(?:mht|mhtml)$/i.test(name)) return unpackSavedPage
  if (isMessage(name, head)) {
    return /^content-type:\s*multipart\/related/im.test(head) &&
      /^snapshot-content-location:/im.test(head)
      ? unpackSavedPage
      : unpackMessage
  }
  const start = () =>
    (decode(bytes)?.text ?? '')
      .slice(0, 4096)
      .replace(/^\ufeff/, '')
      .trimStart()
  if (/\.(?:rss|atom|xml|rdf)$/i.test(name) || head.includes('<?xml')) {
    return /<(?:rss|feed|rdf:RDF|entry)[\s>]/.test(start()) ? unpackFeed : null
  }
  if (/\.(?:json|ninjs)$/i.test(name)) return /^[[{]/.test(start()) ? unpackNinjs : null
  return null
}

/** DOCX and ODT are both ZIP: an ODT says what it is in its first file. */
function zipKind(name: string, head: string): Unpacker | null {
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return unpackOdt
  if (/\.(?:odt|ott|fodt)$/i.test(name)) return unpackOdt
  return /\.(?:docx|docm|dotx|wps)$/i.test(name) ||
    head.includes('word/') ||
    head.includes('[Content_Types].xml')
    ? unpackDocx
    : null
}

function isMessage(name: string, head: string): boolean {
  if (/\.eml$/i.test(name)) return true
  if (/\.(?:txt|md|html?)$/i.test(name)) return false
  const lines = head.split(/\r?\n\r?\n/)[0] ?? ''
  const fields = ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'received']
  return fields.filter((field) => new RegExp(`^${field}:`, 'im').test(lines)).length >= 3
}
