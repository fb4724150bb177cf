import type { BlockChange } from '../../shared/document/body-change'

/** A line of a comparison on the screen: a block, or several that did not change, folded away. */
export type Row =
  | {
      readonly kind: 'block'
      readonly place: number
      readonly change: BlockChange
      /** Whether the walk from change to change stops here: at a move once, where it stands now. */
      readonly isStop: boolean
    }
  | { readonly kind: 'fold'; readonly place: number; readonly count: number }

/** Unchanged blocks shown before and after each change. */
const around = 1
/** Fewest blocks worth folding: a fold takes the room of one. */
const fewest = 3

/** The blocks with what did not change folded away, but for what a person opened (by the place of its first). */
export function rowsOf(
  changes: readonly BlockChange[],
  folds: boolean,
  opened: ReadonlySet<number>,
): readonly Row[] {
  const rows: Row[] = []
  const moves = new Set<number>()
  for (let place = 0; place < changes.length;) {
    const end = sameUntil(changes, place)
    const [first, last] = [place === 0 ? place : place + around, end - around]
    const until = end === changes.length ? end : last
    if (folds && until - first >= fewest && !opened.has(first)) {
      for (; place < first; place += 1) push(place)
      rows.push({ kind: 'fold', place, count: until - first })
      for (place = until; place < end; place += 1) push(place)
    }
    for (; place < end; place += 1) push(place)
    if (place < changes.length) push(place)
    place += 1
  }
  return rows

  function push(place: number): void {
    const change = changes[place]
    if (change === undefined) return
    const { move } = change
    const isStop =
      move === null ? change.kind !== 'same' : change.after !== null && !moves.has(move)
    if (move !== null && isStop) moves.add(move)
    rows.push({ kind: 'block', place, change, isStop })
  }
}

/** The end of the run of unchanged blocks that begins at `start`. */
function sameUntil(changes: readonly BlockChange[], start: number): number {
  let end = start
  while (changes[end]?.kind === 'same') end += 1
  return end
}
