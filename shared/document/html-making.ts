import { textInside } from './html-tree'
import type { HtmlElement, HtmlNode } from './html-tree'

type Attribute = HtmlElement['attrs'][number]

/** An element of our own making, for HTML that is put in order before it is read. It has no parent. */
export function element(
  tag: string,
  children: readonly HtmlNode[],
  attrs: readonly Attribute[] = [],
): HtmlElement {
  const made = {
    nodeName: tag,
    tagName: tag,
    attrs: [...attrs],
    childNodes: [...children],
    namespaceURI: 'http://www.w3.org/1999/xhtml',
    parentNode: null,
  }
  return made as unknown as HtmlElement
}

/** A text of our own making. It has no parent. */
export function textNode(value: string): HtmlNode {
  return { nodeName: '#text', value, parentNode: null } as unknown as HtmlNode
}

/** A copy of an element with other children; the one that was parsed stays as it is. */
export function lookAlike(node: HtmlElement, children: readonly HtmlNode[]): HtmlElement {
  return { ...node, childNodes: [...children] as HtmlElement['childNodes'] }
}

/** Whether there is nothing to read in it but white space. */
export function isBlank(node: HtmlNode): boolean {
  return textInside(node).replace(/[\s\u3000\u00a0\u200b]/g, '') === ''
}
