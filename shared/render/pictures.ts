import { clipKindOf, clockTime } from '../article/clip'
import type { MediaUse } from '../article/content'
import { phrase } from './phrase'
import type { PictureFile } from './picture-files'
import type { BodyPicture } from './picture-html'
import type { Projection } from './projection'
import type { RenderInput } from './publication'

/** The story's pictures and clips as its body shows them, at the addresses the rendition carries. */
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
  return [...seen(story, address), ...played(story, address)]
}

/**
 * The same where nothing plays, as in a book: a clip is its poster, if it has one, with how long it is and its
 * public address. Its own file is not asked for.
 */
export function stillPictures(story: Projection, input: RenderInput): readonly BodyPicture[] {
  const { pictureUrl } = input
  const address = (file: PictureFile, use: MediaUse) =>
    pictureUrl === undefined ? input.mediaUrl(use.asset) : pictureUrl(file)
  const posters = (file: PictureFile, use: MediaUse) =>
    clipKindOf(use) === null ? address(file, use) : ''
  const urls = new Map(story.recordings.map(({ use, url }) => [use.id, url ?? '']))
  const stills = played(story, posters).map(({ clip, caption, ...rest }): BodyPicture => {
    const said = [caption, clip?.time ?? '', urls.get(rest.id) ?? '']
    const words = said.filter((part) => part !== '').join(' ')
    return { ...rest, src: clip?.poster ?? '', caption: words, isStill: true }
  })
  return [...seen(story, address), ...stills]
}

type Address = (file: PictureFile, use: MediaUse) => string

function seen(story: Projection, address: Address): readonly BodyPicture[] {
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

function played(story: Projection, address: Address): readonly BodyPicture[] {
  return story.recordings.map(({ use, kind, file, poster }) => ({
    id: use.id,
    src: address(file, use),
    alt: use.alt,
    width: file.width,
    height: file.height,
    caption: use.caption,
    credit:
      use.credit === '' ? '' : phrase(story.words, `render.label.credit.${kind}`) + use.credit,
    creditUrl: use.creditUrl ?? null,
    clip: {
      kind,
      type: file.type,
      poster: poster === null ? '' : address(poster.files.main, poster.use),
      time: use.milliseconds === undefined ? '' : clockTime(use.milliseconds),
    },
  }))
}
