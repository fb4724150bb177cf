import type { Crop, PictureSize } from '../../../shared/article/crop'

/** The ratios a newsroom crops to, width by height. */
export const cropRatios = ['16:9', '3:2', '4:3', '1:1', '4:5'] as const
export type CropRatio = (typeof cropRatios)[number]

/** The largest crop of a ratio, with the focal point as near to its middle as the edges let it be. */
export function cropOfRatio(
  size: PictureSize,
  ratio: CropRatio,
  focal: { readonly x: number; readonly y: number },
): Crop {
  const [across = 1, down = 1] = ratio.split(':').map(Number)
  const wanted = across / down
  const own = size.width / size.height
  const width = Math.min(1, wanted / own)
  const height = Math.min(1, own / wanted)
  return tidy({ x: focal.x - width / 2, y: focal.y - height / 2, width, height })
}

/** The crop moved by a part of the picture; it stays inside. */
export function movedCrop(crop: Crop, across: number, down: number): Crop {
  return tidy({ ...crop, x: crop.x + across, y: crop.y + down })
}

/** The crop with one of its corners dragged to a place; the corner across from it stays where it is. */
export function draggedCrop(
  crop: Crop,
  corner: { readonly left: boolean; readonly top: boolean },
  place: { readonly x: number; readonly y: number },
): Crop {
  const right = crop.x + crop.width
  const bottom = crop.y + crop.height
  const x = corner.left ? Math.min(Math.max(place.x, 0), right - least) : crop.x
  const y = corner.top ? Math.min(Math.max(place.y, 0), bottom - least) : crop.y
  const width = corner.left ? right - x : Math.min(place.x, 1) - x
  const height = corner.top ? bottom - y : Math.min(place.y, 1) - y
  return tidy({ x, y, width, height })
}

/** Whether a crop leaves nothing out. */
export function isWhole(crop: Crop): boolean {
  return crop.width >= 1 && crop.height >= 1
}

/** The smallest part a crop can be of either side. */
const least = 0.05

function tidy(crop: Crop): Crop {
  const width = round(Math.min(1, Math.max(least, crop.width)))
  const height = round(Math.min(1, Math.max(least, crop.height)))
  const within = (value: number, length: number) =>
    round(Math.min(Math.max(0, value), Math.max(0, 1 - length)))
  return { x: within(crop.x, width), y: within(crop.y, height), width, height }
}

/** Finer than a pixel of any picture that is taken in. */
function round(value: number): number {
  return Math.round(value * 100_000) / 100_000
}
