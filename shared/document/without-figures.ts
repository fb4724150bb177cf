import type { Body, BodyNode } from './body'

/** The body with only the figures of these pictures; a cell or quotation left empty keeps a paragraph. */
export function withoutFigures(body: Body, kept: ReadonlySet<string>): Body {
  const content = body.content.flatMap((node) => pruned(node, kept))
  return { ...body, content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function pruned(node: BodyNode, kept: ReadonlySet<string>): readonly BodyNode[] {
  if (node.type === 'figure') return kept.has(String(node.attrs?.['media'])) ? [node] : []
  if (node.content === undefined || !holdsFigure(node)) return [node]
  const content = node.content.flatMap((child) => pruned(child, kept))
  if (content.length > 0) return [{ ...node, content }]
  const isCell = node.type === 'tableCell' || node.type === 'tableHeader'
  return isCell ? [{ ...node, content: [{ type: 'paragraph' }] }] : []
}

function holdsFigure(node: BodyNode): boolean {
  return node.type === 'figure' || (node.content?.some(holdsFigure) ?? false)
}
