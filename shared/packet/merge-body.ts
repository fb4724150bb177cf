import { diffArrays } from 'diff'
import type { Body, BodyNode } from '../document/body'
import { textOf } from '../document/text'
import { stripWorking } from '../document/working'
import { canonicalJson } from '../seal/canonical'

/** A place where both sides changed the same blocks, each its own way: both texts, plain. */
export interface BodyConflict {
  readonly ours: string
  readonly theirs: string
}

export interface BodyMerge {
  readonly body: Body
  readonly conflicts: readonly BodyConflict[]
}

/**
 * Two bodies that grew from one, block by block: what only one side changed is taken as that side has it.
 *
 * Where both changed the same block, ours stays, and what theirs says stands below it in a note to the
 * editor (`noteOf` makes it), which keeps the text from being approved until somebody has decided.
 * Comments, suggestions and notes are no change of the text; each side's are kept.
 */
export function mergeBodies(
  base: Body,
  ours: Body,
  theirs: Body,
  noteOf: (block: BodyNode) => BodyNode,
): BodyMerge {
  const mine = sideOf(ours)
  const other = sideOf(theirs)
  const before = sideOf(base).blocks
  const merging: Merging = { merged: [], conflicts: [], noteOf }
  const inOurs = matches(before, mine.blocks)
  const inTheirs = matches(before, other.blocks)
  let at = 0
  let our = 0
  let their = 0
  for (let next = 0; next <= before.length; next += 1) {
    const ourNext = next === before.length ? mine.blocks.length : (inOurs.get(next) ?? -1)
    const theirNext = next === before.length ? other.blocks.length : (inTheirs.get(next) ?? -1)
    if (ourNext < our || theirNext < their) continue
    mergeRun(merging, {
      base: before.slice(at, next),
      ours: mine.blocks.slice(our, ourNext),
      theirs: other.blocks.slice(their, theirNext),
    })
    const [same] = mine.blocks.slice(ourNext, ourNext + 1)
    const [also] = other.blocks.slice(theirNext, theirNext + 1)
    if (same !== undefined && also !== undefined) merging.merged.push(fuller(same, also))
    at = next + 1
    our = ourNext + 1
    their = theirNext + 1
  }
  const blocks = withNotes(merging.merged, [...mine.notes, ...newNotes(other.notes, mine.notes)])
  return { body: { ...ours, content: blocks }, conflicts: merging.conflicts }
}

/** An outermost block, and what it says once notes, comments and suggestions are taken out. */
interface Block {
  readonly node: BodyNode
  readonly key: string
}

/** A note to the editor and the block it stands behind: '' at the beginning. */
interface PlacedNote {
  readonly node: BodyNode
  readonly behind: string
}

interface Side {
  readonly blocks: readonly Block[]
  readonly notes: readonly PlacedNote[]
}

interface Run {
  readonly base: readonly Block[]
  readonly ours: readonly Block[]
  readonly theirs: readonly Block[]
}

interface Merging {
  readonly merged: Block[]
  readonly conflicts: BodyConflict[]
  readonly noteOf: (block: BodyNode) => BodyNode
}

function sideOf(body: Body): Side {
  const blocks: Block[] = []
  const notes: PlacedNote[] = []
  for (const node of body.content) {
    if (node.type === 'note') notes.push({ node, behind: blocks.at(-1)?.key ?? '' })
    else blocks.push({ node, key: keyOf(node) })
  }
  return { blocks, notes }
}

function keyOf(node: BodyNode): string {
  return canonicalJson(stripWorking({ type: 'doc', content: [node] }).content)
}

/** Which block of a side each block of the base still is. */
function matches(base: readonly Block[], side: readonly Block[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  let before = 0
  let now = 0
  for (const { value, added, removed } of diffArrays(base.map(key), side.map(key))) {
    for (let step = 0; step < value.length; step += 1) {
      if (!added && !removed) found.set(before, now)
      if (!added) before += 1
      if (!removed) now += 1
    }
  }
  return found
}

function mergeRun(merging: Merging, { base, ours, theirs }: Run): void {
  const { merged, conflicts, noteOf } = merging
  if (isSame(ours, base)) merged.push(...theirs)
  else if (isSame(theirs, base)) merged.push(...ours)
  else if (isSame(ours, theirs)) merged.push(...ours.map((one, at) => fuller(one, theirs[at])))
  else if (base.length > 1 && ours.length === base.length && theirs.length === base.length) {
    for (const at of base.keys())
      mergeRun(merging, {
        base: base.slice(at, at + 1),
        ours: ours.slice(at, at + 1),
        theirs: theirs.slice(at, at + 1),
      })
  } else {
    const known = new Set(ours.map(key))
    const foreign = theirs.filter((block) => !known.has(block.key))
    merged.push(...ours)
    merged.push(...foreign.map(({ node }) => ({ node: noteOf(node), key: '' })))
    conflicts.push({ ours: textsOf(ours), theirs: textsOf(theirs) })
  }
}

/** Of two blocks that say the same: the one with comments or suggestions in it, ours where both have some. */
function fuller(ours: Block, theirs: Block | undefined): Block {
  const isBare = canonicalJson([ours.node]) === ours.key
  return isBare && theirs !== undefined ? theirs : ours
}

function newNotes(
  theirs: readonly PlacedNote[],
  ours: readonly PlacedNote[],
): readonly PlacedNote[] {
  const known = new Set(ours.map(({ node }) => noteKey(node)))
  return theirs.filter(({ node }) => !known.has(noteKey(node)))
}

function noteKey(node: BodyNode): string {
  const id = node.attrs?.['id']
  return typeof id === 'string' && id !== '' ? id : canonicalJson(node)
}

function withNotes(blocks: readonly Block[], notes: readonly PlacedNote[]): readonly BodyNode[] {
  const all = [...blocks]
  for (const { node, behind } of notes) {
    const found = all.findLastIndex((block) => block.key === behind)
    let at = behind === '' ? 0 : found < 0 ? all.length : found + 1
    while (all[at]?.node.type === 'note') at += 1
    all.splice(at, 0, { node, key: '' })
  }
  return all.map(({ node }) => node)
}

function isSame(one: readonly Block[], other: readonly Block[]): boolean {
  return one.length === other.length && one.every(({ key }, at) => key === other[at]?.key)
}

function key(block: Block): string {
  return block.key
}

function textsOf(blocks: readonly Block[]): string {
  return blocks.map(({ node }) => textOf(node)).join('\n')
}
