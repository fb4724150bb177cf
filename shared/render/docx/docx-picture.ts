import { element, emptyElement, join, nothing } from '../markup'
import type { Markup } from '../markup'
import { opensSafely } from '../opens-safely'
import type { BodyPicture } from '../picture-html'
import { keepNext, paragraph, textParagraph } from './word'

/** A picture as it lies in the file. */
export interface StoredPicture {
  /** Id of its use in the story. */
  readonly id: string
  readonly number: number
  readonly relationId: string
  /** Below `word/`. */
  readonly path: string
  readonly base64: string
}

/** A picture, or the poster of a clip, to be laid into the file; null for one that is not carried inside, or of a type Word cannot show. */
export function storedPicture(
  { id, src, clip }: BodyPicture,
  number: number,
): StoredPicture | null {
  const seen = clip?.poster ?? src
  const [, type = '', base64 = ''] = /^data:image\/(png|jpeg|gif);base64,(.+)$/s.exec(seen) ?? []
  if (base64 === '') return null
  const ending = type === 'jpeg' ? 'jpg' : type
  return {
    id,
    number,
    relationId: `rIdPicture${number}`,
    path: `media/${number}.${ending}`,
    base64,
  }
}

/**
 * The picture with its caption below it; without the picture, the caption alone. A clip is not laid into the file:
 * its poster, its words, how long it is and its address stand for it.
 */
export function pictureBlock(picture: BodyPicture, stored: StoredPicture | null): Markup {
  const { caption, credit, clip, src } = picture
  const said = [caption, credit, clip?.time ?? ''].filter((part) => part !== '').join(' ')
  return join([
    stored === null ? nothing : paragraph(drawing(picture, stored), null, keepNext),
    textParagraph(said, 'Caption'),
    clip !== undefined && opensSafely(src) ? textParagraph(src, 'Caption') : nothing,
  ])
}

/** As wide as the text at most, never enlarged; 96 pixels are an inch, and an inch 914400 units. */
function drawing(
  { alt, width, height }: BodyPicture,
  { number, relationId }: StoredPicture,
): Markup {
  const scale = Math.min(1, widest / width)
  const size = { cx: Math.round(width * scale * unit), cy: Math.round(height * scale * unit) }
  const name = { id: number, name: `picture ${number}`, descr: alt }
  return element(
    'w:r',
    {},
    element(
      'w:drawing',
      {},
      element(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        emptyElement('wp:extent', size),
        emptyElement('wp:docPr', name),
        element(
          'a:graphic',
          {},
          element('a:graphicData', { uri: pictures }, shape(relationId, size, name)),
        ),
      ),
    ),
  )
}

function shape(
  relationId: string,
  size: { readonly cx: number; readonly cy: number },
  name: { readonly id: number; readonly name: string; readonly descr: string },
): Markup {
  return element(
    'pic:pic',
    {},
    element('pic:nvPicPr', {}, emptyElement('pic:cNvPr', name), emptyElement('pic:cNvPicPr', {})),
    element(
      'pic:blipFill',
      {},
      emptyElement('a:blip', { 'r:embed': relationId }),
      element('a:stretch', {}, emptyElement('a:fillRect', {})),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, emptyElement('a:off', { x: 0, y: 0 }), emptyElement('a:ext', size)),
      element('a:prstGeom', { prst: 'rect' }, emptyElement('a:avLst', {})),
    ),
  )
}

const unit = 9525

/** In pixels: between the margins of an A4 page. */
const widest = 600

const pictures = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
