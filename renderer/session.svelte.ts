import type { CallName, Calls, Session, Settings } from '../shared/ipc'
import type { Refusal, Result } from '../shared/result'
import { call } from './bridge'
import { words } from './words.svelte'

/** Who is here and which library this is, as the host last said it. */
export class SessionState {
  #session = $state.raw<Session | null>(null)
  #refusal = $state.raw<Refusal | null>(null)
  readonly #onSeat: (before: Session | null) => void

  /** `onSeat` is told when another person, or nobody, has the seat, or another library is open. */
  constructor(onSeat: (before: Session | null) => void) {
    this.#onSeat = onSeat
  }

  /** Null until the host has answered. */
  get current(): Session | null {
    return this.#session
  }

  /** The session as the columns show it: while the window is locked, that of whoever locked it. */
  get shown(): Session | null {
    const session = this.#session
    if (session?.locked === undefined) return session
    return { ...session, person: session.people.find(({ id }) => id === session.locked) ?? null }
  }

  /** Why the host could not say. */
  get refusal(): Refusal | null {
    return this.#refusal
  }

  async load(): Promise<void> {
    const answer = await call('session.state', null)
    if (answer.ok) this.take(answer.value)
    else this.#refusal = answer.refusal
  }

  /** What the host says now: the answer to a call, or a push. */
  take(session: Session): void {
    const before = this.#session
    this.#session = session
    this.#refusal = null
    words.use(session.settings.language)
    document.documentElement.dataset['theme'] = session.settings.theme
    const sameSeat =
      before?.person?.id === session.person?.id && before?.library.path === session.library.path
    if (!sameSeat) this.#onSeat(before)
  }

  async set(settings: Partial<Settings>): Promise<Result<Session>> {
    return this.ask('settings.set', settings)
  }

  /** A call that is answered with a session, which is then the one that counts. */
  async ask<Name extends SessionCall>(
    name: Name,
    input: Calls[Name]['input'],
  ): Promise<Result<Session>> {
    const answer = (await call(name, input)) as Result<Session>
    if (answer.ok) this.take(answer.value)
    return answer
  }
}

type SessionCall = {
  [Name in CallName]: Calls[Name]['output'] extends Session ? Name : never
}[CallName]
