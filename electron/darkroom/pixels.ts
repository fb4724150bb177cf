import type { Frame } from '../../shared/article/crop'

/** Red, green, blue and opacity of each pixel, row by row from the top left. */
export interface Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** Turns and mirrors stored pixels so that they stand as they were seen (EXIF 2.32, tag 0x0112, 1 to 8). */
export function upright(pixels: Pixels, orientation: number): Pixels {
  const { width, height } = pixels
  const from = wordsOf(pixels)
  const last = from.length - 1
  switch (orientation) {
    case 2:
      return placed(width, height, (x, y) => from[y * width + (width - 1 - x)])
    case 3:
      return placed(width, height, (x, y) => from[last - (y * width + x)])
    case 4:
      return placed(width, height, (x, y) => from[(height - 1 - y) * width + x])
    case 5:
      return placed(height, width, (x, y) => from[x * width + y])
    case 6:
      return placed(height, width, (x, y) => from[(height - 1 - x) * width + y])
    case 7:
      return placed(height, width, (x, y) => from[(height - 1 - x) * width + (width - 1 - y)])
    case 8:
      return placed(height, width, (x, y) => from[x * width + (width - 1 - y)])
    default:
      return pixels
  }
}

export function cut(pixels: Pixels, frame: Frame): Pixels {
  const { x, y, width, height } = frame
  if (x === 0 && y === 0 && width === pixels.width && height === pixels.height) return pixels
  const data = new Uint8ClampedArray(width * height * 4)
  for (let row = 0; row < height; row += 1) {
    const start = ((y + row) * pixels.width + x) * 4
    data.set(pixels.data.subarray(start, start + width * 4), row * width * 4)
  }
  return { data, width, height }
}

/** On white paper: for JPEG, which knows no transparency. */
export function opaque(pixels: Pixels): Pixels {
  const data = Uint8ClampedArray.from(pixels.data)
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 255) / 255
    for (let part = at; part < at + 3; part += 1) {
      data[part] = (data[part] ?? 0) * alpha + 255 * (1 - alpha)
    }
    data[at + 3] = 255
  }
  return { ...pixels, data }
}

/** What kind of picture this is: it decides how it is best printed. */
export function looksOf(pixels: Pixels): { readonly seeThrough: boolean; readonly drawn: boolean } {
  const words = wordsOf(pixels)
  const colours = new Set<number>()
  let seeThrough = false
  for (const word of words) {
    if (colours.size <= mostDrawnColours) colours.add(word)
    seeThrough ||= word >>> 24 < 255
    if (seeThrough && colours.size > mostDrawnColours) break
  }
  return { seeThrough, drawn: colours.size <= mostDrawnColours }
}

/** A chart or a screen of text has hundreds of colours; a photograph has tens of thousands. */
const mostDrawnColours = 4096

function placed(
  width: number,
  height: number,
  find: (x: number, y: number) => number | undefined,
): Pixels {
  const words = new Uint32Array(width * height)
  let at = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) words[at++] = find(x, y) ?? 0
  }
  return { data: new Uint8ClampedArray(words.buffer), width, height }
}

/** One number for a pixel; opacity is its highest byte, as all machines this runs on are little-endian. */
function wordsOf({ data }: Pixels): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4)
}
