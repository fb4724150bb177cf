import type { Comment, Internal } from '../../shared/article/internal'
import { withoutAnchors } from '../../shared/document/anchor-marks'
import { canonicalJson } from '../../shared/seal/canonical'

/** The ids of comments that came and went. */
export interface CommentChange {
  readonly added: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
}

/** Which comments came and went between two states; null where none did. */
export function commentChange(
  before: readonly Comment[],
  after: readonly Comment[],
): CommentChange | null {
  if (before === after) return null
  const known = new Set(before.map(({ id }) => id))
  const now = new Set(after.map(({ id }) => id))
  const added = new Set([...now].filter((id) => !known.has(id)))
  const removed = new Set([...known].filter((id) => !now.has(id)))
  return added.size + removed.size === 0 ? null : { added, removed }
}

/**
 * Tells two stored forms of an article's text apart: what is suggested is no part of the hash. Comments on
 * the suggested text are no part of either.
 */
export function markOf(draftHash: string, { suggested }: Pick<Internal, 'suggested'>): string {
  if (suggested === undefined) return draftHash
  const { body, ...rest } = suggested
  return draftHash + JSON.stringify([rest, body === undefined ? null : withoutAnchors(body)])
}

/** All else that only the newsroom sees, but for what is said about the article. */
export function restOf(internal: Internal): string {
  const { suggested: _marked, ...rest } = internal
  return canonicalJson({ ...rest, comments: [] })
}
