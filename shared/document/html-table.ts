import type { BodyNode } from './body'
import type { Place } from './html-reading'
import { childrenOf, isElement, numberAttribute } from './html-tree'
import type { HtmlElement, HtmlNode } from './html-tree'

/** Reads the blocks inside a cell; given by the reader of blocks, which reads tables by this file. */
type ReadBlocks = (nodes: readonly HtmlNode[], place: Place) => readonly BodyNode[]

/**
 * A table of HTML as blocks: its caption as a paragraph, then the table. A table of one cell, or one that
 * holds other tables, is layout: only what stands in its cells is kept.
 */
export function tableOf(
  element: HtmlElement,
  place: Place,
  blocksOf: ReadBlocks,
): readonly BodyNode[] {
  const rows = rowsOf(element)
  const own = place.walk.reading.origin === 'own'
  const captions = childrenOf(element).filter((node) => node.nodeName === 'caption')
  const before = captions.flatMap((caption) => blocksOf([caption], place))
  const cells = rows.flatMap(cellsOf)
  if (!own && (cells.length <= 1 || cells.some(holdsTable))) {
    return [...before, ...cells.flatMap((cell) => blocksOf(childrenOf(cell), place))]
  }
  const filled = own ? rows : rows.filter((row) => cellsOf(row).length > 0)
  if (filled.length === 0) return before
  const content = filled.map((row) => rowOf(row, (cell) => blocksOf(childrenOf(cell), place)))
  return [...before, { type: 'table', content: own ? content : squared(content) }]
}

function rowsOf(element: HtmlElement): readonly HtmlElement[] {
  return childrenOf(element).flatMap((node) => {
    if (!isElement(node)) return []
    if (node.tagName === 'tr') return [node]
    return ['thead', 'tbody', 'tfoot'].includes(node.tagName) ? rowsOf(node) : []
  })
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return childrenOf(row).filter(
    (node): node is HtmlElement =>
      isElement(node) && (node.tagName === 'td' || node.tagName === 'th'),
  )
}

function rowOf(row: HtmlElement, read: (cell: HtmlElement) => readonly BodyNode[]): BodyNode {
  const content = cellsOf(row).map((cell) => {
    return cellNode(
      cell.tagName === 'th' ? 'tableHeader' : 'tableCell',
      numberAttribute(cell, 'colspan', 1, 100) ?? 1,
      numberAttribute(cell, 'rowspan', 1, 1000) ?? 1,
      read(cell),
    )
  })
  return { type: 'tableRow', content }
}

function cellNode(
  type: string,
  colspan: number,
  rowspan: number,
  blocks: readonly BodyNode[],
): BodyNode {
  const content = blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
  return { type, attrs: { colspan, rowspan, colwidth: null }, content }
}

/** Most cells a table is filled up to; beyond it the spans are a trick, and go. */
const mostCells = 20_000

/** The rows with spans cut at the table's end and short rows filled up: editors repair tables unasked otherwise. */
function squared(rows: readonly BodyNode[]): readonly BodyNode[] {
  const spans = rows.map((row, index) =>
    (row.content ?? []).map((cell) => span(cell, rows.length - index)),
  )
  const area = spans.flat().reduce((sum, { width, height }) => sum + width * height, 0)
  if (area > mostCells) return rows.map(withoutSpans)
  const taken: number[] = rows.map(() => 0)
  spans.forEach((row, index) => {
    for (const { width, height } of row) {
      for (let below = index; below < index + height; below += 1)
        taken[below] = (taken[below] ?? 0) + width
    }
  })
  const widest = Math.max(...taken)
  if (widest * rows.length > mostCells) return rows.map(withoutSpans)
  return rows.map((row, index) => {
    const cells = (row.content ?? []).map((cell) => {
      const { height } = span(cell, rows.length - index)
      return { ...cell, attrs: { ...cell.attrs, rowspan: height } }
    })
    const missing = Array.from({ length: widest - (taken[index] ?? 0) }, () =>
      cellNode('tableCell', 1, 1, []),
    )
    return { ...row, content: [...cells, ...missing] }
  })
}

function span(cell: BodyNode, rowsLeft: number) {
  const width = Number(cell.attrs?.['colspan'])
  return { width, height: Math.min(rowsLeft, Number(cell.attrs?.['rowspan'])) }
}

function withoutSpans(row: BodyNode): BodyNode {
  const content = (row.content ?? []).map((cell) => ({
    ...cell,
    attrs: { ...cell.attrs, colspan: 1, rowspan: 1 },
  }))
  return { ...row, content }
}

function holdsTable(cell: HtmlElement): boolean {
  return childrenOf(cell).some(
    (node) => isElement(node) && (node.tagName === 'table' || holdsTable(node)),
  )
}
