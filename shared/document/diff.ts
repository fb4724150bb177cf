import { diffArrays } from 'diff'
import type { Body, BodyNode } from './body'
import { isInlineNode, textOf } from './text'
import { wordsOf } from './words-of'
import { likeness } from './likeness'

/** A stretch of text that stands in both versions, or in one only. */
export interface Segment {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** One block of a comparison: `format` has the same words in another form (heading, bold, link, list). */
export interface BlockChange {
  readonly kind: 'same' | 'added' | 'removed' | 'changed' | 'format'
  readonly before: DiffBlock | null
  readonly after: DiffBlock | null
  readonly segments: readonly Segment[]
}

/** A line of a body as a comparison shows it: a text block, a picture, a rule. */
export interface DiffBlock {
  readonly node: BodyNode
  /** Types of the nodes around it, outermost first: `bulletList listItem`. '' at the top. */
  readonly within: string
  /** Attributes of the nodes around it, as JSON: a correction that becomes a fact box is a change. */
  readonly around: string
  readonly text: string
}

/**
 * What changed between two bodies, block by block, in reading order.
 *
 * Blocks that are alike are set side by side and compared inside, by words for Latin and by words or
 * characters for Chinese; a block too unlike any other is removed or added as a whole. Where nothing
 * changed, every block is `same`.
 */
export function diffBodies(before: Body, after: Body): readonly BlockChange[] {
  const old = blocksOf(before)
  const now = blocksOf(after)
  const changes: BlockChange[] = []
  let removed: DiffBlock[] = []
  let added: DiffBlock[] = []
  const flush = () => {
    changes.push(...align(removed, added))
    removed = []
    added = []
  }
  let at = 0
  let then = 0
  for (const part of diffArrays(old.map(keyOf), now.map(keyOf))) {
    const { length } = part.value
    if (part.removed) removed.push(...old.slice(at, (at += length)))
    else if (part.added) added.push(...now.slice(then, (then += length)))
    else {
      flush()
      const same = old.slice(at, at + length)
      changes.push(...same.map((block, index) => pair(block, now[then + index] ?? block)))
      at += length
      then += length
    }
  }
  flush()
  return changes
}

/** What changed between two lines or texts: the segments of both in reading order, removed before added. */
export function diffText(before: string, after: string): readonly Segment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const parts = diffArrays([...wordsOf(before)], [...wordsOf(after)], {
    maxEditLength: longestEdit,
  })
  if (parts === undefined)
    return filled([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  const segments = parts.map((part): Segment => {
    const kind = part.added ? 'added' : part.removed ? 'removed' : 'same'
    return { kind, text: part.value.join('') }
  })
  return tidy(segments)
}

/** Whether two bodies read and look the same. */
export function isSameBody(before: Body, after: Body): boolean {
  return diffBodies(before, after).every(({ kind }) => kind === 'same')
}

/** Most words changed before a text counts as rewritten: beyond it a comparison costs much and tells nothing. */
const longestEdit = 3000

/** Most pairs of blocks compared with each other between two that are the same. */
const mostPairs = 10_000

/** Least likeness (0 to 1) at which two blocks count as versions of one. */
const leastLikeness = 0.35

function blocksOf(node: BodyNode, within = '', around = ''): readonly DiffBlock[] {
  return (node.content ?? []).flatMap((child) => {
    const isLine = child.content === undefined || child.content.some(isInline)
    if (isLine) return [{ node: child, within, around, text: textOf(child) }]
    const attrs = child.attrs === undefined ? '' : JSON.stringify(child.attrs)
    return blocksOf(child, `${within} ${child.type}`.trim(), around + attrs)
  })
}

function isInline(node: BodyNode): boolean {
  return node.type === 'text' || isInlineNode(node)
}

function keyOf(block: DiffBlock): string {
  return `${block.within}\n${block.around}\n${JSON.stringify(block.node)}`
}

function pair(before: DiffBlock, after: DiffBlock): BlockChange {
  if (before.text !== after.text) {
    return { kind: 'changed', before, after, segments: diffText(before.text, after.text) }
  }
  const kind = keyOf(before) === keyOf(after) ? 'same' : 'format'
  return { kind, before, after, segments: filled([{ kind: 'same', text: after.text }]) }
}

function alone(block: DiffBlock, kind: 'added' | 'removed'): BlockChange {
  const segments = filled([{ kind, text: block.text }])
  return kind === 'added'
    ? { kind, before: null, after: block, segments }
    : { kind, before: block, after: null, segments }
}

/** The best way to set two runs of blocks side by side: the pairs whose likeness sums up highest. */
function align(removed: readonly DiffBlock[], added: readonly DiffBlock[]): readonly BlockChange[] {
  const pairs = removed.length * added.length > mostPairs ? [] : bestPairs(removed, added)
  const changes: BlockChange[] = []
  let row = 0
  let column = 0
  for (const [old, now] of [...pairs, [removed.length, added.length] as const]) {
    changes.push(...removed.slice(row, old).map((block) => alone(block, 'removed')))
    changes.push(...added.slice(column, now).map((block) => alone(block, 'added')))
    const before = removed[old]
    const after = added[now]
    if (before !== undefined && after !== undefined) changes.push(pair(before, after))
    row = old + 1
    column = now + 1
  }
  return changes
}

/** Places in both runs that belong together, in order (Needleman and Wunsch, gaps at no cost). */
function bestPairs(
  removed: readonly DiffBlock[],
  added: readonly DiffBlock[],
): readonly (readonly [number, number])[] {
  const like = removed.map((old) => added.map((now) => blockLikeness(old, now)))
  const width = added.length + 1
  const best = new Float64Array((removed.length + 1) * width)
  const bestAt = (row: number, column: number) => best[row * width + column] ?? 0
  const pairedAt = (row: number, column: number) => {
    const score = like[row]?.[column] ?? 0
    return score < leastLikeness ? 0 : score + bestAt(row + 1, column + 1)
  }
  for (let row = removed.length - 1; row >= 0; row -= 1) {
    for (let column = added.length - 1; column >= 0; column -= 1) {
      const skipped = Math.max(bestAt(row + 1, column), bestAt(row, column + 1))
      best[row * width + column] = Math.max(pairedAt(row, column), skipped)
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let row = 0, column = 0; row < removed.length && column < added.length;) {
    const here = bestAt(row, column)
    if (here > 0 && here === pairedAt(row, column)) pairs.push([row++, column++])
    else if (here === bestAt(row + 1, column)) row += 1
    else column += 1
  }
  return pairs
}

/** Dice's coefficient over pairs of neighbouring characters; blocks without text are alike by their kind. */
function blockLikeness(before: DiffBlock, after: DiffBlock): number {
  if (before.text === after.text) {
    return before.text !== '' || before.node.type === after.node.type ? 1 : 0
  }
  return likeness(before.text, after.text)
}

/** Joins what belongs together: no change is broken up by a space or a mark that both versions share. */
function tidy(segments: readonly Segment[]): readonly Segment[] {
  const tidied: Segment[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    tidied.push(
      ...filled([
        { kind: 'removed', text: removed },
        { kind: 'added', text: added },
      ]),
    )
    removed = ''
    added = ''
  }
  segments.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isBridge(text, removed, added, segments[index + 1])) {
      removed += text
      added += text
    } else {
      flush()
      tidied.push({ kind, text })
    }
  })
  flush()
  return tidied
}

function isBridge(
  text: string,
  removed: string,
  added: string,
  next: Segment | undefined,
): boolean {
  const isSmall = text.length === 1 && /[\s\p{P}]/u.test(text)
  return isSmall && removed !== '' && added !== '' && next !== undefined
}

function filled(segments: readonly Segment[]): readonly Segment[] {
  return segments.filter(({ text }) => text !== '')
}
