import { diffArrays } from 'diff'
import { withoutAnchors } from './anchor-marks'
import type { Body, BodyNode } from './body'
import type { BlockChange, ChangeKind, DiffBlock, Piece, Wrapper } from './body-change'
import { alikePairs, bestChain, equalPairs } from './diff-align'
import type { Candidate } from './diff-align'
import { diffInline, loneInline } from './diff-inline'
import { bare, diffTable, isSameNode, kindOfParts } from './diff-table'
import { isInlineNode, textOf } from './text'

/**
 * What changed between two bodies, block by block, in reading order.
 *
 * Blocks that are alike are set side by side and compared inside, by words for Latin and by words or
 * characters for Chinese, tables cell by cell; a block that stands elsewhere now is told as moved; one too
 * unlike any other is removed or added as a whole. Where nothing changed, every block is `same`. Nothing is
 * left out but comments: `bodyOfSide` makes both bodies of it again.
 */
export function diffBodies(before: Body, after: Body): readonly BlockChange[] {
  return diffBlocks(withoutAnchors(before), withoutAnchors(after))
}

/** Whether two bodies read and look the same. */
export function isSameBody(before: Body, after: Body): boolean {
  return diffBodies(before, after).every(({ kind }) => kind === 'same')
}

/** Least likeness (0 to 1) at which two blocks in the same place count as versions of one. */
const leastLikeness = 0.35
/** The same for blocks in different places. */
const leastMoved = 0.6
/** UTF-16 units below which a block that stands elsewhere is not told from one that only reads alike. */
const shortestMoved = 6

/** A line of one version as it is compared: the block, and the node with its content. */
interface Line {
  readonly block: DiffBlock
  readonly node: BodyNode
  readonly key: string
  /** What it is known by where its text says nothing: a picture; null where it is known by its text. */
  readonly sign: string | null
}

/** Numbers of the lines that belong together; null where a line has no other. */
interface Matching {
  readonly ofOld: (number | null)[]
  readonly ofNow: (number | null)[]
  /** By number of the old line: number of the move it is part of. */
  readonly moves: Map<number, number>
}

function diffBlocks(before: BodyNode | null, after: BodyNode | null): readonly BlockChange[] {
  const old = linesOf(before)
  const now = linesOf(after)
  const matching = matched(old, now)
  const changes: BlockChange[] = []
  const borders = new Borders()
  let row = 0
  for (const [column, line] of now.entries()) {
    const other = matching.ofNow[column] ?? null
    const isMoved = other !== null && matching.moves.has(other)
    // What was taken out before this stands before it; what moved in says nothing of places.
    if (other !== null && !isMoved) {
      for (; row < other; row += 1) changes.push(gone(old, row, matching))
      row = other + 1
    }
    changes.push(arrived(old, line, other, matching, borders))
  }
  for (; row < old.length; row += 1) changes.push(gone(old, row, matching))
  return removedFirst(changes)
}

function gone(old: readonly Line[], row: number, { moves }: Matching): BlockChange {
  const line = old[row]
  if (line === undefined) throw new RangeError(`no line ${row}`)
  return lone(line, 'removed', moves.get(row) ?? null)
}

function arrived(
  old: readonly Line[],
  line: Line,
  other: number | null,
  { moves }: Matching,
  borders: Borders,
): BlockChange {
  const partner = other === null ? undefined : old[other]
  if (other === null || partner === undefined) return lone(line, 'added', null)
  const pair = together(partner, line)
  const move = moves.get(other) ?? null
  if (move !== null)
    return { ...pair, before: null, move, kind: pair.kind === 'changed' ? 'changed' : 'added' }
  const keepsBorders = borders.keeps(partner.block.path, line.block.path)
  return pair.kind === 'same' && !keepsBorders ? { ...pair, kind: 'format' } : pair
}

function together(old: Line, now: Line): BlockChange {
  const sides = { before: old.block, after: now.block, move: null }
  if (old.key === now.key) {
    const inside = insideOf(now, 'same')
    return { ...sides, ...inside, kind: 'same' }
  }
  const isSameForm = isSameNode(old.block.node, now.block.node) && isSamePath(old, now)
  if (isTable(old.node) && isTable(now.node)) {
    const table = diffTable(old.node, now.node, diffBlocks)
    const kind = kindOfParts(
      table.rows.map((row) => row.kind),
      isSameForm,
    )
    return { ...sides, pieces: [], table, kind }
  }
  const pieces = diffInline(old.node.content ?? [], now.node.content ?? [])
  const kinds: ChangeKind[] = pieces.map((piece) =>
    piece.kind === 'marked' ? 'format' : piece.kind,
  )
  // Another picture in the same place is no change of form.
  if (old.sign !== now.sign) kinds.push('changed')
  return { ...sides, pieces, table: null, kind: kindOfParts(kinds, isSameForm) }
}

function lone(line: Line, kind: 'added' | 'removed', move: number | null): BlockChange {
  const added = kind === 'added'
  return {
    kind,
    before: added ? null : line.block,
    after: added ? line.block : null,
    ...insideOf(line, kind),
    move,
  }
}

function insideOf(
  { node }: Line,
  kind: Extract<ChangeKind, 'same' | 'added' | 'removed'>,
): Pick<BlockChange, 'pieces' | 'table'> {
  if (!isTable(node)) return { pieces: loneInline(node.content ?? [], kind), table: null }
  const before = kind === 'added' ? null : node
  const after = kind === 'removed' ? null : node
  return { pieces: [] as readonly Piece[], table: diffTable(before, after, diffBlocks) }
}

/** Which line is which: the same ones, those alike in their places, and those that stand elsewhere. */
function matched(old: readonly Line[], now: readonly Line[]): Matching {
  const matching: Matching = {
    ofOld: old.map(() => null),
    ofNow: now.map(() => null),
    moves: new Map(),
  }
  const join = (row: number, column: number) => {
    matching.ofOld[row] = column
    matching.ofNow[column] = row
  }
  let row = 0
  let column = 0
  let gap = [row, column] as const
  const flush = () => {
    const removed = old.slice(gap[0], row)
    const added = now.slice(gap[1], column)
    const [fromRow, fromColumn] = gap
    const found = [...candidates(removed, added, leastLikeness), ...inPlace(removed, added)]
    for (const pair of bestChain(found)) join(fromRow + pair.before, fromColumn + pair.after)
  }
  for (const part of diffArrays(...numbered(old, now))) {
    const { length } = part.value
    if (part.removed) row += length
    else if (part.added) column += length
    else {
      flush()
      for (let at = 0; at < length; at += 1) join(row + at, column + at)
      row += length
      column += length
      gap = [row, column]
    }
  }
  flush()
  findMoves(old, now, matching, join)
  return matching
}

/** Lines that are left on both sides and alike can only have crossed others: they moved. */
function findMoves(
  old: readonly Line[],
  now: readonly Line[],
  { ofOld, ofNow, moves }: Matching,
  join: (row: number, column: number) => void,
): void {
  const rows = placesLeft(old, ofOld)
  const columns = placesLeft(now, ofNow)
  const pick = (lines: readonly Line[], places: readonly number[]) =>
    places.flatMap((place) => lines[place] ?? [])
  const found = candidates(pick(old, rows), pick(now, columns), leastMoved)
  for (const { before, after } of [...found].sort((a, b) => b.weight - a.weight)) {
    const row = rows[before]
    const column = columns[after]
    if (row === undefined || column === undefined) continue
    if (ofOld[row] !== null || ofNow[column] !== null) continue
    join(row, column)
    moves.set(row, 0)
  }
  let number = 0
  let last: number | null = null
  for (const [row] of old.entries()) {
    if (!moves.has(row)) continue
    const column = ofOld[row] ?? 0
    const goesOn = last === row - 1 && ofOld[last] === column - 1
    if (!goesOn) number += 1
    moves.set(row, number)
    last = row
  }
}

function placesLeft(lines: readonly Line[], of: readonly (number | null)[]): readonly number[] {
  return lines.flatMap(({ sign, block }, place) => {
    const isTold = sign !== null || block.text.length >= shortestMoved
    return of[place] === null && isTold ? [place] : []
  })
}

/** A little more for the same kind of block: of two that read alike it is the likelier one. */
const sameType = 0.01

function candidates(
  old: readonly Line[],
  now: readonly Line[],
  least: number,
): readonly Candidate[] {
  const text = ({ sign, block }: Line) => (sign === null ? block.text : '')
  const words = (lines: readonly Line[]) => lines.map(text)
  const short = (lines: readonly Line[]) =>
    lines.map((line) => line.sign ?? (line.block.text.length === 1 ? line.block.text : null))
  const alike = [
    ...alikePairs(words(old), words(now), least),
    ...equalPairs(short(old), short(now), 1),
  ]
  return alike.flatMap((pair) => {
    const one = old[pair.before]
    const other = now[pair.after]
    if (one === undefined || other === undefined || isTable(one.node) !== isTable(other.node))
      return []
    const isSameType = one.node.type === other.node.type
    return [isSameType ? { ...pair, weight: pair.weight + sameType } : pair]
  })
}

/** Weight of being the next table or picture in the same place, where nothing else says that two are one. */
const sameRank = 0.02

/** UTF-16 units up to which a line alone in its place is a version of what stood there, whatever it says. */
const shortLine = 40

/**
 * Tables and pictures between the same neighbours: the first with the first, whatever they hold. So is one
 * short line, as the number in a cell.
 */
function inPlace(old: readonly Line[], now: readonly Line[]): readonly Candidate[] {
  const kinds = (lines: readonly Line[]) =>
    lines.map(({ node, sign }) => (isTable(node) || sign !== null ? node.type : null))
  const pairs = equalPairs(kinds(old), kinds(now), sameRank)
  const isShort = [...old, ...now].every(
    ({ node, sign, block }) =>
      sign === null && !isTable(node) && block.text !== '' && block.text.length <= shortLine,
  )
  const isOne = old.length === 1 && now.length === 1
  return isOne && isShort ? [...pairs, { before: 0, after: 0, weight: sameRank }] : pairs
}

/** The keys of both sides as numbers, which are compared faster. */
function numbered(old: readonly Line[], now: readonly Line[]): [number[], number[]] {
  const numbers = new Map<string, number>()
  const numberOf = ({ key }: Line) => {
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  }
  return [old.map(numberOf), now.map(numberOf)]
}

function linesOf(root: BodyNode | null): readonly Line[] {
  const lines: Line[] = []
  let wrappers = 0
  const walk = (node: BodyNode, path: readonly Wrapper[]) => {
    for (const child of node.content ?? []) {
      if (isLine(child)) lines.push(lineOf(child, path))
      else walk(child, [...path, { node: bare(child), id: (wrappers += 1) }])
    }
  }
  if (root !== null) walk(root, [])
  return lines
}

function lineOf(node: BodyNode, path: readonly Wrapper[]): Line {
  const block = { node: bare(node), path, text: textOf(node) }
  const around = path.map((wrapper) => JSON.stringify(wrapper.node)).join()
  const sign = node.attrs?.['media']
  return {
    block,
    node,
    key: `${around}\n${JSON.stringify(node)}`,
    sign: typeof sign === 'string' ? `${node.type} ${sign}` : null,
  }
}

function isLine(node: BodyNode): boolean {
  return node.content === undefined || isTable(node) || node.content.some(isInline)
}

function isTable({ type }: BodyNode): boolean {
  return type === 'table'
}

function isInline(node: BodyNode): boolean {
  return node.type === 'text' || isInlineNode(node)
}

function isSamePath(one: Line, other: Line): boolean {
  const { path } = one.block
  const others = other.block.path
  return (
    path.length === others.length &&
    path.every(({ node }, depth) => isSameNode(node, others[depth]?.node ?? node))
  )
}

/** Notices where one list became two, or two became one, though every line of them stayed. */
class Borders {
  readonly #now = new Map<number, number>()
  readonly #old = new Map<number, number>()

  keeps(before: readonly Wrapper[], after: readonly Wrapper[]): boolean {
    if (before.length !== after.length) return true
    return before
      .map(({ id }, depth) => {
        const other = after[depth]?.id ?? id
        const now = this.#now.get(id) ?? other
        const old = this.#old.get(other) ?? id
        this.#now.set(id, now)
        this.#old.set(other, old)
        return now === other && old === id
      })
      .every(Boolean)
  }
}

/** Between two blocks that stayed, what is gone stands before what came. */
function removedFirst(changes: readonly BlockChange[]): readonly BlockChange[] {
  const ordered: BlockChange[] = []
  let added: BlockChange[] = []
  for (const change of changes) {
    if (change.before === null) {
      added.push(change)
      continue
    }
    if (change.after !== null) {
      ordered.push(...added)
      added = []
    }
    ordered.push(change)
  }
  return [...ordered, ...added]
}
