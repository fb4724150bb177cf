import type { Person } from '../../shared/article/person'
import type { Grant } from '../../shared/article/privilege'
import type { Role } from '../../shared/seal/role'
import { has, shippedRoles } from '../../shared/seal/roles'
import type { DeskFile } from '../library/desk-file'

/** The person as the library knows them now: roles may have changed since they signed in. */
export function personNow(desk: DeskFile, person: Person): Person {
  return desk.people.find((one) => one.person.id === person.id)?.person ?? person
}

/** The newsroom's roles: the shipped ones until it changed any. */
export function rolesOf({ roles }: Pick<DeskFile, 'roles'>): readonly Role[] {
  return roles ?? shippedRoles
}

/** Whether a person, as the library knows them now, may do this. */
export function mayNow(desk: DeskFile, person: Person, privilege: Grant): boolean {
  return has(personNow(desk, person), privilege, rolesOf(desk))
}
