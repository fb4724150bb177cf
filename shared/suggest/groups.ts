import type { Change, Comparison, Stretch } from './changes'
import { chosenBody } from './choose'
import { isCellToken } from './tokens'

/**
 * Changes that only make sense together: a list that was put around three paragraphs has its beginning
 * and its end in different places.
 */
export type Group = readonly Change[]

/** The changes of a comparison by what belongs together, in the order in which each first stands. */
export function groupsOf({ stretches }: Comparison): readonly Group[] {
  return stretches.flatMap(groupsIn)
}

/**
 * The groups that have to be taken along with these so that the grammar allows the body, nearest first;
 * these groups among them. With `keep` all others stay as they were in the first version, else all others
 * are made and these are not.
 */
export function withNeeded(
  comparison: Comparison,
  groups: readonly Group[],
  wanted: readonly Group[],
  direction: 'take' | 'leave',
): readonly Group[] {
  const taken = new Set(wanted)
  const isValid = (): boolean => {
    const changes = new Set([...taken].flat())
    const made = (change: Change): boolean => changes.has(change) === (direction === 'take')
    return chosenBody(comparison, made) !== null
  }
  const nearby = groups
    .filter((group) => !taken.has(group))
    .sort((one, other) => distance(one, wanted) - distance(other, wanted))
  for (const group of nearby) {
    if (isValid()) break
    taken.add(group)
  }
  return groups.filter((group) => taken.has(group))
}

function distance(group: Group, wanted: readonly Group[]): number {
  const place = placeOf(group)
  return Math.min(...wanted.map((one) => Math.abs(placeOf(one) - place)))
}

function placeOf([first]: Group): number {
  return first === undefined ? 0 : (first.stretch.b[first.fromB]?.from ?? first.stretch.startB)
}

function groupsIn(stretch: Stretch): readonly Group[] {
  const { changes } = stretch
  const sets = new Sets(changes.length)
  const ownerA = ownersOf(stretch.a.length, changes, ({ fromA, toA }) => [fromA, toA])
  const ownerB = ownersOf(stretch.b.length, changes, ({ fromB, toB }) => [fromB, toB])
  const join = (one: number | undefined, other: number | undefined): void => {
    if (one !== undefined && other !== undefined && one >= 0 && other >= 0) sets.join(one, other)
  }
  stretch.matchA.forEach((end, place) => join(ownerA[place], ownerA[end]))
  stretch.matchB.forEach((end, place) => join(ownerB[place], ownerB[end]))
  stretch.partner.forEach((there, place) => joinAround(stretch, ownerA, ownerB, place, there, join))
  joinTables(stretch, join)
  const groups = new Map<number, Change[]>()
  changes.forEach((change, place) => {
    const name = sets.find(place)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [change])
    else group.push(change)
  })
  return [...groups.values()]
}

/**
 * An end that stayed while its beginning went: whatever took that beginning away, and whatever gave the
 * end another one, are one change.
 */
function joinAround(
  { matchA, matchB, partner }: Stretch,
  ownerA: readonly number[],
  ownerB: readonly number[],
  place: number,
  there: number,
  join: (one: number | undefined, other: number | undefined) => void,
): void {
  const end = matchA[place] ?? -1
  if (there < 0 || end < 0) return
  const endThere = matchB[there] ?? -1
  if (partner[end] === endThere) return
  join(ownerA[end], ownerB[endThere])
  const back = partner.indexOf(endThere)
  if (ownerA[end] !== undefined && ownerA[end] >= 0 && back >= 0)
    join(ownerA[end], ownerA[matchA[back] ?? -1])
  const forth = partner[end] ?? -1
  if (forth >= 0) join(ownerB[endThere], ownerB[matchB[forth] ?? -1])
}

/** Cells that come, go or are merged in one table are one change: by themselves they would leave holes. */
function joinTables(
  stretch: Stretch,
  join: (one: number | undefined, other: number | undefined) => void,
): void {
  const firstIn = new Map<number, number>()
  stretch.changes.forEach((change, place) => {
    const table = tableOf(stretch, change)
    if (table === null) return
    const first = firstIn.get(table)
    if (first === undefined) firstIn.set(table, place)
    else join(first, place)
  })
}

/** Where the table begins whose shape a change changes; null where it changes none. Whole rows may go alone. */
function tableOf({ a, b, matchA, matchB }: Stretch, change: Change): number | null {
  const sideA = change.toA > change.fromA
  const [tokens, ends, from, to] = sideA
    ? ([a, matchA, change.fromA, change.toA] as const)
    : ([b, matchB, change.fromB, change.toB] as const)
  let rows = 0
  let hasLooseCell = false
  for (let place = from; place < to; place += 1) {
    const token = tokens[place]
    if (token === undefined) continue
    if (token.node.type.name === 'tableRow') rows += token.kind === 'open' ? 1 : -1
    else if (rows <= 0 && isCellToken(token)) hasLooseCell = true
  }
  if (!hasLooseCell) return null
  for (let place = from; place >= 0; place -= 1) {
    const token = tokens[place]
    const isAround = token?.kind === 'open' && (ends[place] ?? -1) >= to
    if (isAround && token.node.type.name === 'table') return sideA ? place : -1 - place
  }
  return null
}

function ownersOf(
  length: number,
  changes: readonly Change[],
  rangeOf: (change: Change) => readonly [number, number],
): readonly number[] {
  const owners = Array.from({ length }, () => -1)
  changes.forEach((change, place) => {
    const [from, to] = rangeOf(change)
    for (let at = from; at < to; at += 1) owners[at] = place
  })
  return owners
}

/** Which changes hang together, by union and find. */
class Sets {
  readonly #parent: number[]

  constructor(length: number) {
    this.#parent = Array.from({ length }, (_, place) => place)
  }

  find(place: number): number {
    let root = place
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root
    this.#parent[place] = root
    return root
  }

  join(one: number, other: number): void {
    this.#parent[this.find(one)] = this.find(other)
  }
}
