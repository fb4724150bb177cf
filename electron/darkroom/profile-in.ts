import { inflateSync } from 'node:zlib'
import type { Original } from './darkroom'

/**
 * The colour profile (ICC.1) a picture carries, or null: in JPEG in segments of its own (ICC.1:2022, B.4),
 * in PNG compressed (`iCCP`), in WebP as a chunk (`ICCP`), in AVIF in a `colr` box (ISO 14496-12, 12.1.5).
 * Never throws: a profile that cannot be read is none.
 */
export function profileIn({ bytes, type }: Original): Buffer | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    switch (type) {
      case 'image/jpeg':
        return inJpeg(view)
      case 'image/png':
        return inPng(view)
      case 'image/webp':
        return inWebp(view)
      case 'image/avif':
        return inAvif(view)
      default:
        return null
    }
  } catch {
    return null
  }
}

/** A profile larger than a segment lies in several, numbered from 1. */
function inJpeg(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === startOfScan) break
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const isProfile = marker === 0xe2 && bytes.toString('latin1', at + 4, at + 16) === jpegName
    if (isProfile) parts[bytes[at + 16] ?? 0] = bytes.subarray(at + 18, end)
    at = end
  }
  const all = Buffer.concat(Object.values(parts))
  return all.length === 0 ? null : all
}

function inPng(bytes: Buffer): Buffer | null {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (name === 'IDAT') return null
    if (name !== 'iCCP') continue
    const chunk = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))
    // Its name ends with a zero, and one byte says how it is compressed.
    const packed = chunk.subarray(chunk.indexOf(0) + 2)
    return inflateSync(packed, { maxOutputLength: largest })
  }
  return null
}

function inWebp(bytes: Buffer): Buffer | null {
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4)
    const name = bytes.toString('latin1', at, at + 4)
    if (name === 'ICCP') return bytes.subarray(at + 8, at + 8 + length)
    at += 8 + length + (length % 2)
  }
  return null
}

function inAvif(bytes: Buffer): Buffer | null {
  const at = bytes.subarray(0, largest).indexOf('colrprof')
  if (at < 4) return null
  const length = bytes.readUInt32BE(at - 4)
  return bytes.subarray(at + 8, at - 4 + length)
}

const startOfScan = 0xda
const jpegName = 'ICC_PROFILE\0'
/** Bytes. Profiles of cameras and screens have a few hundred or thousand. */
const largest = 4 * 1024 * 1024
