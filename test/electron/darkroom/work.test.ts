import { describe, expect, test } from 'vitest'
import { decode } from '../../../electron/darkroom/codecs'
import type { Print } from '../../../electron/darkroom/darkroom'
import { inlineDarkroom } from '../../../electron/darkroom/inline-darkroom'
import type { Pixels } from '../../../electron/darkroom/pixels'
import { recipeOf } from '../../../electron/darkroom/recipe'
import type { AssetHash } from '../../../shared/article/ids'
import type { MediaUse } from '../../../shared/article/content'
import { codeOf, must } from '../../support/library'
import { cameraJpeg, chart, photograph, plainPng, secret } from '../../support/pictures'

const darkroom = inlineDarkroom()
const asset = 'ab'.repeat(32) as AssetHash

describe('what is published of a photograph', () => {
  test('stands upright, whichever way the camera was held', async () => {
    // Stored so that each orientation shows the same picture: the corners tell which way it is up.
    const corners = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(async (orientation) => {
        const bytes = await cameraJpeg(photograph(120, 60), orientation)
        const main = await mainOf({ bytes, type: 'image/jpeg' })
        const turned = orientation >= 5
        expect([main.width, main.height]).toEqual(turned ? [60, 120] : [120, 60])
        const pixels = await decode({ bytes: main.bytes, type: main.type })
        return cornersOf(pixels)
      }),
    )
    expect(corners).toEqual(['RGBW', 'GRWB', 'BWRG', 'WBGR', 'RWBG', 'WRGB', 'BGRW', 'GBWR'])
  })

  test('says nothing of the camera, the place or the programs it went through', async () => {
    const bytes = await cameraJpeg(photograph(1600, 900), 6)
    expect(Buffer.from(bytes).includes(secret)).toBe(true)
    const prints = await printed({ bytes, type: 'image/jpeg' })
    expect(prints.map(({ purpose }) => purpose)).toContain('card')
    for (const print of prints) {
      const text = Buffer.from(print.bytes).toString('latin1')
      for (const word of [secret, 'Exif', 'adobe', 'Photoshop', 'EXIF', 'XMP ', 'eXIf', 'tEXt']) {
        expect(text).not.toContain(word)
      }
      if (print.type === 'image/jpeg') expect(markersOf(print.bytes)).not.toContain(0xe1)
    }
  })

  test('comes in the widths a page asks for, and never larger than it is', async () => {
    const bytes = await cameraJpeg(photograph(1700, 850))
    const prints = await printed({ bytes, type: 'image/jpeg' })
    const of = (purpose: Print['purpose']) =>
      prints
        .filter((print) => print.purpose === purpose)
        .map(({ type, width, height }) => `${type} ${width}x${height}`)
    expect(of('modern')).toEqual([
      'image/webp 480x240',
      'image/webp 960x480',
      'image/webp 1700x850',
    ])
    expect(of('main')).toEqual(['image/jpeg 1600x800'])
    expect(of('card')).toEqual(['image/jpeg 1200x630'])
  })

  test('shows the crop and nothing round it', async () => {
    const bytes = await cameraJpeg(photograph(200, 100))
    const crop = { x: 0.8, y: 0, width: 0.2, height: 0.2 }
    const main = await mainOf({ bytes, type: 'image/jpeg' }, { crop })
    expect([main.width, main.height]).toEqual([40, 20])
    expect(cornersOf(await decode({ bytes: main.bytes, type: main.type }))).toBe('GGGG')
  })

  test('is cut round its focal point for the card of a shared link', async () => {
    const bytes = await cameraJpeg(photograph(1400, 1400))
    const high = await cardOf(bytes, { x: 0.5, y: 0 })
    const low = await cardOf(bytes, { x: 0.5, y: 1 })
    expect(cornersOf(high).slice(0, 2)).toBe('RG')
    expect(cornersOf(low).slice(2)).toBe('BW')
  })

  test('has the same bytes each time', async () => {
    const bytes = await cameraJpeg(photograph(300, 200))
    const original = { bytes, type: 'image/jpeg' }
    expect(await printed(original)).toEqual(await printed(original))
  })
})

test('a chart keeps its sharp edges: as PNG, and without loss in the modern format', async () => {
  const bytes = await plainPng(chart(640, 320))
  const prints = await printed({ bytes, type: 'image/png' })
  expect(prints[0]?.type).toBe('image/png')
  const modern = prints.findLast(({ purpose }) => purpose === 'modern')
  const pixels = await decode({ bytes: modern?.bytes ?? bytes, type: 'image/webp' })
  expect([...pixels.data.subarray(0, 3)]).toEqual([200, 30, 30])
})

describe('what cannot be read', () => {
  test('a photograph that was cut off is refused, not filled with grey', async () => {
    const bytes = await cameraJpeg(photograph(400, 300))
    for (const part of [0.3, 0.6, 0.99]) {
      const cutOff = bytes.subarray(0, Math.floor(bytes.length * part))
      const answer = await darkroom.inspect({ bytes: cutOff, type: 'image/jpeg' })
      expect(codeOf(answer)).toBe('refusal.pictureUnreadable')
    }
  })

  test('a drawing that was cut off or damaged is refused', async () => {
    const bytes = await plainPng(chart(64, 64))
    const damaged = Uint8Array.from(bytes)
    damaged.fill(7, 45, 60)
    for (const broken of [bytes.subarray(0, bytes.length - 20), damaged]) {
      const answer = await darkroom.inspect({ bytes: broken, type: 'image/png' })
      expect(codeOf(answer)).toBe('refusal.pictureUnreadable')
    }
  })

  test('what is left is read again', async () => {
    const bytes = await cameraJpeg(photograph(40, 20), 6)
    expect(must(await darkroom.inspect({ bytes, type: 'image/jpeg' }))).toEqual({
      width: 20,
      height: 40,
    })
  })
})

type Given = Parameters<typeof darkroom.print>[0]

async function printed(original: Given, use: Partial<MediaUse> = {}): Promise<readonly Print[]> {
  return must(await darkroom.print(original, recipeOf({ asset, ...use })))
}

async function mainOf(original: Given, use: Partial<MediaUse> = {}): Promise<Print> {
  const [main] = await printed(original, use)
  if (main?.purpose !== 'main') throw new Error('the main print comes first')
  return main
}

async function cardOf(bytes: Uint8Array, focal: { x: number; y: number }): Promise<Pixels> {
  const prints = await printed({ bytes, type: 'image/jpeg' }, { focal })
  const card = prints.find(({ purpose }) => purpose === 'card')
  if (card === undefined) throw new Error('no card')
  return decode({ bytes: card.bytes, type: card.type })
}

/** Red, green, blue or white in each corner, from the top left, clockwise. */
function cornersOf({ data, width, height }: Pixels): string {
  const places = [
    [4, 4],
    [width - 5, 4],
    [width - 5, height - 5],
    [4, height - 5],
  ] as const
  return places
    .map(([x, y]) => {
      const at = (y * width + x) * 4
      const [red, green, blue] = [0, 1, 2].map((part) => (data[at + part] ?? 0) > 128)
      if (red && green && blue) return 'W'
      return red ? 'R' : green ? 'G' : blue ? 'B' : '?'
    })
    .join('')
}

/** Markers of a JPEG up to its scan. */
function markersOf(bytes: Uint8Array): readonly number[] {
  const view = Buffer.from(bytes)
  const markers: number[] = []
  for (let at = 2; view[at] === 0xff && view[at + 1] !== 0xda;) {
    markers.push(view[at + 1] ?? 0)
    at += 2 + view.readUInt16BE(at + 2)
  }
  return markers
}
