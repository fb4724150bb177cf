import type { AssetHash } from '../article/ids'
import { phrase } from './phrase'
import type { BodyPicture } from './body-html'
import type { Projection } from './projection'

/** The story's pictures as its body shows them, with addresses of the caller's choice. */
export function bodyPictures(
  story: Projection,
  mediaUrl: (asset: AssetHash) => string,
): readonly BodyPicture[] {
  return story.pictures.map(({ use }) => ({
    id: use.id,
    src: mediaUrl(use.asset),
    alt: use.alt,
    width: use.width,
    height: use.height,
    caption: use.caption,
    credit: use.credit === '' ? '' : phrase(story.words, 'render.label.credit') + use.credit,
    creditUrl: use.creditUrl ?? null,
  }))
}
