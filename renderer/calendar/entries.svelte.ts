import type { CalendarEntry } from '../../shared/ipc'
import type { Refusal } from '../../shared/result'
import { call } from '../bridge'

/** Milliseconds between a change and the question to the host, so that a burst asks once. */
const pause = 200

/** What falls into the span that is shown, as the host last said it. */
export class Entries {
  #list = $state.raw<readonly CalendarEntry[] | null>(null)
  #refusal = $state.raw<Refusal | null>(null)
  #span = ''
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  get list(): readonly CalendarEntry[] {
    return this.#list ?? []
  }

  /** False until the first answer has come: no day may be called empty before. */
  get isKnown(): boolean {
    return this.#list !== null
  }

  get refusal(): Refusal | null {
    return this.#refusal
  }

  /** Shows what falls between two instants (RFC 3339). */
  show(from: string, to: string): void {
    const span = `${from}/${to}`
    if (span === this.#span) return
    this.#span = span
    void this.load()
  }

  /** Asks again soon: something changed. */
  refresh(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.load(), pause)
  }

  async load(): Promise<void> {
    this.#asked += 1
    const asked = this.#asked
    const [from = '', to = ''] = this.#span.split('/')
    const answer = await call('calendar.list', { from, to })
    if (asked !== this.#asked) return
    if (answer.ok) this.#list = answer.value
    this.#refusal = answer.ok ? null : answer.refusal
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
