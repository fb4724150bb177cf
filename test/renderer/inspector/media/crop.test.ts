import fc from '../../../support/properties'
import { describe, expect, test } from 'vitest'
import {
  cropOfRatio,
  cropRatios,
  draggedCrop,
  isWhole,
  movedCrop,
} from '../../../../renderer/inspector/media/crop'
import { wholePicture } from '../../../../shared/article/crop'
import type { Crop } from '../../../../shared/article/crop'

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const anywhere = fc.double({ min: -2, max: 3, noNaN: true })

describe('a crop', () => {
  test('of a ratio is as large as the picture lets it be, round the focal point', () => {
    const size = { width: 3000, height: 2000 }
    expect(cropOfRatio(size, '3:2', { x: 0.5, y: 0.5 })).toEqual(wholePicture)
    expect(cropOfRatio(size, '1:1', { x: 1, y: 0.5 })).toEqual({
      x: 0.33333,
      y: 0,
      width: 0.66667,
      height: 1,
    })
  })

  test('never leaves the picture, wherever it is moved or dragged', () => {
    const size = fc.record({
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    })
    const focal = fc.record({ x: fraction, y: fraction })
    const given = fc.tuple(size, fc.constantFrom(...cropRatios), focal, anywhere, anywhere)
    const corner = fc.record({ left: fc.boolean(), top: fc.boolean() })
    fc.assert(
      fc.property(given, corner, ([all, ratio, at, x, y], which) => {
        const crop = cropOfRatio(all, ratio, at)
        for (const next of [crop, movedCrop(crop, x, y), draggedCrop(crop, which, { x, y })]) {
          expectInside(next)
        }
      }),
    )
  })

  test('that leaves nothing out is none', () => {
    const crop = draggedCrop(
      { x: 0, y: 0, width: 0.5, height: 0.5 },
      { left: false, top: false },
      { x: 2, y: 2 },
    )
    expect(isWhole(crop)).toBe(true)
  })
})

function expectInside({ x, y, width, height }: Crop): void {
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(0.05)
  expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1.00002)
}
