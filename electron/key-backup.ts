import * as v from 'valibot'
import { lineSchema, personIdSchema } from '../shared/article/fields'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import type { Actor, Host } from './host'
import { openKey } from './keys/keys'
import { sealedKeySchema } from './library/desk-file'
import { openOwnKey } from './renew-key'

/** A person's key in a file of their own: sealed by their passphrase, as in the library. */
const backupSchema = v.strictObject({
  format: v.literal('caibian/key'),
  version: v.literal(1),
  person: v.strictObject({ id: personIdSchema, name: lineSchema }),
  publicKey: v.string(),
  key: sealedKeySchema,
})

/** The bytes of a backup of the actor's key. Asks for the passphrase, so that a backup is never one nobody can open. */
export async function backUpKey(
  host: Host,
  actor: Actor,
  passphrase: string,
): Promise<Result<{ readonly bytes: Uint8Array; readonly suggestedName: string }>> {
  const opened = await openOwnKey(host, actor, passphrase)
  if (!opened.ok) return opened
  const { person, key } = opened.value
  const { id, name, publicKey } = person
  const backup: v.InferOutput<typeof backupSchema> = {
    format: 'caibian/key',
    version: 1,
    person: { id, name },
    publicKey,
    key,
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(backup, null, 2)}\n`)
  return ok({ bytes, suggestedName: `${name}.caibian-key.json` })
}

/** Whose key was put back. */
export type RestoredKey = v.InferOutput<typeof backupSchema>['person']

/**
 * Puts a backed-up key back in its place, with the passphrase it was backed up under. Refused where the
 * person is not in this library, where the key was replaced since, and where the passphrase does not open it.
 */
export async function restoreKey(
  host: Host,
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<RestoredKey>> {
  const backup = v.safeParse(backupSchema, parsed(bytes))
  if (!backup.success) return refuse('refusal.noKeyBackup')
  const { person, publicKey, key } = backup.output
  const opened = await openKey(key, publicKey, passphrase)
  if (!opened.ok) return opened
  const changed = await host.library.changeDesk((desk) => {
    const entry = desk.people.find((one) => one.person.id === person.id)
    if (entry === undefined)
      return refuse('refusal.unknownPerson', { values: { name: person.name } })
    if (entry.person.publicKey !== publicKey) return refuse('refusal.keyReplaced')
    const people = desk.people.map((one) => (one === entry ? { ...entry, key } : one))
    return ok({ ...desk, people })
  })
  return changed.ok ? ok(person) : changed
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    return null
  }
}
