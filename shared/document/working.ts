import type { Body, BodyMark, BodyNode } from './body'
import { markGrammar, nodeGrammar } from './grammar'
import type { MarkGrammar, NodeGrammar } from './grammar'
import { joinText } from './normal-form'
import { textOf } from './text'

/** A note to the editor that stands in a body. */
export interface OpenNote {
  readonly id: string
  readonly text: string
}

/**
 * The body as it may be hashed and leave: without notes to the editor and without the marks of comments.
 *
 * A quote or list that held nothing else goes with them; a table cell, an answer and the like keep an
 * empty paragraph, and so does the body itself. The same body again when there is nothing to take out.
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
  if (node.content === undefined) return withoutWorkingMarks(node)
  const content = strippedChildren(node)
  if (content === node.content) return node
  // Where only marks went, every block is still what it was.
  if (!holdsWorking(node)) return { ...node, content }
  if (content.some((child) => !isLabel(child))) return { ...node, content }
  return isPart(node) || content.some((label) => label.content !== undefined)
    ? { ...node, content: [...content, emptyParagraph] }
    : null
}

function holdsWorking(node: BodyNode): boolean {
  return node.content?.some((child) => isWorking(child) || holdsWorking(child)) === true
}

/** The same node again when there is no such mark on it. */
function withoutWorkingMarks(node: BodyNode): BodyNode {
  if (node.marks?.some(isWorkingMark) !== true) return node
  const { marks, ...bare } = node
  const kept = marks.filter((mark) => !isWorkingMark(mark))
  return kept.length === 0 ? bare : { ...bare, marks: kept }
}

function isWorkingMark({ type }: BodyMark): boolean {
  const grammar: Readonly<Record<string, MarkGrammar>> = markGrammar
  return grammar[type]?.working === true
}

/** Whether the node is a part of the block around it, which would not be whole without it: a cell, an answer. */
function isPart(node: BodyNode): boolean {
  return grammarOf(node)?.group === undefined
}

/** Whether the node only names what follows it: the title of a box, the hour of an entry. */
function isLabel(node: BodyNode): boolean {
  return isPart(node) && grammarOf(node)?.content === 'inline*'
}

function grammarOf(node: BodyNode): NodeGrammar | undefined {
  const grammar: Readonly<Record<string, NodeGrammar>> = nodeGrammar
  return grammar[node.type]
}

function isWorking(node: BodyNode): boolean {
  return grammarOf(node)?.working === true
}

function visit(node: BodyNode, see: (node: BodyNode) => void): void {
  see(node)
  for (const child of node.content ?? []) visit(child, see)
}
