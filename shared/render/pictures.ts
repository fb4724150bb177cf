import type { MediaUse } from '../article/content'
import { phrase } from './phrase'
import type { PictureFile } from './picture-files'
import type { BodyPicture } from './picture-html'
import type { Projection } from './projection'
import type { RenderInput } from './publication'

/** The story's pictures as its body shows them, at the addresses the rendition carries. */
export function bodyPictures(story: Projection, input: RenderInput): readonly BodyPicture[] {
  const { pictureUrl } = input
  return picturesWith(story, (file, use) =>
    pictureUrl === undefined ? input.mediaUrl(use.asset) : pictureUrl(file),
  )
}

/** The same at addresses of the caller's choice: '' leaves a picture out. */
export function picturesWith(
  story: Projection,
  address: (file: PictureFile, use: MediaUse) => string,
): readonly BodyPicture[] {
  return story.pictures.map(({ use, files }) => ({
    id: use.id,
    src: address(files.main, use),
    alt: use.alt,
    width: files.main.width,
    height: files.main.height,
    sources: files.modern.map((file) => `${address(file, use)} ${file.width}w`).join(', '),
    sourceType: files.modern[0]?.type ?? '',
    caption: use.caption,
    credit: use.credit === '' ? '' : phrase(story.words, 'render.label.credit') + use.credit,
    creditUrl: use.creditUrl ?? null,
  }))
}
