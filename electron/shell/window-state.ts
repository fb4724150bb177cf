/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the window stood when it was closed; `place` is null before the first time. */
export interface WindowState {
  readonly place: Rectangle | null
  readonly isMaximised: boolean
}

export const firstWindowState: WindowState = { place: null, isMaximised: false }
export const leastSize = { width: 880, height: 560 } as const
const usualSize = { width: 1360, height: 860 } as const

/**
 * Where to open a window: the place it had, if enough of it can be seen and reached on a display that is
 * there now; else the usual size in the middle (no x and y). Never larger than the display's work area.
 */
export function fittingPlace(
  state: WindowState,
  displays: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  const primary = displays[0] ?? { x: 0, y: 0, ...usualSize }
  const { place } = state
  const display = place === null ? undefined : displays.find((one) => isReachable(place, one))
  if (place === null || display === undefined) return sizeWithin(place ?? usualSize, primary)
  return { x: place.x, y: place.y, ...sizeWithin(place, display) }
}

/** The title bar's middle must lie on the display, or nobody can take hold of it. */
function isReachable(place: Rectangle, display: Rectangle): boolean {
  const x = place.x + place.width / 2
  const y = place.y + 12
  return (
    x >= display.x &&
    x < display.x + display.width &&
    y >= display.y &&
    y < display.y + display.height
  )
}

function sizeWithin(size: { width: number; height: number }, display: Rectangle) {
  return {
    width: Math.round(Math.min(Math.max(size.width, leastSize.width), display.width)),
    height: Math.round(Math.min(Math.max(size.height, leastSize.height), display.height)),
  }
}
