import type { Comment, Internal } from '../../shared/article/internal'
import { withoutAnchors } from '../../shared/document/anchor-marks'
import type { ArticleView } from '../../shared/ipc'

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

/** Whether nothing but comments, or events of the desk, tells two states of an article apart. */
export function isOnlyTalk(before: ArticleView, after: ArticleView): boolean {
  return (
    markOf(before.draftHash, before.internal) === markOf(after.draftHash, after.internal) &&
    withoutTalk(before) === withoutTalk(after)
  )
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

function withoutTalk({ internal }: ArticleView): string {
  const { suggested: _marked, ...rest } = internal
  return JSON.stringify({ ...rest, comments: [] })
}
