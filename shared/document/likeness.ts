/** How much two texts share, from 0 to 1: pairs of neighbouring characters in both (Sørensen–Dice). */
export function likeness(a: string, b: string): number {
  const total = a.length + b.length - 2
  if (total <= 0) return 0
  const left = pairsOf(a)
  const right = pairsOf(b)
  let shared = 0
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0)
  return (2 * shared) / total
}

/** How often each pair of neighbouring characters stands in a text. */
export function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
