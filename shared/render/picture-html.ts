import type { ClipKind } from '../article/clip'
import { close, element, joined, line, nothing, open, openWith, text, voidElement } from './markup'
import type { Attributes, Markup } from './markup'
import { opensSafely } from './opens-safely'

/** A picture as a body shows it. `src` is ready to stand in an attribute; '' leaves the figure out. */
export interface BodyPicture {
  readonly id: string
  readonly src: string
  readonly alt: string
  readonly width: number
  readonly height: number
  /** The same picture in a modern format, ready to stand in `srcset`; '' for none. */
  readonly sources?: string
  /** Media type of the sources. */
  readonly sourceType?: string
  readonly caption: string
  /** Who made it, with its label, as readers see it: `摄影：甲`; '' for none. */
  readonly credit: string
  readonly creditUrl: string | null
  /** What it is if it is no picture but plays; `width` and `height` are 0 for sound. */
  readonly clip?: BodyClip
  /** Stands for a clip where nothing plays: `src` is its poster, or '' without one, and the figure stays. */
  readonly isStill?: true
}

export interface BodyClip {
  readonly kind: ClipKind
  /** Media type. */
  readonly type: string
  /** Address of the picture a video shows before it plays; '' for none. */
  readonly poster: string
  /** How long it plays, as `1:23`; '' where nobody knows. */
  readonly time: string
}

/** A picture with its caption and credit, as it stands in a body or above one. */
export function pictureHtml(picture: BodyPicture, attributes: Attributes = {}): Markup {
  const image = imageHtml(picture)
  const { caption, credit } = picture
  if (caption === '' && credit === '') return element('figure', attributes, image)
  const link = picture.creditUrl
  const name =
    credit === ''
      ? nothing
      : link !== null && opensSafely(link)
        ? element('small', { class: 'credit' }, line('a', { href: link }, credit))
        : line('small', { class: 'credit' }, credit)
  const parts =
    caption === '' ? [name] : [line('span', {}, caption), ...(name === '' ? [] : [text(' '), name])]
  return element('figure', attributes, image, element('figcaption', {}, ...parts))
}

/**
 * The browser's own player. It asks for the head of the file alone until a reader plays it, which tells its
 * length; size and poster keep the page from jumping. What it is called is what those hear who cannot see it.
 */
function playerHtml({ src, alt, caption, width, height }: BodyPicture, clip: BodyClip): Markup {
  return element(clip.kind, {
    controls: true,
    preload: 'metadata',
    src,
    width: width === 0 ? null : width,
    height: height === 0 ? null : height,
    poster: clip.poster === '' ? null : clip.poster,
    'aria-label': alt || caption || null,
  })
}

/** The picture alone, in the first of its formats a browser knows; its size keeps the page from jumping. */
export function imageHtml(picture: BodyPicture): Markup {
  const { sources = '', sourceType = '', clip } = picture
  if (clip !== undefined) return playerHtml(picture, clip)
  if (picture.src === '') return nothing
  const image = voidElement('img', {
    src: picture.src,
    alt: picture.alt,
    width: picture.width,
    height: picture.height,
  })
  if (sources === '') return image
  const source = openWith('source', ['type', sourceType, 'srcset', sources, 'sizes', columnSizes])
  return joined([pictureStart, source, image, pictureEnd])
}

const pictureStart = open('picture', {})
const pictureEnd = close('picture')

/** How wide the shipped page shows a picture: the column of `styles/page-css.ts`, less its margins. */
const columnSizes = '(max-width: 42rem) calc(100vw - 2.5rem), 39.5rem'
