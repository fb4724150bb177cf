import type { ContentHash, PersonId } from '../article/ids'
import type { Person } from '../article/person'
import { mayHold } from '../seal/policies'
import { approvedText, levelHeldBy, validApprovals } from '../seal/seal'
import { isAuthor } from './author'
import type { CommandKey, DeskCommand } from './command'
import type { DeskContext } from './context'
import type { Approval, Standing } from './standing'

/** Which level of which text a command speaks of. */
export interface AskedLevel {
  readonly level: number
  /** The text whose approvals the command adds to. */
  readonly hash: ContentHash
}

/** Who answers for a level when a command is carried out: the actor, or the person whose deputy they are. */
export type Holder = PersonId

/**
 * The level a command is about; null where it is about none now. `command` is null where a menu asks
 * beforehand: an owed level is then the first one that this person may make good.
 */
export function askedLevel(
  key: CommandKey,
  standing: Standing,
  context: DeskContext,
  command: DeskCommand | null,
): AskedLevel | null {
  switch (key) {
    case 'accept':
      return acceptedLevel(standing, context)
    case 'bypass': {
      const level = lastReview(standing)
      return level === null ? null : { level, hash: context.contentHash }
    }
    case 'makeGood': {
      const { owed } = standing
      if (command?.type === 'makeGood')
        return owed.find(({ level }) => level === command.level) ?? null
      return owed.find((one) => holderOf(standing, context, one) !== null) ?? owed[0] ?? null
    }
    default:
      return { level: standing.level, hash: context.contentHash }
  }
}

/**
 * In whose name this person may hold a level: their own, or that of somebody whose deputy they are and who
 * could hold it too; null where in nobody's.
 */
export function holderOf(
  standing: Standing,
  context: DeskContext,
  { level, hash }: AskedLevel,
): Holder | null {
  const { actor, deputyFor } = context
  const rule = standing.policy?.levels[level]
  if (rule === undefined) return null
  if (mayHold(rule, actor)) return actor.id
  const stands = (person: Person) =>
    mayHold(rule, person) && mayStandFor(person, standing, context, { level, hash })
  return deputyFor.find(stands)?.id ?? null
}

/** As `holderOf`; a change is accepted by whoever passed the last review of the text, or by their deputy. */
export function holderFor(
  key: CommandKey,
  standing: Standing,
  context: DeskContext,
  asked: AskedLevel,
): Holder | null {
  const given = key === 'accept' ? lastReviewGiven(standing, asked.hash) : null
  if (given === null || given.level !== asked.level) return holderOf(standing, context, asked)
  if (given.by === context.actor.id) return given.by
  return context.deputyFor.some(({ id }) => id === given.by) ? given.by : null
}

/** Place of the last level of kind review: whoever holds it signs; null where the policy has none. */
export function lastReview({ policy }: Pick<Standing, 'policy'>): number | null {
  const place = policy?.levels.findLastIndex(({ kind }) => kind === 'review') ?? -1
  return place === -1 ? null : place
}

/** What was approved before the text changed: the approvals a change could carry over. */
export function approvedBefore(
  standing: Standing,
  contentHash: ContentHash,
): { readonly from: ContentHash; readonly approvals: readonly Approval[] } | null {
  const from = approvedText(standing.approvals)
  if (from === null || from === contentHash) return null
  const approvals = validApprovals(standing.approvals, from)
  return approvals.length === 0 ? null : { from, approvals }
}

function acceptedLevel(standing: Standing, context: DeskContext): AskedLevel | null {
  const before = approvedBefore(standing, context.contentHash)
  if (before === null) return null
  const { from, approvals } = before
  const given = lastReviewGiven(standing, from)
  if (given !== null) {
    const own = { level: given.level, hash: from }
    if (holderFor('accept', standing, context, own) !== null) return own
  }
  const next = { level: approvals.length, hash: from }
  const isReview = standing.policy?.levels[next.level]?.kind === 'review'
  if (isReview && holderOf(standing, context, next) !== null) return next
  return given === null ? null : { level: given.level, hash: from }
}

/** The approval of the highest review that holds for a text; of the highest level where no review does. */
function lastReviewGiven(standing: Standing, hash: ContentHash): Approval | null {
  const valid = validApprovals(standing.approvals, hash)
  const isReview = ({ level }: Approval) => standing.policy?.levels[level]?.kind === 'review'
  return valid.findLast(isReview) ?? valid.at(-1) ?? null
}

function mayStandFor(
  person: Person,
  { policy, approvals }: Standing,
  { credits }: DeskContext,
  { level, hash }: AskedLevel,
): boolean {
  if (policy === null) return false
  if (!policy.authorMayReview && isAuthor(person, credits)) return false
  return levelHeldBy(person.id, level, validApprovals(approvals, hash), policy) === null
}
