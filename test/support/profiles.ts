import { deflateSync } from 'node:zlib'
import { pngChunk } from '../../electron/sample/picture'

/* Colour profiles made by code, and pictures that carry them. */

/** Display P3: its primaries as seen under D50, and the curve of sRGB as a formula (ICC.1:2022, 10.18). */
export const displayP3 = profile(
  [
    [0.51512, 0.2412, -0.00105],
    [0.29198, 0.69225, 0.04189],
    [0.1571, 0.06657, 0.78407],
  ],
  formula(3, [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]),
)

/** What most cameras write: sRGB, its curve in samples. */
export const standard = profile(
  [
    [0.43607, 0.22249, 0.01392],
    [0.38515, 0.71687, 0.09708],
    [0.14307, 0.06061, 0.7141],
  ],
  samples(
    Array.from({ length: 1024 }, (_, place) => {
      const stored = place / 1023
      return stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4
    }),
  ),
)

/** Light as it is stored, with these primaries. */
export const linear = profile(
  [
    [0.43607, 0.22249, 0.01392],
    [0.38515, 0.71687, 0.09708],
    [0.14307, 0.06061, 0.7141],
  ],
  samples([]),
)

/** In segments as large as they may be, or smaller ones (ICC.1:2022, B.4). */
export function jpegWith(jpeg: Uint8Array, profile: Buffer, largest = 65_519): Uint8Array {
  const count = Math.ceil(profile.length / largest)
  const segments = Array.from({ length: count }, (_, place) => {
    const part = profile.subarray(place * largest, (place + 1) * largest)
    const content = Buffer.concat([named('ICC_PROFILE\0'), Buffer.of(place + 1, count), part])
    const length = Buffer.alloc(2)
    length.writeUInt16BE(content.length + 2)
    return Buffer.concat([Buffer.of(0xff, 0xe2), length, content])
  })
  return Uint8Array.from(Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]))
}

/** Behind the head, whose chunk is 25 bytes long. */
export function pngWith(png: Uint8Array, profile: Buffer): Uint8Array {
  const content = Buffer.concat([named('screen\0\0'), deflateSync(profile)])
  const chunk = pngChunk('iCCP', content)
  return Uint8Array.from(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]))
}

function profile(primaries: readonly (readonly number[])[], curve: Buffer): Buffer {
  const names = ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']
  const tags = [
    ...primaries.map((xyz) => Buffer.concat([named('XYZ \0\0\0\0'), fixed(xyz)])),
    ...[curve, curve, curve],
  ]
  const head = Buffer.alloc(132 + names.length * 12)
  head.write('RGB XYZ ', 16, 'latin1')
  head.write('acsp', 36, 'latin1')
  head.writeUInt32BE(names.length, 128)
  let place = head.length
  for (const [at, tag] of tags.entries()) {
    head.write(names[at] ?? '', 132 + at * 12, 'latin1')
    head.writeUInt32BE(place, 136 + at * 12)
    head.writeUInt32BE(tag.length, 140 + at * 12)
    place += tag.length
  }
  const all = Buffer.concat([head, ...tags])
  all.writeUInt32BE(all.length, 0)
  return all
}

function formula(form: number, values: readonly number[]): Buffer {
  const kind = Buffer.alloc(4)
  kind.writeUInt16BE(form)
  return Buffer.concat([named('para\0\0\0\0'), kind, fixed(values)])
}

function samples(values: readonly number[]): Buffer {
  const written = Buffer.alloc(4 + values.length * 2)
  written.writeUInt32BE(values.length)
  for (const [at, value] of values.entries())
    written.writeUInt16BE(Math.round(value * 65_535), 4 + at * 2)
  return Buffer.concat([named('curv\0\0\0\0'), written])
}

function fixed(values: readonly number[]): Buffer {
  const written = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries())
    written.writeInt32BE(Math.round(value * 65_536), at * 4)
  return written
}

function named(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
