import * as v from 'valibot'
import {
  articleIdSchema,
  contentHashSchema,
  eventHashSchema,
  instantSchema,
  lineSchema,
  personIdSchema,
} from '../article/fields'
import { canonicalBytes } from '../seal/hash'

/** Version of the packet's form. A packet of a later version is left unopened. */
export const packetVersion = 1
export const packetFormat = 'caibian/packet'
/** Ending of a packet's file name. */
export const packetExtension = 'caibian'

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal'))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/**
 * `manifest.json` of a hand-off packet: what the packet holds, who made it, and where the desk log stood.
 *
 * `files` names every other file with its size in bytes and its hash; `signature` is the maker's Ed25519
 * signature (RFC 8032), base64, over the canonical JSON (RFC 8785) of the manifest without it. So nothing
 * in a packet can be changed, added or taken away without being noticed.
 */
export const packetManifestSchema = v.strictObject({
  format: v.literal(packetFormat),
  version: v.literal(packetVersion),
  article: articleIdSchema,
  at: instantSchema,
  newsroom: lineSchema,
  by: v.strictObject({ id: personIdSchema, name: lineSchema, publicKey: v.string() }),
  /** Hash of the draft's publishable content, which no packing may change. */
  contentHash: contentHashSchema,
  /** The last entry of the desk log: a log that is written anew afterwards is found out from here. */
  logHead: eventHashSchema,
  sequence: count,
  embargoed: v.boolean(),
  files: v.array(v.strictObject({ path: v.string(), bytes: count, sha256 })),
  signature: v.string(),
})
export type PacketManifest = Readonly<v.InferOutput<typeof packetManifestSchema>>

/** The bytes a packet's maker signs. */
export function manifestBytes(manifest: Omit<PacketManifest, 'signature'>): Uint8Array {
  const { signature: _not, ...unsigned } = { signature: '', ...manifest }
  return canonicalBytes(unsigned)
}
