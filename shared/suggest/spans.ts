import type { Mappable, Transform } from '@tiptap/pm/transform'
import type { AuthorSpan } from '../article/suggested'

/** Who did something, and when. */
export type Authorship = Pick<AuthorSpan, 'by' | 'at'>

/** The spans after the text under them has changed. One whose text is gone is gone too. */
export function mappedSpans(
  spans: readonly AuthorSpan[],
  mapping: Mappable,
): readonly AuthorSpan[] {
  return spans.flatMap((span) => {
    if (span.from === span.to) {
      const at = mapping.map(span.from, -1)
      return at === span.from ? [span] : [{ ...span, from: at, to: at }]
    }
    const from = mapping.map(span.from, 1)
    const to = mapping.map(span.to, -1)
    if (from >= to) return []
    return from === span.from && to === span.to ? [span] : [{ ...span, from, to }]
  })
}

/** The spans with one more: what stands in it is now by its author, in order of their places. */
export function withSpan(spans: readonly AuthorSpan[], added: AuthorSpan): readonly AuthorSpan[] {
  let next = added
  const others = spans.flatMap((span) => {
    const isMine = span.by === added.by
    if (span.from === span.to) {
      const isInside = isMine && span.from >= next.from && span.from <= next.to
      return isInside ? [] : [span]
    }
    if (isMine && span.from <= next.to && span.to >= next.from) {
      next = {
        ...next,
        from: Math.min(span.from, next.from),
        to: Math.max(span.to, next.to),
      }
      return []
    }
    if (span.to <= next.from || span.from >= next.to) return [span]
    return [
      { ...span, to: next.from },
      { ...span, from: next.to },
    ].filter(({ from, to }) => from < to)
  })
  const place = others.findIndex(({ from }) => from > next.from)
  return place === -1 ? [...others, next] : others.toSpliced(place, 0, next)
}

/** The spans after somebody's edit: everything it touched is by them. */
export function spansAfter(
  spans: readonly AuthorSpan[],
  transform: Pick<Transform, 'mapping' | 'steps'>,
  author: Authorship,
): readonly AuthorSpan[] {
  let next = mappedSpans(spans, transform.mapping)
  for (const { from, to } of touched(transform)) next = withSpan(next, { from, to, ...author })
  return next
}

/** Who made the change at these positions: who wrote there last, else who took away there, else who is nearest. */
export function authorAt(
  spans: readonly AuthorSpan[],
  from: number,
  to: number,
): Authorship | null {
  let best: AuthorSpan | null = null
  let bestRank = Infinity
  for (const span of spans) {
    const rank = rankOf(span, from, to)
    if (rank < bestRank || (rank === bestRank && best !== null && span.at > best.at)) {
      best = span
      bestRank = rank
    }
  }
  return best === null ? null : { by: best.by, at: best.at }
}

/** Who took something away at these positions; null where nobody is known to have. */
export function removerAt(
  spans: readonly AuthorSpan[],
  from: number,
  to: number,
): Authorship | null {
  const here = spans.filter((span) => span.from === span.to && span.from >= from && span.to <= to)
  const last = here.sort((one, other) => (one.at < other.at ? 1 : -1))[0]
  return last === undefined ? null : { by: last.by, at: last.at }
}

function rankOf(span: AuthorSpan, from: number, to: number): number {
  const isPoint = span.from === span.to
  if (from < to && !isPoint && span.from < to && span.to > from) return 0
  if (isPoint && span.from >= from && span.to <= to) return 1
  if (span.from <= to && span.to >= from) return 2
  return 3 + Math.max(span.from - to, from - span.to)
}

/** What a change touched, in positions after it. */
function touched({ mapping, steps }: Pick<Transform, 'mapping' | 'steps'>): readonly {
  readonly from: number
  readonly to: number
}[] {
  const found: { from: number; to: number }[] = []
  steps.forEach((step, place) => {
    const rest = mapping.slice(place + 1)
    const note = (from: number, to: number): void => {
      const start = rest.map(from, -1)
      found.push({ from: start, to: Math.max(start, rest.map(to, 1)) })
    }
    const known = found.length
    step.getMap().forEach((_from, _to, from, to) => {
      note(from, to)
    })
    // Marks and attributes change without anything moving.
    const { from, to, pos } = step as { from?: unknown; to?: unknown; pos?: unknown }
    if (found.length > known) return
    if (typeof from === 'number' && typeof to === 'number') note(from, to)
    else if (typeof pos === 'number') note(pos, pos + 1)
  })
  return found
}
