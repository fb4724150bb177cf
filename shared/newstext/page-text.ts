import { childrenOf, elementsInside, isElement, textInside } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'

/** Longest text, in characters, that can be a line of a story rather than a part of the page. */
const longestLine = 240

/** Most characters of a paragraph that are weighed. */
const longestOwn = 20_000
const inlineTags: ReadonlySet<string> = new Set(
  'a b strong em i span font u br sub sup small mark'.split(' '),
)

/**
 * What is asked of the elements of a page again and again, worked out once for each: a page may nest
 * hundreds deep, and its text would be read anew at each level.
 */
export class PageText {
  #hasH1: boolean | null = null
  readonly #owns = new Map<HtmlNode, string>()
  readonly #raws = new Map<HtmlNode, string | null>()
  readonly #lines = new Map<HtmlNode, string | null>()
  readonly #lengths = new Map<HtmlNode, { readonly all: number; readonly linked: number }>()

  /** The text inside as one line, or null where it is too long to be one. */
  line(node: HtmlNode): string | null {
    const known = this.#lines.get(node)
    if (known !== undefined) return known
    const line = oneLine(this.#raw(node) ?? '')
    const answer = this.#raw(node) === null || line.length > longestLine ? null : line
    this.#lines.set(node, answer)
    return answer
  }

  /** What an element says itself, without the blocks inside it, as one line; cut where it is very long. */
  own(element: HtmlElement): string {
    return oneLine(this.#ownRaw(element))
  }

  /** The share of the text that is in links, 0 to 1. */
  linkShare(node: HtmlNode): number {
    const { all, linked } = this.#measured(node)
    return all === 0 ? 0 : linked / all
  }

  /** Whether an element is a heading with words of its own on a page without any first heading. */
  isBareOfH1(element: HtmlElement): boolean {
    if (this.linkShare(element) > 0.5 || (this.line(element)?.length ?? 0) < 6) return false
    let root: HtmlNode = element
    while (isElement(root) && root.parentNode !== null) root = root.parentNode
    this.#hasH1 ??= elementsInside(root, ({ tagName }) => tagName === 'h1').length > 0
    return !this.#hasH1
  }

  #ownRaw(element: HtmlElement): string {
    const known = this.#owns.get(element)
    if (known !== undefined) return known
    let raw = ''
    for (const child of element.childNodes) {
      if (raw.length > longestOwn) break
      if (!isElement(child)) raw += textInside(child)
      else if (inlineTags.has(child.tagName)) raw += this.#ownRaw(child)
    }
    const own = raw.slice(0, longestOwn)
    this.#owns.set(element, own)
    return own
  }

  #raw(node: HtmlNode): string | null {
    const known = this.#raws.get(node)
    if (known !== undefined) return known
    let raw: string | null = isElement(node) ? '' : textInside(node)
    for (const child of isSilent(node) ? [] : childrenOf(node)) {
      const inner = this.#raw(child)
      raw = raw === null || inner === null || raw.length > 4 * longestLine ? null : raw + inner
    }
    this.#raws.set(node, raw)
    return raw
  }

  #measured(node: HtmlNode): { readonly all: number; readonly linked: number } {
    const known = this.#lengths.get(node)
    if (known !== undefined) return known
    let all = isElement(node) ? 0 : textInside(node).trim().length
    let linked = 0
    for (const child of isSilent(node) ? [] : childrenOf(node)) {
      const inner = this.#measured(child)
      all += inner.all
      linked += inner.linked
    }
    const measured = { all, linked: node.nodeName === 'a' ? all : linked }
    this.#lengths.set(node, measured)
    return measured
  }
}

export function oneLine(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/g, ' ').trim()
}

function isSilent(node: HtmlNode): boolean {
  return isElement(node) && isSilentTag(node)
}

function isSilentTag({ tagName }: HtmlElement): boolean {
  return ['script', 'style', 'template', 'noscript'].includes(tagName)
}
