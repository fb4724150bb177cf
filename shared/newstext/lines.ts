import type { BodyNode } from '../document/body'
import { textOf } from '../document/text'

/** A text block without its first characters (as `textOf` counts them); white space after them goes too. */
export function dropStart(node: BodyNode, count: number): BodyNode {
  let left = count
  const kept: BodyNode[] = []
  for (const child of node.content ?? []) {
    const length = textOf(child).length
    if (left >= length) left -= length
    else if (left > 0) {
      kept.push({ ...child, text: (child.text ?? '').slice(left) })
      left = 0
    } else kept.push(child)
  }
  const [first, ...rest] = kept
  if (first?.type !== 'text') return withContent(node, kept)
  const text = (first.text ?? '').replace(/^[\s\u3000\u00a0]+/, '')
  return withContent(node, text === '' ? rest : [{ ...first, text }, ...rest])
}

/** A text block with only its first characters (as `textOf` counts them); white space at its end goes too. */
export function keepStart(node: BodyNode, count: number): BodyNode {
  let left = count
  const kept: BodyNode[] = []
  for (const child of node.content ?? []) {
    if (left <= 0) break
    const text = textOf(child)
    kept.push(
      child.type === 'text' && text.length > left ? { ...child, text: text.slice(0, left) } : child,
    )
    left -= text.length
  }
  const last = kept.at(-1)
  if (last?.type !== 'text') return withContent(node, kept)
  const text = (last.text ?? '').replace(/[\s\u3000\u00a0]+$/, '')
  return withContent(
    node,
    text === '' ? kept.slice(0, -1) : [...kept.slice(0, -1), { ...last, text }],
  )
}

/** A paragraph of plain text. */
export function paragraph(text: string): BodyNode {
  return text === ''
    ? { type: 'paragraph' }
    : { type: 'paragraph', content: [{ type: 'text', text }] }
}

function withContent(node: BodyNode, content: readonly BodyNode[]): BodyNode {
  const { content: _before, ...rest } = node
  return content.length === 0 ? rest : { ...rest, content }
}
