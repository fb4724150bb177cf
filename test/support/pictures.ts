import { jpegOf, pngOf } from '../../electron/darkroom/codecs'
import type { Pixels } from '../../electron/darkroom/pixels'

/* Pictures made by code, so that nobody else's rights are in them. */

/** A field of many colours, with its four corners red, green, blue and white from the top left, clockwise. */
export function photograph(width: number, height: number): Pixels {
  return painted(width, height, (x, y) => {
    const [right, low] = [x >= width * 0.8, y >= height * 0.8]
    const corner = (x < width * 0.2 || right) && (y < height * 0.2 || low)
    if (!corner) return [(x * 255) / width, (y * 255) / height, (x * y) & 255]
    if (low) return right ? [0, 0, 255] : [255, 255, 255]
    return right ? [0, 255, 0] : [255, 0, 0]
  })
}

/** Three bars, as a chart has them. */
export function chart(width: number, height: number): Pixels {
  return painted(width, height, (x) => (x < width / 2 ? [200, 30, 30] : [30, 60, 200]))
}

export function painted(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < data.length; at += 4) {
    const place = at / 4
    data.set([...colour(place % width, Math.floor(place / width)), 255], at)
  }
  return { data, width, height }
}

/** What a camera writes: orientation, its maker and the place, before the picture. */
export async function cameraJpeg(pixels: Pixels, orientation = 1): Promise<Uint8Array> {
  const plain = await jpegOf(pixels)
  const xmp = segment(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`)
  const exif = segment(Buffer.concat([Buffer.from('Exif\0\0'), tiff(orientation)]))
  const iptc = Buffer.concat([Buffer.of(0xff, 0xed), sized(`Photoshop 3.0\x008BIM${secret}`)])
  return Uint8Array.from(Buffer.concat([plain.subarray(0, 2), exif, xmp, iptc, plain.subarray(2)]))
}

/** Stands in every place a camera or a program writes about a picture. */
export const secret = 'SecretCamera-31.2304N'

export function plainPng(pixels: Pixels): Promise<Uint8Array> {
  return pngOf(pixels)
}

function segment(content: string | Buffer): Buffer {
  return Buffer.concat([Buffer.of(0xff, 0xe1), sized(content)])
}

function sized(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content as string, 'latin1')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length + 2)
  return Buffer.concat([length, bytes])
}

/** TIFF 6.0, big-endian: Make (0x010F) and Orientation (0x0112) in the first directory. */
function tiff(orientation: number): Buffer {
  const make = Buffer.from(`${secret}\0`)
  const head = Buffer.alloc(8 + 2 + 24 + 4)
  head.write('MM', 0, 'latin1')
  head.writeUInt16BE(42, 2)
  head.writeUInt32BE(8, 4)
  head.writeUInt16BE(2, 8)
  entry(head, 10, [0x010f, 2, make.length])
  head.writeUInt32BE(head.length, 18)
  entry(head, 22, [0x0112, 3, 1])
  head.writeUInt16BE(orientation, 30)
  return Buffer.concat([head, make])
}

function entry(head: Buffer, at: number, [tag, type, count]: readonly [number, number, number]) {
  head.writeUInt16BE(tag, at)
  head.writeUInt16BE(type, at + 2)
  head.writeUInt32BE(count, at + 4)
}
