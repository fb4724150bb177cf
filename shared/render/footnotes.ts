import type { Body, BodyNode } from '../document/body'

/**
 * The blocks of a body with each footnote's `number`, counted from 1 in reading order, and the notes in
 * that order. A note without words is taken out. The same blocks where there are no notes.
 */
export function numberedNotes(body: Body): {
  readonly content: readonly BodyNode[]
  readonly notes: readonly string[]
} {
  const notes: string[] = []
  const content = body.content.map((block) => numbered(block, notes))
  return { content, notes }
}

/** The same with the number as text, in brackets: for formats that have no notes. */
export function withSigns(node: BodyNode): BodyNode {
  if (node.type === 'footnote') return { type: 'text', text: `[${String(node.attrs?.['number'])}]` }
  if (node.content === undefined) return node
  const content = node.content.map(withSigns)
  return content.every((child, place) => child === node.content?.[place])
    ? node
    : { ...node, content }
}

function numbered(node: BodyNode, notes: string[]): BodyNode {
  if (node.content === undefined) return node
  const content = node.content.flatMap((child): readonly BodyNode[] => {
    if (child.type !== 'footnote') return [numbered(child, notes)]
    const text = child.attrs?.['text']
    if (typeof text !== 'string' || text === '') return []
    return [{ ...child, attrs: { text, number: notes.push(text) } }]
  })
  const isSame =
    content.length === node.content.length &&
    content.every((child, place) => child === node.content?.[place])
  return isSame ? node : { ...node, content }
}
