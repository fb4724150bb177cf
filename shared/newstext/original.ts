import { attribute, bareText, childrenOf, htmlTree, isElement } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import type { Found, LeftOut } from './reading'
import { headLines } from './original-head'
import type { OriginalLine } from './original-line'

/** What came in, line by line in the order it stood. */
export interface Original {
  readonly lines: readonly OriginalLine[]
  /** True where it was longer than is shown. */
  readonly cut: boolean
}

/** A stretch of one line of the original, in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly from: number
  readonly to: number
}

export const noOriginal: Original = { lines: [], cut: false }

/** Most that is shown of an original: lines, and characters of all of them. */
const mostLines = 3000
const mostCharacters = 400_000

/** Plain text as an original: its lines that are not blank. */
export function originalFromText(text: string): Original {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029|\f/).map((line) => tidy(line))
  return bounded(lines.map((line) => ({ text: line, part: 'page', style: 'text', sign: '' })))
}

/** A page as an original: what its head says, then what its blocks show, as words. Scripts and styles are not in it. */
export function originalFromHtml(html: string): Original {
  const page = htmlTree(html)
  if (page === null) return originalFromText(bareText(html))
  return bounded([...headLines(page), ...pageLines(page)])
}

/** Where each found field and each piece that was left out stands; null where it is nowhere in one line. */
export function placesIn(
  original: Original,
  pieces: readonly (Found | LeftOut)[],
): readonly (Place | null)[] {
  const lines = original.lines.map(({ text }) => compact(text))
  return pieces.map(({ text }) => placeOf(compact(text).letters, lines, original))
}

interface Compact {
  readonly letters: string
  /** Where each letter stands in the text. */
  readonly at: readonly number[]
}

function placeOf(
  letters: string,
  lines: readonly Compact[],
  { lines: shown }: Original,
): Place | null {
  if (letters === '') return null
  const isPage = (line: number) => shown[line]?.part === 'page'
  const whole = lines.findIndex((line, index) => isPage(index) && line.letters === letters)
  const inside = lines.findIndex((line, index) => isPage(index) && line.letters.includes(letters))
  const told = lines.findIndex((line) => line.letters.includes(letters))
  const line = [whole, inside, told].find((index) => index >= 0)
  if (line === undefined) return longPiece(letters, lines)
  const { letters: all, at } = lines[line] ?? { letters: '', at: [] }
  const from = all.indexOf(letters)
  return { line, from: at[from] ?? 0, to: (at[from + letters.length - 1] ?? 0) + 1 }
}

/** A piece of several lines stands where its first line does. */
function longPiece(letters: string, lines: readonly Compact[]): Place | null {
  const line = lines.findIndex(
    (each) => each.letters.length > 3 && letters.startsWith(each.letters),
  )
  const found = lines[line]
  return found === undefined ? null : { line, from: 0, to: (found.at.at(-1) ?? 0) + 1 }
}

/** A text without its white space and invisible characters, and with narrow colons: readings change these. */
function compact(text: string): Compact {
  const at: number[] = []
  let letters = ''
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (/[\s\u200b\u2060\ufeff\u00ad]/.test(character)) continue
    letters += character === '：' ? ':' : character
    at.push(index)
  }
  return { letters, at }
}

function bounded(lines: readonly OriginalLine[]): Original {
  const shown: OriginalLine[] = []
  let characters = 0
  const all = lines.filter(({ text }) => text !== '')
  for (const line of all) {
    characters += line.text.length
    if (shown.length >= mostLines || characters > mostCharacters) return { lines: shown, cut: true }
    shown.push(line)
  }
  return { lines: shown, cut: false }
}

const silent = ['script', 'style', 'template', 'noscript', 'head', 'svg', 'object', 'iframe']
const inline =
  'a abbr b bdi bdo cite code del em font i ins kbd label mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  )

interface Run {
  words: string
  holder: HtmlElement | null
  linked: number
}

function pageLines(page: HtmlNode): readonly OriginalLine[] {
  const lines: OriginalLine[] = []
  let run: Run = { words: '', holder: null, linked: 0 }
  const flush = () => {
    const text = tidy(run.words)
    if (text !== '') lines.push(lineOf(text, run))
    run = { words: '', holder: null, linked: 0 }
  }
  const visit = (node: HtmlNode, holder: HtmlElement | null, inLink: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      if (node.value.trim() !== '') run.holder ??= holder
      run.words += node.value
      if (inLink) run.linked += tidy(node.value).length
    }
    if (!isElement(node)) return childrenOf(node).forEach((child) => visit(child, holder, inLink))
    if (silent.includes(node.tagName)) return
    if (node.tagName === 'img') return addPicture(node, lines, flush)
    const isBlock = !inline.includes(node.tagName)
    if (isBlock) flush()
    const link = inLink || node.tagName === 'a'
    childrenOf(node).forEach((child) => visit(child, node, link))
    if (isBlock) flush()
  }
  visit(page, null, false)
  flush()
  return lines
}

function addPicture(image: HtmlElement, lines: OriginalLine[], flush: () => void): void {
  flush()
  const text = tidy(attribute(image, 'alt') ?? '')
  if (text !== '') lines.push({ text, part: 'page', style: 'picture', sign: signOf(image) })
}

function lineOf(text: string, { holder, linked }: Run): OriginalLine {
  const block = holder === null ? '' : blockOf(holder)
  const isHeading = /^h[1-6]$/.test(block)
  const isLink = linked >= text.length * 0.8
  const style = isHeading ? 'heading' : isLink ? 'link' : block === 'li' ? 'item' : 'text'
  return { text, part: 'page', style, sign: holder === null ? '' : signOf(holder) }
}

function blockOf(element: HtmlElement): string {
  if (!inline.includes(element.tagName)) return element.tagName
  const { parentNode: parent } = element
  return parent !== null && isElement(parent) ? blockOf(parent) : ''
}

/** An element and its nearest named holder, by tag, id and classes: what stays from page to page of a site. */
function signOf(element: HtmlElement): string {
  const own = nameOf(element)
  const holders: string[] = []
  let holder: HtmlNode | null = element.parentNode
  while (holder !== null && isElement(holder) && holders.length < 2) {
    const name = nameOf(holder)
    if (/[.#]/.test(name)) holders.unshift(name)
    holder = holder.parentNode
  }
  return [...holders, own].join(' > ')
}

/** Ids and classes with digits in them are the article's own (`post-1234`), not the site's. */
function nameOf(element: HtmlElement): string {
  const id = attribute(element, 'id') ?? ''
  const classes = (attribute(element, 'class') ?? '').split(/\s+/)
  const kept = classes.filter((name) => /^[A-Za-z_-]+$/.test(name)).slice(0, 3)
  const named = /^[A-Za-z_-]+$/.test(id) ? `#${id}` : ''
  return [element.tagName + named, ...kept].join('.')
}

function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim()
}
