import type { PersonId } from '../article/ids'
import type { Internal } from '../article/internal'
import type { Person } from '../article/person'
import { never, ok, refuse } from '../result'
import type { Refusal, Result } from '../result'
import type { Role } from '../seal/role'
import { has } from '../seal/roles'
import type { DeskContext } from './context'
import { editIsNews } from './fold'
import type { Happening } from './event'
import { guards, isOwner, isSaid, refusalOfActor } from './guards'
import { approvedBefore, askedLevel, holderFor } from './holding'
import type { PublicationCommand } from './publication-command'
import type { DeskRequest } from './request'
import type { Standing } from './standing'
import { transitions } from './transitions'
import type { CommandKey, DeskCommand } from './command'

/**
 * What happens when a person asks this of the desk, or the reason it may not happen.
 *
 * Pure: everything it depends on is in `standing` and `context`. Answers with exactly one happening, so
 * that a carrier never has to append two together; it speaks of `context.contentHash`. A refusal leaves
 * nothing behind. Refuses what `checkTransition` refuses, a return or hold without its reason, and a
 * return to a level that is not an earlier one.
 */
export function decide(
  standing: Standing,
  request: DeskRequest,
  context: DeskContext,
): Result<Happening> {
  const refusal = checkTransition(standing, request.type, context, request)
  if (refusal !== null) return { ok: false, refusal }
  switch (request.type) {
    case 'submit':
      return ok({ type: 'submitted', revision: context.revision, policy: context.policy })
    case 'recall':
      return ok({ type: 'recalled' })
    case 'claim':
      return ok({
        type: 'claimed',
        level: standing.level,
        ...deputising('claim', standing, context, request),
      })
    case 'takeOver':
      return decideTakeOver(standing, request, context)
    case 'release':
      return ok({ type: 'released' })
    case 'approve':
      return ok({
        type: 'approved',
        revision: context.revision,
        ...approving(standing, request, context),
      })
    case 'accept':
      return decideAccept(standing, request, context)
    case 'bypass':
      return ok({
        type: 'bypassed',
        revision: context.revision,
        reason: request.reason,
        ...approving(standing, request, context),
      })
    case 'makeGood': {
      const owed = standing.owed.find(({ level }) => level === request.level)
      if (owed === undefined) return refuse('refusal.nothingOwed')
      const { revision } = owed
      return ok({ type: 'madeGood', revision, ...approving(standing, request, context) })
    }
    case 'return':
      return decideReturn(standing, request, context)
    case 'assign': {
      const { type: _, ...assignment } = request
      return ok({ type: 'assigned', ...assignment })
    }
    case 'takeOn':
      return ok({ type: 'takenOn' })
    case 'handBack':
      return withReason(request.reason, { type: 'handedBack', reason: request.reason })
    case 'hold':
      return withReason(request.reason, { type: 'held', reason: request.reason })
    case 'resume':
      return ok({ type: 'resumed' })
    case 'spike':
      return withReason(request.reason, { type: 'spiked', reason: request.reason })
    case 'restore':
      return ok({ type: 'restored' })
    default:
      return never(request)
  }
}

/**
 * What the log has to say of a delivery that arrived, or of a schedule, a kill asked for, or a story that
 * took this one's place.
 *
 * Whether a delivery may be ordered is for `checkTransition` to say, before it. This records what came of
 * it: the delivered hash (`context.contentHash`) must have been sealed in full, but the draft may have
 * moved on while the delivery was under way. The revision it names is the one that was sealed.
 */
export function decidePublication(
  standing: Standing,
  command: PublicationCommand,
  context: DeskContext,
): Result<Happening> {
  const refusal = checkPublication(standing, command, context)
  if (refusal !== null) return { ok: false, refusal }
  const revision = sealedRevision(standing, context.contentHash) ?? context.revision
  return ok(publicationHappening(command, revision))
}

/**
 * What the log has to say of a save: `edited` when the new text changes which approvals hold, null when it
 * does not. Whether the person may edit at all is for `mayEdit`.
 */
export function decideEdit(
  standing: Standing,
  contentHash: DeskContext['contentHash'],
): Extract<Happening, { type: 'edited' }> | null {
  const counts = ['submitted', 'inReview', 'approved'].includes(standing.work)
  return counts && editIsNews(standing, contentHash) ? { type: 'edited' } : null
}

/**
 * Why this command is not open to this person now, or null when it is: what menus show, and the first
 * half of every decision. `context.report` must be the gate's for this command, where it passes one.
 */
export function checkTransition(
  standing: Standing,
  key: CommandKey,
  context: DeskContext,
  command: DeskCommand | null = null,
): Refusal | null {
  const row = transitions[key]
  if (standing.readOnly) return refuse('refusal.readOnlyArticle').refusal
  if (!context.actor.active) return refuse('refusal.notSignedIn').refusal
  if (!row.publication.includes(standing.publication)) return wrongPublication(standing, key)
  if (!row.work.includes(standing.work)) return wrongStage(standing)
  const refused = refusalOfActor({ who: row.who, key, command }, standing, context)
  if (refused !== null) return refused
  for (const name of row.guards) {
    const found = guards[name](standing, context, command, key)
    if (found !== null) return found
  }
  return null
}

/**
 * Whether this person may change the draft now.
 *
 * Drafting and returned: the owner, whoever it was given to, and editors. Submitted: editors who are not
 * the owner, who has to recall it first, and whoever's edit has just voided the approvals, so that they
 * can write on. In review: whoever claimed it. Approved: owner and editors, which voids the approvals.
 * Held, spiked and killed: nobody.
 */
export function mayEdit(
  standing: Standing,
  person: Person,
  internal: Pick<Internal, 'assignee'>,
  roles: readonly Role[],
): Result<null> {
  if (standing.readOnly) return refuse('refusal.readOnlyArticle')
  if (standing.publication === 'killed') return mayNotEdit('desk.publication.killed')
  const owner = isOwner(standing, { actor: person, assignee: internal.assignee ?? null })
  const editor = has(person, 'unlock', roles)
  switch (standing.work) {
    case 'drafting':
    case 'returned':
    case 'approved':
      return (owner && person.active) || editor ? ok(null) : refuse('refusal.notOwner')
    case 'submitted':
      if (standing.reopenedBy === person.id || (editor && !owner)) return ok(null)
      return owner ? mayNotEdit('desk.stage.submitted') : refuse('refusal.notOwner')
    case 'inReview':
      return standing.claim?.by === person.id ? ok(null) : refuse('refusal.notClaimHolder')
    case 'onHold':
    case 'spiked':
      return mayNotEdit(`desk.stage.${standing.work}`)
    default:
      return never(standing.work)
  }
}

function mayNotEdit(stage: string): Result<null> {
  return refuse('refusal.mayNotEdit', { values: { stage } })
}

function decideReturn(
  standing: Standing,
  request: Extract<DeskRequest, { type: 'return' }>,
  { revision }: DeskContext,
): Result<Happening> {
  const { to, reason, text } = request
  if (!isSaid(text)) return refuse('refusal.textNeeded')
  if (to !== 'author' && to >= standing.level) {
    return refuse('refusal.invalid', { values: { detail: `level ${to + 1}` }, field: 'to' })
  }
  return ok({ type: 'returned', revision, to, reason, text })
}

function decideTakeOver(
  standing: Standing,
  request: DeskRequest,
  context: DeskContext,
): Result<Happening> {
  const { claim } = standing
  if (claim === null) return { ok: false, refusal: wrongStage(standing) }
  return ok({
    type: 'takenOver',
    level: standing.level,
    revision: context.revision,
    from: claim.by,
    ...deputising('takeOver', standing, context, request),
  })
}

function decideAccept(
  standing: Standing,
  request: Extract<DeskRequest, { type: 'accept' }>,
  context: DeskContext,
): Result<Happening> {
  const before = approvedBefore(standing, context.contentHash)
  const { extent, revision } = context
  if (before === null) return refuse('refusal.nothingToAccept')
  if (extent === null || extent === 'large') return refuse('refusal.changeTooLarge')
  const { from } = before
  return ok({
    type: 'accepted',
    revision,
    from,
    extent,
    ...approving(standing, request, context),
  })
}

type Approving = Extract<DeskRequest, { readonly opinion: string }>

/** What an approval of any kind says: the level, who answers for it, and what the level asks for. */
function approving(standing: Standing, request: Approving, context: DeskContext) {
  const level = askedLevel(request.type, standing, context, request)?.level ?? standing.level
  const { checklist, needs } = standing.policy?.levels[level] ?? {}
  const ticks = checklist?.map(({ key }) => key).filter((key) => request.ticks?.includes(key))
  return {
    level,
    opinion: request.opinion,
    ...(ticks === undefined ? {} : { ticks }),
    ...(needs === 'signature' ? { signedAs: context.actor.name } : {}),
    ...deputising(request.type, standing, context, request),
  }
}

function deputising(
  key: DeskRequest['type'],
  standing: Standing,
  context: DeskContext,
  request: DeskRequest,
): { readonly actingFor?: PersonId } {
  const asked = askedLevel(key, standing, context, request)
  const holder = asked === null ? null : holderFor(key, standing, context, asked)
  return holder === null || holder === context.actor.id ? {} : { actingFor: holder }
}

function withReason(reason: string, happening: Happening): Result<Happening> {
  return isSaid(reason) ? ok(happening) : refuse('refusal.reasonNeeded')
}

function checkPublication(
  standing: Standing,
  command: PublicationCommand,
  context: DeskContext,
): Refusal | null {
  const row = transitions[command.type]
  if (row.recorded === undefined) {
    const refusal = checkTransition(standing, command.type, context, command)
    return refusal ?? guards.reasonGiven(standing, context, command)
  }
  if (standing.readOnly) return refuse('refusal.readOnlyArticle').refusal
  const asking = { who: row.who, key: command.type, command }
  const refused = refusalOfActor(asking, standing, context)
  if (refused !== null) return refused
  for (const name of row.recorded) {
    const found = guards[name](standing, context, command, command.type)
    if (found !== null) return found
  }
  return null
}

function publicationHappening(command: PublicationCommand, revision: number): Happening {
  switch (command.type) {
    case 'schedule':
      return { type: 'scheduled', target: command.target, at: command.at, zone: command.zone }
    case 'unschedule':
      return { type: 'unscheduled' }
    case 'publish': {
      const { target, delivery } = command
      return { type: 'published', revision, target, delivery }
    }
    case 'correct': {
      const { target, delivery, correction, reason } = command
      return { type: 'corrected', revision, target, delivery, correction, reason }
    }
    case 'withdraw': {
      const { target, delivery, reason } = command
      return { type: 'withdrawn', target, delivery, reason }
    }
    case 'requestKill':
      return { type: 'killRequested', reason: command.reason }
    case 'kill': {
      const { target, delivery, reason } = command
      return { type: 'killed', target, delivery, reason }
    }
    case 'supersede':
      return { type: 'superseded', by: command.by }
    default:
      return never(command)
  }
}

/** The revision whose approval made this text what was delivered. */
function sealedRevision(
  { seal, lastSeal, approvals }: Standing,
  hash: DeskContext['contentHash'],
): number | null {
  const known = [seal, lastSeal].find((one) => one?.hash === hash)
  return known?.revision ?? approvals.findLast((one) => one.hash === hash)?.revision ?? null
}

function wrongStage(standing: Standing): Refusal {
  const values = { stage: `desk.stage.${standing.work}` }
  return refuse('refusal.wrongStage', { values }).refusal
}

function wrongPublication(standing: Standing, key: CommandKey): Refusal {
  const isPublic = Object.keys(standing.shown).length > 0
  if (!isPublic && ['correct', 'withdraw', 'kill', 'requestKill', 'supersede'].includes(key)) {
    return refuse('refusal.notLive').refusal
  }
  const values = { stage: `desk.publication.${standing.publication}` }
  return refuse('refusal.wrongStage', { values }).refusal
}
