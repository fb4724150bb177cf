import type { Node } from '@tiptap/pm/model'
import { diffArrays } from 'diff'
import { likeness } from '../document/likeness'

/** Runs of outermost blocks, by their places, that stand for each other in two versions of a body. */
export interface Run {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/**
 * The runs of outermost blocks that differ, in order. Blocks that are the same stand between them. A run
 * holds one block in both versions, one that was split or wrapped and its parts, or blocks of one version
 * only; where there are too many to set side by side it holds them all.
 */
export function differingRuns(before: Node, after: Node): readonly Run[] {
  const old = childrenOf(before)
  const now = childrenOf(after)
  let start = 0
  while (start < old.length && start < now.length && same(old[start], now[start])) start += 1
  let endA = old.length
  let endB = now.length
  while (endA > start && endB > start && same(old[endA - 1], now[endB - 1])) {
    endA -= 1
    endB -= 1
  }
  const runs: Run[] = []
  let a = start
  let b = start
  let run = { fromA: a, fromB: b }
  const flush = (): void => {
    if (a > run.fromA || b > run.fromB) runs.push({ ...run, toA: a, toB: b })
  }
  for (const part of diffArrays(keysOf(old, start, endA), keysOf(now, start, endB))) {
    const { length } = part.value
    if (part.removed) a += length
    else if (part.added) b += length
    else {
      flush()
      a += length
      b += length
      run = { fromA: a, fromB: b }
    }
  }
  flush()
  return runs.flatMap((one) => paired(one, old, now))
}

/** Most pairs of blocks that are compared with each other in one run. */
const mostPairs = 144
/** Most parts that one block may have been split into, or joined from, and still be found. */
const mostParts = 8
/** Least likeness (0 to 1) at which blocks count as versions of each other. */
const leastLikeness = 0.35

const written = new WeakMap<Node, string>()

function keyOf(node: Node): string {
  const known = written.get(node)
  if (known !== undefined) return known
  const key = JSON.stringify(node.toJSON())
  written.set(node, key)
  return key
}

function keysOf(nodes: readonly Node[], from: number, to: number): string[] {
  return nodes.slice(from, to).map(keyOf)
}

function same(a: Node | undefined, b: Node | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.eq(b))
}

function childrenOf(doc: Node): readonly Node[] {
  return doc.children
}

/** Parts a run into smaller ones where blocks in it are clearly versions of each other. */
function paired(run: Run, old: readonly Node[], now: readonly Node[]): readonly Run[] {
  const rows = run.toA - run.fromA
  const columns = run.toB - run.fromB
  if (rows === 0 || columns === 0 || (rows === 1 && columns === 1)) return [run]
  if (rows * columns > mostPairs) return [run]
  const oldTexts = old.slice(run.fromA, run.toA).map(textOf)
  const nowTexts = now.slice(run.fromB, run.toB).map(textOf)
  const steps = bestSteps(oldTexts, nowTexts)
  const runs: Run[] = []
  const loose: Run[] = []
  let a = run.fromA
  let b = run.fromB
  for (const { rows: down, columns: across, isPair } of steps) {
    const part = { fromA: a, toA: (a += down), fromB: b, toB: (b += across) }
    if (isPair) {
      runs.push(...joined(loose), part)
      loose.length = 0
    } else loose.push(part)
  }
  return [...runs, ...joined(loose)]
}

/** Runs that follow each other as one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const [first, last] = [runs[0], runs.at(-1)]
  return first === undefined || last === undefined
    ? []
    : [{ ...first, toA: last.toA, toB: last.toB }]
}

interface AlignStep {
  readonly rows: number
  readonly columns: number
  readonly isPair: boolean
}

/** How to go through both runs so that most text stands beside its like. */
function bestSteps(old: readonly string[], now: readonly string[]): readonly AlignStep[] {
  const width = now.length + 1
  const best = new Float64Array((old.length + 1) * width)
  const taken: AlignStep[] = []
  for (let row = old.length; row >= 0; row -= 1)
    for (let column = now.length; column >= 0; column -= 1) {
      let step: AlignStep = { rows: row < old.length ? 1 : 0, columns: 0, isPair: false }
      if (step.rows === 0) step = { rows: 0, columns: column < now.length ? 1 : 0, isPair: false }
      let score = best[(row + step.rows) * width + column + step.columns] ?? 0
      const skipped = best[row * width + column + 1] ?? 0
      if (column < now.length && skipped > score) {
        score = skipped
        step = { rows: 0, columns: 1, isPair: false }
      }
      for (const [rows, columns] of shapes(old.length - row, now.length - column)) {
        const gain = gainOf(old.slice(row, row + rows), now.slice(column, column + columns))
        const sum = gain + (best[(row + rows) * width + column + columns] ?? 0)
        if (gain > 0 && sum > score) {
          score = sum
          step = { rows, columns, isPair: true }
        }
      }
      best[row * width + column] = score
      taken[row * width + column] = step
    }
  const steps: AlignStep[] = []
  for (let row = 0, column = 0; row < old.length || column < now.length;) {
    const step = taken[row * width + column]
    if (step === undefined) break
    steps.push(step)
    row += step.rows
    column += step.columns
  }
  return steps
}

/** One beside one, one beside several, several beside one. */
function shapes(rows: number, columns: number): readonly (readonly [number, number])[] {
  if (rows === 0 || columns === 0) return []
  const found: (readonly [number, number])[] = [[1, 1]]
  for (let parts = 2; parts <= mostParts; parts += 1) {
    if (columns >= parts) found.push([1, parts])
    if (rows >= parts) found.push([parts, 1])
  }
  return found
}

/** How much text is shared, in characters; a little for blocks without any, so that they find each other too. */
function gainOf(old: readonly string[], now: readonly string[]): number {
  const before = old.join('')
  const after = now.join('')
  if (before === after) return before.length + 0.5 / (old.length + now.length)
  const like = likeness(before, after)
  return like < leastLikeness ? 0 : (like * (before.length + after.length)) / 2
}

function textOf(node: Node): string {
  return node.isLeaf ? leafText(node) : node.textBetween(0, node.content.size, '', leafText)
}

function leafText(node: Node): string {
  const media: unknown = node.attrs['media']
  return typeof media === 'string' ? media : '\ufffc'
}
