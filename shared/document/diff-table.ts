import { alikePairs, bestChain } from './diff-align'
import type { Candidate } from './diff-align'
import type { BodyNode } from './body'
import type { BlockChange, CellChange, ChangeKind, RowChange, TableChange } from './body-change'
import { textOf } from './text'

type DiffInside = (before: BodyNode | null, after: BodyNode | null) => readonly BlockChange[]

/**
 * What changed in a table, cell by cell: rows that are alike belong together, and in them cells that say the same,
 * else those in the same place. `diffInside` compares what two cells hold.
 */
export function diffTable(
  before: BodyNode | null,
  after: BodyNode | null,
  diffInside: DiffInside,
): TableChange {
  const old = before?.content ?? []
  const now = after?.content ?? []
  const rows = inOrder(old, now, 0.5).map(([row, other]) => diffRow(row, other, diffInside))
  return { rows }
}

/** The strongest of what is said of the parts of one thing that stands in both versions. */
export function kindOfParts(parts: readonly ChangeKind[], isSameForm: boolean): ChangeKind {
  const other = parts.filter((kind) => kind !== 'same')
  if (other.length === 0) return isSameForm ? 'same' : 'format'
  return other.every((kind) => kind === 'format') ? 'format' : 'changed'
}

/** A node without what is in it. */
export function bare({ content: _content, ...node }: BodyNode): BodyNode {
  return node
}

export function isSameNode(one: BodyNode, other: BodyNode): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

type Pair = readonly [before: BodyNode | null, after: BodyNode | null]

function diffRow(before: BodyNode | null, after: BodyNode | null, inside: DiffInside): RowChange {
  const pairs = inOrder(before?.content ?? [], after?.content ?? [], 0.2)
  const cells = pairs.map(([cell, other]) => diffCell(cell, other, inside))
  const shells = { before: shellOf(before), after: shellOf(after) }
  return { ...shells, cells, kind: kindOf(shells, cells) }
}

function diffCell(before: BodyNode | null, after: BodyNode | null, inside: DiffInside): CellChange {
  const blocks = inside(before, after)
  const shells = { before: shellOf(before), after: shellOf(after) }
  return { ...shells, blocks, kind: kindOf(shells, blocks) }
}

function kindOf(
  { before, after }: { readonly before: BodyNode | null; readonly after: BodyNode | null },
  parts: readonly { readonly kind: ChangeKind }[],
): ChangeKind {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  return kindOfParts(
    parts.map(({ kind }) => kind),
    isSameNode(before, after),
  )
}

function shellOf(node: BodyNode | null): BodyNode | null {
  return node === null ? null : bare(node)
}

/** Weight of standing in the same place and nothing else. */
const samePlace = 0.05

/** Rows, or the cells of a row, side by side in their order. */
function inOrder(
  old: readonly BodyNode[],
  now: readonly BodyNode[],
  least: number,
): readonly Pair[] {
  const before = old.map(textOf)
  const after = now.map(textOf)
  const placed: Candidate[] = before.flatMap((text, at) =>
    [at, at + after.length - before.length]
      .filter((other, rank, both) => other >= 0 && both.indexOf(other) === rank)
      .flatMap((other) => {
        const there = after[other]
        if (there === undefined) return []
        const weight = there === text ? 0.5 : samePlace
        return [{ before: at, after: other, weight }]
      }),
  )
  const equal = before.flatMap((text, at) =>
    text === '' || before.length * after.length > mostEqual
      ? []
      : after.flatMap((other, there) =>
          other === text ? [{ before: at, after: there, weight: 1 }] : [],
        ),
  )
  const chain = bestChain([...equal, ...alikePairs(before, after, least), ...placed])
  const pairs: Pair[] = []
  let row = 0
  let column = 0
  for (const end of [...chain, { before: old.length, after: now.length }]) {
    for (; row < end.before; row += 1) pairs.push([old[row] ?? null, null])
    for (; column < end.after; column += 1) pairs.push([null, now[column] ?? null])
    const both = [old[row] ?? null, now[column] ?? null] as const
    if (both[0] !== null && both[1] !== null) pairs.push(both)
    row += 1
    column += 1
  }
  return pairs
}

/** Most rows times rows that are looked at for equal ones. */
const mostEqual = 100_000
