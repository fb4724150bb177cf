import { refuse } from '../result'
import type { Refusal, RefusalCode } from '../result'
import type { Level } from '../seal/policy'
import type { DeskCommand } from './command'
import type { Guard } from './guard'
import { approvedBefore, askedLevel } from './holding'
import type { Standing } from './standing'

/** What an approval has to bring along, and when somebody may take over, accept a change or pass alone. */
export const approvingGuards = {
  claimedByOther: ({ claim }, { actor }) =>
    claim === null || claim.by === actor.id ? no('refusal.claimIsYours') : null,

  notClaimedByOther: ({ claim }, { actor }) =>
    claim === null || claim.by === actor.id ? null : no('refusal.notClaimHolder'),

  bypassAllowed: ({ policy }) =>
    policy?.urgentBypass === true ? null : no('refusal.bypassNotAllowed'),

  /** Small enough for the policy, and the very change that was shown. */
  changeMayBeAccepted: (standing, { contentHash, extent }, command) => {
    const largest = standing.policy?.acceptChanges
    if (largest === undefined) return no('refusal.changesVoid')
    if (approvedBefore(standing, contentHash) === null) return no('refusal.nothingToAccept')
    if (command?.type === 'accept' && command.hash !== contentHash) return no('refusal.stale')
    const isSmall = extent === null || extent === 'typographic' || extent === largest
    return isSmall ? null : no('refusal.changeTooLarge')
  },

  /** Every line of the level's checklist that has to be ticked is. */
  listDone: (standing, context, command, key) => {
    const level = ruleOf(standing, askedLevel(key, standing, context, command)?.level)
    const said = approvalIn(command)
    if (level === null || said === null) return null
    const open = (level.checklist ?? []).filter(
      (line) => line.required && said.ticks?.includes(line.key) !== true,
    )
    return open.length === 0 ? null : no('refusal.listOpen', { count: open.length })
  },

  /** The report, the opinion or the signature that the level asks for is there. */
  needsMet: (standing, context, command, key) => {
    const asked = askedLevel(key, standing, context, command)
    const level = ruleOf(standing, asked?.level)
    const said = approvalIn(command)
    if (level === null || said === null) return null
    const isSaid = said.opinion.trim() !== ''
    switch (level.needs) {
      case 'signature': {
        const name = context.actor.name
        return said.signedAs?.trim() === name ? null : no('refusal.signatureNeeded', { name })
      }
      case 'report':
        return isSaid ? null : no('refusal.reportNeeded')
      case 'opinion':
        return isSaid ? null : no('refusal.opinionNeeded')
      default:
        return null
    }
  },

  /** Whoever let a story pass without a level does not make it good themselves, where people must differ. */
  otherThanBypasser: (standing, context, command, key) => {
    const level = askedLevel(key, standing, context, command)?.level
    const rule = ruleOf(standing, level)
    const owed = standing.owed.find((one) => one.level === level)
    const distinct = standing.policy?.distinctPeople ?? 'none'
    const counts = distinct === 'all' || (distinct === 'reviews' && rule?.kind === 'review')
    return counts && owed?.by === context.actor.id ? no('refusal.samePerson') : null
  },
} as const satisfies Record<string, Guard>

/** What a command says as an approval; null for other commands, and where a menu asks beforehand. */
function approvalIn(command: DeskCommand | null) {
  return command !== null && 'opinion' in command ? command : null
}

function ruleOf(standing: Standing, level: number | undefined): Level | null {
  return level === undefined ? null : (standing.policy?.levels[level] ?? null)
}

function no(code: RefusalCode, values?: Readonly<Record<string, string | number>>): Refusal {
  return refuse(code, values === undefined ? {} : { values }).refusal
}
