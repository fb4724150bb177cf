import type { Body, BodyNode } from './body'
import { bodyFromHtml } from './from-html'
import type { Picture } from './picture'
import type { Lost } from './html-reading'
import { picturesOfRtf } from './rtf-pictures'
import { withoutFigures } from './without-figures'

/** What the clipboard holds, or what was dropped. */
export interface Clipping {
  readonly html: string
  /** The same as rich text: Word and WPS put their pictures only there. */
  readonly rtf: string
  /** How many pictures lie beside it as files. */
  readonly files: number
}

/** A foreign fragment as it may stand in a story. */
export interface Pasted {
  /** With a figure for each of `pictures`. */
  readonly body: Body
  readonly pictures: readonly PastedPicture[]
  /** What has no place in the body: every visible character that is not in it is here. */
  readonly lost: readonly Lost[]
}

export interface PastedPicture extends Picture {
  readonly from: PictureOrigin
}

/** Where the picture is: in its address, in the rich text beside, in a file of the clipboard, or on the web. */
export type PictureOrigin =
  | { readonly kind: 'data' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly index: number }
  | { readonly kind: 'web' }

/**
 * Reads a foreign fragment of HTML with everything the clipboard holds beside it. Fetches nothing.
 *
 * Pictures on the copying machine (`file:`) are taken from the rich text or the clipboard's files where
 * these have exactly as many, in the same order; else they are lost, with their captions, and said to be.
 */
export function readPasted(clipping: Clipping, newId: () => string): Pasted {
  const { pictures: all, ...read } = bodyFromHtml(clipping.html, {
    origin: 'foreign',
    newId,
    keepsLocal: true,
  })
  const placed = figuresIn(read.body)
  const found = originsOf(
    all.filter(({ id }) => placed.has(id)),
    clipping,
  )
  const pictures = found.filter((picture) => picture.from !== null) as readonly PastedPicture[]
  const gone = all.filter(({ id }) => !pictures.some((picture) => picture.id === id))
  const kept = new Set(pictures.map(({ id }) => id))
  return {
    body: withoutFigures(read.body, kept),
    pictures,
    // Nobody who copies a page means its scripts, and none of them is seen.
    lost: [
      ...read.lost.filter(({ reason }) => reason !== 'import.leftOut.script'),
      ...gone.map(lostPicture),
    ],
  }
}

/** A picture that could not be brought along, as a piece that was lost: its caption, and what names it. */
export function lostPicture({ address, alt, caption, credit }: Picture): Lost {
  const name = address.startsWith('data:') ? '' : address
  const text = [caption, credit, alt, name].filter((part) => part !== '').join(' · ')
  return { reason: 'import.leftOut.picture', text: text === '' ? address.slice(0, 40) : text }
}

interface Traced extends Picture {
  readonly from: PictureOrigin | null
}

function originsOf(pictures: readonly Picture[], clipping: Clipping): readonly Traced[] {
  const isLocal = ({ address }: Picture) => !/^(?:data|https?):/i.test(address)
  const locals = pictures.filter(isLocal)
  const written = locals.length === 0 ? [] : picturesOfRtf(clipping.rtf)
  const fromRtf = written.length === locals.length
  const fromFiles = !fromRtf && clipping.files === locals.length
  return pictures.map((picture): Traced => {
    if (/^https?:/i.test(picture.address)) return { ...picture, from: { kind: 'web' } }
    if (!isLocal(picture)) return { ...picture, from: { kind: 'data' } }
    const index = locals.indexOf(picture)
    const bytes = written[index]
    if (fromRtf && bytes !== undefined) return { ...picture, from: { kind: 'bytes', bytes } }
    return { ...picture, from: fromFiles ? { kind: 'file', index } : null }
  })
}

function figuresIn(node: BodyNode, found = new Set<string>()): ReadonlySet<string> {
  if (node.type === 'figure') found.add(String(node.attrs?.['media']))
  node.content?.forEach((child) => figuresIn(child, found))
  return found
}
