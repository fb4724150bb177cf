import type { MediaUse } from '../article/content'
import { mediaPath } from './address'

/** One published file of a picture. Its path is named by its bytes, so it never means anything else. */
export interface PictureFile {
  /** Path below the site's root. */
  readonly path: string
  /** Media type. */
  readonly type: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Everything a use of a picture is published as. Made before rendering, which only looks it up. */
export interface PictureFiles {
  /** What every browser shows. */
  readonly main: PictureFile
  /** The same picture in a modern format, narrowest first; one type for all. */
  readonly modern: readonly PictureFile[]
  /** For the card of a shared link, cut round the focal point; null where the picture is too small. */
  readonly card: PictureFile | null
}

/** The files of a use. Without a table it is the original under its own name, which only drafts and tests show. */
export function filesOf(
  pictures: ReadonlyMap<string, PictureFiles> | undefined,
  use: MediaUse,
): PictureFiles {
  const known = pictures?.get(use.id)
  if (known !== undefined) return known
  const { type, width, height } = use
  return { main: { path: mediaPath(use), type, width, height }, modern: [], card: null }
}
