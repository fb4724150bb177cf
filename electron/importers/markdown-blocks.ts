import { element, lookAlike } from '../../shared/document/html-making'
import {
  attribute,
  childrenOf,
  hasClass,
  isElement,
  textInside,
} from '../../shared/document/html-tree'
import type { HtmlElement, HtmlNode } from '../../shared/document/html-tree'

/**
 * The HTML of a Markdown text with the blocks of news our own Markdown writes (docs/decisions/0027-markdown.md)
 * as our own HTML has them: a quotation, a list or a table whose title, question or time says by its class
 * what it is. What says so and is none stays as it stands.
 */
export function withNewsBlocks(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const seen = nodes.filter(isSeen)
  return seen.flatMap((node, at): readonly HtmlNode[] => {
    const caption = partOf(seen[at - 1], 'table-caption')
    if (caption !== null && isNamed(node, 'table')) return [tableFigure(caption, node)]
    if (isNamed(seen[at + 1], 'table') && partOf(node, 'table-caption') !== null) return []
    return [isElement(node) ? blockOf(node) : node]
  })
}

function blockOf(node: HtmlElement): HtmlElement {
  switch (node.tagName) {
    case 'html':
    case 'body':
      return lookAlike(node, withNewsBlocks(childrenOf(node)))
    case 'blockquote':
      return quotationOf(node)
    case 'ul':
      return listOf(node)
    case 'div':
      return hasClass(node, 'pictures') ? lookAlike(node, withLines(seenIn(node))) : node
    default:
      return node
  }
}

function quotationOf(quote: HtmlElement): HtmlElement {
  const [first, ...rest] = seenIn(quote)
  const title = partOf(first, 'box-title')
  if (title !== null) {
    const attrs = [...attrsOf('box', title), { name: 'role', value: 'note' }]
    return element('div', [line('p', title, 'box-title'), ...rest], attrs)
  }
  const name = partOf(first, 'card-title')
  return (name === null ? null : cardOf(name, rest)) ?? quote
}

/** Null where something stands in it that a card has no place for. */
function cardOf(title: HtmlElement, rest: readonly HtmlNode[]): HtmlElement | null {
  const parts = withLines(rest)
  const address = isAddress(parts.at(-1)) ? parts.at(-1) : undefined
  const said = address === undefined ? parts : parts.slice(0, -1)
  if (!said.every((part) => isNamed(part, 'p') || isNamed(part, 'figure'))) return null
  const texts = said.map((part) => (isNamed(part, 'p') ? line('p', part, 'card-text') : part))
  const link = isNamed(address, 'p') ? [line('p', address, 'card-link')] : []
  return element('div', [line('p', title, 'card-title'), ...texts, ...link], attrsOf('card', title))
}

function listOf(list: HtmlElement): HtmlElement {
  const items = seenIn(list).filter(isElement).map(seenIn)
  const named = (name: string) =>
    items.flatMap(([first, ...rest]) => {
      const title = partOf(first, name)
      return title === null ? [] : [{ title, rest }]
    })
  const questions = named('question')
  if (items.length > 0 && questions.length === items.length) {
    const pairs = questions.flatMap(({ title, rest }) => [line('dt', title), element('dd', rest)])
    return element('dl', pairs, attrsOf('qa'))
  }
  const times = named('when')
  if (items.length === 0 || times.length < items.length) return list
  const entries = times.map(({ title, rest }) =>
    element('li', [line('p', title, 'when'), ...rest], attrsOf('entry')),
  )
  return element('ol', entries, attrsOf('timeline'))
}

function tableFigure(caption: HtmlElement, table: HtmlElement): HtmlElement {
  return element('figure', [line('figcaption', caption), table], attrsOf('table'))
}

/**
 * Pictures that are paragraphs of their own as figures, the line below each as its caption. The empty
 * credit keeps that line whole: what is caption in it and what credit, the head of the file says.
 */
function withLines(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.flatMap((node, at): readonly HtmlNode[] => {
    const above = nodes[at - 1]
    const isBelow = above !== undefined && pictureOf(above) !== null && isLine(node)
    if (isBelow) return []
    const image = pictureOf(node)
    if (image === null) return [node]
    const below = nodes[at + 1]
    if (!isLine(below)) return [element('figure', [image])]
    const credit = element('small', [], attrsOf('credit'))
    return [element('figure', [image, element('figcaption', [...below.childNodes, credit])])]
  })
}

function pictureOf(node: HtmlNode): HtmlElement | null {
  const [only, ...rest] = isNamed(node, 'p') ? seenIn(node) : []
  return isNamed(only, 'img') && rest.length === 0 ? only : null
}

/** A paragraph that may be the line below a picture. */
function isLine(node: HtmlNode | undefined): node is HtmlElement {
  return isNamed(node, 'p') && pictureOf(node) === null && !isAddress(node)
}

/** A paragraph that is an address and nothing else. */
function isAddress(node: HtmlNode | undefined): boolean {
  const [only, ...rest] = isNamed(node, 'p') ? seenIn(node) : []
  const isLink = isNamed(only, 'a') && attribute(only, 'href') === textInside(only)
  return isLink && rest.length === 0
}

/** What stands in the line that names a block: the element of that class, alone or alone in its paragraph. */
function partOf(node: HtmlNode | undefined, name: string): HtmlElement | null {
  const [only, ...rest] = isNamed(node, 'p') ? seenIn(node) : [node]
  return isNamed(only, 'b') && rest.length === 0 && hasClass(only, name) ? only : null
}

function line(tag: string, part: HtmlElement, name?: string): HtmlElement {
  return element(tag, part.childNodes, name === undefined ? [] : attrsOf(name))
}

/** The class of a block, and the kind its title says. */
function attrsOf(name: string, title?: HtmlElement) {
  const kind = title === undefined ? null : attribute(title, 'data-kind')
  const attrs = [{ name: 'class', value: name }]
  return kind === null ? attrs : [...attrs, { name: 'data-kind', value: kind }]
}

function isNamed(node: HtmlNode | undefined, tag: string): node is HtmlElement {
  return node !== undefined && isElement(node) && node.tagName === tag
}

function seenIn(node: HtmlNode): readonly HtmlNode[] {
  return childrenOf(node).filter(isSeen)
}

/** Everything but the white space between blocks. */
function isSeen(node: HtmlNode): boolean {
  return isElement(node) || textInside(node).trim() !== ''
}
