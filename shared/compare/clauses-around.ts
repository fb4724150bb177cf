import type { Segment } from '../document/diff-text'

/**
 * The two versions of a sentence as a reader is shown them: whole where they are short, else only the clauses
 * that differ. Without the marks and spaces at their ends.
 */
export function clausesAround(segments: readonly Segment[]): {
  readonly was: string
  readonly now: string
} {
  return { was: sideOf(segments, 'removed'), now: sideOf(segments, 'added') }
}

function sideOf(segments: readonly Segment[], own: 'removed' | 'added'): string {
  let text = ''
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const { kind, text: piece } of segments) {
    if (kind !== 'same') {
      // Where the other version has more, the change has a place here, and no width.
      start = Math.min(start, text.length)
      end = text.length + (kind === own ? piece.length : 0)
    }
    if (kind === 'same' || kind === own) text += piece
  }
  const cut = isShort(text) ? text : text.slice(clauseBegin(text, start), clauseEnd(text, end))
  return withoutEnds(cut)
}

/** Without the marks and spaces at its ends, as it stands inside another sentence. */
export function withoutEnds(text: string): string {
  return text.replace(/^[\s，,；;：:、]+|[\s，,；;：:、。.！!？?]+$/gu, '')
}

/** A line of a page: longer ones are cut. */
function isShort(text: string): boolean {
  return text.length <= (/[\u3040-\u9fff]/.test(text) ? 40 : 110)
}

function clauseBegin(text: string, at: number): number {
  const before = text.slice(0, at)
  return Math.max(...borders.map((border) => before.lastIndexOf(border) + border.length), 0)
}

function clauseEnd(text: string, at: number): number {
  const found = borders.map((border) => text.indexOf(border, at)).filter((place) => place !== -1)
  return found.length === 0 ? text.length : Math.min(...found)
}

/** In Latin with the space behind it: a comma also stands in numbers. */
const borders = ['，', '；', '：', ', ', '; ', ': '] as const
