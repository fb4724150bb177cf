import type { BodyNode } from '../document/body'
import { inlineMarkdown } from './markdown-line'
import { close, open } from './markup'

/**
 * A table as GitHub writes them, where that says all there is to say: a head of one row, single cells, a
 * paragraph in each. Any other is a table of HTML with Markdown in its cells, which `blocks` writes
 * (CommonMark 4.6: Markdown goes on behind an empty line).
 */
export function tableMarkdown(
  rows: readonly BodyNode[],
  blocks: (nodes: readonly BodyNode[]) => string,
): string {
  return isPlain(rows) ? withPipes(rows) : withElements(rows, blocks)
}

function isPlain(rows: readonly BodyNode[]): boolean {
  const width = rows[0]?.content?.length ?? 0
  return rows.every(({ content = [] }, place) => {
    const type = place === 0 ? 'tableHeader' : 'tableCell'
    return content.length === width && content.every((cell) => cell.type === type && isLine(cell))
  })
}

function isLine({ attrs, content = [] }: BodyNode): boolean {
  const isSingle = (attrs?.['colspan'] ?? 1) === 1 && (attrs?.['rowspan'] ?? 1) === 1
  return isSingle && content.length === 1 && content[0]?.type === 'paragraph'
}

function withPipes(rows: readonly BodyNode[]): string {
  const lines = rows.map((row) => `| ${(row.content ?? []).map(cellLine).join(' | ')} |`)
  const rule = `|${' --- |'.repeat(rows[0]?.content?.length ?? 1)}`
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n')
}

function cellLine({ content = [] }: BodyNode): string {
  return inlineMarkdown(content[0]?.content ?? []).replace(/\\\n/g, '<br>')
}

function withElements(
  rows: readonly BodyNode[],
  blocks: (nodes: readonly BodyNode[]) => string,
): string {
  const cell = ({ type, attrs, content = [] }: BodyNode) => {
    const tag = type === 'tableHeader' ? 'th' : 'td'
    const inside = blocks(content)
    const start = open(tag, {
      colspan: spanOf(attrs?.['colspan']),
      rowspan: spanOf(attrs?.['rowspan']),
    })
    return inside === '' ? start + close(tag) : `${start}\n\n${inside}\n\n${close(tag)}`
  }
  const lines = rows.map(({ content = [] }) =>
    [open('tr', {}), ...content.map(cell), close('tr')].join('\n'),
  )
  return [open('table', {}), ...lines, close('table')].join('\n')
}

function spanOf(count: unknown): number | null {
  return typeof count === 'number' && count > 1 ? count : null
}
