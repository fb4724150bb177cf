/**
 * A GIF without its comments and without the extensions of programs, but for the one that makes it loop
 * (GIF89a, 24 and 26). Frames are kept as they are. Throws where the bytes end before the trailer.
 */
export function cleanGif(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  let at = 13 + colourTable(bytes[10])
  kept.push(bytes.subarray(0, at))
  for (;;) {
    const start = at
    const mark = byteAt(bytes, at)
    if (mark === trailer) break
    if (mark === extension) {
      at = afterBlocks(bytes, start + 2)
      if (mayStay(bytes.subarray(start, at))) kept.push(bytes.subarray(start, at))
    } else if (mark === image) {
      at = afterBlocks(bytes, start + 11 + colourTable(byteAt(bytes, start + 9)))
      kept.push(bytes.subarray(start, at))
    } else throw new Error('GIF')
  }
  return Uint8Array.from(Buffer.concat([...kept, Uint8Array.of(trailer)]))
}

const trailer = 0x3b
const extension = 0x21
const image = 0x2c

function mayStay(block: Uint8Array): boolean {
  const label = block[1]
  if (label === 0xfe) return false
  if (label !== 0xff) return true
  const program = Buffer.from(block.subarray(3, 14)).toString('latin1')
  return program === 'NETSCAPE2.0' || program === 'ANIMEXTS1.0'
}

/** Bytes of a colour table, from the packed field that announces it. */
function colourTable(packed: number | undefined): number {
  return packed !== undefined && (packed & 0x80) !== 0 ? 3 * 2 ** ((packed & 7) + 1) : 0
}

function afterBlocks(bytes: Uint8Array, start: number): number {
  let at = start
  for (;;) {
    const length = byteAt(bytes, at)
    at += length + 1
    if (length === 0) return at
  }
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]
  if (byte === undefined) throw new Error('GIF ends early')
  return byte
}
