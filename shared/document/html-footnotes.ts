import { element, lookAlike } from './html-making'
import { isHidden } from './html-style'
import { attribute, elementsInside, hasClass, isElement, textInside } from './html-tree'
import type { HtmlElement, HtmlNode } from './html-tree'

/**
 * The page with each reference to a footnote holding the text of its note, and the notes at the foot
 * taken out: `sup.footnote` with `data-text`, as our own HTML has it.
 *
 * A note is one only where both are sure of each other: a link that is nothing but a number or a sign
 * leads to it, and it leads back (Word, LibreOffice, Markdown, encyclopedias, our own pages). What a
 * note says in marks or links is kept as words, a link's address behind its words.
 */
export function withFootnotes(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const links = nodes.flatMap((node) => elementsInside(lookRound(node), isInnerLink))
  const references = links.filter((link) => isSign(textInside(link)) && isReadable(link))
  if (references.length < 2) return nodes
  const all = nodes.flatMap((node) => elementsInside(lookRound(node), () => true))
  const order = new Map(all.map((one, place) => [one, place]))
  const places = placesOf(all)
  const notes = new Map<HtmlElement, string>()
  const texts = new Map<HtmlElement, string>()
  const back = new Set(references.flatMap(namesRound))
  for (const link of references) {
    const note = noteOf(link, places)
    // The links that lead back look just the same: a note comes after its number.
    if (note === null || (order.get(note) ?? 0) < (order.get(link) ?? 0)) continue
    const text = notes.get(note) ?? wordsOf(note, back)
    notes.set(note, text)
    if (text !== '') texts.set(link, text)
  }
  return texts.size === 0 ? nodes : rewritten(nodes, texts, notes)
}

/** Elements by the id or name links lead to. */
function placesOf(all: readonly HtmlElement[]): ReadonlyMap<string, HtmlElement> {
  const places = new Map<string, HtmlElement>()
  for (const place of all) {
    for (const name of namesOf(place)) if (!places.has(name)) places.set(name, place)
  }
  return places
}

/** The block a reference leads to, where a link in it leads back to the reference; else null. */
function noteOf(link: HtmlElement, places: ReadonlyMap<string, HtmlElement>): HtmlElement | null {
  const place = places.get(addressed(link))
  if (place === undefined) return null
  const names = namesRound(link)
  const block = around(place, () => true).find((one) => noteBlocks.has(one.tagName))
  if (block === undefined || around(link, () => true).includes(block)) return null
  const leadsBack = elementsInside(block, isInnerLink).some((back) =>
    names.includes(addressed(back)),
  )
  return leadsBack ? outermost(block) : null
}

/** Word puts the paragraphs of a note into an element of its own. */
function outermost(block: HtmlElement): HtmlElement {
  const parent = block.parentNode
  const isOnly = parent !== null && parent.childNodes.filter(isElement).length === 1
  const isNote =
    isOnly && isElement(parent) && /(?:^|[^a-z])(?:foot|end)?note/i.test(markOf(parent))
  return isNote ? parent : block
}

function markOf(one: HtmlElement): string {
  return `${attribute(one, 'id') ?? ''} ${attribute(one, 'style') ?? ''} ${attribute(one, 'class') ?? ''}`
}

/** Without the links that lead `back` to a reference. */
function wordsOf(note: HtmlElement, back: ReadonlySet<string>): string {
  const words = (node: HtmlNode): string => {
    if (!isElement(node)) return textInside(node)
    if (isInnerLink(node) && back.has(addressed(node))) return ''
    const inside = node.childNodes.map(words).join('')
    const address = node.tagName === 'a' ? (attribute(node, 'href') ?? '') : ''
    const isSaid = !/^https?:/i.test(address) || inside.includes(address)
    const text = isSaid ? inside : `${inside} ${address} `
    return noteBlocks.has(node.tagName) ? ` ${text} ` : text
  }
  return words(note)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\ufe0e|\ufe0f/g, '')
    .replace(/^[\s^↑↩]+|[\s↑↩]+$/g, '')
}

function rewritten(
  nodes: readonly HtmlNode[],
  texts: ReadonlyMap<HtmlElement, string>,
  notes: ReadonlyMap<HtmlElement, string>,
): readonly HtmlNode[] {
  return nodes.flatMap((node): readonly HtmlNode[] => {
    if (!isElement(node)) return [node]
    if (notes.has(node)) return []
    const inside = node.tagName === 'sup' ? elementsInside(node, (inner) => texts.has(inner)) : []
    const [only] = inside
    const isWhole = only !== undefined && textInside(only).trim() === textInside(node).trim()
    const text = texts.get(isWhole ? only : node)
    if (text !== undefined) return [footnoteElement(text)]
    const children = rewritten(node.childNodes, texts, notes)
    const isEmptied = children.length < node.childNodes.length && !children.some(hasWords)
    return isEmptied && frames.has(node.tagName) ? [] : [lookAlike(node, children)]
  })
}

function footnoteElement(text: string): HtmlElement {
  const attrs = [
    { name: 'class', value: 'footnote' },
    { name: 'data-text', value: text },
  ]
  return element('sup', [], attrs)
}

function hasWords(node: HtmlNode): boolean {
  return isElement(node)
    ? node.childNodes.some(hasWords) || node.tagName === 'img'
    : textInside(node).trim() !== ''
}

/** Whether the element is a footnote, in our own form. */
export function isFootnote(one: HtmlElement): boolean {
  const isOne = one.tagName === 'sup' && hasClass(one, 'footnote')
  return isOne && (attribute(one, 'data-text') !== null || one.childNodes.length === 0)
}

/** An element with this node in it, so that a search inside finds the node itself. */
function lookRound(node: HtmlNode): HtmlElement {
  return element('div', [node])
}

function isInnerLink(one: HtmlElement): boolean {
  return one.tagName === 'a' && addressed(one) !== ''
}

function addressed(link: HtmlElement): string {
  const address = attribute(link, 'href') ?? ''
  return address.startsWith('#') ? address.slice(1) : ''
}

function namesOf(one: HtmlElement): readonly string[] {
  return [attribute(one, 'id'), attribute(one, 'name')].filter(
    (name) => name !== null && name !== '',
  ) as string[]
}

/** The names by which a link leads back to this one. */
function namesRound(link: HtmlElement): readonly string[] {
  return around(link, isTight).flatMap(namesOf)
}

/** The element and those around it, innermost first, as far as they are wanted. */
function around(one: HtmlElement, wanted: (outer: HtmlElement) => boolean): readonly HtmlElement[] {
  const found = [one]
  for (
    let outer = one.parentNode;
    outer !== null && isElement(outer) && wanted(outer);
    outer = outer.parentNode
  )
    found.push(outer)
  return found
}

function isTight(outer: HtmlElement): boolean {
  return ['sup', 'span', 'a', 'b', 'i'].includes(outer.tagName)
}

/** 1, [1], （1）, ①, *, †, a: what stands for a note and for nothing else. */
function isSign(text: string): boolean {
  return /^\s*[[(（［〔【]?\s*(?:注?\s*\d{1,3}|[①-⑳]|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5})\s*[\])）］〕】]?\s*$/.test(
    text,
  )
}

const noteBlocks = new Set(['li', 'p', 'div', 'aside', 'dd', 'td'])

/** Whether a note may stand there: not where only bare words are taken over, or nothing at all. */
function isReadable(link: HtmlElement): boolean {
  return !around(link, () => true).some(
    (outer) => isBare(outer) || isHidden(outer) || hasClass(outer, 'attribution'),
  )
}

/** Of the line under a picture only the words are taken; that of a table is a line like others. */
function isBare({ tagName, parentNode }: HtmlElement): boolean {
  const isOfTable =
    tagName === 'figcaption' &&
    parentNode !== null &&
    isElement(parentNode) &&
    elementsInside(parentNode, (one) => one.tagName === 'table').length > 0
  return bare.has(tagName) && !isOfTable
}

const bare = new Set(
  (
    'figcaption button select textarea option datalist dialog progress meter iframe object applet svg ' +
    'math canvas audio video map mpvoice noscript'
  ).split(' '),
)

/** What is left of a list of notes once they are gone. */
const frames = new Set(['ol', 'ul', 'section', 'div', 'dl', 'aside', 'footer'])
