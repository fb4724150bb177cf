import type { ContentHash, PersonId } from '../article/ids'
import type { Approval, Seal } from './approval'
import type { Policy } from './policy'

/**
 * The approvals that hold for this content hash: one for each level, from the first without a gap, the
 * latest where a level was passed twice. An approval of another hash is void, and so is one above a
 * level that nobody passed for this hash.
 */
export function validApprovals(
  approvals: readonly Approval[],
  hash: ContentHash,
): readonly Approval[] {
  const valid: Approval[] = []
  for (;;) {
    const next = approvals.findLast((one) => one.level === valid.length && one.hash === hash)
    if (next === undefined) return valid
    valid.push(next)
  }
}

/** The first level, from 0, that is not passed for this hash: the number of levels once all are. */
export function nextLevel(approvals: readonly Approval[], hash: ContentHash): number {
  return validApprovals(approvals, hash).length
}

/** The seal on this hash, or null while a level of the policy is missing. */
export function sealOf(
  approvals: readonly Approval[],
  hash: ContentHash,
  policy: Policy,
): Seal | null {
  const valid = validApprovals(approvals, hash).slice(0, policy.levels.length)
  const last = valid.at(-1)
  if (last === undefined || valid.length < policy.levels.length) return null
  return { hash, revision: last.revision, at: last.at, approvals: valid }
}

/**
 * The text that was approved last, as far as any level: what a later change is measured against. Null where
 * nothing was approved since the last submission.
 */
export function approvedText(approvals: readonly Approval[]): ContentHash | null {
  return approvals.at(-1)?.hash ?? null
}

/**
 * The level, other than `level`, that this person already passed for this hash, themselves or through a
 * deputy, and that the policy does not let them pass beside it; null when there is none.
 */
export function levelHeldBy(
  person: PersonId,
  level: number,
  approvals: readonly Approval[],
  policy: Policy,
): number | null {
  if (policy.distinctPeople === 'none') return null
  const reviewsOnly = policy.distinctPeople === 'reviews'
  if (reviewsOnly && policy.levels[level]?.kind !== 'review') return null
  const other = approvals.find(
    (one) =>
      (one.by === person || one.actingFor === person) &&
      one.waived !== true &&
      one.level !== level &&
      (!reviewsOnly || policy.levels[one.level]?.kind === 'review'),
  )
  return other?.level ?? null
}
