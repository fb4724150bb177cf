import type { RoleKey } from '../shared/article/person'
import { decideRole, freshRoleKey, rolesAfter } from '../shared/desk/staff-change'
import type { StaffEvent } from '../shared/desk/staff-event'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import type { Role, RoleTerms } from '../shared/seal/role'
import { personNow, rolesOf } from './desk-log/staff'
import { withStaffEntry } from './desk-log/staff-entry'
import type { Actor, Host } from './host'
import type { DeskFile } from './library/desk-file'

/**
 * Makes a role (`key` null), or changes what one is called and allows; only an administrator may. It is
 * signed into the staff log, and counts for what is asked for from now on: what was approved before stays.
 */
export function saveRole(
  host: Host,
  actor: Actor,
  key: RoleKey | null,
  terms: RoleTerms,
): Promise<Result<DeskFile>> {
  return changeRole(host, actor, ({ roles, log }) => ({
    key: key ?? freshRoleKey(terms.name, roles, log),
    to: terms,
  }))
}

/** Removes a role that nobody has and no policy names; only an administrator may. */
export function removeRole(host: Host, actor: Actor, key: RoleKey): Promise<Result<DeskFile>> {
  return changeRole(host, actor, () => ({ key, to: null }))
}

function changeRole(
  host: Host,
  { person: by, signer }: Actor,
  wanted: (now: { readonly roles: readonly Role[]; readonly log: readonly StaffEvent[] }) => {
    readonly key: RoleKey
    readonly to: RoleTerms | null
  },
): Promise<Result<DeskFile>> {
  return host.library.changeDesk((desk) => {
    const { policies, staffLog: log = [] } = desk
    const roles = rolesOf(desk)
    const staff = { people: desk.people.map(({ person }) => person), roles, policies, log }
    const { key, to } = wanted(staff)
    const decided = decideRole(staff, personNow(desk, by), key, to)
    if (!decided.ok) return decided
    const changed = { ...desk, roles: [...rolesAfter(roles, decided.value)] }
    return ok(withStaffEntry(host, changed, { by: by.id, signer }, decided.value))
  })
}
