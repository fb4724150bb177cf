import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

/** The words of a piece of HTML, each block on a line of its own. */
export function htmlText(html: string): string {
  return textIn(parseFragment(html))
}

function textIn(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  const inside = 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
  return ['p', 'h2', 'li', 'br', 'td', 'th'].includes(node.nodeName) ? `${inside}\n` : inside
}
