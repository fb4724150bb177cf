import type { Pixels } from './pixels'

/**
 * Turns pixels from the colours of their profile into those of sRGB, which is what files without a profile
 * are shown in. In place, since a large picture would need its memory twice.
 *
 * Knows the profiles of screens and cameras (Display P3, Adobe RGB, ProPhoto): three primaries and three
 * curves (ICC.1:2022, 8.3.3). Colours sRGB does not have become the nearest of each channel. Pixels of any
 * other profile, and of one that says what sRGB does, stay as they are.
 */
export function toStandardColours({ data }: Pixels, profile: Buffer): void {
  const turn = turnOf(profile)
  if (turn === null) return
  for (let at = 0; at < data.length; at += 4) turn(data, at)
}

type Turn = (data: Uint8ClampedArray, at: number) => void
type Triple = readonly [number, number, number]

function turnOf(profile: Buffer): Turn | null {
  const read = readProfile(profile)
  if (read === null) return null
  const [red, green, blue] = read.curves.map(linearLevels) as [Levels, Levels, Levels]
  const [[a, b, c], [d, e, f], [g, h, i]] = product(standardFromPcs, read.primaries)
  const turn: Turn = (data, at) => {
    const x = red[data[at] ?? 0] ?? 0
    const y = green[data[at + 1] ?? 0] ?? 0
    const z = blue[data[at + 2] ?? 0] ?? 0
    data[at] = encoded(a * x + b * y + c * z)
    data[at + 1] = encoded(d * x + e * y + f * z)
    data[at + 2] = encoded(g * x + h * y + i * z)
  }
  return changesNothing(turn) ? null : turn
}

/** Whether the colours of the profile are those of sRGB but for rounding. */
function changesNothing(turn: Turn): boolean {
  for (let colour = 0; colour < 125; colour += 1) {
    const before = [colour % 5, Math.floor(colour / 5) % 5, Math.floor(colour / 25)].map(
      (level) => level * 63,
    )
    const after = Uint8ClampedArray.from(before)
    turn(after, 0)
    if (before.some((level, at) => Math.abs(level - (after[at] ?? 0)) > 2)) return false
  }
  return true
}

interface Profile {
  /** Columns: what red, green and blue are in the connecting space (XYZ under D50). */
  readonly primaries: Matrix
  readonly curves: readonly Curve[]
}

type Matrix = readonly [Triple, Triple, Triple]
/** From what is stored to light, both from 0 to 1. */
type Curve = (stored: number) => number
type Levels = Float64Array

function readProfile(bytes: Buffer): Profile | null {
  try {
    const isPlain = bytes.toString('latin1', 16, 24) === 'RGB XYZ '
    if (!isPlain) return null
    const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => colourAt(bytes, name))
    const curves = ['rTRC', 'gTRC', 'bTRC'].map((name) => curveAt(bytes, name))
    if (red == null || green == null || blue == null || curves.some((curve) => curve === null)) {
      return null
    }
    const row = (place: 0 | 1 | 2): Triple => [red[place], green[place], blue[place]]
    return { primaries: [row(0), row(1), row(2)], curves: curves as Curve[] }
  } catch {
    return null
  }
}

/** Where a tag's content begins; null where the profile has none of that name. */
function placeOf(bytes: Buffer, name: string): number | null {
  const count = Math.min(bytes.readUInt32BE(128), 100)
  for (let at = 132; at < 132 + count * 12; at += 12) {
    if (bytes.toString('latin1', at, at + 4) === name) return bytes.readUInt32BE(at + 4)
  }
  return null
}

function colourAt(bytes: Buffer, name: string): Triple | null {
  const at = placeOf(bytes, name)
  if (at === null || bytes.toString('latin1', at, at + 4) !== 'XYZ ') return null
  return [fixedAt(bytes, at + 8), fixedAt(bytes, at + 12), fixedAt(bytes, at + 16)]
}

function curveAt(bytes: Buffer, name: string): Curve | null {
  const at = placeOf(bytes, name)
  if (at === null) return null
  switch (bytes.toString('latin1', at, at + 4)) {
    case 'curv':
      return sampledCurve(bytes, at)
    case 'para':
      return formulaCurve(bytes, at)
    default:
      return null
  }
}

/** ICC.1:2022, 10.6: no value is a straight line, one is an exponent, more are samples. */
function sampledCurve(bytes: Buffer, at: number): Curve {
  const count = bytes.readUInt32BE(at + 8)
  if (count === 0) return (stored) => stored
  if (count === 1) {
    const exponent = bytes.readUInt16BE(at + 12) / 256
    return (stored) => stored ** exponent
  }
  return (stored) => {
    const place = stored * (count - 1)
    const below = Math.min(Math.floor(place), count - 2)
    const first = bytes.readUInt16BE(at + 12 + below * 2)
    const next = bytes.readUInt16BE(at + 14 + below * 2)
    return (first + (next - first) * (place - below)) / 65535
  }
}

/** ICC.1:2022, 10.18, table 68: five forms, each with some of g, a, b, c, d, e, f. */
function formulaCurve(bytes: Buffer, at: number): Curve | null {
  const form = bytes.readUInt16BE(at + 8)
  const length = [1, 3, 4, 5, 7][form]
  if (length === undefined) return null
  const said = Array.from({ length }, (_, place) => fixedAt(bytes, at + 12 + place * 4))
  const [g = 1, a = 1, b = 0] = said
  const power = (stored: number) => Math.max(0, a * stored + b) ** g
  switch (form) {
    case 0:
      return (stored) => stored ** g
    case 1:
      return (stored) => (stored >= -b / a ? power(stored) : 0)
    case 2: {
      const [, , , c = 0] = said
      return (stored) => (stored >= -b / a ? power(stored) : 0) + c
    }
    default: {
      const [, , , c = 0, d = 0, e = 0, f = 0] = said
      return (stored) => (stored >= d ? power(stored) + e : c * stored + f)
    }
  }
}

/** s15Fixed16Number (ICC.1:2022, 4.6). */
function fixedAt(bytes: Buffer, at: number): number {
  return bytes.readInt32BE(at) / 65536
}

function linearLevels(curve: Curve): Levels {
  return Float64Array.from({ length: 256 }, (_, level) => curve(level / 255))
}

function product(left: Matrix, right: Matrix): Matrix {
  const cell = ([x, y, z]: Triple, column: 0 | 1 | 2) =>
    x * right[0][column] + y * right[1][column] + z * right[2][column]
  const row = (of: Triple): Triple => [cell(of, 0), cell(of, 1), cell(of, 2)]
  return [row(left[0]), row(left[1]), row(left[2])]
}

/** From XYZ under D50 to the light of sRGB: the inverse of the primaries in the ICC's own sRGB profile. */
const standardFromPcs: Matrix = [
  [3.1341122, -1.6173924, -0.4906334],
  [-0.9787873, 1.9162796, 0.0334547],
  [0.071983, -0.2289859, 1.4053851],
]

/** Light as sRGB stores it (IEC 61966-2-1), looked up. */
function encoded(light: number): number {
  const step = Math.round(Math.min(1, Math.max(0, light)) * lastStep)
  return standardLevels[step] ?? 0
}

const lastStep = 16_384
const standardLevels = Uint8Array.from({ length: lastStep + 1 }, (_, step) => {
  const light = step / lastStep
  const level = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
  return Math.round(level * 255)
})
