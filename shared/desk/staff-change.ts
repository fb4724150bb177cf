import type { PersonId } from '../article/ids'
import type { Person, RoleKey } from '../article/person'
import { grants } from '../article/privilege'
import { ok, refuse } from '../result'
import type { Refused, Result } from '../result'
import { isSameJson } from '../seal/canonical'
import type { Level, Policy } from '../seal/policy'
import type { Role, RoleTerms } from '../seal/role'
import { has } from '../seal/roles'
import type { Rights, RightsEvent, RoleEvent, StaffEvent } from './staff-event'

/** What an entry of the staff log says was changed. */
export type RightsChange = Pick<RightsEvent, 'person' | 'from' | 'to'>
export type RoleChange = Pick<RoleEvent, 'role' | 'from' | 'to'>

/** Everybody of the newsroom, also those who have left, and the roles it has. */
export interface Staff {
  readonly people: readonly Person[]
  readonly roles: readonly Role[]
}

/**
 * The change that gives a person these rights, or the reason it may not happen: only an administrator
 * changes them, and one administrator at work always stays. Refused with `invalid` where nothing changes.
 */
export function decideRights(
  { people, roles }: Staff,
  actor: Person,
  id: PersonId,
  to: Rights,
): Result<RightsChange> {
  if (!has(actor, 'admin', roles)) return notAdmin()
  const person = people.find((one) => one.id === id)
  if (person === undefined) return refuse('refusal.unknownPerson', { values: { name: id } })
  const from = rightsOf(person)
  if (isSameRights(from, to))
    return refuse('refusal.invalid', { values: { detail: 'roles' }, field: 'roles' })
  const unknown = refuseUnknownRoles(to.roles, roles)
  if (unknown !== null) return unknown
  const after = people.map((one) => (one.id === id ? { ...one, ...to } : one))
  if (!after.some((one) => has(one, 'admin', roles))) return refuse('refusal.lastAdmin')
  return ok({ person: id, from, to: { ...to, roles: [...new Set(to.roles)] } })
}

/**
 * The change that makes a role, gives it another name or other privileges, or removes it (`to` null); or the
 * reason it may not happen. Only an administrator changes roles, and one administrator at work always stays.
 *
 * A role that somebody has, at work or not, or that a policy names for a level, is not removed; one that
 * was removed is not made again, since the policies kept in old logs may name it. Refused with `invalid`
 * where nothing changes.
 */
export function decideRole(
  {
    people,
    roles,
    policies,
    log,
  }: Staff & {
    readonly policies: readonly Policy[]
    readonly log: readonly StaffEvent[]
  },
  actor: Person,
  key: RoleKey,
  terms: RoleTerms | null,
): Result<RoleChange> {
  if (!has(actor, 'admin', roles)) return notAdmin()
  const from = termsOf(roles, key)
  const to = terms === null ? null : inOrder(terms)
  if (isSameTerms(from, to) || (from === null && isUsed(key, log)))
    return refuse('refusal.invalid', { values: { detail: key }, field: 'role' })
  const others = roles.filter((role) => role.key !== key)
  const refused = to === null ? refuseRemoval(key, people, policies) : refuseName(to, others)
  if (refused !== null) return refused
  const after = to === null ? others : [...others, { key, ...to }]
  if (!people.some((person) => has(person, 'admin', after))) return refuse('refusal.lastAdmin')
  return ok({ role: key, from, to })
}

/** A key for a new role, made from its English name, that no role has or ever had. */
export function freshRoleKey(
  { en }: RoleTerms['name'],
  roles: readonly Role[],
  log: readonly StaffEvent[],
): RoleKey {
  const bare = en
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
  const words = bare.match(/[a-z0-9]+/g) ?? []
  const base = words.join('-').replace(/^[^a-z]+/, '') || 'role'
  const isTaken = (key: RoleKey) => isUsed(key, log) || termsOf(roles, key) !== null
  let key = base
  for (let number = 2; isTaken(key); number += 1) key = `${base}-${number}`
  return key
}

/** The roles after a change; a new one comes last. */
export function rolesAfter(roles: readonly Role[], { role: key, to }: RoleChange): readonly Role[] {
  if (to === null) return roles.filter((role) => role.key !== key)
  const changed = { key, ...to }
  const isKnown = roles.some((role) => role.key === key)
  return isKnown ? roles.map((role) => (role.key === key ? changed : role)) : [...roles, changed]
}

/**
 * The roles of whoever comes first: those given, the chief's, and one that may give everybody theirs, since
 * nobody else could.
 */
export function foundingRoles(given: readonly RoleKey[], roles: readonly Role[]): RoleKey[] {
  const admin = roles.findLast(({ privileges }) => privileges.includes('admin'))
  const wanted = roles.filter((role) => role.key === 'chief' || role === admin)
  return [...new Set([...given, ...wanted.map(({ key }) => key)])]
}

/** The refusal where one of these keys is no role of the newsroom; null where all are. */
export function refuseUnknownRoles(
  keys: readonly RoleKey[],
  roles: readonly Role[],
): Refused | null {
  const unknown = keys.find((key) => termsOf(roles, key) === null)
  if (unknown === undefined) return null
  return refuse('refusal.noSuchRole', { values: { role: unknown }, field: 'roles' })
}

/** What keeps a role from being removed: everybody who has it, at work or not, and the levels that name it. */
export function usesOf(
  key: RoleKey,
  people: readonly Person[],
  policies: readonly Policy[],
): {
  readonly holders: readonly Person[]
  readonly levels: readonly { readonly policy: Policy; readonly level: Level }[]
} {
  return {
    holders: people.filter(({ roles }) => roles.includes(key)),
    levels: policies.flatMap((policy) =>
      policy.levels.filter(({ roles }) => roles.includes(key)).map((level) => ({ policy, level })),
    ),
  }
}

/** The rights a person has now. */
export function rightsOf({ roles, active }: Person): Rights {
  return { roles, active }
}

/** Whether two rights are the same; the order of roles says nothing. */
export function isSameRights(one: Rights, other: Rights): boolean {
  return one.active === other.active && hasSame(one.roles, other.roles)
}

/** What a role is called and allows; null where the newsroom has none of this key. */
export function termsOf(roles: readonly Role[], key: RoleKey): RoleTerms | null {
  const role = roles.find((one) => one.key === key)
  return role === undefined ? null : { name: role.name, privileges: role.privileges }
}

/** Whether two roles are called the same and allow the same; null is no role. */
export function isSameTerms(one: RoleTerms | null, other: RoleTerms | null): boolean {
  if (one === null || other === null) return one === other
  return isSameJson(one.name, other.name) && hasSame(one.privileges, other.privileges)
}

/** Whether two lists hold the same words, in whatever order. */
export function hasSame(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [new Set(one), new Set(other)]
  return first.size === second.size && [...first].every((word) => second.has(word))
}

function inOrder({ name, privileges }: RoleTerms): RoleTerms {
  const said = (text: string) => text.normalize('NFC').trim()
  return {
    name: { zh: said(name.zh), en: said(name.en) },
    privileges: grants.filter((grant) => privileges.includes(grant)),
  }
}

function isUsed(key: RoleKey, log: readonly StaffEvent[]): boolean {
  return log.some((event) => 'role' in event && event.role === key)
}

function refuseRemoval(
  key: RoleKey,
  people: readonly Person[],
  policies: readonly Policy[],
): Refused | null {
  const { holders, levels } = usesOf(key, people, policies)
  if (holders.length > 0) {
    const who = holders.map(({ name }) => name).join(' · ')
    return refuse('refusal.roleHeld', { values: { who } })
  }
  if (levels.length === 0) return null
  const where = levels.map(({ policy, level }) => `${policy.key}/${level.key}`).join(' · ')
  return refuse('refusal.roleNamed', { values: { where } })
}

function refuseName({ name }: RoleTerms, others: readonly Role[]): Refused | null {
  const other = others.find((role) => role.name.zh === name.zh || role.name.en === name.en)
  if (other === undefined) return null
  const said = other.name.zh === name.zh ? name.zh : name.en
  return refuse('refusal.roleNameTaken', { values: { name: said }, field: 'name' })
}

function notAdmin(): Refused {
  return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } })
}
