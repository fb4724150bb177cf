import { clipEndings } from '../../shared/article/clip'
import type { ClipType } from '../../shared/article/clip'
import { clipTypeAs } from './clip-type'
import { pictureEndings, pictureTypeOf } from './picture-type'
import type { PictureType } from './picture-type'

/** The types of originals a library keeps. */
export type MediaType = PictureType | ClipType

/** The endings their files have. */
export const mediaEndings: Readonly<Record<MediaType, string>> = {
  ...pictureEndings,
  ...clipEndings,
}

/**
 * What an original is: a picture by its bytes alone; a clip is what it is said to be (a file of one kind may hold
 * a video or a sound), where its bytes bear that out. Null for none of ours.
 */
export function mediaTypeOf(bytes: Uint8Array, said: string): MediaType | null {
  return pictureTypeOf(bytes) ?? clipTypeAs(said, bytes)
}

/** The type that goes with a file's ending; null for an ending that is not ours. */
export function mediaTypeFromEnding(ending: string): MediaType | null {
  for (const [type, known] of Object.entries(mediaEndings)) {
    if (known === ending) return type as MediaType
  }
  return null
}
