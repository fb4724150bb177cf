import fc from '../../support/properties'
import { describe, expect, test } from 'vitest'
import {
  cardFrame,
  mainWidth,
  recipeHash,
  recipeOf,
  widthsOf,
} from '../../../electron/darkroom/recipe'
import { frameOf } from '../../../shared/article/crop'
import type { AssetHash } from '../../../shared/article/ids'

const asset = 'cd'.repeat(32) as AssetHash
const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const side = fc.integer({ min: 1, max: 12_000 })

describe('a recipe', () => {
  test('without a crop is the whole picture, and its middle', () => {
    const whole = { x: 0, y: 0, width: 1, height: 1 }
    const said = recipeOf({ asset, crop: whole, focal: { x: 0.5, y: 0.5 } })
    expect(recipeHash(recipeOf({ asset }))).toBe(recipeHash(said))
  })

  test('with another crop or focal point has another name', () => {
    const crop = { x: 0, y: 0, width: 1, height: 0.5 }
    const names = [
      recipeOf({ asset }),
      recipeOf({ asset, crop }),
      recipeOf({ asset, focal: { x: 0.5, y: 0.4 } }),
    ].map(recipeHash)
    expect(new Set(names).size).toBe(3)
  })
})

describe('the files of a picture', () => {
  test('have the usual widths, never more than there is', () => {
    expect(widthsOf(6000)).toEqual([480, 960, 1600, 2400])
    expect(widthsOf(1700)).toEqual([480, 960, 1700])
    expect(widthsOf(300)).toEqual([300])
    expect([mainWidth(6000), mainWidth(900)]).toEqual([1600, 900])
  })

  test('are cut inside the picture, whatever was drawn', () => {
    const crop = fc.record({ x: fraction, y: fraction, width: fraction, height: fraction })
    const focal = fc.record({ x: fraction, y: fraction })
    fc.assert(
      fc.property(crop, focal, side, side, (given, at, width, height) => {
        const frame = frameOf(given, { width, height })
        const card = cardFrame(frame, at, { width, height })
        expect(Math.min(frame.x, frame.y)).toBeGreaterThanOrEqual(0)
        expect(Math.min(frame.width, frame.height)).toBeGreaterThanOrEqual(1)
        expect(frame.x + frame.width).toBeLessThanOrEqual(width)
        expect(frame.y + frame.height).toBeLessThanOrEqual(height)
        if (card === null) return
        expect(card.width).toBeGreaterThanOrEqual(600)
        expect(card.x).toBeGreaterThanOrEqual(frame.x)
        expect(card.y).toBeGreaterThanOrEqual(frame.y)
        expect(card.x + card.width).toBeLessThanOrEqual(frame.x + frame.width)
        expect(card.y + card.height).toBeLessThanOrEqual(frame.y + frame.height)
      }),
    )
  })
})
