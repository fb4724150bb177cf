import * as v from 'valibot'
import type { EventHash, PersonId } from '../article/ids'
import type { Person } from '../article/person'
import { ok, refuse } from '../result'
import type { Result } from '../result'
import { isSameJson } from '../seal/canonical'
import { hashEvent, hashSigned } from '../seal/hash'
import { has } from '../seal/policies'
import { refusedSigner } from './chain'
import type { DamageKey, SignerCheck } from './chain'
import { staffEventSchema } from './staff-event'
import type { Rights, StaffEvent, UnsignedStaffEvent } from './staff-event'

/** What an entry of the staff log says was changed. */
export type RightsChange = Pick<StaffEvent, 'person' | 'from' | 'to'>

/**
 * The change that gives a person these rights, or the reason it may not happen: only an administrator
 * changes them, and one administrator at work always stays. Refused with `invalid` where nothing changes.
 */
export function decideRights(
  people: readonly Person[],
  actor: Person,
  id: PersonId,
  to: Rights,
): Result<RightsChange> {
  if (!has(actor, 'admin'))
    return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } })
  const person = people.find((one) => one.id === id)
  if (person === undefined) return refuse('refusal.unknownPerson', { values: { name: id } })
  const from = rightsOf(person)
  if (isSameRights(from, to))
    return refuse('refusal.invalid', { values: { detail: 'roles' }, field: 'roles' })
  const after = people.map((one) => (one.id === id ? { ...one, ...to } : one))
  if (!after.some((one) => has(one, 'admin'))) return refuse('refusal.lastAdmin')
  return ok({ person: id, from, to: { ...to, roles: [...new Set(to.roles)] } })
}

/** The next entry of the staff log, before it is signed. Never older than the entry before it. */
export function unsignedStaffEvent(
  log: readonly StaffEvent[],
  parts: RightsChange & {
    readonly id: string
    readonly actor: PersonId
    readonly at: string
    readonly key: string
  },
): UnsignedStaffEvent {
  const last = log.at(-1)
  const isEarlier = last !== undefined && Date.parse(parts.at) < Date.parse(last.at)
  return {
    version: 1,
    ...parts,
    at: isEarlier ? last.at : parts.at,
    sequence: log.length + 1,
    previous: last === undefined ? null : hashEvent(last),
  }
}

/** The rights a person has now. */
export function rightsOf({ roles, active }: Person): Rights {
  return { roles, active }
}

/** Whether two rights are the same; the order of roles says nothing. */
export function isSameRights(one: Rights, other: Rights): boolean {
  return one.active === other.active && hasSameRoles(one, other)
}

/** Something wrong with the staff log. `sequence` is the entry it was noticed at, from 1. */
export interface StaffProblem {
  readonly sequence: number
  readonly reason: DamageKey | 'people.damage.rights'
}

/**
 * Everything wrong with the staff log, and with what people may do now by its last word; none for a log
 * that is as it was written.
 *
 * Finds roles that were written into the library by hand, where the log speaks of that person. Somebody who
 * was set aside without an entry, as the people of a sample are, has lost rights and gained none.
 */
export function verifyStaffLog(
  log: readonly unknown[],
  check: SignerCheck,
): readonly StaffProblem[] {
  const problems: StaffProblem[] = []
  const sound: StaffEvent[] = []
  let head: EventHash | null = null
  for (const [index, entry] of log.entries()) {
    const note = (reason: StaffProblem['reason']) => problems.push({ sequence: index + 1, reason })
    const parsed = v.safeParse(staffEventSchema, entry)
    if (!parsed.success || !isSameJson(parsed.output, entry)) {
      note('desk.damage.form')
      return problems
    }
    const event = parsed.output
    const before = sound.at(-1)
    const { hash, signed } = hashSigned(event, check.hashText)
    if (event.sequence !== index + 1) note('desk.damage.sequence')
    if (event.previous !== head) note('desk.damage.previous')
    if (before !== undefined && Date.parse(event.at) < Date.parse(before.at))
      note('desk.damage.time')
    const signer = refusedSigner(event, signed, check)
    if (signer !== null) note(signer)
    const known = sound.findLast(({ person }) => person === event.person)
    if (known !== undefined && !isSameRights(known.to, event.from)) note('desk.damage.impossible')
    sound.push(event)
    head = hash
  }
  for (const { sequence } of sound.filter((event) => !mightAct(sound, event, check.people)))
    problems.push({ sequence, reason: 'desk.damage.impossible' })
  return [...problems, ...presentProblems(sound, check.people)]
}

/** Whether who signed an entry was an administrator then, as far as the log or the person tell. */
function mightAct(
  log: readonly StaffEvent[],
  { actor, sequence }: StaffEvent,
  people: readonly Person[],
): boolean {
  const about = log.filter(({ person }) => person === actor)
  const earlier = about.findLast((one) => one.sequence < sequence)?.to
  const later = about.find((one) => one.sequence >= sequence)?.from
  const rights = earlier ?? later ?? people.find(({ id }) => id === actor)
  // Somebody who is not known at all is a problem of their own.
  return rights === undefined || rights.roles.includes('admin')
}

function presentProblems(
  log: readonly StaffEvent[],
  people: readonly Person[],
): readonly StaffProblem[] {
  return people.flatMap((person) => {
    const last = log.findLast((event) => event.person === person.id)
    if (last === undefined) return []
    const hasMore = !hasSameRoles(last.to, person) || (person.active && !last.to.active)
    return hasMore ? [{ sequence: last.sequence, reason: 'people.damage.rights' }] : []
  })
}

function hasSameRoles(one: Pick<Rights, 'roles'>, other: Pick<Rights, 'roles'>): boolean {
  const [first, second] = [new Set(one.roles), new Set(other.roles)]
  return first.size === second.size && [...first].every((role) => second.has(role))
}
