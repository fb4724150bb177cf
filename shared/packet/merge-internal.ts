import type { Internal } from '../article/internal'
import { canonicalJson } from '../seal/canonical'
import { shownValue } from './merge-content'
import type { MergeConflict } from './merge-content'

/** What of an article's internal data belongs to one library alone and stays there. */
const localFields = ['desk', 'schedule', 'sample'] as const

/** The internal data as it leaves in a packet. */
export function internalForPacket(internal: Internal): Internal {
  const { schedule: _schedule, sample: _sample, ...rest } = internal
  return { ...rest, desk: '' }
}

/** Internal data from a packet as this library holds it: its own desk, no hour that was set elsewhere. */
export function internalFromPacket(
  theirs: Internal,
  local: Pick<Internal, 'desk'> & Partial<Internal>,
): Internal {
  const kept = localFields.flatMap((field) =>
    local[field] === undefined ? [] : [[field, local[field]] as const],
  )
  return { ...internalForPacket(theirs), ...Object.fromEntries(kept) }
}

/**
 * The internal data of both sides, of which nothing is known of what they grew from: entries with an id
 * are joined by it, whatever only one side says is kept, what is true on one side is true, and where both
 * say another thing ours stays and the other is named. An embargo never ends sooner than either side has it.
 */
export function mergeInternals(
  ours: Internal,
  theirs: Internal,
): { readonly internal: Internal; readonly conflicts: readonly MergeConflict[] } {
  const conflicts: MergeConflict[] = []
  const { embargo, ...mine } = ours
  const { embargo: otherEmbargo, ...other } = internalFromPacket(theirs, ours)
  const joined = join('internal', mine, other, conflicts) as Internal
  const strictest = stricter(embargo, otherEmbargo)
  return {
    internal: strictest === undefined ? joined : { ...joined, embargo: strictest },
    conflicts,
  }
}

/** The embargo that holds a story back longer; one that is active and has no end does so for good. */
export function stricter(
  ours: Internal['embargo'],
  theirs: Internal['embargo'],
): Internal['embargo'] {
  if (theirs === undefined || !theirs.active) return ours ?? theirs
  if (ours === undefined || !ours.active) return theirs
  return endOf(theirs) > endOf(ours) ? theirs : ours
}

function endOf({ until }: NonNullable<Internal['embargo']>): number {
  return until === undefined ? Infinity : Date.parse(until)
}

function join(path: string, ours: unknown, theirs: unknown, conflicts: MergeConflict[]): unknown {
  if (theirs === undefined || theirs === '') return ours
  if (ours === undefined || ours === '') return theirs
  if (canonicalJson(ours) === canonicalJson(theirs)) return ours
  if (ours === true || theirs === true) return true
  if (Array.isArray(ours) && Array.isArray(theirs)) return joinLists(path, ours, theirs, conflicts)
  if (isRecord(ours) && isRecord(theirs)) {
    const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)])
    const entries = [...keys].map(
      (key) => [key, join(`${path}.${key}`, ours[key], theirs[key], conflicts)] as const,
    )
    return Object.fromEntries(entries)
  }
  conflicts.push({ field: path, ours: shownValue(ours), theirs: shownValue(theirs) })
  return ours
}

function joinLists(
  path: string,
  ours: readonly unknown[],
  theirs: readonly unknown[],
  conflicts: MergeConflict[],
): readonly unknown[] {
  const keyOf = (entry: unknown) =>
    isRecord(entry) && typeof entry['id'] === 'string' ? entry['id'] : canonicalJson(entry)
  const others = new Map(theirs.map((entry) => [keyOf(entry), entry] as const))
  const joined = ours.map((entry) => {
    const other = others.get(keyOf(entry))
    others.delete(keyOf(entry))
    return other === undefined ? entry : join(path, entry, other, conflicts)
  })
  return [...joined, ...others.values()]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
