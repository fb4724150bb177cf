import type { PersonId } from '../shared/article/ids'
import type { Person, StaffRole } from '../shared/article/person'
import { signedBytes } from '../shared/desk/chain'
import { decideRights, unsignedStaffEvent } from '../shared/desk/staff-log'
import type { Rights } from '../shared/desk/staff-event'
import { ok, refuse } from '../shared/result'
import type { Refused, Result } from '../shared/result'
import { has } from '../shared/seal/policies'
import { personNow } from './desk-log/judge'
import type { Actor, Host } from './host'
import { createKey, openKey } from './keys/keys'
import type { DeskFile } from './library/desk-file'

export interface NewPerson {
  readonly name: string
  readonly roles: readonly StaffRole[]
  readonly passphrase: string
  /** True for the invented people a first run brings along. */
  readonly sample?: boolean
}

/**
 * Takes a person into the library, with a new key behind their passphrase.
 *
 * The first person of a library is made by whoever opens it (`actor` null) and becomes chief editor and
 * administrator as well, since nobody else could give those roles. Everybody after is taken in by an
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

  const { publicKey, key } = made.value
  const id = host.newId() as PersonId
  const person = (desk: DeskFile): Person => ({
    id,
    name: called,
    roles: isFirst(desk) ? [...new Set<StaffRole>([...roles, 'chief', 'admin'])] : [...roles],
    publicKey,
    active: true,
    ...(sample === true ? { sample } : {}),
  })
  const changed = await host.library.changeDesk((desk) => {
    const refused = refuseEntry(desk, actor, called)
    return refused ?? ok({ ...desk, people: [...desk.people, { person: person(desk), key }] })
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
  { person: by, signer }: Actor,
  id: PersonId,
  to: Rights,
): Promise<Result<DeskFile>> {
  return host.library.changeDesk((desk) => {
    const people = desk.people.map(({ person }) => person)
    const decided = decideRights(people, personNow(desk, by), id, to)
    if (!decided.ok) return decided
    const { staffLog = [] } = desk
    const unsigned = unsignedStaffEvent(staffLog, {
      ...decided.value,
      id: host.newId(),
      actor: by.id,
      at: host.now(),
      key: signer.publicKey,
    })
    const event = { ...unsigned, signature: signer.sign(signedBytes(unsigned)) }
    const given = (person: Person): Person =>
      person.id === id ? { ...person, ...decided.value.to } : person
    return ok({
      ...desk,
      people: desk.people.map(({ person, key }) => ({ person: given(person), key })),
      staffLog: [...staffLog, event],
    })
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
    if (!has(personNow(desk, actor.person), 'admin')) {
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

function findPerson(desk: DeskFile, id: PersonId, name: string): Result<Person> {
  const entry = desk.people.find(({ person }) => person.id === id)
  return entry === undefined
    ? refuse('refusal.unknownPerson', { values: { name } })
    : ok(entry.person)
}
