import type { MediaUse } from './content'

/** A part of a picture, in fractions of its width and height as it is shown. */
export type Crop = Readonly<NonNullable<MediaUse['crop']>>

/** A part of a picture in whole pixels. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Size in pixels, orientation applied. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

export const wholePicture: Crop = { x: 0, y: 0, width: 1, height: 1 }

/** The crop in pixels of a picture of this size; at least one pixel, and never beyond its edge. */
export function frameOf(crop: Crop, size: PictureSize): Frame {
  const x = Math.min(Math.round(crop.x * size.width), size.width - 1)
  const y = Math.min(Math.round(crop.y * size.height), size.height - 1)
  return {
    x,
    y,
    width: Math.max(1, Math.min(Math.round(crop.width * size.width), size.width - x)),
    height: Math.max(1, Math.min(Math.round(crop.height * size.height), size.height - y)),
  }
}

/** What readers get to see of this use of a picture. The frames of a moving picture are published as they are. */
export function shownFrame(use: Pick<MediaUse, 'type' | 'width' | 'height' | 'crop'>): Frame {
  const crop = use.type === 'image/gif' ? wholePicture : (use.crop ?? wholePicture)
  return frameOf(crop, use)
}

/** What is left out of a picture on each side of a frame, in percent of its height and width. */
export interface LeftOut {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** What this frame leaves out of a picture of this size. */
export function leftOutBy(frame: Frame, { width, height }: PictureSize): LeftOut {
  return {
    top: (100 * frame.y) / height,
    right: (100 * (width - frame.x - frame.width)) / width,
    bottom: (100 * (height - frame.y - frame.height)) / height,
    left: (100 * frame.x) / width,
  }
}
