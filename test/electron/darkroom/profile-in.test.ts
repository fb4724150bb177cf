import { expect, test } from 'vitest'
import { profileIn } from '../../../electron/darkroom/profile-in'
import { jpegOf } from '../../../electron/darkroom/codecs'
import { chart, photograph, plainPng } from '../../support/pictures'
import { displayP3, jpegWith, pngWith } from '../../support/profiles'

test('a profile is found in every kind of picture that carries one', async () => {
  const jpeg = await jpegOf(photograph(20, 20))
  const png = await plainPng(chart(20, 20))
  const found = [
    profileIn({ bytes: jpegWith(jpeg, displayP3), type: 'image/jpeg' }),
    profileIn({ bytes: jpegWith(jpeg, displayP3, 100), type: 'image/jpeg' }),
    profileIn({ bytes: pngWith(png, displayP3), type: 'image/png' }),
    profileIn({ bytes: riff(displayP3), type: 'image/webp' }),
    profileIn({ bytes: colourBox(displayP3), type: 'image/avif' }),
  ]
  for (const profile of found) expect(profile?.equals(displayP3)).toBe(true)
})

test('a picture without one, cut off or damaged has none', async () => {
  const jpeg = await jpegOf(photograph(20, 20))
  const png = pngWith(await plainPng(chart(20, 20)), displayP3)
  png.fill(9, 60, 80)
  const bare = [
    { bytes: jpeg, type: 'image/jpeg' },
    { bytes: jpegWith(jpeg, displayP3).subarray(0, 12), type: 'image/jpeg' },
    { bytes: png, type: 'image/png' },
    { bytes: await plainPng(chart(20, 20)), type: 'image/png' },
    { bytes: Uint8Array.of(1, 2, 3), type: 'image/avif' },
    { bytes: riff(displayP3).subarray(0, 14), type: 'image/webp' },
    { bytes: Uint8Array.of(0x47), type: 'image/gif' },
  ]
  for (const original of bare) expect(profileIn(original)).toBeNull()
})

function riff(profile: Buffer): Uint8Array {
  const file = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X'), sized(10), Buffer.alloc(10)])
  return Uint8Array.from(Buffer.concat([file, Buffer.from('ICCP'), sized(profile.length), profile]))
}

function sized(length: number): Buffer {
  const written = Buffer.alloc(4)
  written.writeUInt32LE(length)
  return written
}

function colourBox(profile: Buffer): Uint8Array {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(profile.length + 12)
  const box = Buffer.concat([length, Buffer.from('colrprof'), profile])
  return Uint8Array.from(Buffer.concat([Buffer.from('\0\0\0\x10ftypavif\0\0\0\0'), box, box]))
}
