import type { Person } from '../shared/article/person'
import type { PushName, Pushes } from '../shared/ipc'
import type { Signer } from './keys/signer'
import type { Darkroom } from './darkroom/darkroom'
import type { Library } from './library/library'
import type { Secrets } from './secrets/secrets'

/** What every flow is given: the library, the clock, chance, and the way to tell the windows. */
export interface Host {
  readonly library: Library
  /** Where pictures are read and printed. */
  readonly darkroom: Darkroom
  /** What targets ask for before they take anything. */
  readonly secrets: Secrets
  /** Now, RFC 3339 in UTC with milliseconds. */
  readonly now: () => string
  /** A fresh UUIDv7 (RFC 9562). */
  readonly newId: () => string
  readonly tell: <Name extends PushName>(name: Name, message: Pushes[Name]) => void
}

/** Who acts: a person with their opened key. */
export interface Actor {
  readonly person: Person
  readonly signer: Signer
}
