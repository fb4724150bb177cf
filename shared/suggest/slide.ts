import type { Token } from './tokens'

/** Tokens of a first version that gave way to tokens of a second, by their places. */
export interface Range {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/**
 * Moves each insertion or deletion that could as well stand a little earlier or later to where it is whole
 * blocks: a paragraph that went is that paragraph, not the end of one and the beginning of the next.
 */
export function slid(
  ranges: readonly Range[],
  a: readonly Token[],
  b: readonly Token[],
): readonly Range[] {
  const moved: Range[] = []
  ranges.forEach((range, place) => {
    const least = moved.at(-1)?.toA ?? 0
    const most = ranges[place + 1]?.fromA ?? a.length
    const [left, right] = [range.fromA - least, most - range.toA]
    if (range.fromB === range.toB)
      moved.push(slidIn(range, a, { from: range.fromA, to: range.toA, left, right }))
    else if (range.fromA === range.toA)
      moved.push(slidIn(range, b, { from: range.fromB, to: range.toB, left, right }))
    else moved.push(range)
  })
  return moved
}

/** A row of tokens, and by how many it may be moved either way. */
interface Row {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
}

function slidIn(range: Range, tokens: readonly Token[], { from, to, left, right }: Row): Range {
  if (isWhole(tokens, from, to)) return range
  for (let by = 1; by <= left && tokens[from - by]?.key === tokens[to - by]?.key; by += 1)
    if (isWhole(tokens, from - by, to - by)) return shifted(range, -by)
  for (let by = 1; by <= right && tokens[from + by - 1]?.key === tokens[to + by - 1]?.key; by += 1)
    if (isWhole(tokens, from + by, to + by)) return shifted(range, by)
  return range
}

function shifted({ fromA, toA, fromB, toB }: Range, by: number): Range {
  return { fromA: fromA + by, toA: toA + by, fromB: fromB + by, toB: toB + by }
}

/** Whether every node that begins in the row ends in it, and the other way round. */
function isWhole(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0
  for (let place = from; place < to; place += 1) {
    const kind = tokens[place]?.kind
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
