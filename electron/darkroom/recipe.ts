import type { MediaUse } from '../../shared/article/content'
import { wholePicture } from '../../shared/article/crop'
import type { Crop, Frame } from '../../shared/article/crop'
import type { AssetHash } from '../../shared/article/ids'
import { sha256 } from '../sha256'

/** All that decides what is printed of a picture. The same recipe gives the same bytes on every machine. */
export interface Recipe {
  readonly asset: AssetHash
  readonly crop: Crop
  readonly focal: Point
}

/** A place in the whole picture, in fractions of its width and height. */
export interface Point {
  readonly x: number
  readonly y: number
}

export function recipeOf({
  asset,
  crop,
  focal,
}: Pick<MediaUse, 'asset' | 'crop' | 'focal'>): Recipe {
  return { asset, crop: crop ?? wholePicture, focal: focal ?? centre }
}

/** The name of a recipe's prints in the cache; another way of printing gives other names. */
export function recipeHash({ asset, crop, focal }: Recipe): string {
  const { x, y, width, height } = crop
  const said = [wayOfPrinting, asset, x, y, width, height, focal.x, focal.y]
  return sha256(said.join(' '))
}

/** Widths of a picture's files in pixels, narrowest first. Nothing is enlarged; near twins are left out. */
export function widthsOf(width: number): readonly number[] {
  const widest = Math.min(width, widestPrint)
  return [...steps.filter((step) => step < widest * 0.9), widest]
}

/** The width of the file that every browser can show. */
export function mainWidth(width: number): number {
  return Math.min(width, 1600)
}

/**
 * The largest part of a frame that has the ratio of a shared link's card, with the focal point as near to
 * its middle as the edges let it be. Null where it would be too small to be shown as a card.
 */
export function cardFrame(
  frame: Frame,
  focal: Point,
  size: { width: number; height: number },
): Frame | null {
  const width = Math.min(frame.width, Math.round(frame.height * cardRatio))
  const height = Math.min(frame.height, Math.round(width / cardRatio))
  if (width < narrowestCard) return null
  const within = (middle: number, length: number, from: number, all: number) =>
    Math.round(Math.max(from, Math.min(middle - length / 2, from + all - length)))
  return {
    x: within(focal.x * size.width, width, frame.x, frame.width),
    y: within(focal.y * size.height, height, frame.y, frame.height),
    width,
    height,
  }
}

/** Width of the picture of a shared link, in pixels, where the original has as much (Open Graph readers ask for 1200). */
export const cardWidth = 1200

const cardRatio = 1200 / 630
/** Below this the readers of Open Graph show a thumbnail at best. */
const narrowestCard = 600
const widestPrint = 2400
const steps: readonly number[] = [480, 960, 1600]
const centre: Point = { x: 0.5, y: 0.5 }
/** Goes up with every change that gives other bytes. */
const wayOfPrinting = 'print-2'
