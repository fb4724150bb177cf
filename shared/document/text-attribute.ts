import type { BodyNode } from './body'

/** The text under a node's attribute; '' where it has none. */
export function textAttribute(node: BodyNode, name: string): string {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}
