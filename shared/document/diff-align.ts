import { pairsOf } from './likeness'

/** A pair of places that may belong together, and how well it fits. */
export interface Candidate {
  readonly before: number
  readonly after: number
  /** Above 0. */
  readonly weight: number
}

/** The candidates, in order on both sides and none used twice, whose weights sum up highest. */
export function bestChain(candidates: readonly Candidate[]): readonly Candidate[] {
  // Of those with the same `before` the last comes first, so that none of them follows another.
  const sorted = [...candidates].sort((a, b) => a.before - b.before || b.after - a.after)
  const most = sorted.reduce((max, { after }) => Math.max(max, after), -1)
  const best = new BestBefore(most + 1)
  const sums: number[] = []
  const previous: number[] = []
  let last = -1
  sorted.forEach(({ after, weight }, place) => {
    const from = best.below(after, sums)
    previous.push(from)
    sums.push(weight + (from === -1 ? 0 : (sums[from] ?? 0)))
    best.offer(after, place, sums)
    if (last === -1 || (sums[place] ?? 0) > (sums[last] ?? 0)) last = place
  })
  const chain: Candidate[] = []
  for (let place = last; place !== -1; place = previous[place] ?? -1) {
    const candidate = sorted[place]
    if (candidate !== undefined) chain.push(candidate)
  }
  return chain.reverse()
}

/**
 * Pairs of texts that share at least `least` of their neighbouring characters (Sørensen–Dice, 0 to 1).
 *
 * Only texts that share something are compared. Among very many texts only those about as far from the
 * beginning on both sides are.
 */
export function alikePairs(
  before: readonly string[],
  after: readonly string[],
  least: number,
): readonly Candidate[] {
  const reach =
    before.length * after.length > mostPairs ? Math.ceil(mostPairs / before.length / 2) : Infinity
  const index = new Map<string, { readonly at: number; readonly count: number }[]>()
  after.forEach((text, at) => {
    for (const [pair, count] of pairsOf(text)) {
      const known = index.get(pair)
      if (known === undefined) index.set(pair, [{ at, count }])
      else known.push({ at, count })
    }
  })
  const candidates: Candidate[] = []
  const scale = before.length === 0 ? 0 : after.length / before.length
  before.forEach((text, row) => {
    const shared = new Map<number, number>()
    for (const [pair, count] of pairsOf(text)) {
      const places = index.get(pair) ?? []
      for (let place = firstFrom(places, row * scale - reach); place < places.length; place += 1) {
        const other = places[place]
        if (other === undefined || other.at > row * scale + reach) break
        shared.set(other.at, (shared.get(other.at) ?? 0) + Math.min(count, other.count))
      }
    }
    for (const [column, count] of shared) {
      const total = text.length + (after[column]?.length ?? 0) - 2
      const weight = (2 * count) / total
      if (weight >= least) candidates.push({ before: row, after: column, weight })
    }
  })
  return candidates
}

/** Pairs of the same value, each occurrence with the one of the same rank; null belongs to nobody. */
export function equalPairs(
  before: readonly (string | null)[],
  after: readonly (string | null)[],
  weight: number,
): readonly Candidate[] {
  const places = new Map<string, number[]>()
  after.forEach((value, at) => {
    if (value === null) return
    const known = places.get(value)
    if (known === undefined) places.set(value, [at])
    else known.push(at)
  })
  const ranks = new Map<string, number>()
  return before.flatMap((value, at) => {
    if (value === null) return []
    const rank = ranks.get(value) ?? 0
    ranks.set(value, rank + 1)
    const other = places.get(value)?.[rank]
    return other === undefined ? [] : [{ before: at, after: other, weight }]
  })
}

/** Most pairs of texts that are compared each with each. */
const mostPairs = 250_000

/** The first of places in order that is not before `least` (by halves). */
function firstFrom(places: readonly { readonly at: number }[], least: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.at ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The best sum found so far up to a place (Fenwick, "A new data structure for cumulative frequency tables", 1994). */
class BestBefore {
  readonly #tree: Int32Array

  constructor(size: number) {
    this.#tree = new Int32Array(size + 1).fill(-1)
  }

  below(at: number, sums: readonly number[]): number {
    let best = -1
    for (let node = at; node > 0; node -= node & -node) {
      const here = this.#tree[node] ?? -1
      if (here !== -1 && (best === -1 || (sums[here] ?? 0) > (sums[best] ?? 0))) best = here
    }
    return best
  }

  offer(at: number, place: number, sums: readonly number[]): void {
    for (let node = at + 1; node < this.#tree.length; node += node & -node) {
      const here = this.#tree[node] ?? -1
      if (here === -1 || (sums[place] ?? 0) > (sums[here] ?? 0)) this.#tree[node] = place
    }
  }
}
