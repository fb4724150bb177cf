import type { Body, BodyNode } from './body'
import { nodeGrammar } from './grammar'
import { joinText } from './normal-form'
import { textOf } from './text'

/** A note to the editor that stands in a body. */
export interface OpenNote {
  readonly id: string
  readonly text: string
}

/**
 * The body as it may be hashed and leave: without notes to the editor.
 *
 * A quote or list that held nothing else goes with them, a table cell keeps an empty paragraph, and so
 * does the body itself. The same body again when there is nothing to take out.
 */
export function stripWorking(body: Body): Body {
  const stripped = strippedChildren(body)
  if (stripped === body.content) return body
  return { ...body, content: stripped.length > 0 ? stripped : [emptyParagraph] }
}

/** The notes to the editor that nobody has resolved, in the order they stand. */
export function openNotes(body: Body): readonly OpenNote[] {
  const notes: OpenNote[] = []
  visit(body, (node) => {
    if (node.type !== 'note' || node.attrs?.['resolved'] === true) return
    const id = node.attrs?.['id']
    notes.push({ id: typeof id === 'string' ? id : '', text: textOf(node) })
  })
  return notes
}

const emptyParagraph: BodyNode = { type: 'paragraph' }

function strippedChildren(node: BodyNode): readonly BodyNode[] {
  const content = node.content ?? []
  const kept = content.map(strippedNode)
  if (kept.every((child, index) => child === content[index])) return content
  return joinText(kept.filter((child) => child !== null))
}

function strippedNode(node: BodyNode): BodyNode | null {
  if (isWorking(node)) return null
  if (node.content === undefined) return node
  const content = strippedChildren(node)
  if (content === node.content) return node
  if (content.length > 0) return { ...node, content }
  return node.type === 'tableCell' || node.type === 'tableHeader'
    ? { ...node, content: [emptyParagraph] }
    : null
}

function isWorking(node: BodyNode): boolean {
  const grammar: Readonly<Record<string, { readonly working?: true }>> = nodeGrammar
  return grammar[node.type]?.working === true
}

function visit(node: BodyNode, see: (node: BodyNode) => void): void {
  see(node)
  for (const child of node.content ?? []) visit(child, see)
}
