import { describe, expect, test } from 'vitest'
import { frameOf, leftOutBy, shownFrame, wholePicture } from '../../../shared/article/crop'
import fc from '../../support/properties'

const size = { width: 3000, height: 2000 }
const square = { x: 0.25, y: 0, width: 2 / 3, height: 1 }

describe('what readers get to see of a picture', () => {
  test('is all of it where nobody cropped it', () => {
    expect(shownFrame({ ...size, type: 'image/jpeg' })).toEqual({ x: 0, y: 0, ...size })
  })

  test('is its crop, in whole pixels', () => {
    const frame = { x: 750, y: 0, width: 2000, height: 2000 }
    expect(shownFrame({ ...size, type: 'image/jpeg', crop: square })).toEqual(frame)
  })

  test('is all of a moving picture, as it is published', () => {
    const moving = { ...size, type: 'image/gif', crop: square }
    expect(shownFrame(moving)).toEqual(frameOf(wholePicture, size))
  })
})

test('what a frame shows and what it leaves out make the whole picture', () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true })
  const crops = fc.record({ x: fraction, y: fraction, width: fraction, height: fraction })
  const side = fc.integer({ min: 1, max: 12_000 })
  fc.assert(
    fc.property(crops, side, side, (crop, width, height) => {
      const frame = frameOf(crop, { width, height })
      const { top, right, bottom, left } = leftOutBy(frame, { width, height })
      expect(Math.min(top, right, bottom, left)).toBeGreaterThanOrEqual(0)
      expect(left + (100 * frame.width) / width + right).toBeCloseTo(100, 6)
      expect(top + (100 * frame.height) / height + bottom).toBeCloseTo(100, 6)
      expect((left * width) / 100).toBeCloseTo(frame.x, 6)
      expect((top * height) / 100).toBeCloseTo(frame.y, 6)
    }),
  )
})
