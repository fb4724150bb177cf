import type { PersonId } from '../shared/article/ids'
import type { Person } from '../shared/article/person'
import type { Session, Settings } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import type { Actor, Host } from './host'
import { sessionFrom } from './session'

/**
 * The one seat at this desktop: the library that is open, and the person who is signed in, if anybody is.
 *
 * Their opened key lives here and nowhere else; it is gone when they sign out, lock the window or open
 * another library.
 */
export class Seat {
  #host: Host
  #actor: Actor | null = null
  #locked: PersonId | null = null
  #previewServer: string | null = null
  readonly #settings: () => Settings

  constructor(host: Host, settings: () => Settings) {
    this.#host = host
    this.#settings = settings
  }

  get host(): Host {
    return this.#host
  }

  /** Who is signed in, with the roles they have now: those may have changed since. */
  get actor(): Actor | null {
    const actor = this.#actor
    return actor === null ? null : { ...actor, person: this.#personNow(actor) }
  }

  /** The signed-in person, where the library may be written. */
  writer(): Result<Actor> {
    if (this.#host.library.readOnly) return refuse('refusal.libraryReadOnly')
    const { actor } = this
    if (actor === null) return refuse('refusal.notSignedIn')
    const { person, signer } = actor
    if (!person.active) return refuse('refusal.hasLeft', { values: { name: person.name } })
    // An administrator may have ended the key since: what it signs now would count for nothing.
    return person.publicKey === signer.publicKey ? ok(actor) : refuse('refusal.keyReplaced')
  }

  sit(actor: Actor | null): void {
    this.#actor = actor
    this.#locked = null
  }

  /** Forgets the key of whoever is signed in, and remembers that the windows hold their work. */
  lock(): void {
    if (this.#actor === null) return
    this.#locked = this.#actor.person.id
    this.#actor = null
  }

  /** Another library: whoever was signed in belongs to the one before. */
  moveTo(host: Host): void {
    this.#host = host
    this.sit(null)
  }

  notePreviewServer(address: string | null): void {
    this.#previewServer = address
  }

  session(): Session {
    return sessionFrom({
      library: this.#host.library,
      actor: this.#actor,
      locked: this.#locked,
      settings: this.#settings(),
      previewServer: this.#previewServer,
    })
  }

  #personNow({ person }: Actor): Person {
    const { people } = this.#host.library.desk()
    return people.find((one) => one.person.id === person.id)?.person ?? person
  }

  /** The session, told to every window as well. */
  tellSession(): Session {
    const session = this.session()
    this.#host.tell('session.changed', { session })
    return session
  }
}
