import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

/**
 * What a person sees of a fragment, as far as can be said without drawing it: written independently of
 * the reader it is compared with. What is hidden counts too; the numbers Word writes for programs without
 * lists do not, since they become lists; nor the label of a credit, which becomes a field.
 */
export function visibleCharacters(html: string): string {
  return visible(parse(html)).replace(/Photo:| 摄/g, '')
}

function visible(node: Node): string {
  if ('value' in node) return node.value
  if (!('childNodes' in node)) return ''
  if ('tagName' in node && unseen.has(node.tagName)) return ''
  const attributes = 'attrs' in node ? node.attrs : []
  const style = attributes.find(({ name }) => name === 'style')?.value ?? ''
  if (/mso-list:\s*Ignore/i.test(style) && isListNumber(node)) return ''
  return node.childNodes.map(visible).join('')
}

function isListNumber(node: DefaultTreeAdapterTypes.Element | Node): boolean {
  let above: Node | null = node
  while (above !== null) {
    const attributes = 'attrs' in above ? above.attrs : []
    const style = attributes.find(({ name }) => name === 'style')?.value ?? ''
    if (/mso-list:\s*l\d/i.test(style)) return true
    above = 'parentNode' in above ? above.parentNode : null
  }
  return false
}

const unseen = new Set(
  'head title script style template noscript iframe rp datalist audio video object'.split(' '),
)
