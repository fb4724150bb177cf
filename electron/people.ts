import type { PersonId } from '../shared/article/ids'
import type { Person, RoleKey } from '../shared/article/person'
import { decideRights, foundingRoles, refuseUnknownRoles } from '../shared/desk/staff-change'
import type { Rights } from '../shared/desk/staff-event'
import { ok, refuse } from '../shared/result'
import type { Refused, Result } from '../shared/result'
import { mayNow, personNow, rolesOf } from './desk-log/staff'
import { withStaffEntry } from './desk-log/staff-entry'
import type { Actor, Host } from './host'
import { createKey, openKey } from './keys/keys'
import type { DeskFile } from './library/desk-file'

export interface NewPerson {
  readonly name: string
  readonly roles: readonly RoleKey[]
  readonly passphrase: string
  /** True for the invented people a first run brings along. */
  readonly sample?: boolean
}

/**
 * Takes a person into the library, with a new key behind their passphrase; it is signed into the staff log.
 *
 * The first person of a library is made by whoever opens it (`actor` null), signs for themselves, and becomes
 * chief editor and administrator as well, since nobody else could give those roles. Everybody after is taken in by an
 * administrator.
 */
export async function addPerson(
  host: Host,
  actor: Actor | null,
  { name, roles, passphrase, sample }: NewPerson,
): Promise<Result<Person>> {
  const called = name.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (called === '') return refuse('refusal.invalid', { values: { detail: 'name' }, field: 'name' })
  const early = refuseEntry(host.library.desk(), actor, called)
  if (early !== null) return early
  const made = await createKey(passphrase)
  if (!made.ok) return made

  const { publicKey, key, signer } = made.value
  const id = host.newId() as PersonId
  const changed = await host.library.changeDesk((desk) => {
    const refused = refuseEntry(desk, actor, called) ?? refuseUnknownRoles(roles, rolesOf(desk))
    if (refused !== null) return refused
    const by = actor === null || isFirst(desk) ? { by: id, signer } : signedBy(actor)
    const to = {
      roles: isFirst(desk) ? foundingRoles(roles, rolesOf(desk)) : [...new Set(roles)],
      active: true,
    }
    const person = { id, name: called, ...to, publicKey, ...(sample === true ? { sample } : {}) }
    const entered = { ...desk, people: [...desk.people, { person, key }] }
    return ok(withStaffEntry(host, entered, by, { person: id, from: null, to }))
  })
  if (!changed.ok) return changed
  return findPerson(changed.value, id, called)
}

/**
 * Gives a person other roles, or notes that they have left or come back; only an administrator may. It is
 * signed into the staff log, and counts for what is asked for from now on: what they approved before stays.
 */
export function setRights(
  host: Host,
  actor: Actor,
  id: PersonId,
  to: Rights,
): Promise<Result<DeskFile>> {
  return host.library.changeDesk((desk) => {
    const staff = { people: desk.people.map(({ person }) => person), roles: rolesOf(desk) }
    const decided = decideRights(staff, personNow(desk, actor.person), id, to)
    if (!decided.ok) return decided
    const given = (person: Person): Person =>
      person.id === id ? { ...person, ...decided.value.to } : person
    const people = desk.people.map(({ person, key }) => ({ person: given(person), key }))
    return ok(withStaffEntry(host, { ...desk, people }, signedBy(actor), decided.value))
  })
}

/** Opens a person's key with their passphrase: from now on they act. Refused for people who have left. */
export async function signIn(host: Host, id: PersonId, passphrase: string): Promise<Result<Actor>> {
  const entry = host.library.desk().people.find(({ person }) => person.id === id)
  if (entry === undefined || !entry.person.active) {
    return refuse('refusal.unknownPerson', { values: { name: entry?.person.name ?? id } })
  }
  const { person, key } = entry
  const signer = await openKey(key, person.publicKey, passphrase)
  return signer.ok ? ok({ person, signer: signer.value }) : signer
}

/** The person with this name, as the command line and imports name people. */
export function personByName(desk: DeskFile, name: string): Result<Person> {
  const wanted = name.normalize('NFC').trim()
  const entry = desk.people.find(({ person }) => person.name === wanted || person.id === wanted)
  if (entry === undefined) return refuse('refusal.unknownPerson', { values: { name } })
  return ok(entry.person)
}

function refuseEntry(desk: DeskFile, actor: Actor | null, name: string): Refused | null {
  if (!isFirst(desk)) {
    if (actor === null) return refuse('refusal.notSignedIn')
    if (!mayNow(desk, actor.person, 'admin')) {
      return refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } })
    }
  }
  const isTaken = desk.people.some(({ person }) => person.name === name)
  return isTaken ? refuse('refusal.personExists', { values: { name } }) : null
}

/** True while nobody who is at work could take anybody in. */
function isFirst(desk: DeskFile): boolean {
  return desk.people.every(({ person }) => !person.active)
}

function signedBy({ person, signer }: Actor) {
  return { by: person.id, signer }
}

function findPerson(desk: DeskFile, id: PersonId, name: string): Result<Person> {
  const entry = desk.people.find(({ person }) => person.id === id)
  return entry === undefined
    ? refuse('refusal.unknownPerson', { values: { name } })
    : ok(entry.person)
}
