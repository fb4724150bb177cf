import { deflateSync } from 'node:zlib'

export type SamplePicture = 'river' | 'field' | 'station' | 'library'

export const pictureSize = { width: 720, height: 480 } as const

/** One of the sample's pictures as PNG bytes: drawn here, so nobody else's rights are in it. */
export function drawPicture(picture: SamplePicture): Uint8Array {
  const rows: Uint8Array[] = []
  for (let y = 0; y < pictureSize.height; y += 1) rows.push(drawRow(scenes[picture], y))
  return pngFromRows(rows)
}

/** Red, green and blue in one number, eight bits each: a picture has a third of a million of them. */
type Colour = number
/** The colour of a point; `x` and `y` are fractions of width and height, from the top left. */
type Scene = (x: number, y: number) => Colour

const scenes: Readonly<Record<SamplePicture, Scene>> = {
  river: (x, y) => {
    if (isArch(x, y)) return 0x60646c
    if (y < ridge(x, 0.42, 0.05, 2)) return sky(y)
    if (y < ridge(x, 0.56, 0.04, 3.1)) return 0x5c7e68
    if (y < 0.62) return 0x4a6c4e
    return blend(0x58869e, 0x285474, (y - 0.62) / 0.38 + 0.06 * Math.sin(70 * y + 9 * x))
  },
  field: (x, y) => {
    if (y < ridge(x, 0.34, 0.05, 1.7)) return sky(y)
    if (y < ridge(x, 0.42, 0.02, 4)) return 0x6e8a70
    if (isInside(x, y, 0.56, 0.5, 0.12, 0.07)) return 0xb03e2c
    if (isInside(x, y, 0.58, 0.46, 0.05, 0.05)) return 0xdce4e8
    const furrow = Math.sin(((x - 0.5) / (y - 0.3)) * 26) > 0
    return blend(0xdeb85c, furrow ? 0xcea446 : 0xbe923a, (y - 0.42) / 0.58)
  },
  station: (x, y) => {
    const clock = Math.hypot((x - 0.5) * 1.5, y - 0.3)
    if (clock < 0.052) return clock < 0.045 ? 0xf4f0e2 : 0x463c34
    if (isInside(x, y, 0.44, 0.18, 0.12, 0.52)) return brick(x, y)
    if (y < 0.18 && y > 0.18 - (0.06 - Math.abs(x - 0.5)) * 1.6) return 0x70463a
    if (isInside(x, y, 0.12, 0.44, 0.76, 0.26)) return isWindow(x, y) ? 0xf8d68c : brick(x, y)
    return y < 0.7 ? sky(y) : blend(0xa8a49c, 0x807e78, (y - 0.7) / 0.3)
  },
  library: (x, y) => {
    const isPane = (x * 5) % 1 > 0.32 && (x * 5) % 1 < 0.68
    if (isPane && y > 0.08 && y < 0.38) return blend(0xffe8b2, 0xface80, y / 0.38)
    if (y < 0.44) return brick(x, y)
    if (y > 0.94) return 0x78583c
    const shelf = ((y - 0.44) / 0.125) % 1
    if (shelf < 0.1) return 0x60422c
    const book = Math.floor(x * 64) * 7 + Math.floor((y - 0.44) / 0.125) * 13
    const isGap = shelf < 0.2 + (book % 5) * 0.05
    return isGap ? 0x463226 : (spines[book % spines.length] ?? 0x5a5a5a)
  },
}

const spines: readonly Colour[] = [0x9e4038, 0x3a5c7a, 0xceb074, 0x547254, 0x76547c, 0xded6c6]

function sky(y: number): Colour {
  return blend(0x96bedc, 0xecece0, y / 0.5)
}

function brick(x: number, y: number): Colour {
  const row = Math.floor(y * 60)
  const isJoint = (y * 60) % 1 < 0.14 || (x * 42 + (row % 2) * 0.5) % 1 < 0.07
  return isJoint ? 0x967666 : 0xa45c4a
}

function isWindow(x: number, y: number): boolean {
  const column = ((x - 0.12) * 12) % 1
  return y > 0.52 && y < 0.63 && column > 0.3 && column < 0.7
}

function isArch(x: number, y: number): boolean {
  if (x < 0.1 || x > 0.9 || y < 0.5 || y > 0.66) return false
  if (y < 0.54) return true
  const middle = ((x - 0.1) / 0.8) * 3
  const across = (middle % 1) - 0.5
  return y < 0.56 + across * across * 0.55
}

function ridge(x: number, height: number, swing: number, waves: number): number {
  return height + swing * Math.sin(x * waves * Math.PI + 0.6) + swing * 0.3 * Math.sin(x * 21)
}

function isInside(x: number, y: number, left: number, top: number, wide: number, high: number) {
  return x >= left && x < left + wide && y >= top && y < top + high
}

function blend(from: Colour, to: Colour, part: number): Colour {
  const share = Math.min(1, Math.max(0, part))
  let mixed = 0
  for (let shift = 0; shift <= 16; shift += 8) {
    const one = (from >> shift) & 0xff
    const other = (to >> shift) & 0xff
    mixed |= Math.round(one + (other - one) * share) << shift
  }
  return mixed
}

/** Each row begins with its filter (PNG, 9.2): 0, none. */
function drawRow(scene: Scene, y: number): Uint8Array {
  const row = new Uint8Array(1 + pictureSize.width * 3)
  for (let x = 0; x < pictureSize.width; x += 1) {
    const colour = scene(x / pictureSize.width, y / pictureSize.height)
    row[1 + x * 3] = colour >> 16
    row[2 + x * 3] = colour >> 8
    row[3 + x * 3] = colour
  }
  return row
}

/** PNG (W3C, third edition): truecolour, 8 bits, not interlaced. */
function pngFromRows(rows: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(pictureSize.width, 0)
  head.writeUInt32BE(pictureSize.height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows), { level: 6 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A chunk of a PNG with its length and check (PNG, 5.3). */
export function pngChunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** CRC-32 as in PNG, annex D; Node 20's zlib has none. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const crcTable: readonly number[] = Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
