import type { Refusal } from '../../shared/result'

/** What the status line says. `saved` is said only after the host has answered that the disk has it. */
export type SaveState = 'saved' | 'saving' | 'unsaved' | 'failed'

type Wiring = {
  /** Takes what is there now and has it written; answers with the refusal, or null once it is durable. */
  readonly write: () => Promise<Refusal | null>
  /** While a composition is under way a save of the body waits, though never longer than `compositionCap`. */
  readonly isComposing: () => boolean
}

/** Milliseconds without a change after which a save begins; together with the write it stays under one second. */
const quiet = 500
/** Milliseconds after the first unsaved change at which a save begins though typing goes on. */
const longest = 4500
/** Milliseconds for which a composition may hold a save back. */
const compositionCap = 10_000
const compositionPoll = 200
const firstRetry = 1000
const lastRetry = 30_000

/** Refusals that trying again cannot mend: a person has to decide first. */
const decided: readonly Refusal['code'][] = ['refusal.stale']

/**
 * When to save: after a pause, at latest every few seconds, at once when asked, one save at a time.
 *
 * It knows nothing of articles. What changed while a save was under way is saved next, so a state of
 * `saved` always means all of it.
 */
export class Autosave {
  readonly #wiring: Wiring
  #state = $state<SaveState>('saved')
  #refusal = $state.raw<Refusal | null>(null)
  #changes = 0
  #savedChanges = 0
  #firstChangeAt = 0
  #lastChangeAt = 0
  #retries = 0
  #timer: ReturnType<typeof setTimeout> | null = null
  #flight: Promise<boolean> | null = null
  #stopped = false

  constructor(wiring: Wiring) {
    this.#wiring = wiring
  }

  get state(): SaveState {
    return this.#state
  }

  /** Why the last save failed, until one succeeds. */
  get refusal(): Refusal | null {
    return this.#refusal
  }

  get isClean(): boolean {
    return this.#changes === this.#savedChanges
  }

  get isWriting(): boolean {
    return this.#flight !== null
  }

  /** Called on the typing path: two numbers and, at most once a pause, a timer. */
  changed(): void {
    const now = Date.now()
    if (this.isClean) this.#firstChangeAt = now
    this.#changes += 1
    this.#lastChangeAt = now
    if (this.#state === 'saved') this.#state = 'unsaved'
    if (this.#timer === null && this.#flight === null) this.#wait(quiet)
  }

  /** Saves all there is, now. False when something stayed unsaved; the reason is in `refusal`. */
  async flush(): Promise<boolean> {
    this.#clear()
    while (!this.isClean || this.#flight !== null) {
      const written = await (this.#flight ?? this.#save())
      if (!written) return false
    }
    return true
  }

  /** Forgets what is unsaved: another text has taken its place, by a person's decision. */
  reset(): void {
    this.#clear()
    this.#savedChanges = this.#changes
    this.#retries = 0
    this.#refusal = null
    this.#state = 'saved'
  }

  /** No further save begins by itself. `flush` still works. */
  stop(): void {
    this.#stopped = true
    this.#clear()
  }

  #wait(milliseconds: number): void {
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#tick()
    }, milliseconds)
  }

  #tick(): void {
    if (this.isClean || this.#flight !== null) return
    if (this.#retries > 0) {
      void this.#save()
      return
    }
    const now = Date.now()
    const waited = now - this.#firstChangeAt
    if (this.#wiring.isComposing() && waited < compositionCap) {
      this.#wait(compositionPoll)
      return
    }
    const rest = Math.min(this.#lastChangeAt + quiet - now, this.#firstChangeAt + longest - now)
    if (rest > 0) this.#wait(rest)
    else void this.#save()
  }

  #save(): Promise<boolean> {
    const flight = this.#write().finally(() => {
      this.#flight = null
      this.#plan()
    })
    this.#flight = flight
    return flight
  }

  async #write(): Promise<boolean> {
    const taken = this.#changes
    this.#firstChangeAt = Date.now()
    if (this.#state !== 'failed') this.#state = 'saving'
    const refusal = await this.#wiring.write().catch(refusalFromBug)
    if (refusal !== null) {
      this.#retries += 1
      this.#refusal = refusal
      this.#state = 'failed'
      return false
    }
    this.#savedChanges = Math.max(this.#savedChanges, taken)
    this.#retries = 0
    this.#refusal = null
    this.#state = this.isClean ? 'saved' : 'unsaved'
    return true
  }

  #plan(): void {
    if (this.isClean || this.#timer !== null) return
    if (this.#retries === 0) this.#wait(quiet)
    else if (this.#refusal === null || !decided.includes(this.#refusal.code))
      this.#wait(Math.min(firstRetry * 2 ** (this.#retries - 1), lastRetry))
  }

  #clear(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}

/** A bug on the way is no reason to lose the text: it is shown and the save is tried again. */
function refusalFromBug(error: unknown): Refusal {
  return {
    code: 'refusal.invalid',
    values: { detail: error instanceof Error ? error.message : String(error) },
  }
}
