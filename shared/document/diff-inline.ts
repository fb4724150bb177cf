import type { BodyMark, BodyNode } from './body'
import type { Piece } from './body-change'
import { diffTokens } from './diff-text'
import { wordsOf } from './words-of'

/** What changed between the lines of two text blocks, word by word, marks and things in the line included. */
export function diffInline(
  before: readonly BodyNode[],
  after: readonly BodyNode[],
): readonly Piece[] {
  const old = new Line(before)
  const now = new Line(after)
  const pieces = diffTokens(old.text, now.text, tokensOf).flatMap(({ kind, text }) => {
    if (kind === 'removed') return old.take(text.length).map((run) => alone(run, 'removed'))
    if (kind === 'added') return now.take(text.length).map((run) => alone(run, 'added'))
    return together(old.take(text.length), now.take(text.length))
  })
  return joined(pieces)
}

/** The line of a block that stands in one version alone. */
export function loneInline(content: readonly BodyNode[], kind: 'added' | 'removed' | 'same') {
  const line = new Line(content)
  return line
    .take(line.text.length)
    .map((run) => (kind === 'same' ? both(run, run) : alone(run, kind)))
}

/** The inline nodes of one version that pieces spell. */
export function inlineOf(pieces: readonly Piece[], side: 'before' | 'after'): readonly BodyNode[] {
  return pieces.flatMap(({ text, atom, [side]: marks }) => {
    if (marks === null) return []
    const marked = marks.length === 0 ? {} : { marks }
    return [atom === null ? { type: 'text', ...marked, text } : { ...atom, ...marked }]
  })
}

/** A stretch of a line with the same marks throughout, or one thing in it. */
interface Run {
  readonly text: string
  readonly atom: BodyNode | null
  readonly marks: readonly BodyMark[]
}

/** Stands before a thing in a line that is no text; no text of a body holds it (`normalText`). */
const atomSign = '\u0000'

/** A line as one text, read from its beginning. A thing that is no text stands in it as its JSON. */
class Line {
  readonly text: string
  readonly #runs: readonly Run[]
  #run = 0
  #at = 0

  constructor(content: readonly BodyNode[]) {
    this.#runs = content.map(runOf)
    this.text = this.#runs.map(({ text }) => text).join('')
  }

  take(length: number): readonly Run[] {
    const taken: Run[] = []
    let left = length
    while (left > 0) {
      const run = this.#runs[this.#run]
      if (run === undefined) return taken
      const text = run.text.slice(this.#at, this.#at + left)
      taken.push({ ...run, text })
      left -= text.length
      this.#at += text.length
      if (this.#at < run.text.length) continue
      this.#run += 1
      this.#at = 0
    }
    return taken
  }
}

function runOf({ marks = [], ...node }: BodyNode): Run {
  if (node.type === 'text') return { text: node.text ?? '', atom: null, marks }
  return { text: atomSign + JSON.stringify(node) + atomSign, atom: node, marks }
}

/** Words, and each thing in the line as one. */
function tokensOf(text: string): readonly string[] {
  const parts = text.split(/(\u0000[^\u0000]*\u0000)/)
  return parts.flatMap((part) => (part.startsWith(atomSign) ? [part] : wordsOf(part)))
}

/** Runs of the same text in both versions, cut where the marks of either change. */
function together(old: readonly Run[], now: readonly Run[]): readonly Piece[] {
  const pieces: Piece[] = []
  let left = [...old]
  let right = [...now]
  for (;;) {
    const [before, ...restOfOld] = left
    const [after, ...restOfNow] = right
    if (before === undefined || after === undefined) return pieces
    const length = Math.min(before.text.length, after.text.length)
    const first = (run: Run): Run => ({ ...run, text: run.text.slice(0, length) })
    const later = (run: Run): readonly Run[] =>
      run.text.length > length ? [{ ...run, text: run.text.slice(length) }] : []
    pieces.push(both(first(before), first(after)))
    left = [...later(before), ...restOfOld]
    right = [...later(after), ...restOfNow]
  }
}

function both(before: Run, after: Run): Piece {
  const kind = sameMarks(before.marks, after.marks) ? 'same' : 'marked'
  return { ...spelt(after), kind, before: before.marks, after: after.marks }
}

function alone(run: Run, kind: 'added' | 'removed'): Piece {
  const added = kind === 'added'
  return { ...spelt(run), kind, before: added ? null : run.marks, after: added ? run.marks : null }
}

function spelt({ text, atom }: Run): Pick<Piece, 'text' | 'atom'> {
  return { text: atom === null ? text : '', atom }
}

/** Neighbours that say the same, in one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last !== undefined && mayJoin(last, piece))
      all[all.length - 1] = { ...last, text: last.text + piece.text }
    else all.push(piece)
  }
  return all
}

function mayJoin(one: Piece, next: Piece): boolean {
  return (
    one.kind === next.kind &&
    one.atom === null &&
    next.atom === null &&
    sameMarks(one.before, next.before) &&
    sameMarks(one.after, next.after)
  )
}

function sameMarks(one: readonly BodyMark[] | null, other: readonly BodyMark[] | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
