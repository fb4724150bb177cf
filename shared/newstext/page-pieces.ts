import { childrenOf, isElement, textInside } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import { hintOf } from './hints'
import type { Hint } from './hints'
import { oneLine } from './page-text'
import { isBareLabel } from './labels'

/** One piece of the lines above a story: what the page sets apart by markup alone. */
export interface Piece {
  readonly text: string
  readonly hint: Hint
}

/**
 * The pieces of an element above a story, in order. Sites part them by elements (`<span>`, `<li>`, cells),
 * which parts a label from its value as well: what belongs together is joined again.
 */
export function piecesOf(element: HtmlElement): readonly Piece[] {
  const pieces: Piece[] = []
  const visit = (node: HtmlNode, holder: HtmlElement) => {
    if (node.nodeName === '#text') {
      const text = oneLine(textInside(node))
      if (text !== '') pieces.push({ text, hint: hintOf(holder, reach) })
    } else if (isElement(node) && !silent.includes(node.tagName)) {
      childrenOf(node).forEach((child) => visit(child, node))
    }
  }
  childrenOf(element).forEach((child) => visit(child, element))
  return joined(pieces)
}

/** How many elements up a name still speaks of a piece. */
const reach = 5
const silent = ['script', 'style', 'template', 'noscript', 'svg', 'select', 'textarea', 'video']

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const lines: Piece[] = []
  let open = false
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && (open || belongs(last.text, piece.text))) {
      const hint = last.hint === 'piece' ? piece.hint : last.hint
      lines[lines.length - 1] = { text: `${last.text} ${piece.text}`, hint }
    } else lines.push(piece)
    open = isOpen(piece.text)
  }
  return lines
}

/** Whether a piece waits for what follows: a label, `By`, a comma. */
function isOpen(text: string): boolean {
  if (/[:：,，、&]$/.test(text) && text.length <= 40) return true
  return isBareLabel(text) || (text.length < 30 && /(?:^|\s)(?:by|and|with|from)$|^由$/i.test(text))
}

/** Whether a piece goes on where the last one stopped: a comma, `and`, the next part of a date. */
function belongs(last: string, next: string): boolean {
  if (/^(?:[:：,，、&次]|and\b|in\s\p{Lu})/u.test(next)) return true
  const isDated = (text: string) => /^[\d年月日时分秒:：\-/.\s]+$/.test(text)
  return isDated(last) && isDated(next) && !/\d{1,2}:\d{2}/.test(last)
}
