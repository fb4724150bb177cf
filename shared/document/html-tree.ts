import { defaultTreeAdapter, parse } from 'parse5'
import type { DefaultTreeAdapterTypes, TreeAdapter } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode

/**
 * HTML as a tree (WHATWG parsing, as browsers do it), or null where it is built to be costly: nested
 * deeper than `deepestElement`, or with tags of thousands of attributes. No page of news is.
 *
 * Time grows linearly with the length of the text. Nothing is run or fetched.
 */
export function htmlTree(html: string): HtmlParent | null {
  if (hasCrowdedTag(html)) return null
  try {
    return parse(html, { treeAdapter: boundedAdapter(html.length + 1000) })
  } catch (problem) {
    if (problem instanceof TooDeep) return null
    throw problem
  }
}

/** The words of HTML without its tags, a line for each piece: what is left of a page `htmlTree` refuses. */
export function bareText(html: string): string {
  return html
    .replace(/<(script|style|template)\b[^>]*>[\s\S]*?(?:<\/\1|$)/gi, '\n')
    .replace(/<[^>]*(?:>|$)/g, '\n')
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : []
}

/** An attribute's value, or null where the element has none of that name. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null
}

/** An attribute's whole number within bounds, or null. */
export function numberAttribute(
  element: HtmlElement,
  name: string,
  least: number,
  most: number,
): number | null {
  const text = attribute(element, name)
  if (text === null || !/^\s*\+?\d{1,7}/.test(text)) return null
  const value = Number.parseInt(text, 10)
  return value >= least && value <= most ? value : null
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name)
}

/** All text inside, without that of scripts and styles, white space as it stands. */
export function textInside(node: HtmlNode): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  if (/^(script|style|template|noscript)$/.test(node.nodeName)) return ''
  return childrenOf(node).map(textInside).join('')
}

/** Every element inside `node` that `wanted` says yes to, in the order of the page. */
export function elementsInside(
  node: HtmlNode,
  wanted: (element: HtmlElement) => boolean,
): readonly HtmlElement[] {
  const found: HtmlElement[] = []
  const visit = (inner: HtmlNode) => {
    if (isElement(inner) && wanted(inner)) found.push(inner)
    childrenOf(inner).forEach(visit)
  }
  childrenOf(node).forEach(visit)
  return found
}

/** Deepest nesting of elements read. Pages made of nested sections reach about a hundred. */
export const deepestElement = 300

class TooDeep extends Error {}

type Adapter = TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>

/**
 * The usual tree, with two bounds. Depth, since the parser walks the open elements at many a tag; and
 * the number of elements, since unclosed formatting is opened anew in each paragraph. Siblings are looked
 * for from the end, where text moved out of a table always lands.
 */
function boundedAdapter(most: number): Adapter {
  let depth = 0
  let opened = 0
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1
      opened += 1
      if (depth > deepestElement || opened > most) throw new TooDeep()
    },
    onItemPop: () => {
      depth -= 1
    },
    insertBefore(parent, node, before) {
      parent.childNodes.splice(parent.childNodes.lastIndexOf(before), 0, node)
      node.parentNode = parent
    },
    insertTextBefore(parent, text, before) {
      const at = parent.childNodes.lastIndexOf(before)
      const previous = parent.childNodes[at - 1]
      if (previous !== undefined && defaultTreeAdapter.isTextNode(previous)) previous.value += text
      else this.insertBefore(parent, defaultTreeAdapter.createTextNode(text), before)
    },
    detachNode(node) {
      const parent = node.parentNode
      if (parent === null) return
      parent.childNodes.splice(parent.childNodes.lastIndexOf(node), 1)
      node.parentNode = null
    },
  }
}

const mostAttributes = 4000

/**
 * Whether a tag has more than `mostAttributes` attributes: the tokenizer compares each new name with all
 * before it. Follows the tokenizer's own states (WHATWG HTML 13.2.5.32 to 39), so that quotes cannot hide any.
 */
function hasCrowdedTag(html: string): boolean {
  const start = /<[a-z/]/gi
  while (start.exec(html) !== null) {
    const end = tagEnd(html, start.lastIndex)
    if (end === null) return true
    start.lastIndex = end
  }
  return false
}

function tagEnd(html: string, from: number): number | null {
  const attributeStart =
    /[\s/]*(?:(>)|=?[^\s/>=]*\s*(?:=\s*(?:"[^"]*"?|'[^']*'?|[^\s>"'][^\s>]*)?)?)/y
  attributeStart.lastIndex = from
  for (let count = 0; count <= mostAttributes; count += 1) {
    const before = attributeStart.lastIndex
    const match = attributeStart.exec(html)
    if (match === null || match[1] !== undefined) return Math.max(attributeStart.lastIndex, from)
    if (attributeStart.lastIndex === before) return before
    if (attributeStart.lastIndex >= html.length) return html.length
  }
  return null
}
