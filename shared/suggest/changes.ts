import type { Node } from '@tiptap/pm/model'
import { diffArrays } from 'diff'
import { differingRuns } from './align'
import type { Run } from './align'
import { slid } from './slide'
import type { Range } from './slide'
import { formOf, isInlineToken, matches, tokensOf } from './tokens'
import type { Token } from './tokens'

/**
 * One place where two versions differ: tokens `fromA` to `toA` of the one became `fromB` to `toB` of the
 * other. `form`: the same tokens in another form (bold, a heading); else words or blocks came or went.
 */
export interface Change {
  readonly kind: 'content' | 'form'
  readonly stretch: Stretch
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/** Blocks that differ, in both versions, with every change in them; what lies between stretches is the same. */
export interface Stretch {
  readonly run: Run
  /** Positions at which the first block of the stretch begins. */
  readonly startA: number
  readonly startB: number
  readonly a: readonly Token[]
  readonly b: readonly Token[]
  readonly matchA: readonly number[]
  readonly matchB: readonly number[]
  /** Place in `b` of the token that stayed, by its place in `a`; -1 where it went. */
  readonly partner: readonly number[]
  readonly changes: readonly Change[]
}

/** Two versions of a body, and what changed from the first to the second. */
export interface Comparison {
  readonly before: Node
  readonly after: Node
  readonly stretches: readonly Stretch[]
}

/**
 * What changed between two versions of a body. Nothing is lost: with every change taken the first is the
 * second, but for marks that only the newsroom sees.
 */
export function compare(before: Node, after: Node): Comparison {
  if (before === after) return { before, after, stretches: [] }
  const placesA = placesOf(before)
  const placesB = placesOf(after)
  const stretches = differingRuns(before, after)
    .map((run) => stretchOf(before, after, run, placesA[run.fromA] ?? 0, placesB[run.fromB] ?? 0))
    .filter(({ changes }) => changes.length > 0)
  return { before, after, stretches }
}

/** Most tokens changed in one stretch before it counts as rewritten: beyond it comparing tells nothing. */
const longestEdit = 1500

function stretchOf(before: Node, after: Node, run: Run, startA: number, startB: number): Stretch {
  const a = tokensOf(before.children.slice(run.fromA, run.toA), startA)
  const b = tokensOf(after.children.slice(run.fromB, run.toB), startB)
  const content = slid(tidy(contentRanges(a, b), a), a, b)
  const partner = partnersOf(content, a.length)
  const stretch = { run, startA, startB, a, b, matchA: matches(a), matchB: matches(b), partner }
  const changes: Change[] = []
  const whole: Stretch = { ...stretch, changes }
  const ranges = [
    ...content.map((range) => ({ ...range, kind: 'content' as const })),
    ...formRanges(a, b, partner).map((range) => ({ ...range, kind: 'form' as const })),
  ]
  ranges.sort((one, other) => one.fromA - other.fromA || one.fromB - other.fromB)
  changes.push(...ranges.map((range) => ({ ...range, stretch: whole })))
  return whole
}

function contentRanges(a: readonly Token[], b: readonly Token[]): readonly Range[] {
  const whole = { fromA: 0, toA: a.length, fromB: 0, toB: b.length }
  if (a.length === 0 || b.length === 0) return [whole]
  const parts = diffArrays(a.map(keyOf), b.map(keyOf), { maxEditLength: longestEdit })
  if (parts === undefined) return [whole]
  const ranges: Range[] = []
  let atA = 0
  let atB = 0
  let begun: Range | null = null
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      if (begun !== null) ranges.push(begun)
      begun = null
      atA += value.length
      atB += value.length
      continue
    }
    begun ??= { fromA: atA, toA: atA, fromB: atB, toB: atB }
    if (removed) atA += value.length
    else atB += value.length
    begun = { ...begun, toA: atA, toB: atB }
  }
  if (begun !== null) ranges.push(begun)
  return ranges
}

/** Joins replacements that only a space, a mark or one character keeps apart: nobody reads them one by one. */
function tidy(ranges: readonly Range[], a: readonly Token[]): readonly Range[] {
  const joined: Range[] = []
  for (const range of ranges) {
    const last = joined.at(-1)
    const between = last === undefined ? undefined : a[last.toA]
    const isBridge =
      last !== undefined &&
      between !== undefined &&
      range.fromA === last.toA + 1 &&
      between.kind === 'text' &&
      /^[\s\p{P}\p{sc=Han}]$/u.test(between.key.slice(1)) &&
      isReplacement(last, a) &&
      isReplacement(range, a)
    if (isBridge) joined[joined.length - 1] = { ...last, toA: range.toA, toB: range.toB }
    else joined.push(range)
  }
  return joined
}

function isReplacement({ fromA, toA, fromB, toB }: Range, a: readonly Token[]): boolean {
  return toA > fromA && toB > fromB && a.slice(fromA, toA).every(isInlineToken)
}

function partnersOf(ranges: readonly Range[], length: number): readonly number[] {
  const partner: number[] = []
  let shift = 0
  let next = 0
  for (let place = 0; place < length;) {
    const range = ranges[next]
    if (range !== undefined && place >= range.fromA) {
      for (; place < range.toA; place += 1) partner.push(-1)
      shift = range.toB - range.toA
      next += 1
    } else {
      partner.push(place + shift)
      place += 1
    }
  }
  return partner
}

/** Tokens that stayed in another form; words beside each other whose form changed alike are one. */
function formRanges(
  a: readonly Token[],
  b: readonly Token[],
  partner: readonly number[],
): readonly Range[] {
  const ranges: Range[] = []
  let lastDelta = ''
  a.forEach((token, place) => {
    const there = partner[place] ?? -1
    const other = b[there]
    if (other === undefined) return
    const [was, now] = [formOf(token), formOf(other)]
    if (was === now) return
    const delta = token.kind === 'text' ? deltaOf(token, other) : ''
    const last = ranges.at(-1)
    if (last?.toA === place && last.toB === there && delta !== '' && delta === lastDelta)
      ranges[ranges.length - 1] = { ...last, toA: place + 1, toB: there + 1 }
    else ranges.push({ fromA: place, toA: place + 1, fromB: there, toB: there + 1 })
    lastDelta = delta
  })
  return ranges
}

/** What became of the marks of a word whose letters have all the same; '' where they have not. */
function deltaOf(before: Token, after: Token): string {
  const [old, now] = [before.parts, after.parts]
  if (old.length !== 1 || now.length !== 1) return ''
  const names = (parts: readonly Node[]): string =>
    JSON.stringify(parts.flatMap(({ marks }) => marks.map((mark) => mark.toJSON() as unknown)))
  return `${names(old)} ${names(now)}`
}

function keyOf({ key }: Token): string {
  return key
}

function placesOf(doc: Node): readonly number[] {
  const places: number[] = []
  doc.forEach((_, offset) => places.push(offset))
  places.push(doc.content.size)
  return places
}
