import type { Revision } from './article'
import type { TimelineEntry } from './timeline'

/** What there is to see of one entry of an article's history. */
export interface LooksAt {
  /** Number of the revision it speaks of; null where the text of that moment was not frozen. */
  readonly own: number | null
  /** Number of the revision the step before spoke of, where that is another text; else null. */
  readonly before: number | null
  /** Whether readers were shown a page by it. */
  readonly isPublic: boolean
}

/** What may be compared and shown from an entry of the history: every text that was frozen, by its hash. */
export function looksAt(
  entry: TimelineEntry,
  entries: readonly TimelineEntry[],
  revisions: readonly Revision[],
): LooksAt {
  const own = numberOf(entry, revisions)
  const earlier = entries
    .filter(({ sequence }) => sequence < entry.sequence)
    .findLast((other) => {
      return other.contentHash !== entry.contentHash && numberOf(other, revisions) !== null
    })
  return {
    own,
    before: own === null || earlier === undefined ? null : numberOf(earlier, revisions),
    isPublic: entry.type === 'published' || entry.type === 'corrected',
  }
}

function numberOf(
  { revision, contentHash }: TimelineEntry,
  revisions: readonly Revision[],
): number | null {
  const named = revisions.find((one) => one.number === revision && one.hash === contentHash)
  return named?.number ?? revisions.findLast(({ hash }) => hash === contentHash)?.number ?? null
}
