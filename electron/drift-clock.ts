import { usualPace } from '../shared/target/drift'
import type { RereadPace } from '../shared/target/drift'
import type { ArticleSummary } from '../shared/ipc'
import type { Host } from './host'
import { longestWait } from './outbox/backoff'
import { isDueAt } from './outbox/rereads'
import type { Copy } from './outbox/rereads'
import { copiesOf, readable } from './public-copies'
import type { KnownCopy } from './public-copies'
import type { Seat } from './seat'

/**
 * Reads public copies again while the program is open, as often as the library says: those first that were
 * read the longest ago, one at a time, none where something is being delivered or the target is paused. A
 * target that cannot be read is left alone for a while, longer each time. Nobody has to be signed in, since
 * nothing is done in anybody's name; the findings are kept, so the library has to be one that may be written.
 */
export class DriftClock {
  readonly #seat: Pick<Seat, 'host'>
  #timer: NodeJS.Timeout | undefined
  #isStopped = false
  /** The copies of each story, until its row is another. */
  readonly #copies = new WeakMap<ArticleSummary, readonly KnownCopy[]>()
  /** Targets that could not be read: how often in turn, and until when they are left alone. */
  readonly #rests = new Map<string, { readonly failures: number; readonly until: number }>()

  constructor(seat: Pick<Seat, 'host'>) {
    this.#seat = seat
  }

  run(): void {
    if (this.#isStopped) return
    this.#timer = setTimeout(() => void this.look().finally(() => this.run()), lookEvery)
    // A program that is leaving does not wait for the next look.
    this.#timer.unref()
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
  }

  /** Reads some of what is due now. The answer is how many copies were tried. */
  async look(): Promise<number> {
    const { host } = this.#seat
    const pace = host.library.desk().reread ?? usualPace
    if (host.library.readOnly || pace === 'off') return 0
    const due = await this.#due(host, pace)
    let tried = 0
    for (const copy of due) {
      // Another library may be open by now, or the program about to end.
      if (tried === mostAtOnce || this.#isStopped || this.#seat.host !== host) break
      if (!this.#mayRead(host, copy)) continue
      tried += 1
      await this.#read(host, copy)
    }
    return tried
  }

  async #read(host: Host, { article, target }: Copy): Promise<void> {
    const { reread } = await import('./reread')
    const read = await reread(host, article, target)
    host.tell('outbox.changed', null)
    if (read.ok || !read.isRetryable) {
      this.#rests.delete(target)
      return
    }
    const failures = (this.#rests.get(target)?.failures ?? 0) + 1
    const wait = Math.min(firstRest * 2 ** (failures - 1), longestRest)
    this.#rests.set(target, { failures, until: Date.parse(host.now()) + wait })
  }

  /** Those that were read the longest ago come first. */
  async #due(host: Host, pace: RereadPace): Promise<readonly KnownCopy[]> {
    const { rereads = [] } = host.library.outbox()
    const last = new Map(rereads.map((one) => [keyOf(one), one]))
    const now = host.now()
    const due = (await this.#known(host)).flatMap((copy) => {
      const reading = last.get(keyOf(copy))
      const { triedAt: readAt, failure } = reading ?? { triedAt: copy.readAt, failure: null }
      return isDueAt({ triedAt: readAt, failure }, pace, now) ? [{ ...copy, readAt }] : []
    })
    return due.toSorted((one, other) => Date.parse(one.readAt) - Date.parse(other.readAt))
  }

  /** Every copy that is known so far; of what is not, some stories more at each look. */
  async #known(host: Host): Promise<readonly KnownCopy[]> {
    const known: KnownCopy[] = []
    let opened = 0
    for (const row of host.library.summaries()) {
      if (row.publishedAt === undefined) continue
      let copies = this.#copies.get(row)
      if (copies === undefined && opened < mostOpened) {
        opened += 1
        copies = await copiesOf(host, row.id)
        this.#copies.set(row, copies)
      }
      known.push(...(copies ?? []))
    }
    return readable(known, host)
  }

  #mayRead(host: Host, { article, target }: Copy): boolean {
    const { deliveries, paused } = host.library.outbox()
    const rest = this.#rests.get(target)
    const now = Date.parse(host.now())
    // A clock that was put back would make the rest a long one.
    const isResting = rest !== undefined && now < rest.until && rest.until - now <= longestRest
    const isBusy = deliveries.some(
      (one) => one.target === target && (one.state === 'sending' || one.article === article),
    )
    return !isResting && !isBusy && paused?.includes(target) !== true
  }
}

function keyOf({ article, target }: Copy): string {
  return `${article} ${target}`
}

/** Milliseconds between two looks; the first is a look after the start, which has enough to do. */
const lookEvery = 60_000
/** Copies tried at one look, and stories opened to learn where they are. */
const mostAtOnce = 20
const mostOpened = 200
/** Milliseconds a target is left alone: as long as the longest wait between two deliveries, then longer. */
const firstRest = longestWait
const longestRest = 24 * 3_600_000
