import type { Session, Settings } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import type { Actor, Host } from './host'
import { sessionFrom } from './session'

/**
 * The one seat at this desktop: the library that is open, and the person who is signed in, if anybody is.
 *
 * Their opened key lives here and nowhere else; it is gone when they sign out or another library is opened.
 */
export class Seat {
  #host: Host
  #actor: Actor | null = null
  #previewServer: string | null = null
  readonly #settings: () => Settings

  constructor(host: Host, settings: () => Settings) {
    this.#host = host
    this.#settings = settings
  }

  get host(): Host {
    return this.#host
  }

  get actor(): Actor | null {
    return this.#actor
  }

  /** The signed-in person, where the library may be written. */
  writer(): Result<Actor> {
    if (this.#host.library.readOnly) return refuse('refusal.libraryReadOnly')
    if (this.#actor === null) return refuse('refusal.notSignedIn')
    // An administrator may have ended the key since: what it signs now would count for nothing.
    const { id } = this.#actor.person
    const entry = this.#host.library.desk().people.find(({ person }) => person.id === id)
    const isEnded = entry !== undefined && entry.person.publicKey !== this.#actor.signer.publicKey
    return isEnded ? refuse('refusal.keyReplaced') : ok(this.#actor)
  }

  sit(actor: Actor | null): void {
    this.#actor = actor
  }

  /** Another library: whoever was signed in belongs to the one before. */
  moveTo(host: Host): void {
    this.#host = host
    this.#actor = null
  }

  notePreviewServer(address: string | null): void {
    this.#previewServer = address
  }

  session(): Session {
    return sessionFrom({
      library: this.#host.library,
      actor: this.#actor,
      settings: this.#settings(),
      previewServer: this.#previewServer,
    })
  }

  /** The session, told to every window as well. */
  tellSession(): Session {
    const session = this.session()
    this.#host.tell('session.changed', { session })
    return session
  }
}
