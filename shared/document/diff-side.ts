import type { Body, BodyNode } from './body'
import type { BlockChange, Side, TableChange, Wrapper } from './body-change'
import { inlineOf } from './diff-inline'
import { joinText } from './normal-form'

/**
 * One of the two bodies of a comparison, made of nothing but what the comparison tells: every change
 * refused (`before`) or accepted (`after`).
 */
export function bodyOfSide(changes: readonly BlockChange[], side: Side): Body {
  return { type: 'doc', content: blocksOfSide(changes, side) }
}

interface Placed {
  readonly path: readonly Wrapper[]
  readonly node: BodyNode
}

function blocksOfSide(changes: readonly BlockChange[], side: Side): readonly BodyNode[] {
  const placed = changes.flatMap((change): readonly Placed[] => {
    const block = change[side]
    if (block === null) return []
    const content =
      change.table === null
        ? joinText(inlineOf(change.pieces, side))
        : rowsOfSide(change.table, side)
    return [{ path: block.path, node: holding(block.node, content) }]
  })
  return wrapped(placed, 0)
}

function rowsOfSide({ rows }: TableChange, side: Side): readonly BodyNode[] {
  return rows.flatMap((row) => {
    const node = row[side]
    if (node === null) return []
    const cells = row.cells.flatMap((cell) => {
      const shell = cell[side]
      return shell === null ? [] : [holding(shell, blocksOfSide(cell.blocks, side))]
    })
    return [holding(node, cells)]
  })
}

/** Neighbours in the same block around them, put back into it. */
function wrapped(placed: readonly Placed[], depth: number): readonly BodyNode[] {
  const nodes: BodyNode[] = []
  for (let at = 0; at < placed.length;) {
    const first = placed[at]
    if (first === undefined) break
    const around = first.path[depth]
    if (around === undefined) {
      nodes.push(first.node)
      at += 1
      continue
    }
    let end = at
    while (placed[end]?.path[depth]?.id === around.id) end += 1
    nodes.push(holding(around.node, wrapped(placed.slice(at, end), depth + 1)))
    at = end
  }
  return nodes
}

function holding(node: BodyNode, content: readonly BodyNode[]): BodyNode {
  return content.length === 0 ? node : { ...node, content }
}
