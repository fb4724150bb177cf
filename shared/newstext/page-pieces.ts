import { childrenOf, isElement, textInside } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import { hintOf } from './hints'
import type { Hint } from './hints'
import { oneLine } from './page-text'
import { startsWithGivenName } from './given-names'
import { readLatinPeople } from './latin-people'
import { isBareLabel } from './labels'
import { roleWord } from './roles'

/** One piece of the lines above a story: what the page sets apart by markup alone. */
export interface Piece {
  readonly text: string
  readonly hint: Hint
  /** Whether it stands in a cell for labels or their values: `<dt>`, `<dd>`, `<th>`, `<td>`. */
  readonly isCell?: boolean
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
      const isCell = ['dt', 'dd', 'th', 'td'].includes(holder.tagName)
      if (text !== '') pieces.push({ text, hint: hintOf(holder, reach), isCell })
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
    if (last !== undefined && isLatinLabel(last, piece)) {
      lines[lines.length - 1] = { text: `${last.text}: ${piece.text}`, hint: piece.hint }
      open = false
      continue
    }
    if (last !== undefined && (open || belongs(last.text, piece.text))) {
      const hint = last.hint === 'piece' ? piece.hint : last.hint
      lines[lines.length - 1] = { text: `${last.text} ${piece.text}`, hint }
    } else lines.push(piece)
    open = isOpen(piece.text) || isStroked(lines.at(-1)?.text ?? '')
  }
  return lines
}

/** Whether a piece waits for what follows: a label, `By`, a comma. */
function isOpen(text: string): boolean {
  if (/[:：,，、&]$/.test(text) && text.length <= 40) return true
  return isBareLabel(text) || (text.length < 60 && /(?:^|\s)(?:by|and|with|from)$|^由$/i.test(text))
}

/** `Words` and `Ann Lee`, each in its cell, or beside each other where the name is one by its given name. */
function isLatinLabel(last: Piece, next: Piece): boolean {
  if (next.text.length > 80 || !madeWord.test(last.text)) return false
  const { people, beside } = readLatinPeople(next.text)
  const isSure = last.isCell === true && next.isCell === true
  return beside === '' && people.length > 0 && (isSure || people.every(startsWithGivenName))
}

const madeWord =
  /^(?:words|text|story|writing|reporting|photos?|photographs?|photography|pictures?|images?|videos?|graphics?|illustrations?|maps?|reporters?|writer|author|photographers?|editors?)$/i

/** `文 |`: a word for what somebody did, and the stroke before the name. */
function isStroked(text: string): boolean {
  const word = /^(.{1,6}?)\s*[|｜丨│/／]$/.exec(text)?.[1]
  return word !== undefined && roleWord(word) !== null
}

/** Whether a piece goes on where the last one stopped: a comma, `and`, the next part of a date. */
function belongs(last: string, next: string): boolean {
  if (/^(?:[:：,，、&次]|[.。]$|and\b|in\s\p{Lu})/u.test(next)) return true
  if (/^[|｜丨│/／]$/.test(next) && last.length <= 6 && roleWord(last) !== null) return true
  const isDated = (text: string) => /^[\d年月日时分秒:：\-/.\s]+$/.test(text)
  return isDated(last) && isDated(next) && !/\d{1,2}:\d{2}/.test(last)
}
