import { attribute, isElement, textInside } from './html-tree'
import type { HtmlElement, HtmlNode } from './html-tree'
import { element, isBlank, lookAlike } from './html-making'

/** Whether Google Docs or a program of Apple (Notes, Pages, TextEdit) put this HTML on the clipboard. */
export function isStyledOnly(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) => {
    if (!isElement(node)) return false
    if (/^docs-internal-guid-/.test(attribute(node, 'id') ?? '')) return true
    if (/\bApple-|^webkit-/.test(attribute(node, 'class') ?? '')) return true
    if (/^Cocoa HTML Writer$/i.test(attribute(node, 'content') ?? '')) return true
    return isStyledOnly(node.childNodes)
  })
}

/**
 * The nodes of programs that know titles only as large type: a short paragraph all in type of 20 points
 * or more becomes a heading. The boxes of a checklist, which are pictures, go.
 */
export function plainStyled(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return nodes.flatMap((node): readonly HtmlNode[] => {
    if (!isElement(node)) return [node]
    if (isTitle(node)) return [element('h1', node.childNodes)]
    const isCheck = node.tagName === 'li' && attribute(node, 'role') === 'checkbox'
    const children = isCheck ? node.childNodes.filter((child) => !isBox(child)) : node.childNodes
    return [lookAlike(node, plainStyled(children))]
  })
}

const longestTitle = 120
/** Points from which type is larger than any text is set in. */
const titleSize = 20

function isTitle(node: HtmlElement): boolean {
  if (node.tagName !== 'p' && node.tagName !== 'div') return false
  if (holdsBlocks(node)) return false
  const text = textInside(node).trim()
  if (text === '' || text.length > longestTitle) return false
  return isLarge(node, false)
}

function isLarge(node: HtmlNode, around: boolean): boolean {
  if (!isElement(node)) return around || isBlank(node)
  const size = pointsOf(node)
  const large = size === null ? around : size >= titleSize
  return node.childNodes.every((child) => isLarge(child, large))
}

function pointsOf(node: HtmlElement): number | null {
  const size = /font(?:-size)?\s*:[^;]*?([\d.]+)\s*(pt|px)/i.exec(attribute(node, 'style') ?? '')
  if (size === null) return null
  return Number(size[1]) * (size[2]?.toLowerCase() === 'px' ? 0.75 : 1)
}

function holdsBlocks(node: HtmlElement): boolean {
  return node.childNodes.some(
    (child) => isElement(child) && (blocks.has(child.tagName) || holdsBlocks(child)),
  )
}

function isBox(node: HtmlNode): boolean {
  return isElement(node) && node.tagName === 'img'
}

const blocks = new Set('p div ul ol table h1 h2 h3 h4 h5 h6 img li'.split(' '))
