import type { Seat } from './seat'

/** Sends what waits in the outbox: at sign-in, and again whenever the next try is due. */
export class OutboxClock {
  readonly #seat: Seat
  #timer: NodeJS.Timeout | undefined

  constructor(seat: Seat) {
    this.#seat = seat
  }

  /** Deliveries are made in a person's name, so without one nothing runs. */
  run(): void {
    this.stop()
    if (this.#seat.host.library.outbox().deliveries.length > 0) void this.#send()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #send(): Promise<void> {
    const actor = this.#seat.writer()
    if (!actor.ok) return
    const { host } = this.#seat
    const { runOutbox } = await import('./publish')
    const { nextAt } = await runOutbox(host, actor.value)
    if (nextAt === null || host !== this.#seat.host) return
    const wait = Math.max(leastWait, Date.parse(nextAt) - Date.parse(host.now()))
    this.#timer = setTimeout(() => this.run(), Math.min(wait, mostWait))
  }
}

/** Milliseconds. A timer takes 24 days at most. */
const leastWait = 1_000
const mostWait = 3_600_000
