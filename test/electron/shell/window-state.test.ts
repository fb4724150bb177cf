import { expect, test } from 'vitest'
import { firstWindowState, fittingPlace } from '../../../electron/shell/window-state'

const laptop = { x: 0, y: 0, width: 1440, height: 860 }
const beside = { x: 1440, y: 0, width: 1920, height: 1040 }
const place = { x: 1600, y: 80, width: 1400, height: 900 }

test('a window opens where it was closed', () => {
  expect(fittingPlace({ place, isMaximised: false }, [laptop, beside])).toEqual(place)
})

test('a window of a display that is gone opens in the middle of the one that is there', () => {
  const fitting = fittingPlace({ place, isMaximised: false }, [laptop])
  expect(fitting).toEqual({ width: 1400, height: 860 })
})

test('the first window is no larger than the display', () => {
  const small = { x: 0, y: 0, width: 1024, height: 700 }
  expect(fittingPlace(firstWindowState, [small])).toEqual({ width: 1024, height: 700 })
})

test('a window is never so small that nothing fits in it', () => {
  const tiny = { x: 10, y: 10, width: 20, height: 20 }
  const fitting = fittingPlace({ place: tiny, isMaximised: false }, [laptop])
  expect(fitting.width).toBeGreaterThanOrEqual(880)
  expect(fitting.height).toBeGreaterThanOrEqual(560)
})
