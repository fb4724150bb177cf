import { Fragment } from '@tiptap/pm/model'
import type { Node } from '@tiptap/pm/model'
import type { Change, Comparison, Stretch } from './changes'
import type { Token } from './tokens'

/** The blocks of one stretch as a choice of changes makes them, and the positions they take the place of. */
export interface Chosen {
  readonly stretch: Stretch
  readonly nodes: readonly Node[]
}

/**
 * The body in which these changes are made and all others are not; null where the grammar allows no such
 * body. With all of them it is the second version of the comparison, with none the first.
 */
export function chosenBody(
  { before, stretches }: Comparison,
  isTaken: (change: Change) => boolean,
): Node | null {
  const blocks: Node[] = []
  let next = 0
  for (const stretch of stretches) {
    blocks.push(...before.children.slice(next, stretch.run.fromA))
    const chosen = chosenBlocks(stretch, isTaken)
    if (chosen === null) return null
    blocks.push(...chosen)
    next = stretch.run.toA
  }
  blocks.push(...before.children.slice(next))
  const content = Fragment.fromArray(blocks)
  return before.type.validContent(content) ? before.copy(content) : null
}

/**
 * The blocks of a stretch in which these changes are made and all others are not; null as `chosenBody`.
 * What did not change is taken from the version that `side` names: marks of the newsroom are in one only.
 */
export function chosenBlocks(
  { a, b, changes }: Stretch,
  isTaken: (change: Change) => boolean,
  side: 'before' | 'after' = 'before',
): readonly Node[] | null {
  const tokens: Token[] = []
  let nextA = 0
  let nextB = 0
  const keep = (toA: number, toB: number): void => {
    tokens.push(...(side === 'before' ? a.slice(nextA, toA) : b.slice(nextB, toB)))
  }
  for (const change of changes) {
    const { fromA, toA, fromB, toB } = change
    keep(fromA, fromB)
    tokens.push(...(isTaken(change) ? b.slice(fromB, toB) : a.slice(fromA, toA)))
    nextA = toA
    nextB = toB
  }
  keep(a.length, b.length)
  return nodesOf(tokens)
}

interface Open {
  readonly token: Token
  readonly children: Node[]
}

function nodesOf(tokens: readonly Token[]): readonly Node[] | null {
  const blocks: Node[] = []
  const open: Open[] = []
  for (const token of tokens) {
    const into = open.at(-1)?.children ?? blocks
    if (token.kind === 'open') open.push({ token, children: [] })
    else if (token.kind !== 'close') into.push(...token.parts)
    else {
      const begun = open.pop()
      if (begun === undefined || begun.token.key.slice(1) !== token.key.slice(1)) return null
      const node = made(begun)
      if (node === null) return null
      ;(open.at(-1)?.children ?? blocks).push(node)
    }
  }
  return open.length === 0 ? blocks : null
}

function made({ token: { node }, children }: Open): Node | null {
  const content = Fragment.fromArray(children)
  return node.type.validContent(content) ? node.type.create(node.attrs, content, node.marks) : null
}
