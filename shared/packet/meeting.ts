import type { ContentHash } from '../article/ids'
import { contentFromDraft } from '../article/draft'
import type { Article } from '../desk/article'
import type { DeskEvent } from '../desk/event'
import { canonicalJson } from '../seal/canonical'
import { hashContent } from '../seal/hash'

/**
 * How an article of this library and the same article in a packet stand to each other.
 *
 * `same`: nothing differs. `behind`: all of the packet is here already. `ahead`: nothing was changed here
 * since the packet's log and text left, so they can be gone on with. `apart`: both sides went on.
 */
export type MeetingKind = 'same' | 'behind' | 'ahead' | 'apart'

export interface Meeting {
  readonly kind: MeetingKind
  /** The newest content both sides froze; null where they have none in common. */
  readonly base: ContentHash | null
  /** Entries of the packet's log that do not stand in ours. */
  readonly beside: readonly DeskEvent[]
}

/** Compares two articles of one id by their logs, their revisions and their drafts. */
export function meet(ours: Article, theirs: Article): Meeting {
  const logs = commonLength(ours.log, theirs.log)
  const revisions = commonLength(ours.revisions, theirs.revisions)
  const base = ours.revisions[revisions - 1]?.hash ?? null
  const beside = theirs.log.slice(logs)
  const here = hashContent(contentFromDraft(ours.draft))
  const there = hashContent(contentFromDraft(theirs.draft))
  const weStand = ours.log.length === logs && ours.revisions.length === revisions && here === base
  const theyStand =
    theirs.log.length === logs && theirs.revisions.length === revisions && there === base
  const kind = weStand && theyStand ? 'same' : theyStand ? 'behind' : weStand ? 'ahead' : 'apart'
  return { kind, base, beside }
}

function commonLength(ours: readonly unknown[], theirs: readonly unknown[]): number {
  const differs = ours.findIndex((one, at) => {
    const other = theirs[at]
    return other === undefined || canonicalJson(one) !== canonicalJson(other)
  })
  return differs < 0 ? ours.length : differs
}
