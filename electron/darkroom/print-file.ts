import * as v from 'valibot'
import type { Print } from './darkroom'
import { sha256 } from '../sha256'

/*
 * A recipe's prints as one file: the length of a list (four bytes, big-endian), the list as JSON, then the
 * bytes of the prints one after another. A file that is damaged in any way counts as none.
 */

const listSchema = v.array(
  v.strictObject({
    purpose: v.picklist(['main', 'modern', 'card']),
    type: v.picklist(['image/jpeg', 'image/png', 'image/webp', 'image/gif']),
    width: v.number(),
    height: v.number(),
    length: v.pipe(v.number(), v.integer(), v.minValue(1)),
    hash: v.string(),
  }),
)

export function bytesFromPrints(prints: readonly Print[]): Uint8Array {
  const list = Buffer.from(
    JSON.stringify(
      prints.map(({ bytes, ...print }) => ({
        ...print,
        length: bytes.length,
        hash: sha256(bytes),
      })),
    ),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32BE(list.length)
  return Buffer.concat([length, list, ...prints.map(({ bytes }) => bytes)])
}

export function printsFromBytes(stored: Uint8Array): readonly Print[] | null {
  try {
    const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength)
    let at = 4 + bytes.readUInt32BE(0)
    const list = v.parse(listSchema, JSON.parse(bytes.toString('utf8', 4, at)))
    const prints = list.map(({ length, hash, ...print }) => {
      const own = Uint8Array.from(bytes.subarray(at, (at += length)))
      if (sha256(own) !== hash) throw new Error('damaged')
      return { ...print, bytes: own }
    })
    return prints.some(({ purpose }) => purpose === 'main') ? prints : null
  } catch {
    return null
  }
}
