import fc from './properties'
import type { Body, BodyNode } from '../../shared/document/body'
import { parseBody } from '../../shared/document/schema'
import { anyBody } from './arbitrary-body'

/** A body and what a few edits made of it: blocks put elsewhere, taken out, doubled, and words changed. */
export function anyEdited(): fc.Arbitrary<readonly [before: Body, after: Body]> {
  const step = fc.record({
    kind: fc.constantFrom('move', 'remove', 'repeat', 'word', 'bring'),
    at: fc.nat(50),
    to: fc.nat(50),
  })
  return fc
    .tuple(anyBody(), anyBody(), fc.array(step, { maxLength: 5 }))
    .map(([before, other, steps]) => {
      let blocks: readonly BodyNode[] = before.content
      for (const { kind, at, to } of steps) blocks = edited(blocks, kind, at, to, other.content)
      return [before, parsed({ type: 'doc', content: blocks })]
    })
}

function edited(
  blocks: readonly BodyNode[],
  kind: 'move' | 'remove' | 'repeat' | 'word' | 'bring',
  at: number,
  to: number,
  others: readonly BodyNode[],
): readonly BodyNode[] {
  const from = at % blocks.length
  const place = to % (blocks.length + 1)
  const block = blocks[from]
  if (block === undefined) return blocks
  switch (kind) {
    case 'move':
      return blocks.toSpliced(from, 1).toSpliced(Math.min(place, blocks.length - 1), 0, block)
    case 'remove':
      return blocks.length > 1 ? blocks.toSpliced(from, 1) : blocks
    case 'repeat':
      return blocks.toSpliced(place, 0, block)
    case 'word':
      return blocks.with(from, reworded(block, to))
    case 'bring':
      return blocks.toSpliced(place, 0, others[at % others.length] ?? block)
  }
}

/** The same block with a word more at the beginning of one of its texts. */
function reworded(node: BodyNode, place: number): BodyNode {
  if (node.type === 'text') return { ...node, text: `新${node.text ?? ''}` }
  const content = node.content ?? []
  if (content.length === 0) return node
  const at = place % content.length
  return {
    ...node,
    content: content.map((child, index) => (index === at ? reworded(child, place) : child)),
  }
}

function parsed(body: unknown): Body {
  const result = parseBody(body)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
