import type { AuthorSpan } from '../article/suggested'
import type { Change, Comparison, Stretch } from './changes'
import { authorAt, removerAt } from './spans'
import { isInlineToken } from './tokens'
import type { Token } from './tokens'

/**
 * The comparison with each change cut where one author ends and another begins: words in a line, and
 * whole blocks that were put in.
 */
export function cutByAuthor(comparison: Comparison, spans: readonly AuthorSpan[]): Comparison {
  if (new Set(spans.map(({ by }) => by)).size < 2) return comparison
  return { ...comparison, stretches: comparison.stretches.map((one) => cutStretch(one, spans)) }
}

/** The position in the second version at which this token of a stretch begins, or the stretch ends. */
export function placeB({ b, startB }: Stretch, place: number): number {
  return b[place]?.from ?? b.at(-1)?.to ?? startB
}

function cutStretch(stretch: Stretch, spans: readonly AuthorSpan[]): Stretch {
  const changes: Change[] = []
  const cut: Stretch = { ...stretch, changes }
  for (const change of stretch.changes)
    changes.push(...piecesOf(change, spans).map((piece) => ({ ...piece, stretch: cut })))
  return cut
}

function piecesOf(change: Change, spans: readonly AuthorSpan[]): readonly Change[] {
  const { stretch, fromA, toA, fromB, toB } = change
  if (change.kind === 'form' || toB === fromB) return [change]
  const put = stretch.b.slice(fromB, toB)
  const gone = stretch.a.slice(fromA, toA)
  const inLine = put.every(isInlineToken) && gone.every(isInlineToken)
  if (!inLine && gone.length > 0) return [change]
  const runs = inLine ? wordRuns(put, spans) : blockRuns(put, spans)
  if (runs === null) return [change]
  const remover =
    gone.length === 0 ? null : removerAt(spans, placeB(stretch, fromB), placeB(stretch, toB))
  const holder = runs.findIndex(({ by }) => remover === null || by === remover.by)
  const pieces: Change[] = []
  if (holder === -1) pieces.push({ ...change, toB: fromB })
  let at = fromB
  runs.forEach(({ length }, place) => {
    const isBefore = holder !== -1 && place <= holder
    const isHolder = place === holder
    pieces.push({
      ...change,
      fromA: isBefore ? fromA : toA,
      toA: isBefore && !isHolder ? fromA : toA,
      fromB: at,
      toB: (at += length),
    })
  })
  return pieces
}

interface AuthorRun {
  readonly by: string
  readonly length: number
}

function wordRuns(tokens: readonly Token[], spans: readonly AuthorSpan[]): readonly AuthorRun[] {
  return tokens.reduce<AuthorRun[]>((runs, { from, to }) => {
    grow(runs, authorAt(spans, from, to)?.by ?? '', 1)
    return runs
  }, [])
}

/** The whole blocks in a row of tokens by author; null where the row is not made of whole blocks. */
function blockRuns(
  tokens: readonly Token[],
  spans: readonly AuthorSpan[],
): readonly AuthorRun[] | null {
  const runs: AuthorRun[] = []
  let depth = 0
  let begun = 0
  for (const [place, { kind, to }] of tokens.entries()) {
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0
    if (depth < 0) return null
    if (depth > 0) continue
    const from = tokens[begun]?.from ?? to
    grow(runs, authorAt(spans, from, to)?.by ?? '', place + 1 - begun)
    begun = place + 1
  }
  return depth === 0 ? runs : null
}

function grow(runs: AuthorRun[], by: string, length: number): void {
  const last = runs.at(-1)
  if (last?.by === by) runs[runs.length - 1] = { by, length: last.length + length }
  else runs.push({ by, length })
}
