import { basename } from 'node:path'
import type { ImportFile } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { textIn } from './importers/encoding'
import { fetchFromWeb } from './net/fetch'
import type { Fetched, FetchLimits } from './net/fetch'
import type { ReadOrder, Reader, ReadStory } from './reading/reader'

/** How something of the web is fetched: `fetchFromWeb`, or a stand-in that may reach this machine. */
export type Web = (address: string, limits: FetchLimits) => Promise<Result<Fetched>>

/**
 * A page, a feed or a file of the web, to be read as a file would be; `address` as a person wrote it, with
 * or without `https://`. Only this one thing is fetched: no style, no script, no picture.
 */
export async function fetchPage(
  address: string,
  web: Web = fetchFromWeb,
): Promise<Result<ImportFile>> {
  const whole = wholeAddress(address)
  if (whole === null) return refuse('refusal.noWebAddress', { values: { address } })
  const fetched = await web(whole, webPage)
  if (!fetched.ok) return fetched
  const { bytes, type, address: at } = fetched.value
  const charset = textIn('utf-8', bytes) === null ? charsetOf(type) : null
  const file = { name: nameOf(at, type), bytes, address: at }
  return ok(charset === null ? file : { ...file, charset })
}

/** True for what is an address of the web and could be no file's name. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim())
}

/**
 * The story of a page with its pictures, which are fetched now, and the page read once more with them in
 * their places. One that cannot be had stays left out, with its address.
 */
export async function withWebPictures(
  reader: Reader,
  order: ReadOrder,
  story: ReadStory,
  web: Web = fetchFromWeb,
): Promise<Result<ReadStory>> {
  const beside = await fetchPictures(story.remote, web)
  if (beside.length === 0) return ok(story)
  const read = await reader.read({ ...order, file: { ...order.file, beside } })
  if (!read.ok) return read
  const [whole] = read.value
  return ok(whole !== undefined && read.value.length === 1 ? whole : story)
}

/** A page of twenty megabytes, or one that takes half a minute, is no story. */
const webPage: FetchLimits = {
  mostBytes: 20 * 1024 * 1024,
  milliseconds: 30_000,
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
}
const webPicture: FetchLimits = { mostBytes: 20 * 1024 * 1024, milliseconds: 15_000 }
/** Most pictures of one story, most bytes of them all, and so many asked for at a time. */
const mostPictures = 60
const mostPictureBytes = 64 * 1024 * 1024
const atATime = 6

async function fetchPictures(
  addresses: readonly string[],
  web: Web,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const wanted = [...new Set(addresses)].slice(0, mostPictures)
  const had: { name: string; bytes: Uint8Array }[] = []
  let total = 0
  for (let at = 0; at < wanted.length; at += atATime) {
    const some = wanted.slice(at, at + atATime)
    const fetched = await Promise.all(some.map((address) => web(address, webPicture)))
    for (const [index, one] of fetched.entries()) {
      total += one.ok ? one.value.bytes.length : 0
      const name = some[index]
      if (one.ok && name !== undefined && total <= mostPictureBytes)
        had.push({ name, bytes: one.value.bytes })
    }
  }
  return had
}

function wholeAddress(written: string): string | null {
  const text = written.trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : null
}

/** A name whose ending says what the server says: the reader of files tells kinds of text by it. */
function nameOf(address: string, type: string): string {
  const kind = type.split(';')[0]?.trim().toLowerCase() ?? ''
  const ending = endings[kind]
  const last = basename(decoded(new URL(address).pathname))
  if (ending === undefined) return last === '' ? 'page.html' : last
  return last.toLowerCase().endsWith(ending) ? last : `page${ending}`
}

const endings: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/json': '.json',
  'application/rss+xml': '.rss',
  'application/atom+xml': '.atom',
  'application/xml': '.xml',
  'text/xml': '.xml',
}

/** The encoding a server names (RFC 9110, 8.3); GB 2312 and GBK are parts of GB 18030. Null where it names none. */
function charsetOf(type: string): string | null {
  const named = /;\s*charset\s*=\s*"?([\w:.-]+)/i.exec(type)?.[1]?.toLowerCase() ?? ''
  if (/^(?:gb2312|gbk|gb_2312-80|x-gbk)$/.test(named)) return 'gb18030'
  try {
    return named === '' ? null : new TextDecoder(named).encoding
  } catch {
    return null
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
