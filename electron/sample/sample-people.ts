import type { PersonId } from '../../shared/article/ids'
import type { Person } from '../../shared/article/person'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { samplePassphrase } from '../../shared/sample-passphrase'
import type { Actor } from '../host'
import { createKey } from '../keys/keys'
import type { DeskFile } from '../library/desk-file'
import { samplePeople } from './people'
import type { SamplePerson } from './people'

/** The sample's people as the library keeps them, and as they act while the sample is made. */
export interface SampleStaff {
  readonly entries: DeskFile['people']
  readonly actors: Readonly<Record<SamplePerson, Actor>>
}

/** Makes the people of the sample newsroom, each with a key of their own behind the shown passphrase. */
export async function createSampleStaff(newId: () => string): Promise<Result<SampleStaff>> {
  const made = await Promise.all(
    Object.entries(samplePeople).map(async ([key, { name, roles }]) => {
      const created = await createKey(samplePassphrase, lightCost)
      if (!created.ok) return created
      const { publicKey, signer } = created.value
      const id = newId() as PersonId
      const person: Person = { id, name, roles: [...roles], publicKey, active: true, sample: true }
      return ok({ key: key as SamplePerson, entry: { person, key: created.value.key }, signer })
    }),
  )
  const entries: DeskFile['people'][number][] = []
  const actors: [SamplePerson, Actor][] = []
  for (const one of made) {
    if (!one.ok) return one
    const { key, entry, signer } = one.value
    entries.push(entry)
    actors.push([key, { person: entry.person, signer }])
  }
  return ok({ entries, actors: Object.fromEntries(actors) as Record<SamplePerson, Actor> })
}

/** The passphrase is shown to everybody: a slow lock would keep nobody out, only the first start back. */
const lightCost = { n: 2 ** 12, r: 8, p: 1 } as const
