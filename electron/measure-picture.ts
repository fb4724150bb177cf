import imageSize from 'image-size'
import { basename } from 'node:path'
import type { MediaAsset } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { pictureTypeOf } from './library/picture-type'

/** What a picture is, from its bytes alone; nothing is written. Refused where it is none of ours. */
export function measurePicture(picture: {
  readonly name: string
  readonly bytes: Uint8Array
}): Result<Omit<MediaAsset, 'hash'>> {
  const name = basename(picture.name)
  const type = pictureTypeOf(picture.bytes)
  const size = type === null ? null : sizeOf(picture.bytes)
  if (type === null) return refuse('refusal.notAPicture', { values: { name } })
  if (size === null) return refuse('refusal.pictureUnreadable', { values: { name } })
  const megapixels = Math.ceil((size.width * size.height) / 1_000_000)
  if (megapixels > mostMegapixels) {
    return refuse('refusal.pictureTooLarge', { values: { name, megapixels, most: mostMegapixels } })
  }
  return ok({ type, ...size, name, bytes: picture.bytes.byteLength })
}

/** The largest cameras take a hundred million pixels; each needs twelve bytes while it is worked on. */
const mostMegapixels = 110

/** Size in pixels as the picture is shown: an EXIF orientation from 5 on turns it by a quarter. */
function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width >= 1 && height >= 1)) return null
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return null
  }
}
