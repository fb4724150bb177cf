import type { Person } from '../article/person'
import { refusalOf } from '../gate/refusal-of'
import { refuse } from '../result'
import type { Refusal, RefusalCode } from '../result'
import { mayHold } from '../seal/policies'
import { has } from '../seal/roles'
import { levelHeldBy, nextLevel, sealOf, validApprovals } from '../seal/seal'
import { approvingGuards } from './approving-guards'
import { isAuthor } from './author'
import type { CommandKey, DeskCommand } from './command'
import type { DeskContext } from './context'
import type { Guard } from './guard'
import { askedLevel, holderFor, holderOf } from './holding'
import type { Standing } from './standing'

/**
 * Who may make a transition. `owner`: who made the article, or was given it; `assignee`: was asked to
 * write it, and did not hand it back; `editor`: has the privilege `unlock`; `holder`: may hold the level that is next, also as a deputy; `acceptor`: may answer for a change of an
 * approved text; `lastReviewer`: may hold the last review; `owedHolder`: may make good a level that is owed; `claimant`: claimed the level; `reviewer`: may hold
 * that level or a later one, or could withdraw the story once it is out. Others are privileges of `shared/article/privilege.ts`.
 */
export type Who =
  | 'owner'
  | 'ownerOrEditor'
  | 'assignee'
  | 'editor'
  | 'holder'
  | 'acceptor'
  | 'lastReviewer'
  | 'owedHolder'
  | 'claimant'
  | 'claimantOrEditor'
  | 'reviewer'
  | 'publish'
  | 'correct'
  | 'withdraw'
  | 'kill'
  | 'publishOrKill'

/** Who may ask what; `command` is null where a menu asks beforehand. */
export interface Asking {
  readonly who: Who
  readonly key: CommandKey
  readonly command: DeskCommand | null
}

/** The refusal when this person may not make a transition at all, whatever the text says; null when they may. */
export function refusalOfActor(
  { who, key, command }: Asking,
  standing: Standing,
  context: DeskContext,
): Refusal | null {
  const { actor, roles } = context
  const isEditor = has(actor, 'unlock', roles)
  const { claim } = standing
  switch (who) {
    case 'owner':
      return isOwner(standing, context) ? null : no('refusal.notOwner')
    case 'ownerOrEditor':
      return isEditor || isOwner(standing, context) ? null : no('refusal.notOwner')
    case 'assignee':
      return isAsked(standing, actor) ? null : no('refusal.notAssigned')
    case 'editor':
      return isEditor ? null : lacks('unlock')
    case 'holder':
    case 'acceptor':
    case 'lastReviewer':
    case 'owedHolder': {
      const asked = askedLevel(key, standing, context, command)
      if (asked === null) return no(nothingThere[who])
      const holder = holderFor(key, standing, context, asked)
      if (holder !== null) return null
      return who === 'acceptor' ? no('refusal.notAcceptor') : lacks('level')
    }
    case 'claimant':
      return claim?.by === actor.id ? null : no('refusal.notClaimHolder')
    case 'claimantOrEditor':
      return isEditor || claim?.by === actor.id ? null : no('refusal.notClaimHolder')
    case 'reviewer':
      return claim?.by === actor.id || holdsFrom(standing, context) || has(actor, 'withdraw', roles)
        ? null
        : lacks('level')
    case 'publishOrKill':
      return has(actor, 'publish', roles) || has(actor, 'kill', roles) ? null : lacks('kill')
    default:
      return has(actor, who, roles) ? null : lacks(who)
  }
}

/** The guards by name: each says one thing, and in one place. */
export const guards = {
  maySubmit: (_standing, { actor, roles }) =>
    has(actor, 'submit', roles) ? null : lacks('submit'),

  reviewNotBegun: (standing, { contentHash }) =>
    standing.level === 0 && nextLevel(standing.approvals, contentHash) === 0
      ? null
      : no('refusal.wrongStage', { stage: 'desk.stage.inReview' }),

  mayBeGiven: (_standing, { people, roles }, command) => {
    if (command?.type !== 'assign') return null
    const person = people.find(({ id }) => id === command.to)
    if (person === undefined) return no('refusal.unknownPerson', { name: command.to })
    return has(person, 'write', roles) ? null : no('refusal.mayNotBeGiven', { name: person.name })
  },

  notTakenOn: ({ assignment }) =>
    assignment?.state === 'taken' ? no('refusal.alreadyTakenOn') : null,

  stillHolder: (standing, context) =>
    holderOf(standing, context, { level: standing.level, hash: context.contentHash }) === null
      ? lacks('level')
      : null,

  notAuthor: ({ policy }, { actor, credits }) =>
    policy === null || policy.authorMayReview || !isAuthor(actor, credits)
      ? null
      : no('refusal.authorMayNotReview'),

  differentPerson: (standing, context, command, key) => {
    const asked = askedLevel(key, standing, context, command)
    if (standing.policy === null || asked === null) return null
    const valid = validApprovals(standing.approvals, asked.hash)
    const other = levelHeldBy(context.actor.id, asked.level, valid, standing.policy)
    return other === null ? null : no('refusal.samePerson')
  },

  ...approvingGuards,

  /** The levels below are passed for this very text; else an edit went by without the log knowing. */
  lowerLevelsHold: (standing, { contentHash }) =>
    nextLevel(standing.approvals, contentHash) === standing.level
      ? null
      : no('refusal.hashMismatch'),

  noOpenSuggestion: (_standing, { openSuggestions }) =>
    openSuggestions.length === 0
      ? null
      : refuse('refusal.openSuggestions', {
          values: { count: openSuggestions.length },
          reasons: openSuggestions,
          ...(openSuggestions[0] === undefined ? {} : { field: openSuggestions[0].field }),
        }).refusal,

  checksPass: (_standing, { report }) => (report === null ? null : refusalOf(report)),

  sealedNow: ({ seal }, { contentHash }) => {
    if (seal === null) return no('refusal.notSealed')
    return seal.hash === contentHash ? null : no('refusal.hashMismatch')
  },

  /** The delivered text was approved in full: it still is, or it was before a later edit. */
  wasSealed: ({ lastSeal, approvals, policy }, { contentHash }) =>
    lastSeal?.hash === contentHash ||
    (policy !== null && sealOf(approvals, contentHash, policy) !== null)
      ? null
      : no('refusal.notSealed'),

  differsFromShown: (standing, { contentHash }) =>
    Object.values(standing.shown).some((shown) => shown.hash !== contentHash)
      ? null
      : no('refusal.nothingToCorrect'),

  notShownThere: ({ shown }, { contentHash }, command) => {
    const there = shown[targetOf(command)]
    if (there === undefined) return null
    return no(there.hash === contentHash ? 'refusal.nothingToCorrect' : 'refusal.noticeNeeded')
  },

  shownThere: ({ shown }, _context, command) =>
    shown[targetOf(command)] === undefined ? no('refusal.notLive') : null,

  differsThere: ({ shown }, { contentHash }, command) =>
    shown[targetOf(command)]?.hash === contentHash ? no('refusal.nothingToCorrect') : null,

  noticeOrReason: (_standing, { newNotices }, command) => {
    if (command?.type !== 'correct') return null
    const { correction, reason } = command
    const said = correction === null ? isSaid(reason) : newNotices.includes(correction)
    return said ? null : no('refusal.noticeNeeded')
  },

  reasonGiven: (_standing, _context, command) =>
    command !== null && 'reason' in command && !isSaid(command.reason)
      ? no('refusal.reasonNeeded')
      : null,

  killNotRequested: ({ killRequest }, { actor }) =>
    killRequest === null || killRequest.by !== actor.id ? null : no('refusal.secondPersonNeeded'),

  secondPerson: ({ killRequest }, { actor }) =>
    killRequest !== null && killRequest.by !== actor.id ? null : no('refusal.secondPersonNeeded'),

  notKilled: ({ publication }) =>
    publication === 'killed'
      ? no('refusal.wrongStage', { stage: 'desk.publication.killed' })
      : null,
} as const satisfies Record<string, Guard>

export type GuardName = keyof typeof guards

/** True for whoever made the article or was given it. */
export function isOwner(
  standing: Standing,
  { actor, assignee }: Pick<DeskContext, 'actor' | 'assignee'>,
): boolean {
  return standing.owner === actor.id || assignee === actor.id
}

/** True for whoever was asked last to write it, unless they handed it back. */
export function isAsked({ assignment }: Standing, { id }: Person): boolean {
  return assignment !== null && assignment.to === id && assignment.state !== 'handedBack'
}

/** True for a reason that says something. */
export function isSaid(text: string): boolean {
  return text.trim() !== ''
}

/** May hold the level that is next or a later one; after the last, the last one itself. */
function holdsFrom(standing: Standing, { actor, deputyFor }: DeskContext): boolean {
  const levels = standing.policy?.levels ?? []
  const from = Math.min(standing.level, levels.length - 1)
  const people: readonly Person[] = [actor, ...deputyFor]
  return levels.slice(from).some((level) => people.some((person) => mayHold(level, person)))
}

const nothingThere = {
  holder: 'refusal.nothingOwed',
  acceptor: 'refusal.nothingToAccept',
  lastReviewer: 'refusal.bypassNotAllowed',
  owedHolder: 'refusal.nothingOwed',
} as const satisfies Record<string, RefusalCode>

function targetOf(command: DeskCommand | null): string {
  return command !== null && 'target' in command ? command.target : ''
}

function lacks(privilege: string): Refusal {
  return no('refusal.notAllowed', { privilege: `desk.privilege.${privilege}` })
}

function no(code: RefusalCode, values?: Readonly<Record<string, string | number>>): Refusal {
  return refuse(code, values === undefined ? {} : { values }).refusal
}
