import imageSize from 'image-size'
import { frameOf } from '../../shared/article/crop'
import { decode, jpegOf, pngOf, scale, webpOf } from './codecs'
import type { Original, Print, Size, Task } from './darkroom'
import { cleanGif } from './gif'
import { toStandardColours } from './colours'
import { cut, looksOf, opaque, upright } from './pixels'
import type { Pixels } from './pixels'
import { profileIn } from './profile-in'
import { cardFrame, cardWidth, mainWidth, widthsOf } from './recipe'
import type { Recipe } from './recipe'
import { isWhole } from './whole'

/** The work itself, wherever it runs. Rejects where the bytes cannot be read to their end. */
export function work(task: Task): Promise<Size | readonly Print[]> {
  return task.kind === 'inspect' ? inspected(task.original) : printed(task.original, task.recipe)
}

async function inspected(original: Original): Promise<Size> {
  if (original.type === 'image/gif') return sizeOfGif(original)
  const { width, height } = await seen(original)
  return { width, height }
}

async function printed(original: Original, recipe: Recipe): Promise<readonly Print[]> {
  if (original.type === 'image/gif') return [gifPrint(original)]
  const whole = await seen(original)
  const frame = frameOf(recipe.crop, whole)
  const framed = cut(whole, frame)
  const looks = looksOf(framed)
  const widths = widthsOf(frame.width)
  const widest = await toWidth(framed, widths.at(-1) ?? frame.width)
  const main = await toWidth(widest, mainWidth(frame.width))
  const isJpeg = !looks.seeThrough && !(looks.drawn && original.type !== 'image/jpeg')
  const prints: Print[] = [
    {
      purpose: 'main',
      type: isJpeg ? 'image/jpeg' : 'image/png',
      width: main.width,
      height: main.height,
      bytes: isJpeg ? await jpegOf(main) : await pngOf(main),
    },
  ]
  for (const width of widths) {
    const sized = await toWidth(widest, width)
    const bytes = await webpOf(sized, { lossless: looks.drawn && !isJpeg })
    prints.push({ purpose: 'modern', type: 'image/webp', ...sizeOf(sized), bytes })
  }
  const card = cardFrame(frame, recipe.focal, whole)
  if (card !== null) {
    const sized = await toWidth(opaque(cut(whole, card)), Math.min(card.width, cardWidth))
    const bytes = await jpegOf(sized)
    prints.push({ purpose: 'card', type: 'image/jpeg', ...sizeOf(sized), bytes })
  }
  return prints
}

/** The pixels as a reader sees them. */
async function seen(original: Original): Promise<Pixels> {
  if (!isWhole(original.bytes, original.type)) throw new Error('the picture ends early')
  const { orientation = 1 } = imageSize(original.bytes)
  const pixels = await decode(original)
  const profile = profileIn(original)
  if (profile !== null) toStandardColours(pixels, profile)
  return upright(pixels, orientation)
}

function toWidth(pixels: Pixels, width: number): Promise<Pixels> {
  const height = Math.max(1, Math.round((pixels.height * width) / pixels.width))
  return scale(pixels, width, height)
}

/** Its frames stay as they are: no crop, no other widths. */
function gifPrint({ bytes, type }: Original): Print {
  return {
    purpose: 'main',
    type: 'image/gif',
    ...sizeOfGif({ bytes, type }),
    bytes: cleanGif(bytes),
  }
}

function sizeOfGif({ bytes }: Original): Size {
  cleanGif(bytes)
  const { width, height } = imageSize(bytes)
  return { width, height }
}

function sizeOf({ width, height }: Pixels): Size {
  return { width, height }
}
