import type { MediaUse } from '../shared/article/content'
import { leftOutBy, shownFrame } from '../shared/article/crop'

/** How an `img` shows a use of a picture as readers get it. */
export interface PictureFace {
  readonly src: string
  /** Size in pixels of the part that is shown. */
  readonly width: number
  readonly height: number
  /** For the CSS property `object-view-box`: the part of the original that is shown; null for all of it. */
  readonly viewBox: string | null
}

/** The face of this use: the part of the original that is printed for readers, and nothing else of it. */
export function pictureFace(
  use: Pick<MediaUse, 'asset' | 'type' | 'width' | 'height' | 'crop'>,
): PictureFace {
  const frame = shownFrame(use)
  const { top, right, bottom, left } = leftOutBy(frame, use)
  const isWhole = frame.width === use.width && frame.height === use.height
  return {
    src: `app://caibian/media/${use.asset}`,
    width: frame.width,
    height: frame.height,
    viewBox: isWhole ? null : `inset(${top}% ${right}% ${bottom}% ${left}%)`,
  }
}
