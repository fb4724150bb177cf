import type { HeaderReader } from './byte-source'
import type { Blanked, PrivateParts } from './blanked'

/**
 * Of a WebM file (RFC 9559) tags, chapters, attachments and whatever else no player needs become `Void` elements
 * (RFC 8794, 11.3.2). A part of unknown length, as a recorder in a browser writes it, is walked through.
 */
export async function webmParts(reader: HeaderReader): Promise<PrivateParts> {
  const parts: Blanked[] = []
  for (let at = 0; at < reader.size;) {
    const { id, header, size } = await elementAt(reader, at)
    if (size === null) {
      if (!throughout.has(id)) return 'damaged'
      at += header
      continue
    }
    const whole = header + size
    if (at + whole > reader.size) return 'damaged'
    if (id === segment) at += header
    else {
      if (!kept.has(id)) parts.push(voided(at, whole))
      at += whole
    }
  }
  return parts
}

const segment = 0x18538067
const cluster = 0x1f43b675

const throughout: ReadonlySet<number> = new Set([segment, cluster])

/** EBML head, SeekHead, Info, Tracks, Cues, Cluster and Void; below them what a cluster of unknown length holds. */
const kept: ReadonlySet<number> = new Set([
  ...[0x1a45dfa3, 0x114d9b74, 0x1549a966, 0x1654ae6b, 0x1c53bb6b, cluster],
  ...[0xa3, 0xa0, 0xe7, 0xa7, 0xab, 0x5854],
])

async function elementAt(reader: HeaderReader, at: number) {
  const view = await reader.bytes(at, Math.min(12, reader.size - at))
  const idLength = Math.clz32(view.getUint8(0)) - 23
  if (idLength > 4) throw new RangeError('an element without an id')
  let id = 0
  for (let place = 0; place < idLength; place += 1) id = id * 256 + view.getUint8(place)
  const first = view.getUint8(idLength)
  const length = Math.clz32(first) - 23
  if (length > 8) throw new RangeError('an element without a size')
  let size = first & (0xff >> length)
  let isUnknown = size === 0xff >> length
  for (let place = 1; place < length; place += 1) {
    const byte = view.getUint8(idLength + place)
    isUnknown &&= byte === 0xff
    size = size * 256 + byte
  }
  return { id, header: idLength + length, size: isUnknown ? null : size }
}

/** The id is one byte, and its size takes one or eight, so that any length can be said. */
function voided(at: number, length: number): Blanked {
  const head = new Uint8Array(length < 9 ? 2 : 9)
  head[0] = 0xec
  if (head.length === 2) head[1] = 0x80 + length - 2
  else {
    const view = new DataView(head.buffer)
    view.setBigUint64(1, BigInt(length - 9))
    view.setUint8(1, 0x01)
  }
  return { at, length, head }
}
