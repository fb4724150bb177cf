import type { PersonId } from '../../shared/article/ids'
import type { Reminder } from '../../shared/desk/reminder'
import { call, on } from '../bridge'
import { ReadReminders } from './read-reminders'

/** Milliseconds between a change and the question to the host: own saves change stories all the time. */
const pause = 1_000
/** What becomes overdue does so without a change. */
const lookAgain = 60_000

/** What whoever is signed in is to be told of, and how much of it they have not read. */
export class Reminders {
  readonly #person: () => PersonId | null
  readonly #read = new ReadReminders()
  #list = $state.raw<readonly Reminder[]>([])
  #unread = $state.raw<ReadonlySet<string>>(new Set())
  #asked = 0
  /** What the person was told of since they came; null until the first answer, which is no news. */
  #told: ReadonlySet<string> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(person: () => PersonId | null) {
    this.#person = person
  }

  /** The newest first. */
  get list(): readonly Reminder[] {
    return this.#list
  }

  get unread(): number {
    return this.#unread.size
  }

  isUnread(key: string): boolean {
    return this.#unread.has(key)
  }

  /** Hears of changes from then on; the answer stops hearing. */
  watch(): () => void {
    const stops = [
      on('article.changed', () => this.#refresh()),
      on('outbox.changed', () => this.#refresh()),
    ]
    const clock = setInterval(() => this.#refresh(), lookAgain)
    return () => {
      stops.forEach((stop) => stop())
      clearInterval(clock)
      clearTimeout(this.#timer)
    }
  }

  async load(): Promise<void> {
    this.#asked += 1
    const asked = this.#asked
    const person = this.#person()
    if (person === null) return
    const answer = await call('reminder.list', null)
    if (asked !== this.#asked || person !== this.#person() || !answer.ok) return
    this.#take(answer.value)
    this.#announce(answer.value)
  }

  /** Somebody else may have the seat now. */
  forget(): void {
    this.#asked += 1
    this.#told = null
    this.#take([])
  }

  markRead(keys: readonly string[]): void {
    const person = this.#person()
    if (person === null) return
    this.#read.add(person, keys)
    this.#take(this.#list)
  }

  #take(list: readonly Reminder[]): void {
    const person = this.#person()
    this.#list = list
    this.#unread = new Set(
      list.flatMap(({ key }) => (person !== null && !this.#read.has(person, key) ? [key] : [])),
    )
  }

  /** What came while nobody looks at the window is for the system to tell. */
  #announce(list: readonly Reminder[]): void {
    const told = this.#told
    this.#told = new Set([...(told ?? []), ...list.map(({ key }) => key)])
    if (told === null || document.hasFocus()) return
    const fresh = list.filter(({ key }) => this.#unread.has(key) && !told.has(key))
    const reminders = fresh.map(({ key, kind }) => ({ key, kind }))
    if (reminders.length > 0) void call('reminder.announce', { reminders })
  }

  /** Changes that follow one another are one question. */
  #refresh(): void {
    if (this.#person() === null || this.#timer !== undefined) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.load()
    }, pause)
  }
}
