import { mayNow } from './desk-log/staff'
import type { Actor } from './host'
import { nextDue } from './outbox/outbox'
import { nextHour } from './schedule-hours'
import type { Seat } from './seat'

/**
 * Sends what waits in the outbox: at sign-in, whenever something new lies there, and again when the next try
 * is due; and orders, at its hour, what was scheduled. Deliveries are made in a person's name, so while nobody
 * is signed in nothing is sent.
 */
export class OutboxClock {
  readonly #seat: Seat
  #timer: NodeJS.Timeout | undefined
  #isSending = false
  #isStopped = false
  /** Scheduled stories that a person was asked about. */
  readonly #asked = new Set<string>()

  constructor(seat: Seat) {
    this.#seat = seat
  }

  /** Somebody signed in: what is due goes now. */
  run(): void {
    this.#isStopped = false
    this.#plan(0)
  }

  /** The outbox changed. Whoever ordered a delivery mostly sends it themselves, so it is given a moment. */
  wake(): void {
    this.#plan(leastWait)
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
  }

  #plan(least: number): void {
    clearTimeout(this.#timer)
    if (this.#isSending || this.#isStopped || !this.#seat.writer().ok) return
    const next = this.#nextAt()
    if (next === null) return
    const wait = Math.max(least, next - Date.parse(this.#seat.host.now()))
    this.#timer = setTimeout(() => void this.#send(), Math.min(wait, mostWait))
  }

  /** Milliseconds since 1970; null while nothing waits for a time. */
  #nextAt(): number | null {
    const { actor, host } = this.#seat
    const maySend = actor !== null && mayNow(host.library.desk(), actor.person, 'publish')
    const hour = maySend ? nextHour(host.library, this.#asked) : null
    const due = nextDue(host.library.outbox())
    const times = [hour, due].filter((time) => time !== null).map((time) => Date.parse(time))
    return times.length === 0 ? null : Math.min(...times)
  }

  async #send(): Promise<void> {
    const actor = this.#seat.writer()
    if (!actor.ok) return
    this.#isSending = true
    // Where not even the outbox could be written, what is due stays due.
    let least = waitAfterFailure
    try {
      if ((await this.#sendAs(actor.value)) === 0) least = leastWait
    } finally {
      this.#isSending = false
      this.#plan(least)
    }
  }

  /** How many deliveries were not taken. */
  async #sendAs(actor: Actor): Promise<number> {
    const { host } = this.#seat
    const [{ runOutbox }, { runSchedule }, { clockAhead }] = await Promise.all([
      import('./outbox-run'),
      import('./schedule'),
      import('./net/server-clock'),
    ])
    await runSchedule(host, actor, {
      asked: this.#asked,
      clockAhead: (target) => clockAhead(target, host.now),
    })
    return (await runOutbox(host, actor)).refusals.length
  }
}

/** Milliseconds. A timer takes 24 days at most, and a machine that slept has lost count. */
const leastWait = 1_000
const waitAfterFailure = 5_000
const mostWait = 60_000
