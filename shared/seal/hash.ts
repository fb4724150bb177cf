import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Content } from '../article/content'
import type { AssetHash, ContentHash, EventHash } from '../article/ids'
import { canonicalJson, canonicalPair } from './canonical'

/**
 * The content hash (design.md 5): SHA-256 over the UTF-8 bytes of the canonical JSON (RFC 8785) of a content.
 *
 * The content must be in normal form, as `contentFromDraft` makes it. The same in the window, the host
 * and the command line.
 */
export function hashContent(content: Content): ContentHash {
  return hashValue(content) as ContentHash
}

/** SHA-256 of a whole entry of the desk log, its signature included: what the next entry names as `previous`. */
export function hashEvent(event: {
  readonly sequence: number
  readonly signature: string
}): EventHash {
  return hashValue(event) as EventHash
}

/**
 * What `hashEvent` says of an entry, and the bytes its actor signed: the canonical form is made once for
 * both. `hashed` is SHA-256 as `hashText` takes it.
 */
export function hashSigned(
  event: { readonly sequence: number; readonly signature: string },
  hashed: (text: string) => string = hashText,
): { readonly hash: EventHash; readonly signed: Uint8Array } {
  const { whole, without } = canonicalPair(event, 'signature')
  return { hash: hashed(whole) as EventHash, signed: new TextEncoder().encode(without) }
}

/** SHA-256 of a media file's bytes, in lower-case hexadecimal. */
export function hashBytes(bytes: Uint8Array): AssetHash {
  return bytesToHex(sha256(bytes)) as AssetHash
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function hashText(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)))
}

/** The UTF-8 bytes of a value's canonical JSON: what is hashed, and what is signed. */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value))
}

function hashValue(value: unknown): string {
  return bytesToHex(sha256(canonicalBytes(value)))
}
