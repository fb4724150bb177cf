import type { BodyNode } from './body'
import { boxKinds, cardKinds } from './grammar'
import type { BoxKind } from './grammar'
import type { Place } from './html-reading'
import { textNode } from './html-making'
import { attribute, childrenOf, elementsInside, hasClass, isElement, textInside } from './html-tree'
import type { HtmlElement, HtmlNode } from './html-tree'
import { isWebHref, resolveHref } from './links'

/** The readers of what stands inside a block of news; given by the reader of blocks, which calls this file. */
export interface InnerReaders {
  readonly blocksOf: (nodes: readonly HtmlNode[], place: Place) => readonly BodyNode[]
  /** All text of these nodes as one line of inline nodes. */
  readonly lineOf: (nodes: readonly HtmlNode[], place: Place) => readonly BodyNode[]
}

/**
 * A block of news (a box, questions and answers, a timeline, a table with its caption), or null where
 * the element is surely none. Only what stands outermost becomes one.
 *
 * Read besides our own HTML: `details` and boxes that say so in their class as boxes, a `dl` whose terms
 * are all questions, lists of the class `timeline` whose items begin with a time, tables with a caption.
 */
export function newsBlockOf(
  element: HtmlElement,
  place: Place,
  readers: InnerReaders,
): BodyNode | null {
  if (place.depth > 0) return null
  const reader = readersOfTag[element.tagName]
  return reader === undefined
    ? null
    : reader(element, { ...place, depth: place.depth + 1 }, readers)
}

type NewsReader = (element: HtmlElement, inner: Place, readers: InnerReaders) => BodyNode | null

function cardOf(element: HtmlElement, inner: Place, readers: InnerReaders) {
  const children = childrenOf(element).filter(isElement)
  const named = (name: string) => children.filter((child) => hasClass(child, name))
  const title = named('card-title')
  const isSure = childrenOf(element).every((node) =>
    isElement(node) ? isCardPart(node) : !isStray(node),
  )
  if (!hasClass(element, 'card') || title.length === 0 || !isSure) return null
  const links = named('card-link').flatMap((child) => elementsInside(child, isLink))
  const address = attribute(element, 'data-href') ?? links.map(hrefOf)[0] ?? ''
  const figures = children.filter(({ tagName }) => tagName === 'figure')
  const linked = named('card-link').map(textInside).join('').trim()
  const isNamed = linked === '' || (linked === address && isWebHref(address))
  const isPlain = figures.length <= 1 && figures.every(isOnePicture)
  if (!isOwn(inner) && !(isNamed && isPlain)) return null
  const said = attribute(element, 'data-kind')
  const kind = cardKinds.find((one) => one === said) ?? 'link'
  const pictures = readers.blocksOf(figures, inner).filter(({ type }) => type === 'figure')
  return {
    type: 'card',
    attrs: { kind, href: isWebHref(address) ? address : '' },
    content: [
      textPart('cardTitle', readers.lineOf(title, inner)),
      textPart('cardText', readers.lineOf(named('card-text'), inner)),
      ...pictures.slice(0, 1),
    ],
  }
}

/** Cards are common on pages; ours are those that hold nothing we would lose. */
function isCardPart(one: HtmlElement): boolean {
  return (
    ['figure', 'video', 'audio'].includes(one.tagName) ||
    (one.tagName === 'p' &&
      ['card-title', 'card-text', 'card-link'].some((name) => hasClass(one, name)))
  )
}

/** A picture and its caption, and no other word. */
function isOnePicture(figure: HtmlElement): boolean {
  const images = elementsInside(figure, ({ tagName }) => tagName === 'img')
  const captions = elementsInside(figure, ({ tagName }) => tagName === 'figcaption')
  const words = captions.map(textInside).join('').trim()
  return images.length === 1 && captions.length <= 1 && textInside(figure).trim() === words
}

/** A video or sound of another's page: kept as the card that leads to it. */
function clipOf(element: HtmlElement, inner: Place, { lineOf }: InnerReaders): BodyNode | null {
  const sources = [element, ...elementsInside(element, ({ tagName }) => tagName === 'source')]
  const base = inner.walk.reading.base ?? null
  const href = sources
    .map((source) => resolveHref(attribute(source, 'src') ?? '', base))
    .find((address) => isWebHref(address))
  if (href === undefined) return null
  const kind = element.tagName === 'audio' ? 'audio' : 'video'
  const said = attribute(element, 'title') ?? attribute(element, 'aria-label') ?? ''
  const title = said === '' ? [] : lineOf([textNode(said)], inner)
  const content = [textPart('cardTitle', title), { type: 'cardText' }]
  return { type: 'card', attrs: { kind, href }, content }
}

function isLink(one: HtmlElement): boolean {
  return one.tagName === 'a'
}

function hrefOf(link: HtmlElement): string {
  return attribute(link, 'href') ?? ''
}

/** A gallery: nothing but pictures, two at least; our own may have one. */
function picturesOf(element: HtmlElement, inner: Place, { blocksOf }: InnerReaders) {
  const own = hasClass(element, 'pictures')
  const isGallery = galleryClass.test(attribute(element, 'class') ?? '')
  const images =
    own || !isGallery ? [] : elementsInside(element, ({ tagName }) => tagName === 'img')
  if (!own && images.length < 2) return null
  const blocks = isOwn(inner) || isOnlyPictures(element) ? blocksOf(childrenOf(element), inner) : []
  const isSure =
    (blocks.length > 0 || isOwn(inner)) && blocks.every(({ type }) => type === 'figure')
  if (!isSure) return null
  return blocks.length > 0 ? { type: 'pictureGroup', content: blocks } : { type: 'pictureGroup' }
}

const galleryClass = /(?:^|[\s_-])(?:gallery|image-group|picture-group)(?:$|[\s_-])/i

/** Whether every word in it belongs to a picture. */
function isOnlyPictures(element: HtmlElement): boolean {
  return childrenOf(element).every((node) => {
    if (!isElement(node)) return textInside(node).trim() === ''
    return ['figure', 'img', 'picture'].includes(node.tagName) || isOnlyPictures(node)
  })
}

const readersOfTag: Readonly<Record<string, NewsReader>> = {
  div: (...given) => boxOf(...given) ?? cardOf(...given) ?? picturesOf(...given),
  video: clipOf,
  audio: clipOf,
  aside: boxOf,
  section: boxOf,
  details: boxOf,
  dl: questionsOf,
  ol: timelineOf,
  ul: timelineOf,
  figure: (...given) => tableFigureOf(...given) ?? picturesOf(...given),
  table: captionedTableOf,
}

function boxOf(element: HtmlElement, inner: Place, { blocksOf, lineOf }: InnerReaders) {
  const kind = boxKindOf(element)
  if (kind === null) return null
  const [title, rest] = cut(childrenOf(element), (node) => isTitle(node, element))
  const blocks = blocksOf(rest, inner)
  const isUnfinished = hasClass(element, 'box') && title.length > 0
  if (!isOwn(inner) && !isUnfinished && blocks.length === 0) return null
  return {
    type: 'box',
    attrs: { kind },
    content: [textPart('boxTitle', lineOf(title, inner)), ...orEmpty(blocks)],
  }
}

function boxKindOf(element: HtmlElement): BoxKind | null {
  if (hasClass(element, 'box') && attribute(element, 'role') === 'note') {
    const said = attribute(element, 'data-kind')
    return boxKinds.find((kind) => kind === said) ?? 'facts'
  }
  if (element.tagName === 'details') return 'facts'
  const classes = attribute(element, 'class') ?? ''
  return boxClasses.find(([pattern]) => pattern.test(classes))?.[1] ?? null
}

const boxClasses: readonly (readonly [RegExp, BoxKind])[] = [
  [/(?:^|[\s_-])(?:fact-?box|fact-?file|info-?box|explainer-?box)(?:$|\s)/i, 'facts'],
  [/(?:^|[\s_-])(?:key-?points?|key-?takeaways?|at-a-glance)(?:$|\s)/i, 'points'],
  [/(?:^|[\s_-])correction(?:-?(?:box|note|notice))?(?:$|\s)/i, 'correction'],
]

function isTitle(node: HtmlNode, box: HtmlElement): boolean {
  if (!isElement(node)) return false
  if (box.tagName === 'details') return node.tagName === 'summary'
  return hasClass(node, 'box-title') || (!hasClass(box, 'box') && /^h[1-6]$/.test(node.tagName))
}

function questionsOf(element: HtmlElement, inner: Place, readers: InnerReaders) {
  const nodes = childrenOf(element).flatMap((node) =>
    node.nodeName === 'div' ? childrenOf(node) : [node],
  )
  if (nodes.some(isStray)) return null
  const parts = nodes.filter(isElement)
  const asked = parts.filter((part) => part.tagName === 'dt')
  const isSure = asked.length > 0 && asked.every((part) => /[?？]\s*$/.test(textInside(part)))
  if (!hasClass(element, 'qa') && !isSure) return null
  const pairs: { readonly question: readonly BodyNode[]; answer: readonly BodyNode[] }[] = []
  for (const part of parts) {
    const last = pairs.at(-1)
    if (part.tagName === 'dt' || last === undefined)
      pairs.push({ question: readers.lineOf(childrenOf(part), inner), answer: [] })
    else {
      const answer = part.tagName === 'dd' ? childrenOf(part) : [part]
      last.answer = [...last.answer, ...readers.blocksOf(answer, inner)]
    }
  }
  if (pairs.length === 0) return null
  const content = pairs.flatMap(({ question, answer }) => [
    textPart('question', question),
    { type: 'answer', content: orEmpty(answer) },
  ])
  return { type: 'qa', content }
}

function timelineOf(element: HtmlElement, inner: Place, { blocksOf, lineOf }: InnerReaders) {
  if (!hasClass(element, 'timeline') || childrenOf(element).some(isStray)) return null
  const items = childrenOf(element).filter(isElement)
  const isSure = isOwn(inner) || items.every((entry) => childrenOf(entry).some(isTime))
  if (items.length === 0 || !isSure) return null
  const content = items.map((entry) => {
    const [time, rest] = cut(childrenOf(entry), isTime)
    return {
      type: 'timelineEntry',
      content: [textPart('timelineTime', lineOf(time, inner)), ...orEmpty(blocksOf(rest, inner))],
    }
  })
  return { type: 'timeline', content }
}

function isTime(node: HtmlNode): boolean {
  if (!isElement(node)) return false
  return node.tagName === 'time' || ['when', 'time', 'date'].some((name) => hasClass(node, name))
}

/** A figure round one table. */
function tableFigureOf(element: HtmlElement, inner: Place, readers: InnerReaders) {
  const children = childrenOf(element).filter(isElement)
  const [captions, tables] = [named(children, 'figcaption'), named(children, 'table')]
  const [table] = tables
  const isSure =
    tables.length === 1 &&
    children.length === captions.length + 1 &&
    !childrenOf(element).some(isStray)
  if (table === undefined || captions.length === 0 || !isSure) return null
  const words = captions.flatMap((caption) => [...childrenOf(caption)])
  return withCaption(readers.lineOf(words, inner), readers.blocksOf([table], inner))
}

function captionedTableOf(element: HtmlElement, inner: Place, readers: InnerReaders) {
  const captions = named(childrenOf(element).filter(isElement), 'caption')
  if (captions.every((caption) => textInside(caption).trim() === '')) return null
  const words = captions.flatMap((caption) => [...childrenOf(caption)])
  const rest = element.childNodes.filter((node) => node.nodeName !== 'caption')
  const bare = { ...element, childNodes: rest }
  return withCaption(readers.lineOf(words, inner), readers.blocksOf([bare], inner))
}

/** The table with its caption; null where it turned out to be layout. */
function withCaption(caption: readonly BodyNode[], blocks: readonly BodyNode[]): BodyNode | null {
  const [table] = blocks
  if (table?.type !== 'table' || blocks.length > 1) return null
  return { type: 'captionedTable', content: [textPart('tableCaption', caption), table] }
}

function named(elements: readonly HtmlElement[], tag: string): readonly HtmlElement[] {
  return elements.filter(({ tagName }) => tagName === tag)
}

function isOwn(place: Place): boolean {
  return place.walk.reading.origin === 'own'
}

/** Words between the parts of a block, where none belong. */
function isStray(node: HtmlNode): boolean {
  return !isElement(node) && textInside(node).trim() !== ''
}

/** The first node that is wanted, and all others in their order. */
function cut(
  nodes: readonly HtmlNode[],
  wanted: (node: HtmlNode) => boolean,
): readonly [readonly HtmlNode[], readonly HtmlNode[]] {
  const at = nodes.findIndex(wanted)
  return at < 0 ? [[], nodes] : [nodes.slice(at, at + 1), nodes.toSpliced(at, 1)]
}

function textPart(type: string, content: readonly BodyNode[]): BodyNode {
  return content.length > 0 ? { type, content } : { type }
}

function orEmpty(blocks: readonly BodyNode[]): readonly BodyNode[] {
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
}
