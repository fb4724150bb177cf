import { element } from './html-making'
import type { HtmlElement, HtmlNode } from './html-tree'

/** A paragraph that is a list item. `level` counts from 1; `value` is its number, null for a bullet. */
export interface ListLine {
  /** The name of the list in its document: lines of two lists never join. */
  readonly list: string
  readonly level: number
  readonly value: number | null
  readonly content: readonly HtmlNode[]
}

/**
 * Lists of the lines of one run, deeper levels inside the item before them. A number that does not follow
 * the one before begins a list of its own, so that no reader sees another number than was written.
 */
export function nestedLists(lines: readonly ListLine[]): readonly HtmlElement[] {
  const level = Math.min(...lines.map((line) => line.level))
  const lists: HtmlElement[] = []
  let last: ListLine | null = null
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line === undefined) break
    const inner = lines.slice(at + 1)
    const next = inner.findIndex((other) => other.level <= Math.max(level, line.level))
    const deeper = inner.slice(0, next === -1 ? inner.length : next)
    const children = [element('p', line.content), ...(deeper.length > 0 ? nestedLists(deeper) : [])]
    const follows = last !== null && isNext(last, line)
    const list = lists.at(-1)
    if (follows && list !== undefined) appendItem(list, children)
    else lists.push(listOf(line, children))
    last = line
    at += 1 + deeper.length
  }
  return lists
}

function isNext(last: ListLine, line: ListLine): boolean {
  if (last.value === null || line.value === null) return last.value === line.value
  return line.value === last.value + 1
}

function listOf(line: ListLine, children: readonly HtmlNode[]): HtmlElement {
  const items = [element('li', children)]
  if (line.value === null) return element('ul', items)
  return element('ol', items, [{ name: 'start', value: String(line.value) }])
}

function appendItem(list: HtmlElement, children: readonly HtmlNode[]): void {
  list.childNodes.push(element('li', children))
}
