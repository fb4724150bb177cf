import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { BodyNode } from '../../shared/document/body'
import type { Lost } from '../../shared/document/html-reading'

type Node = DefaultTreeAdapterTypes.Node

/**
 * What a person sees of a fragment, as far as can be said without drawing it: written independently of
 * the reader it is compared with. What is hidden counts too; the numbers Word writes for programs without
 * lists do not, since they become lists; nor the signs that lead to a footnote and back, which gets a
 * number of its own, nor the label of a credit, which becomes a field.
 */
export function visibleCharacters(html: string): string {
  return visible(parse(html)).replace(/Photo:| 摄|[†^]/g, '')
}

/** The characters there are fewer of in `told` than in `shown`, white space and forms of width aside. */
export function missingCharacters(shown: string, told: string): readonly string[] {
  const left = counted(told)
  return [...counted(shown)]
    .filter(([sign, count]) => (left.get(sign) ?? 0) < count)
    .map(([sign]) => sign)
}

function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const sign of text.normalize('NFKC').match(/[^\s\p{C}]/gu) ?? [])
    counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}

/** Whether a piece of what was lost is too long to be told whole; its end says so. */
export function isToldInPart(lost: readonly Lost[]): boolean {
  return lost.some(({ text }) => text.endsWith('…'))
}

/** The words of a body, those in attributes included. */
export function wordsIn(node: BodyNode): string {
  const attrs = Object.values(node.attrs ?? {}).filter((value) => typeof value === 'string')
  return [node.text ?? '', ...attrs, ...(node.content ?? []).map(wordsIn)].join('')
}

function visible(node: Node): string {
  if ('value' in node) return node.value
  if (!('childNodes' in node)) return ''
  if ('tagName' in node && unseen.has(node.tagName)) return ''
  const attributes = 'attrs' in node ? node.attrs : []
  const style = attributes.find(({ name }) => name === 'style')?.value ?? ''
  if (/mso-list:\s*Ignore/i.test(style) && isListNumber(node)) return ''
  const text = node.childNodes.map(visible).join('')
  const leadsInside = attributes.some(({ name, value }) => name === 'href' && value.startsWith('#'))
  return leadsInside && noteSign.test(text) ? '' : text
}

/** A number, a letter or two, or a mark: all a person would take for the sign of a note. */
const noteSign = /^[\s\p{Ps}\p{Pe}]*(?:注?\d{1,3}|[①-⑳]|[a-z]{1,5}|[*†‡§¶]{1,3})[\s\p{Ps}\p{Pe}]*$/u

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
