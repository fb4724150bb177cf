import type { BodyNode } from './body'

/**
 * The plain text of a node and all inside it: blocks on lines of their own, a hard break as a line
 * break, table cells parted by a tab. Notes to the editor are left out, except when the node is one.
 */
export function textOf(node: BodyNode): string {
  return childrenText(node)
}

function childrenText(node: BodyNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  const children = (node.content ?? []).filter((child) => child.type !== 'note')
  const parts = children.map(childrenText)
  const text = parts.join(isTextBlock(children) ? '' : node.type === 'tableRow' ? '\t' : '\n')
  const attribution = node.type === 'pullquote' ? String(node.attrs?.['attribution'] ?? '') : ''
  return attribution === '' ? text : `${text}\n${attribution}`
}

function isTextBlock(children: readonly BodyNode[]): boolean {
  return children.some((child) => child.type === 'text' || child.type === 'hardBreak')
}
