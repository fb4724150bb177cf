export interface LockPlan<Window> {
  /** The windows that may hold text. */
  readonly windows: () => readonly Window[]
  /** Asks one window to save everything; it answers with the call `lock.ready`. */
  readonly ask: (window: Window) => void
  /** Minutes without a touch after which it locks by itself; 0: never. */
  readonly after: () => number
  readonly isTaken: () => boolean
  readonly onLock: () => void
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number
}

/**
 * Locks the program when somebody asks for it, or when nobody has touched any of its windows for a while.
 *
 * Each window is asked first and answers when its text is on the disk. There is no limit to that: a window
 * in which something is being composed answers when the composition has ended.
 */
export class LockWatch<Window> {
  readonly #plan: LockPlan<Window>
  #touchedAt: number
  /** Windows whose answer is awaited; null while nothing was asked. */
  #awaited: Set<Window> | null = null
  #isByItself = false

  constructor(plan: LockPlan<Window>) {
    this.#plan = plan
    this.#touchedAt = plan.now()
  }

  /** Somebody pressed a key or moved the pointer. Who is back before the lock fell is not locked out. */
  noteTouch(): void {
    this.#touchedAt = this.#plan.now()
    if (this.#isByItself) this.#awaited = null
  }

  /** Somebody wants it locked. */
  ask(): void {
    this.#isByItself = false
    this.#begin()
  }

  /** Called every few seconds. */
  check(): void {
    const limit = this.#plan.after() * minute
    if (limit === 0 || this.#plan.now() - this.#touchedAt < limit || this.#awaited !== null) return
    this.#isByItself = true
    this.#begin()
  }

  /** The window's answer. */
  noteReady(window: Window): void {
    if (this.#awaited?.delete(window) === true) this.#settle()
  }

  /** A window that is closed, or whose page is gone, holds no text any more. */
  noteGone(window: Window): void {
    this.noteReady(window)
  }

  #begin(): void {
    if (!this.#plan.isTaken()) return
    const windows = this.#plan.windows()
    this.#awaited = new Set(windows)
    for (const window of windows) this.#plan.ask(window)
    this.#settle()
  }

  #settle(): void {
    if (this.#awaited?.size !== 0) return
    this.#awaited = null
    this.#isByItself = false
    this.#plan.onLock()
  }
}

const minute = 60_000
