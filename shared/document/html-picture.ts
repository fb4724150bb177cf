import { normalText } from './normal-form'
import { isBlank, lookAlike } from './html-making'
import type { HtmlReading } from './html-reading'
import { attribute, elementsInside, isElement, textInside } from './html-tree'
import type { HtmlElement, HtmlNode } from './html-tree'
import { resolveHref } from './links'
import { isClipPath, nearPath } from './near-path'
import type { Picture } from './picture'

type FoundPicture = Omit<Picture, 'id' | 'poster'> & {
  /** Address of what a clip shows before it plays. */
  readonly poster?: string
}

/** What an `img`, `picture` or `figure` turned out to be. */
export type PictureFound =
  | {
      readonly kind: 'pictures'
      readonly pictures: readonly FoundPicture[]
      /** What else stands in the figure, to be read after it. */
      readonly rest: readonly HtmlNode[]
    }
  /** A picture that is on another machine, or nowhere: what is known of it. */
  | { readonly kind: 'lost'; readonly text: string; readonly rest: readonly HtmlNode[] }
  /** A small picture of a character. */
  | { readonly kind: 'text'; readonly text: string }
  /** A figure round something else: a table, a quotation. */
  | { readonly kind: 'other' }
  /** A counting pixel, a spacer. */
  | { readonly kind: 'none' }

export function pictureOf(element: HtmlElement, reading: HtmlReading): PictureFound {
  const images = isImage(element) ? [element] : elementsInside(element, isImage)
  const [image] = images
  if (image === undefined)
    return element.tagName === 'figure' || !isBlank(element) ? { kind: 'other' } : { kind: 'none' }
  const alt = altOf(image)
  if (images.length === 1 && isCharacter(image, alt)) return { kind: 'text', text: alt }
  const caption = elementsInside(element, (inner) => inner.tagName === 'figcaption')[0]
  const isLayout = element.tagName === 'figure' && elementsInside(element, isBlockInside).length > 0
  if (isLayout) return { kind: 'other' }
  const words = caption === undefined ? { caption: '', credit: '' } : captionOf(caption)
  const seen = images.filter((inner) => !isTiny(inner))
  if (seen.length === 0) return isBlank(element) ? { kind: 'none' } : { kind: 'other' }
  const pictures = seen.flatMap((inner) => {
    const address = addressOf(inner, reading)
    if (address === null) return []
    const poster = isPlayer(inner) ? writtenAt(inner, 'poster', reading) : null
    const own = { address, alt: altOf(inner), ...words }
    return [poster === null ? own : { ...own, poster }]
  })
  const rest = element === image ? [] : restOf(element, caption)
  if (pictures.length > 0) return { kind: 'pictures', pictures, rest }
  const lost = seen.map(describe).filter((said) => said !== '')
  const text = [...lost, words.caption, words.credit].filter((part) => part !== '').join(' ')
  if (text !== '') return { kind: 'lost', text, rest }
  return rest.length > 0 ? { kind: 'other' } : { kind: 'none' }
}

/** The figure without its pictures and the caption that was read; nothing where that leaves no words. */
function restOf(element: HtmlElement, caption: HtmlElement | undefined): readonly HtmlNode[] {
  const without = (nodes: readonly HtmlNode[]): readonly HtmlNode[] =>
    nodes
      .filter((node) => node !== caption && !(isElement(node) && isImage(node)))
      .map((node) => (isElement(node) ? lookAlike(node, without(node.childNodes)) : node))
  const rest = without(element.childNodes)
  return rest.every(isBlank) ? [] : rest
}

/** What to call a picture that cannot be had: its alt text, or the name of its file. */
function describe(image: HtmlElement): string {
  const address = attribute(image, 'data-src') ?? attribute(image, 'src') ?? ''
  const name = address.startsWith('data:') ? address.slice(0, 40) : address.slice(0, 300)
  return [name, altOf(image)].filter((part) => part !== '').join(' ')
}

/** Caption and credit of a printed line: `桥上的灯。李禾 摄`, `The bridge. Photo: Ann Lee`, `(Photo by Ann Lee)`. */
export function splitCredit(line: string): { readonly caption: string; readonly credit: string } {
  const text = oneLine(line)
  const marked = creditAtEnd.map((pattern) => pattern.exec(text)).find((match) => match !== null)
  if (marked == null) return { caption: text, credit: '' }
  const credit = oneLine(marked[1] ?? marked[2] ?? '')
  return { caption: text.slice(0, marked.index).replace(/[\s,，、|/（(]+$/, ''), credit }
}

const creditAtEnd = [
  /[（(]?\s*(?:图片来源|图源|图片|摄影|供图|摄)\s*[:：/]\s*([^。：:（）()]{2,30}?)\s*[)）]?[。.]?$/,
  /(?<=^|[\s。！？.（(])((?:[^\s。！？，,：:（）()]{2,12}[ \u3000、]){0,2}[^\s。！？，,：:（）()]{2,12})[ \u3000]*\/?(?:摄影报道|摄影|攝影|供图|供圖|摄|攝|图|圖)\s*[)）]?$/,
  /[（(]?\b(?:Photo(?:graph)?|Picture|Image|Credit)(?:\s+credit)?\s*(?:by|:|\/)\s*([^()]{2,60}?)\s*[)）]?\.?$/i,
]

function captionOf(caption: HtmlElement) {
  const marked = elementsInside(caption, (inner) => isCredit(inner))[0]
  if (marked === undefined) return splitCredit(textInside(caption))
  const credit = oneLine(textInside(marked)).replace(
    /^(?:图片来源|摄影|Photo(?: by)?|Credit)\s*[:：]?\s*/i,
    '',
  )
  return { caption: oneLine(textWithout(caption, marked)), credit }
}

function isCredit(element: HtmlElement): boolean {
  return /credit|copyright|byline|attribution/i.test(attribute(element, 'class') ?? '')
}

function textWithout(node: HtmlNode, omitted: HtmlElement): string {
  if (node === omitted) return ''
  if (!('childNodes' in node) || node.childNodes.length === 0) return textInside(node)
  return node.childNodes.map((child) => textWithout(child, omitted)).join('')
}

/** Pages that load pictures late keep the real address aside (WeChat: `data-src`). */
function addressOf(image: HtmlElement, reading: HtmlReading): string | null {
  if (isPlayer(image)) return playedBy(image)
  const names = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'src']
  for (const name of names) {
    const address = writtenAt(image, name, reading)
    if (address !== null) return address
  }
  return null
}

function writtenAt(
  image: HtmlElement,
  name: string,
  { base = null, keepsLocal = false }: HtmlReading,
): string | null {
  const written = attribute(image, name)?.trim() ?? ''
  if (/^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i.test(written)) return written
  if (written === '') return null
  const address = resolveHref(written, base)
  if (address !== null && /^https?:/i.test(address)) return address
  if (keepsLocal && /^(?:file|cid|blob|webkit-fake-url):/i.test(written)) return written
  const isFile = /^[\w./%-]+\.(?:png|jpe?g|gif|webp|avif)$/i.test(written)
  return isFile || nearPath(written) !== null ? written : null
}

/** The player of a clip whose file lies near the page; one of the web is a card that leads to it (`newsBlockOf`). */
export function isPlayer(element: HtmlElement): boolean {
  return playedBy(element) !== null
}

function playedBy(element: HtmlElement): string | null {
  if (element.tagName !== 'video' && element.tagName !== 'audio') return null
  const sources = [element, ...elementsInside(element, ({ tagName }) => tagName === 'source')]
  const written = sources.map((source) => attribute(source, 'src')?.trim() ?? '')
  return written.find((path) => isClipPath(nearPath(path) ?? '')) ?? null
}

function isImage(element: HtmlElement): boolean {
  return element.tagName === 'img' || isPlayer(element)
}

/** What those are told who cannot see it. */
function altOf(image: HtmlElement): string {
  const name = image.tagName === 'img' ? 'alt' : 'aria-label'
  return oneLine(attribute(image, name) ?? '')
}

function isBlockInside(element: HtmlElement): boolean {
  return ['table', 'blockquote', 'ul', 'ol'].includes(element.tagName)
}

function isTiny(image: HtmlElement): boolean {
  const small = (name: string) => /^\s*[0-3](?:px)?\s*$/.test(attribute(image, name) ?? '')
  const style = attribute(image, 'style') ?? ''
  return (
    small('width') || small('height') || /(?:^|[;\s])(?:width|height)\s*:\s*[0-3]px/i.test(style)
  )
}

function isCharacter(image: HtmlElement, alt: string): boolean {
  const sign = /emoji|emotion|smil|expression/i
  const said = `${attribute(image, 'class') ?? ''} ${attribute(image, 'src') ?? ''}`
  return alt !== '' && alt.length <= 8 && sign.test(said.slice(0, 500))
}

function oneLine(text: string): string {
  return normalText(text.replace(/[\s\u3000\u00a0]+/g, ' ')).trim()
}
