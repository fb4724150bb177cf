import type { ContentHash, EventHash, PersonId } from '../article/ids'
import { isSameJson } from '../seal/canonical'
import { hashEvent } from '../seal/hash'
import type { Policy } from '../seal/policy'
import { levelHeldBy, nextLevel, sealOf, validApprovals } from '../seal/seal'
import type { Owed } from '../seal/approval'
import type { AssignmentState } from './assignment'
import { happeningTypes } from './event'
import type { DeskEvent, HappeningOf } from './event'
import type { Approval, Publicity, Standing } from './standing'

/** Where an article stands before its first event. */
export const beforeAll: Standing = {
  work: 'drafting',
  publication: 'unpublished',
  policy: null,
  owner: null,
  level: 0,
  claim: null,
  waitingSince: null,
  reopenedBy: null,
  approvals: [],
  contentHash: null,
  seal: null,
  lastSeal: null,
  owed: [],
  lastReturn: null,
  before: null,
  killRequest: null,
  assignment: null,
  schedule: null,
  shown: {},
  firstPublishedAt: null,
  updatedAt: null,
  sequence: 0,
  head: null,
  readOnly: false,
}

/**
 * Where an article stands after these events.
 *
 * Total and pure: it takes any list of events, also one that `decide` would never have made, and never
 * throws. From the first event of a kind or version this program does not know, the standing stays as it
 * was and is `readOnly`: never wrong, only old.
 */
export function fold(log: readonly DeskEvent[]): Standing {
  let standing = beforeAll
  for (const event of log) standing = step(standing, event, null)
  const last = log.at(-1)
  return last === undefined ? standing : { ...standing, head: hashEvent(last) }
}

/**
 * Where an article stands after one more event: `apply(fold(log), event)` equals `fold([...log, event])`.
 * `head` is the event's hash, where it is known already.
 */
export function apply(standing: Standing, event: DeskEvent, head = hashEvent(event)): Standing {
  return step(standing, event, head)
}

/**
 * Where an article stood after each of these events, in their order. The last is `fold(log)` but for its
 * `head`, which is null in all of them: to take it costs more than all the rest.
 */
export function course(log: readonly DeskEvent[]): readonly Standing[] {
  let standing = beforeAll
  return log.map((event) => (standing = step(standing, event, null)))
}

function step(standing: Standing, event: DeskEvent, head: EventHash | null): Standing {
  const counted = { ...standing, sequence: standing.sequence + 1, head }
  if (standing.readOnly || !isKnown(event)) return { ...counted, readOnly: true }
  const { type } = event.happening
  // What became public says nothing of the draft, which may have moved on while a delivery was under way;
  // nor does what is made good afterwards, or who is asked to write.
  const about = ofEarlierText.includes(type)
    ? {}
    : { reopenedBy: null, contentHash: event.contentHash }
  const next = { ...counted, ...about, updatedAt: event.at }
  const moved = sealed(moves[type](next, event, event.happening as never))
  return { ...moved, waitingSince: waitingSince(standing, moved, event.at) }
}

const ofEarlierText: readonly Type[] = [
  'madeGood',
  'scheduled',
  'unscheduled',
  'published',
  'corrected',
  'withdrawn',
  'killRequested',
  'killed',
  'superseded',
  'assigned',
  'takenOn',
  'handedBack',
  'handedOff',
]

function isKnown(event: DeskEvent): boolean {
  const version: number = event.version
  return version === 1 && happeningTypes.includes(event.happening.type)
}

type Type = DeskEvent['happening']['type']
type Moves = {
  readonly [T in Type]: (
    standing: Standing,
    event: DeskEvent,
    happening: HappeningOf<T>,
  ) => Standing
}

const moves: Moves = {
  created: (standing, event, { policy }) => ({ ...standing, policy, owner: event.actor }),
  submitted: (standing, event, { policy }) => {
    const kept = samePolicy(standing.policy, policy) ? standing.approvals : []
    const approvals = kept.filter((one) => one.hash === event.contentHash)
    return atNextLevel({ ...standing, policy, approvals, claim: null })
  },
  recalled: (standing) => ({ ...standing, work: 'drafting', level: 0, claim: null }),
  claimed: (standing, event, { level, actingFor }) => ({
    ...standing,
    work: 'inReview',
    level,
    claim: claimOf(event, level, actingFor),
  }),
  takenOver: (standing, event, { level, actingFor }) => ({
    ...standing,
    claim: claimOf(event, level, actingFor),
  }),
  released: (standing) => ({ ...standing, work: 'submitted', claim: null }),
  approved: (standing, event, happening) => {
    const approvals = [...standing.approvals, approvalOf(event, happening)]
    return atNextLevel({ ...standing, approvals, claim: null })
  },
  accepted: (standing, event, happening) => {
    const { level, revision, from } = happening
    const { actor: by, at, contentHash: hash } = event
    const carried = validApprovals(standing.approvals, from)
      .filter((one) => one.level !== level)
      .map((one): Approval => ({ ...one, hash, revision, carried: { from, by, at } }))
    const approvals = [...standing.approvals, ...carried, approvalOf(event, happening)]
    return atNextLevel({ ...standing, approvals, claim: null })
  },
  bypassed: (standing, event, happening) => {
    const { policy } = standing
    if (policy === null) return standing
    const { actor: by, at, contentHash: hash } = event
    const { level, revision } = happening
    const held = validApprovals(standing.approvals, hash).map((one) => one.level)
    const missing = policy.levels
      .map((_, place) => place)
      .filter((place) => place !== level && !held.includes(place))
    const waived = missing.map((place): Approval => ({
      level: place,
      by,
      at,
      hash,
      revision,
      opinion: '',
      waived: true,
    }))
    const due = new Date(Date.parse(at) + (policy.bypassHours ?? 24) * 3_600_000).toISOString()
    const owed = missing.map((place): Owed => ({
      level: place,
      hash,
      revision,
      by,
      since: at,
      due,
    }))
    const approvals = [...standing.approvals, ...waived, approvalOf(event, happening)]
    return atNextLevel({ ...standing, approvals, owed, claim: null })
  },
  madeGood: (standing, event, happening) => {
    const { level } = happening
    const hash = event.contentHash
    const isIt = (one: { readonly level: number; readonly hash: ContentHash }) =>
      one.level === level && one.hash === hash
    return {
      ...standing,
      owed: standing.owed.filter((one) => !isIt(one)),
      approvals: standing.approvals.map((one) =>
        one.waived === true && isIt(one) ? approvalOf(event, happening) : one,
      ),
    }
  },
  returned: (standing, event, { to, reason, text }) => {
    const lastReturn = { by: event.actor, at: event.at, reason, text }
    // The level that sent the text back has to be passed again, even for the very same text.
    const level = to === 'author' ? Math.min(standing.level, lastLevel(standing)) : to
    const approvals = standing.approvals.filter((one) => one.level < level)
    const back = { ...standing, approvals, claim: null, lastReturn }
    return to === 'author' ? { ...back, work: 'returned', level } : atNextLevel(back)
  },
  edited: (standing, event) => {
    const { claim } = standing
    const next = { ...atNextLevel(standing), reopenedBy: event.actor }
    const goesOn =
      claim !== null && next.work === 'submitted' && claim.level === next.level && mayGoOn(next)
    return goesOn ? { ...next, work: 'inReview' } : { ...next, claim: null }
  },
  held: (standing) => aside(standing, 'onHold'),
  resumed: goBack,
  spiked: (standing) => aside(standing, 'spiked'),
  restored: goBack,
  scheduled: (standing, _event, { target, at, zone }) => ({
    ...standing,
    publication: isShown(standing) ? standing.publication : 'scheduled',
    schedule: { target, at, zone },
  }),
  unscheduled: (standing) => ({
    ...standing,
    publication: standing.publication === 'scheduled' ? unseen(standing) : standing.publication,
    schedule: null,
  }),
  published: (standing, event, { revision, target }) => ({
    ...shownAt(standing, target, { hash: event.contentHash, revision, at: event.at }),
    publication: standing.publication === 'corrected' ? 'corrected' : 'live',
    firstPublishedAt: standing.firstPublishedAt ?? event.at,
    schedule: null,
  }),
  corrected: (standing, event, { revision, target }) => ({
    ...shownAt(standing, target, { hash: event.contentHash, revision, at: event.at }),
    publication: 'corrected',
  }),
  withdrawn: (standing, _event, { target }) => {
    const left = withoutTarget(standing, target)
    return isShown(left) ? left : { ...left, publication: 'withdrawn', schedule: null }
  },
  killRequested: (standing, event, { reason }) => ({
    ...standing,
    killRequest: { by: event.actor, at: event.at, reason },
  }),
  killed: (standing, _event, { target }) => ({
    ...withoutTarget(standing, target),
    publication: 'killed',
    schedule: null,
    claim: null,
    owed: [],
  }),
  superseded: (standing) => ({ ...standing, publication: 'superseded' }),
  assigned: (standing, { actor: by, at }, { to, section = '', note }) => ({
    ...standing,
    // Nobody has to answer themselves.
    assignment: { to, by, at, state: to === by ? 'taken' : 'asked', section, note, reason: '' },
  }),
  takenOn: (standing) => answered(standing, 'taken'),
  handedBack: (standing, _event, { reason }) => answered(standing, 'handedBack', reason),
  handedOff: (standing) => standing,
  broughtIn: (standing, _event, { owner, keeps }) => {
    const ours = { ...standing, owner }
    if (!keeps) return anew(ours)
    return inReviewStages.includes(standing.work) ? { ...atNextLevel(ours), claim: null } : ours
  },
}

const inReviewStages: readonly Standing['work'][] = ['submitted', 'inReview', 'approved']

/** Nothing that was approved elsewhere counts: the text begins as a draft. */
function anew(standing: Standing): Standing {
  return {
    ...standing,
    work: 'drafting',
    level: 0,
    claim: null,
    approvals: [],
    lastSeal: null,
    before: null,
    killRequest: null,
  }
}

/** Submitted at the first level that is not passed for the text the log now speaks of; approved when none is left. */
function atNextLevel(standing: Standing): Standing {
  const levels = standing.policy?.levels.length ?? 0
  const level = Math.min(passed(standing), levels)
  return { ...standing, work: level >= levels && levels > 0 ? 'approved' : 'submitted', level }
}

function passed(standing: Standing): number {
  return standing.contentHash === null ? 0 : nextLevel(standing.approvals, standing.contentHash)
}

function answered(standing: Standing, state: AssignmentState, reason = ''): Standing {
  const { assignment } = standing
  return assignment === null
    ? standing
    : { ...standing, assignment: { ...assignment, state, reason } }
}

/** The seal follows from the approvals and the text; it is written out so that no reader has to know how. */
function sealed(standing: Standing): Standing {
  const { policy, contentHash } = standing
  const seal =
    policy === null || contentHash === null ? null : sealOf(standing.approvals, contentHash, policy)
  // A later text that passed every level leaves nothing to be made good.
  const isWhole = seal !== null && seal.approvals.every((one) => one.waived !== true)
  const owed = isWhole ? standing.owed.filter((one) => one.hash === seal.hash) : standing.owed
  return { ...standing, seal, lastSeal: seal ?? standing.lastSeal, owed }
}

function approvalOf(
  { actor: by, at, contentHash: hash }: DeskEvent,
  {
    level,
    revision,
    opinion,
    actingFor,
    ticks,
    signedAs,
  }: HappeningOf<'approved' | 'accepted' | 'bypassed' | 'madeGood'>,
): Approval {
  return {
    level,
    by,
    at,
    hash,
    revision,
    opinion,
    ...(actingFor === undefined ? {} : { actingFor }),
    ...(ticks === undefined ? {} : { ticks }),
    ...(signedAs === undefined ? {} : { signedAs }),
  }
}

function claimOf(
  { actor: by, at }: DeskEvent,
  level: number,
  actingFor: PersonId | undefined,
): Standing['claim'] {
  return { by, at, level, ...(actingFor === undefined ? {} : { actingFor }) }
}

/** The wait goes on while the same level is next, whoever takes it up or gives it back. */
function waitingSince(before: Standing, after: Standing, at: string): string | null {
  if (!isAwaiting(after)) return null
  const goesOn = isAwaiting(before) && before.level === after.level
  return goesOn ? (before.waitingSince ?? at) : at
}

function isAwaiting({ work }: Standing): boolean {
  return work === 'submitted' || work === 'inReview'
}

function mayGoOn(standing: Standing): boolean {
  const { claim, policy, contentHash } = standing
  if (claim === null || policy === null || contentHash === null) return false
  const valid = validApprovals(standing.approvals, contentHash)
  return levelHeldBy(claim.by, claim.level, valid, policy) === null
}

/** A hold or a spike ends a claim; a spike on hold remembers what was before the hold. */
function aside(standing: Standing, work: 'onHold' | 'spiked'): Standing {
  const before = standing.before ?? {
    work: standing.work === 'inReview' ? 'submitted' : standing.work,
    level: standing.level,
  }
  return { ...standing, work, before, claim: null }
}

function goBack(standing: Standing): Standing {
  const { before } = standing
  if (before === null) return standing
  return { ...standing, work: before.work, level: before.level, before: null, claim: null }
}

function shownAt(standing: Standing, target: string, publicity: Publicity): Standing {
  return { ...standing, shown: { ...standing.shown, [target]: publicity } }
}

function withoutTarget(standing: Standing, target: string): Standing {
  const { [target]: _gone, ...shown } = standing.shown
  return { ...standing, shown }
}

function isShown(standing: Standing): boolean {
  return Object.keys(standing.shown).length > 0
}

function unseen(standing: Standing): Standing['publication'] {
  return standing.firstPublishedAt === null ? 'unpublished' : 'withdrawn'
}

function lastLevel(standing: Standing): number {
  return Math.max(0, (standing.policy?.levels.length ?? 1) - 1)
}

function samePolicy(a: Policy | null, b: Policy): boolean {
  return a !== null && isSameJson(a, b)
}

/** True when an edit to this text changes which approvals hold: then, and only then, the log has to say so. */
export function editIsNews(standing: Standing, hash: ContentHash): boolean {
  const { contentHash, approvals } = standing
  if (contentHash === null || contentHash === hash) return false
  const before = validApprovals(approvals, contentHash)
  const after = validApprovals(approvals, hash)
  return before.length !== after.length || before.some((one, index) => one !== after[index])
}
