import type { BrowserWindow } from 'electron'

export interface QuitPlan {
  /** Asks one window to save everything; it answers with the call `quit.ready`. */
  readonly ask: (window: BrowserWindow) => void
  /** True to leave although a window did not answer. */
  readonly leaveAnyway: (window: BrowserWindow) => Promise<boolean>
  readonly patience: number
}

/**
 * Holds a window open until it has said that all drafts are on the disk.
 *
 * A window that does not answer in time is a question for a person, never a reason to throw text away.
 */
export class QuitWatch {
  readonly #plan: QuitPlan
  readonly #ready = new WeakSet<BrowserWindow>()
  readonly #waiting = new WeakMap<BrowserWindow, () => void>()

  constructor(plan: QuitPlan) {
    this.#plan = plan
  }

  watch(window: BrowserWindow, hasPage: () => boolean): void {
    window.on('close', (event) => {
      if (this.#ready.has(window) || !hasPage()) return
      event.preventDefault()
      void this.#settle(window)
    })
  }

  /** The window's answer. */
  noteReady(window: BrowserWindow): void {
    this.#waiting.get(window)?.()
  }

  async #settle(window: BrowserWindow): Promise<void> {
    if (this.#waiting.has(window)) return
    const answered = await this.#answerOf(window)
    this.#waiting.delete(window)
    if (window.isDestroyed()) return
    if (answered || (await this.#plan.leaveAnyway(window))) {
      this.#ready.add(window)
      window.close()
    }
  }

  #answerOf(window: BrowserWindow): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), this.#plan.patience)
      this.#waiting.set(window, () => {
        clearTimeout(timer)
        resolve(true)
      })
      this.#plan.ask(window)
    })
  }
}
