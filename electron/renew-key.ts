import { randomBytes } from 'node:crypto'
import type { PersonId } from '../shared/article/ids'
import type { FormerKey, Person } from '../shared/article/person'
import { ok, refuse } from '../shared/result'
import type { Refused, Result } from '../shared/result'
import { mayNow } from './desk-log/staff'
import type { Actor, Host } from './host'
import { changePassphrase, createKey, openKey } from './keys/keys'
import type { NewKey } from './keys/keys'
import type { DeskFile } from './library/desk-file'

/**
 * Gives the signed-in person a new key. What the old one signed stays verifiable; from now on it signs
 * nothing. Answers with the actor that goes on. Refused with `wrongPassphrase` where `from` does not open
 * the old key.
 */
export async function rotateKey(
  host: Host,
  actor: Actor,
  passphrases: { readonly from: string; readonly to: string },
): Promise<Result<Actor>> {
  const opened = await openOwnKey(host, actor, passphrases.from)
  if (!opened.ok) return opened
  const made = await createKey(passphrases.to)
  if (!made.ok) return made
  const { id } = actor.person
  const changed = await replaceKey(host, id, made.value, { reason: 'rotated', by: id })
  return changed.ok ? ok({ person: changed.value, signer: made.value.signer }) : changed
}

/** Puts the signed-in person's key behind another passphrase; the key stays the same. */
export async function rewordKey(
  host: Host,
  actor: Actor,
  passphrases: { readonly from: string; readonly to: string },
): Promise<Result<null>> {
  const entry = entryOf(host.library.desk(), actor.person.id)
  if (!entry.ok) return entry
  const { person, key } = entry.value
  const sealed = await changePassphrase(key, person.publicKey, passphrases)
  if (!sealed.ok) return sealed
  const changed = await host.library.changeDesk((desk) => {
    const now = entryOf(desk, person.id)
    if (!now.ok) return now
    if (now.value.person.publicKey !== person.publicKey) return refuse('refusal.keyReplaced')
    return ok(withEntry(desk, { person: now.value.person, key: sealed.value }))
  })
  return changed.ok ? ok(null) : changed
}

/**
 * An administrator takes a person in anew who lost their passphrase: same person, same stories, a new key
 * behind a new passphrase.
 */
export async function reenrol(
  host: Host,
  actor: Actor,
  { person, passphrase }: { readonly person: PersonId; readonly passphrase: string },
): Promise<Result<Person>> {
  const refused = refuseStranger(host, actor)
  if (refused !== null) return refused
  const made = await createKey(passphrase)
  if (!made.ok) return made
  return replaceKey(host, person, made.value, { reason: 'lost', by: actor.person.id })
}

/**
 * An administrator ends a key that is no longer to be trusted. Nobody can sign in with it, and nothing it
 * signs from now on counts, until the person is enrolled anew.
 */
export async function revokeKey(
  host: Host,
  actor: Actor,
  person: PersonId,
): Promise<Result<Person>> {
  const refused = refuseStranger(host, actor)
  if (refused !== null) return refused
  if (person === actor.person.id) return refuse('refusal.ownKeyRevoked')
  // A key behind a passphrase that nobody ever knows: the person stays, and can be enrolled anew.
  const made = await createKey(randomBytes(32).toString('base64'))
  if (!made.ok) return made
  return replaceKey(host, person, made.value, { reason: 'revoked', by: actor.person.id })
}

/** Opens the actor's own key once more: for what a person left unwatched at the desk must not do. */
export async function openOwnKey(
  host: Host,
  actor: Actor,
  passphrase: string,
): Promise<Result<DeskFile['people'][number]>> {
  const entry = entryOf(host.library.desk(), actor.person.id)
  if (!entry.ok) return entry
  const { person, key } = entry.value
  const opened = await openKey(key, person.publicKey, passphrase)
  return opened.ok ? entry : opened
}

function replaceKey(
  host: Host,
  id: PersonId,
  { publicKey, key }: NewKey,
  ended: Pick<FormerKey, 'reason' | 'by'>,
): Promise<Result<Person>> {
  let renewed: Person | null = null
  return host.library
    .changeDesk((desk) => {
      const entry = entryOf(desk, id)
      if (!entry.ok) return entry
      const { person } = entry.value
      const former = { publicKey: person.publicKey, until: host.now(), ...ended }
      renewed = { ...person, publicKey, formerKeys: [...(person.formerKeys ?? []), former] }
      return ok(withEntry(desk, { person: renewed, key }))
    })
    .then((changed) => {
      if (!changed.ok) return changed
      return renewed === null
        ? refuse('refusal.unknownPerson', { values: { name: id } })
        : ok(renewed)
    })
}

function withEntry(desk: DeskFile, entry: DeskFile['people'][number]): DeskFile {
  const people = desk.people.map((one) => (one.person.id === entry.person.id ? entry : one))
  return { ...desk, people }
}

function entryOf(desk: DeskFile, id: PersonId): Result<DeskFile['people'][number]> {
  const entry = desk.people.find(({ person }) => person.id === id)
  return entry === undefined ? refuse('refusal.unknownPerson', { values: { name: id } }) : ok(entry)
}

function refuseStranger(host: Host, actor: Actor): Refused | null {
  return mayNow(host.library.desk(), actor.person, 'admin')
    ? null
    : refuse('refusal.notAllowed', { values: { privilege: 'desk.privilege.admin' } })
}
