import { describe, expect, test } from 'vitest'
import { decode, jpegOf } from '../../../electron/darkroom/codecs'
import { toStandardColours } from '../../../electron/darkroom/colours'
import { inlineDarkroom } from '../../../electron/darkroom/inline-darkroom'
import { recipeOf } from '../../../electron/darkroom/recipe'
import type { AssetHash } from '../../../shared/article/ids'
import { must } from '../../support/library'
import { painted, plainPng } from '../../support/pictures'
import { displayP3, jpegWith, linear, pngWith, standard } from '../../support/profiles'

const darkroom = inlineDarkroom()
const asset = 'ab'.repeat(32) as AssetHash
/** Colours that both spaces have. */
const colours = [
  [200, 100, 50],
  [64, 128, 96],
  [90, 90, 160],
  [255, 255, 255],
  [0, 0, 0],
] as const

describe('a picture in the colours of a wider space', () => {
  test.each(colours)('is published in the same colour: %i %i %i', async (...colour) => {
    const plain = painted(8, 8, () => colour)
    const wanted = standardFromP3(colour)
    const png = pngWith(await plainPng(plain), displayP3)
    near(await printedColour(png, 'image/png'), wanted, 1)
    const jpeg = jpegWith(await jpegOf(plain), displayP3, 200)
    near(await printedColour(jpeg, 'image/jpeg'), wanted, 3)
  })

  test('keeps the nearest there is of a colour nobody else has', async () => {
    const green = pngWith(await plainPng(painted(8, 8, () => [0, 255, 0])), displayP3)
    expect(await printedColour(green, 'image/png')).toEqual([0, 255, 0])
  })
})

test('a picture that says it is in sRGB stays as it is', async () => {
  const plain = painted(16, 16, (x, y) => [x * 16, y * 16, 40])
  const original = { bytes: pngWith(await plainPng(plain), standard), type: 'image/png' }
  const [tagged] = must(await darkroom.print(original, recipeOf({ asset })))
  const [bare] = must(
    await darkroom.print({ bytes: await plainPng(plain), type: 'image/png' }, recipeOf({ asset })),
  )
  expect(tagged?.bytes).toEqual(bare?.bytes)
})

test('a curve without samples is a straight line', () => {
  const pixels = painted(1, 1, () => [55, 55, 55])
  toStandardColours(pixels, linear)
  // 55/255 of the light is stored as 128 (IEC 61966-2-1).
  near([...pixels.data.subarray(0, 3)], [128, 128, 128], 1)
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['half of it', displayP3.subarray(0, 150)],
  ['places outside', Buffer.concat([displayP3.subarray(0, 132), Buffer.alloc(72, 0xff)])],
  ['printing inks', Buffer.from(displayP3.toString('latin1').replace('RGB ', 'CMYK'), 'latin1')],
])('a profile that holds %s changes nothing', (_, broken) => {
  const pixels = painted(2, 2, () => [200, 100, 50])
  toStandardColours(pixels, broken)
  expect([...pixels.data.subarray(0, 3)]).toEqual([200, 100, 50])
})

/** As CSS Color 4, section 18, turns display-p3 into sRGB, by its own matrix. */
function standardFromP3(colour: readonly [number, number, number]): readonly number[] {
  const light = colour.map((level) => {
    const stored = level / 255
    return stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4
  })
  const rows = [
    [1.2249401, -0.2249402, 0],
    [-0.0420569, 1.0420571, 0],
    [-0.0196376, -0.0786361, 1.0982735],
  ]
  return rows.map((row) => {
    const sum = row.reduce((all, share, at) => all + share * (light[at] ?? 0), 0)
    const shown = Math.min(1, Math.max(0, sum))
    const stored = shown <= 0.0031308 ? shown * 12.92 : 1.055 * shown ** (1 / 2.4) - 0.055
    return Math.round(stored * 255)
  })
}

async function printedColour(bytes: Uint8Array, type: string): Promise<readonly number[]> {
  const [main] = must(await darkroom.print({ bytes, type }, recipeOf({ asset })))
  if (main === undefined) throw new Error('no print')
  const { data } = await decode({ bytes: main.bytes, type: main.type })
  const middle = (main.width * Math.floor(main.height / 2) + Math.floor(main.width / 2)) * 4
  return [...data.subarray(middle, middle + 3)]
}

function near(found: readonly number[], wanted: readonly number[], by: number): void {
  for (const [at, level] of wanted.entries())
    expect(Math.abs((found[at] ?? 0) - level)).toBeLessThanOrEqual(by)
}
