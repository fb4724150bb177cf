import { sha256 } from '../sha256'

/** The first words of a file: what it is, in which version, saved how many times. */
export interface Envelope {
  /** As `caibian/article`. */
  readonly format: string
  readonly version: number
  readonly generation: number
  readonly data: unknown
}

/** Why bytes are no file of ours, in a word that needs no translation; `newer` is no damage. */
export type Opening =
  | { readonly kind: 'opened'; readonly envelope: Envelope }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly reason: string }

/**
 * The bytes of a file: one line of JSON that opens with its format, version, generation and the SHA-256
 * of the bytes of `data`, so that a person, and a later version, can tell what it is before reading on.
 */
export function bytesFromEnvelope(envelope: Envelope): Uint8Array {
  const { format, version, generation } = envelope
  const data = Buffer.from(JSON.stringify(envelope.data))
  const head = `{"format":"${format}","version":${version},"generation":${generation},"sha256":"${sha256(data)}","data":`
  return Buffer.concat([Buffer.from(head), data, closing])
}

/** Reads what `bytesFromEnvelope` wrote. A file of a later version is told apart before anything else is judged. */
export function openEnvelope(bytes: Uint8Array, format: string, version: number): Opening {
  if (bytes.length === 0) return damaged('0 bytes')
  const head = Buffer.from(bytes.subarray(0, headLimit)).toString('utf8')
  const named = /^\{"format":"([a-z/-]{1,60})","version":(\d{1,9}),/.exec(head)
  if (named === null) return damaged('JSON')
  if (named[1] !== format) return damaged(`format ${named[1]}`)
  if (Number(named[2]) > version) return { kind: 'newer', version: Number(named[2]) }
  const rest = /^"generation":(\d{1,15}),"sha256":"([0-9a-f]{64})","data":/.exec(
    head.slice(named[0].length),
  )
  if (rest === null) return damaged('JSON')
  const data = bytes.subarray(named[0].length + rest[0].length, bytes.length - closing.length)
  if (!closing.equals(bytes.subarray(bytes.length - closing.length))) return damaged('JSON')
  if (sha256(data) !== rest[2]) return damaged('SHA-256')
  return opened(data, { format, version: Number(named[2]), generation: Number(rest[1]) })
}

function opened(bytes: Uint8Array, head: Omit<Envelope, 'data'>): Opening {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { kind: 'opened', envelope: { ...head, data: JSON.parse(text) as unknown } }
  } catch {
    return damaged('JSON')
  }
}

const closing = Buffer.from('}\n')
const headLimit = 256

function damaged(reason: string): Opening {
  return { kind: 'damaged', reason }
}
