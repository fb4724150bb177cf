import { diffArrays } from 'diff'
import type { BodyNode } from '../../shared/document/body'
import { textOf } from '../../shared/document/text'

/** A stretch of text, and whether the other side has it too. */
export interface Piece {
  readonly text: string
  readonly changed: boolean
}

/** One block of the body as a person compares it. */
export interface Block {
  /** Name of the node, with the level of a heading: `heading2`, `paragraph`, `listItem`. */
  readonly kind: string
  readonly text: string
  /** What else belongs to the block's identity: attributes, marks and links, as JSON. */
  readonly form: string
}

export type BlockPair =
  | { readonly kind: 'same'; readonly from: Block; readonly to: Block }
  | {
      readonly kind: 'changed'
      readonly from: Block
      readonly to: Block
      readonly fromPieces: readonly Piece[]
      readonly toPieces: readonly Piece[]
      /** True where every letter is the same and only marks, links or attributes differ. */
      readonly formOnly: boolean
    }
  | { readonly kind: 'removed'; readonly from: Block }
  | { readonly kind: 'added'; readonly to: Block }

/** Two bodies side by side, block by block: what stayed, what changed within, what went, what came. */
export function pairBlocks(from: BodyNode, to: BodyNode): readonly BlockPair[] {
  const pairs: BlockPair[] = []
  const removed: Block[] = []
  const added: Block[] = []
  const flush = () => {
    pairs.push(...pairChanged(removed.splice(0), added.splice(0)))
  }
  const changes = diffArrays([...blocksOf(from)], [...blocksOf(to)], {
    comparator: (one, other) => keyOf(one) === keyOf(other),
  })
  let at = 0
  const fromBlocks = blocksOf(from)
  for (const change of changes) {
    if (change.added) added.push(...change.value)
    else if (change.removed) {
      removed.push(...change.value)
      at += change.value.length
    } else {
      flush()
      for (const block of change.value) {
        pairs.push({ kind: 'same', from: fromBlocks[at] ?? block, to: block })
        at += 1
      }
    }
  }
  flush()
  return pairs
}

/** The blocks of a body in reading order: containers are opened, so that a list is its lines. */
export function blocksOf(node: BodyNode, around = ''): readonly Block[] {
  const children = node.content ?? []
  return children.flatMap((child): readonly Block[] => {
    if (child.type === 'note') return []
    const inner = child.content ?? []
    const isContainer =
      inner.length > 0 && inner.every((one) => one.type !== 'text' && !isInline(one))
    if (isContainer) return blocksOf(child, child.type)
    return [blockFrom(child, around)]
  })
}

function blockFrom(node: BodyNode, around: string): Block {
  const level = node.attrs?.['level']
  const name = typeof level === 'number' ? `${node.type}${level}` : node.type
  return {
    kind: around === '' || node.type !== 'paragraph' ? name : around,
    text: textOf(node),
    form: JSON.stringify(node),
  }
}

function isInline(node: BodyNode): boolean {
  return node.type === 'hardBreak'
}

function keyOf(block: Block): string {
  return `${block.kind}\n${block.form}`
}

/** Blocks that were replaced by others: each with the one it became, where they are alike enough. */
function pairChanged(removed: readonly Block[], added: readonly Block[]): readonly BlockPair[] {
  const pairs: BlockPair[] = []
  let taken = 0
  for (const from of removed) {
    const match = added.findIndex((to, place) => place >= taken && likeness(from, to) > 0.35)
    if (match === -1) {
      pairs.push({ kind: 'removed', from })
      continue
    }
    for (const to of added.slice(taken, match)) pairs.push({ kind: 'added', to })
    const to = added[match]
    if (to !== undefined) pairs.push(changedPair(from, to))
    taken = match + 1
  }
  for (const to of added.slice(taken)) pairs.push({ kind: 'added', to })
  return pairs
}

function changedPair(from: Block, to: Block): BlockPair {
  const changes = diffArrays([...tokensOf(from.text)], [...tokensOf(to.text)])
  const fromPieces: Piece[] = []
  const toPieces: Piece[] = []
  for (const { value, added, removed } of changes) {
    const text = value.join('')
    if (!added) fromPieces.push({ text, changed: removed })
    if (!removed) toPieces.push({ text, changed: added })
  }
  return { kind: 'changed', from, to, fromPieces, toPieces, formOnly: from.text === to.text }
}

/** How much of the longer text the other has too, 0 to 1. */
function likeness(one: Block, other: Block): number {
  const ones = tokensOf(one.text)
  const others = tokensOf(other.text)
  const longest = Math.max(ones.length, others.length)
  if (longest === 0) return one.kind === other.kind ? 1 : 0
  const left = new Map<string, number>()
  for (const token of ones) left.set(token, (left.get(token) ?? 0) + 1)
  let common = 0
  for (const token of others) {
    const count = left.get(token) ?? 0
    if (count > 0) common += 1
    left.set(token, count - 1)
  }
  return common / longest
}

/** What a reader would call one thing: a Latin word, a number, one Chinese character, one mark. */
export function tokensOf(text: string): readonly string[] {
  return text.match(/[\p{Script=Latin}\p{M}\p{N}'’-]+|\s+|[^]/gu) ?? []
}
