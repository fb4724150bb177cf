import * as v from 'valibot'
import type { EventHash, PersonId } from '../article/ids'
import type { Person, RoleKey } from '../article/person'
import { isSameJson } from '../seal/canonical'
import { hashEvent, hashSigned } from '../seal/hash'
import type { Role } from '../seal/role'
import { privilegesOf, shippedRoles } from '../seal/roles'
import { refusedSigner } from './chain'
import type { DamageKey, SignerCheck } from './chain'
import { hasSame, isSameRights, isSameTerms, rolesAfter, termsOf } from './staff-change'
import type { RightsChange, RoleChange } from './staff-change'
import { staffEventSchema } from './staff-event'
import type { Rights, RightsEvent, StaffEvent, UnsignedStaffEvent } from './staff-event'

/** The next entry of the staff log, before it is signed. Never older than the entry before it. */
export function unsignedStaffEvent(
  log: readonly StaffEvent[],
  parts: (RightsChange | RoleChange) & {
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

/** Something wrong with the staff log. `sequence` is the entry it was noticed at, from 1; 0 where none speaks of it. */
export interface StaffProblem {
  readonly sequence: number
  readonly reason:
    DamageKey | 'people.damage.rights' | 'people.damage.role' | 'people.damage.unnamed'
}

/** What the log is judged by: the people of this newsroom, and its roles, as the library has them now. */
export interface StaffCheck extends SignerCheck {
  readonly roles: readonly Role[]
}

/**
 * Everything wrong with the staff log, and with what people may do now by its last word; none for a log
 * that is as it was written.
 *
 * Finds roles that were written into the library by hand: those a person was given, where the log speaks of
 * that person, and what a role allows, always. In a library whose log begins with its first person it also
 * finds people whom no entry took in. Somebody who was set aside without an entry, as the people of a
 * sample are, has lost rights and gained none.
 */
export function verifyStaffLog(
  log: readonly unknown[],
  check: StaffCheck,
): readonly StaffProblem[] {
  const problems: StaffProblem[] = []
  const sound: StaffEvent[] = []
  let head: EventHash | null = null
  let roles: readonly Role[] = shippedRoles
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
    if (!follows(event, sound, roles)) note('desk.damage.impossible')
    sound.push(event)
    if ('role' in event) roles = rolesAfter(roles, event)
    head = hash
  }
  return [
    ...problems,
    ...actorProblems(sound, check.people),
    ...presentProblems(sound, check.people),
    ...roleProblems(sound, check.roles, roles),
  ]
}

/** Whether an entry begins where the entries before it left that person, or that role. */
function follows(
  event: StaffEvent,
  before: readonly StaffEvent[],
  roles: readonly Role[],
): boolean {
  if ('role' in event) {
    const { from, to } = event
    return isSameTerms(termsOf(roles, event.role), from) && !isSameTerms(from, to)
  }
  const known = rightsEvents(before).findLast(({ person }) => person === event.person)
  if (known === undefined) return true
  return event.from !== null && isSameRights(known.to, event.from)
}

function actorProblems(
  log: readonly StaffEvent[],
  people: readonly Person[],
): readonly StaffProblem[] {
  const problems: StaffProblem[] = []
  let roles: readonly Role[] = shippedRoles
  for (const event of log) {
    const { sequence } = event
    if (!mightAct(log, event, people, roles))
      problems.push({ sequence, reason: 'desk.damage.impossible' })
    if ('role' in event) roles = rolesAfter(roles, event)
  }
  return problems
}

/** Whether who signed an entry was an administrator then, as far as the log or the person tell. */
function mightAct(
  log: readonly StaffEvent[],
  event: StaffEvent,
  people: readonly Person[],
  roles: readonly Role[],
): boolean {
  const { actor, sequence } = event
  if (isFirst(event)) {
    const others = people.filter(({ id }) => id !== actor)
    return others.every((one) => {
      const then = told(log, one.id, sequence)
      if (then === undefined) return !one.active || beginsWithFirst(log)
      return then?.active !== true
    })
  }
  const then = told(log, actor, sequence)
  if (then === null) return false
  const rights = then ?? people.find(({ id }) => id === actor)
  // Somebody who is not known at all is a problem of their own.
  if (rights === undefined) return true
  return (then?.active ?? true) && privilegesOf(rights.roles, roles).has('admin')
}

/** Whether the log begins with the library's first person, and so speaks of everybody after. */
function beginsWithFirst([first]: readonly StaffEvent[]): boolean {
  return first !== undefined && isFirst(first)
}

/** Whether somebody took themselves in, as the first person of a library does. */
function isFirst(event: StaffEvent): boolean {
  return 'person' in event && event.from === null && event.person === event.actor
}

/**
 * The rights that the log says a person had before an entry; null where they were not of the newsroom yet,
 * undefined where it does not speak of them.
 */
function told(
  log: readonly StaffEvent[],
  id: PersonId,
  sequence: number,
): Rights | null | undefined {
  const about = rightsEvents(log).filter(({ person }) => person === id)
  const earlier = about.findLast((one) => one.sequence < sequence)
  return earlier?.to ?? about.find((one) => one.sequence >= sequence)?.from
}

function presentProblems(
  log: readonly StaffEvent[],
  people: readonly Person[],
): readonly StaffProblem[] {
  const isWhole = beginsWithFirst(log)
  return people.flatMap((person): readonly StaffProblem[] => {
    const last = rightsEvents(log).findLast((event) => event.person === person.id)
    if (last === undefined)
      return isWhole && person.active ? [{ sequence: 0, reason: 'people.damage.unnamed' }] : []
    const hasMore = !hasSame(last.to.roles, person.roles) || (person.active && !last.to.active)
    return hasMore ? [{ sequence: last.sequence, reason: 'people.damage.rights' }] : []
  })
}

/** Roles the library has otherwise than the log leaves them. */
function roleProblems(
  log: readonly StaffEvent[],
  present: readonly Role[],
  given: readonly Role[],
): readonly StaffProblem[] {
  const keys = new Set<RoleKey>([...given, ...present].map(({ key }) => key))
  const isTwice = (key: RoleKey) => present.filter((role) => role.key === key).length > 1
  const wrong = [...keys].filter(
    (key) => isTwice(key) || !isSameTerms(termsOf(given, key), termsOf(present, key)),
  )
  return wrong.map((key) => ({
    sequence: log.findLast((event) => 'role' in event && event.role === key)?.sequence ?? 0,
    reason: 'people.damage.role',
  }))
}

function rightsEvents(log: readonly StaffEvent[]): readonly RightsEvent[] {
  return log.filter((event): event is RightsEvent => 'person' in event)
}
