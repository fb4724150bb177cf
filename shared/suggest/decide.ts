import type { Node } from '@tiptap/pm/model'
import { chosenBlocks, chosenBody } from './choose'
import { withNeeded } from './groups'
import type { Group } from './groups'
import type { BodySuggestion, BodySuggestions } from './body-suggestions'

/**
 * The first version with these suggestions made, and whatever has to go along with them so that the
 * grammar allows it.
 */
export function accepted(all: BodySuggestions, chosen: readonly BodySuggestion[]): Node {
  const { comparison, groups } = all
  if (chosen.length === all.list.length) return comparison.after
  const taken = changesOf(withNeeded(comparison, groups, groupsOf(chosen), 'take'))
  return chosenBody(comparison, (change) => taken.has(change)) ?? comparison.after
}

/** Blocks of a suggested body, by positions, and what stands there once some suggestions are rejected. */
export interface Rejection {
  readonly from: number
  readonly to: number
  readonly nodes: readonly Node[]
}

/**
 * What has to be replaced in the second version so that these suggestions are not made, from the end to
 * the beginning: no replacement moves another.
 */
export function rejections(
  all: BodySuggestions,
  chosen: readonly BodySuggestion[],
): readonly Rejection[] {
  const { comparison, groups } = all
  const wanted =
    chosen.length === all.list.length
      ? groups
      : withNeeded(comparison, groups, groupsOf(chosen), 'leave')
  const left = changesOf(wanted)
  return comparison.stretches
    .filter(({ changes }) => changes.some((change) => left.has(change)))
    .map((stretch) => ({
      from: stretch.startB,
      to: stretch.b.at(-1)?.to ?? stretch.startB,
      nodes: chosenBlocks(stretch, (change) => !left.has(change), 'after') ?? blocksBefore(stretch),
    }))
    .reverse()

  function blocksBefore({ run }: { run: { fromA: number; toA: number } }): readonly Node[] {
    return comparison.before.children.slice(run.fromA, run.toA)
  }
}

function groupsOf(chosen: readonly BodySuggestion[]): readonly Group[] {
  return chosen.map(({ group }) => group)
}

function changesOf(groups: readonly Group[]): ReadonlySet<Group[number]> {
  return new Set(groups.flat())
}
