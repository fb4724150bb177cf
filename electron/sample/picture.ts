import { deflateSync } from 'node:zlib'

export type SamplePicture = 'river' | 'field' | 'station' | 'library'

export const pictureSize = { width: 720, height: 480 } as const

/** One of the sample's pictures as PNG bytes: drawn here, so nobody else's rights are in it. */
export function drawPicture(picture: SamplePicture): Uint8Array {
  const rows: Uint8Array[] = []
  for (let y = 0; y < pictureSize.height; y += 1) rows.push(drawRow(scenes[picture], y))
  return pngFromRows(rows)
}

type Colour = readonly [red: number, green: number, blue: number]
/** The colour of a point; `x` and `y` are fractions of width and height, from the top left. */
type Scene = (x: number, y: number) => Colour

const scenes: Readonly<Record<SamplePicture, Scene>> = {
  river: (x, y) => {
    if (isArch(x, y)) return [96, 100, 108]
    if (y < ridge(x, 0.42, 0.05, 2)) return sky(y)
    if (y < ridge(x, 0.56, 0.04, 3.1)) return [92, 126, 104]
    if (y < 0.62) return [74, 108, 78]
    return blend([88, 134, 158], [40, 84, 116], (y - 0.62) / 0.38 + 0.06 * Math.sin(70 * y + 9 * x))
  },
  field: (x, y) => {
    if (y < ridge(x, 0.34, 0.05, 1.7)) return sky(y)
    if (y < ridge(x, 0.42, 0.02, 4)) return [110, 138, 112]
    if (isInside(x, y, 0.56, 0.5, 0.12, 0.07)) return [176, 62, 44]
    if (isInside(x, y, 0.58, 0.46, 0.05, 0.05)) return [220, 228, 232]
    const furrow = Math.sin(((x - 0.5) / (y - 0.3)) * 26) > 0
    return blend([222, 184, 92], furrow ? [206, 164, 70] : [190, 146, 58], (y - 0.42) / 0.58)
  },
  station: (x, y) => {
    const clock = Math.hypot((x - 0.5) * 1.5, y - 0.3)
    if (clock < 0.052) return clock < 0.045 ? [244, 240, 226] : [70, 60, 52]
    if (isInside(x, y, 0.44, 0.18, 0.12, 0.52)) return brick(x, y)
    if (y < 0.18 && y > 0.18 - (0.06 - Math.abs(x - 0.5)) * 1.6) return [112, 70, 58]
    if (isInside(x, y, 0.12, 0.44, 0.76, 0.26))
      return isWindow(x, y) ? [248, 214, 140] : brick(x, y)
    return y < 0.7 ? sky(y) : blend([168, 164, 156], [128, 126, 120], (y - 0.7) / 0.3)
  },
  library: (x, y) => {
    const isPane = (x * 5) % 1 > 0.32 && (x * 5) % 1 < 0.68
    if (isPane && y > 0.08 && y < 0.38) return blend([255, 232, 178], [250, 206, 128], y / 0.38)
    if (y < 0.44) return brick(x, y)
    if (y > 0.94) return [120, 88, 60]
    const shelf = ((y - 0.44) / 0.125) % 1
    if (shelf < 0.1) return [96, 66, 44]
    const book = Math.floor(x * 64) * 7 + Math.floor((y - 0.44) / 0.125) * 13
    const isGap = shelf < 0.2 + (book % 5) * 0.05
    return isGap ? [70, 50, 38] : (spines[book % spines.length] ?? [90, 90, 90])
  },
}

const spines: readonly Colour[] = [
  [158, 64, 56],
  [58, 92, 122],
  [206, 176, 116],
  [84, 114, 84],
  [118, 84, 124],
  [222, 214, 198],
]

function sky(y: number): Colour {
  return blend([150, 190, 220], [236, 236, 224], y / 0.5)
}

function brick(x: number, y: number): Colour {
  const row = Math.floor(y * 60)
  const isJoint = (y * 60) % 1 < 0.14 || (x * 42 + (row % 2) * 0.5) % 1 < 0.07
  return isJoint ? [150, 118, 102] : [164, 92, 74]
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
  const mix = (a: number, b: number) => Math.round(a + (b - a) * share)
  return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])]
}

/** Each row begins with its filter (PNG, 9.2): 0, none. */
function drawRow(scene: Scene, y: number): Uint8Array {
  const row = new Uint8Array(1 + pictureSize.width * 3)
  for (let x = 0; x < pictureSize.width; x += 1) {
    row.set(scene(x / pictureSize.width, y / pictureSize.height), 1 + x * 3)
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
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Uint8Array): Buffer {
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
