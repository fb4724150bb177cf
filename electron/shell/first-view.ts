import type { BrowserWindow } from 'electron'
import type { CallName } from '../../shared/ipc'

/**
 * Notices when a window shows its first view: its page is loaded, it asked who is here, every call it made
 * was answered, and the screen was painted after that.
 */
export class FirstView {
  readonly reached: Promise<void>
  #reach: () => void = () => undefined
  #pending = 0
  #hasAsked = false
  #isLoaded = false
  #quiet: NodeJS.Timeout | undefined

  constructor(window: BrowserWindow) {
    this.reached = new Promise((resolve) => {
      this.#reach = () => void painted(window).then(resolve)
    })
    window.webContents.once('did-finish-load', () => {
      this.#isLoaded = true
      this.#settle()
    })
  }

  note(name: CallName, phase: 'begun' | 'answered'): void {
    if (name === 'session.state' && phase === 'answered') this.#hasAsked = true
    this.#pending += phase === 'begun' ? 1 : -1
    this.#settle()
  }

  /** An answer often leads to the next question, so a moment without any is waited for. */
  #settle(): void {
    clearTimeout(this.#quiet)
    if (this.#pending > 0 || !this.#hasAsked || !this.#isLoaded) return
    this.#quiet = setTimeout(this.#reach, quietMilliseconds)
  }
}

const quietMilliseconds = 120
const mostPaintMilliseconds = 400

/** Two frames after now, or a moment when nothing needs painting any more. */
function painted(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    if (window.isDestroyed()) return resolve()
    let frames = 0
    const finish = () => {
      clearTimeout(timer)
      if (!window.isDestroyed()) window.webContents.endFrameSubscription()
      resolve()
    }
    const timer = setTimeout(finish, mostPaintMilliseconds)
    window.webContents.beginFrameSubscription(true, () => {
      frames += 1
      if (frames === 2) finish()
    })
  })
}
