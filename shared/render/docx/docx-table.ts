import type { BodyNode } from '../../document/body'
import { element, emptyElement, join, nothing } from '../markup'
import type { Markup } from '../markup'
import { paragraph, value } from './word'

/**
 * A table as Word has it. A cell over several rows is said again in each row below as a continuation
 * (`vMerge`, ECMA-376 part 1, 17.4.84), so that columns stay where they are.
 */
export function wordTable(node: BodyNode, inside: (cell: BodyNode) => Markup): Markup {
  const rows = rowsOf(node)
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + cell.span, 0)))
  if (width === 0) return nothing
  const columns = Array.from({ length: width }, () =>
    emptyElement('w:gridCol', { 'w:w': Math.floor(textWidth / width) }),
  )
  const written = rows.map((row) => {
    const cells = row.map((cell) => cellXml(cell, inside))
    const heading = isHeading(row)
      ? element('w:trPr', {}, emptyElement('w:tblHeader', {}))
      : nothing
    return element('w:tr', {}, heading, ...cells)
  })
  const [first = []] = rows
  return join([
    element(
      'w:tbl',
      {},
      tableProperties(isHeading(first)),
      element('w:tblGrid', {}, ...columns),
      ...written,
    ),
    // Two tables without a paragraph between them are one.
    paragraph(nothing),
  ])
}

/** A frame round blocks that stand apart from the story. */
export function boxTable(inside: Markup): Markup {
  if (inside === '') return nothing
  const grid = element('w:tblGrid', {}, emptyElement('w:gridCol', { 'w:w': textWidth }))
  const row = element('w:tr', {}, element('w:tc', {}, ended(inside)))
  return join([element('w:tbl', {}, tableProperties(false), grid, row), paragraph(nothing)])
}

/** A cell of the grid; `node` is null where a cell above reaches down to here. */
interface GridCell {
  readonly node: BodyNode | null
  readonly span: number
  readonly merge: 'restart' | 'continue' | null
}

/** A cell that reaches into the rows below. */
interface Reaching {
  readonly column: number
  readonly span: number
  readonly rows: number
}

function rowsOf(table: BodyNode): readonly (readonly GridCell[])[] {
  let reaching: readonly Reaching[] = []
  const rows: (readonly GridCell[])[] = []
  for (const row of table.content ?? []) {
    const laid = laidOut(row.content ?? [], reaching)
    reaching = laid.reaching
    if (laid.cells.length > 0) rows.push(laid.cells)
  }
  return rows
}

/** One row on the grid, with the cells that reach into it from above, and those that reach on. */
function laidOut(
  nodes: readonly BodyNode[],
  above: readonly Reaching[],
): { readonly cells: readonly GridCell[]; readonly reaching: readonly Reaching[] } {
  const cells: GridCell[] = []
  const reaching = above
    .map((cell) => ({ ...cell, rows: cell.rows - 1 }))
    .filter(({ rows }) => rows > 0)
  let column = 0
  const passReaching = () => {
    let found = above.find((cell) => cell.column === column)
    while (found !== undefined) {
      cells.push({ node: null, span: found.span, merge: 'continue' })
      column += found.span
      found = above.find((cell) => cell.column === column)
    }
  }
  for (const node of nodes) {
    passReaching()
    const span = countAt(node, 'colspan')
    const rows = countAt(node, 'rowspan')
    cells.push({ node, span, merge: rows > 1 ? 'restart' : null })
    if (rows > 1) reaching.push({ column, span, rows: rows - 1 })
    column += span
  }
  passReaching()
  return { cells, reaching }
}

function cellXml({ node, span, merge }: GridCell, inside: (cell: BodyNode) => Markup): Markup {
  const properties = join([
    span > 1 ? value('w:gridSpan', span) : nothing,
    merge === null ? nothing : value('w:vMerge', merge),
  ])
  return element(
    'w:tc',
    {},
    properties === '' ? nothing : element('w:tcPr', {}, properties),
    ended(node === null ? nothing : inside(node)),
  )
}

/** A cell must end with a paragraph (ECMA-376 part 1, 17.4.65). */
function ended(inside: Markup): Markup {
  return inside.endsWith('</w:p>') ? inside : join([inside, paragraph(nothing)])
}

function countAt(node: BodyNode, name: string): number {
  const count = node.attrs?.[name]
  return typeof count === 'number' ? count : 1
}

/** Between the margins of the page, in twentieths of a point. */
const textWidth = 9026

/** The style makes the letters of a first row bold, where it is asked for. */
function tableProperties(hasHeading: boolean): Markup {
  return element(
    'w:tblPr',
    {},
    value('w:tblStyle', 'TableGrid'),
    emptyElement('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
    // Word reads the names, LibreOffice their sum (ECMA-376 part 4, 14.4.13).
    emptyElement('w:tblLook', {
      'w:val': hasHeading ? '0620' : '0600',
      'w:firstRow': hasHeading ? 1 : 0,
      'w:noHBand': 1,
      'w:noVBand': 1,
    }),
  )
}

function isHeading(row: readonly GridCell[]): boolean {
  return row.length > 0 && row.every(({ node }) => node?.type === 'tableHeader')
}
