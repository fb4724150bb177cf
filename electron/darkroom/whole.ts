/**
 * Whether a picture's bytes reach the end their format announces. Codecs fill what is missing with grey
 * and say nothing, so a cut-off file is found here: JPEG by its last marker (ITU-T T.81, B.1.1.2), PNG by
 * `IEND`, WebP and AVIF by the lengths of their boxes, GIF by its trailer.
 */
export function isWhole(bytes: Uint8Array, type: string): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (type) {
    case 'image/jpeg':
      return jpegEnds(view)
    case 'image/png':
      return pngEnds(view)
    case 'image/webp':
      return view.length >= 12 && view.readUInt32LE(4) + 8 <= view.length
    case 'image/avif':
      return boxesFit(view)
    default:
      return view.lastIndexOf(0x3b) > 0
  }
}

/** Segments up to the picture's own scan are passed over: a thumbnail in them has an end of its own. */
function jpegEnds(bytes: Buffer): boolean {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker === startOfScan) return bytes.includes(endOfImage, at)
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}

const startOfScan = 0xda
const endOfImage = Buffer.of(0xff, 0xd9)

function pngEnds(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true
  }
  return false
}

function boxesFit(bytes: Buffer): boolean {
  let at = 0
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    // 0 reaches to the end of the file; 1 has its length behind the name (ISO 14496-12, 4.2).
    if (length === 0) return true
    at += length === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : length
    if (length < 8 && length !== 1) return false
  }
  return at === bytes.length
}
