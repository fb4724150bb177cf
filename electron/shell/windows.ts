import type { BrowserWindow } from 'electron'
import type { CallName, PushName, Pushes } from '../../shared/ipc'
import type { InterfaceLanguage } from '../../shared/words/language'
import { FirstView } from './first-view'
import { tellWindows } from './ipc'
import { LockWatch } from './lock-watch'
import { QuitWatch } from './quit'
import { openWindow } from './window'
import type { WindowState } from './window-state'

export interface WindowsPlan {
  readonly preload: string
  readonly devServer: string | null
  readonly language: () => InterfaceLanguage
  readonly state: () => WindowState
  readonly onState: (state: WindowState) => void
  /** A person decided to stay after all. */
  readonly onStay: () => void
  /** Minutes without a touch after which the windows lock; 0: never. */
  readonly lockAfter: () => number
  /** True while somebody is signed in. */
  readonly isTaken: () => boolean
  /** Every window has saved: the seat may be taken away. */
  readonly onLock: () => void
}

/** Every open window of the app, from its first paint to its last save. */
export class Windows {
  readonly #plan: WindowsPlan
  readonly #open = new Map<BrowserWindow, FirstView>()
  /** Windows whose page has begun to work, so that it may hold text that is not saved. */
  readonly #atWork = new WeakSet<BrowserWindow>()
  readonly #quit: QuitWatch
  readonly #lock: LockWatch<BrowserWindow>

  constructor(plan: WindowsPlan) {
    this.#plan = plan
    this.#quit = new QuitWatch({
      ask: (window) => tellWindows([window], 'quit.asked', null),
      leaveAnyway: (window) => this.#asksToLeave(window),
      patience: quitPatience,
    })
    this.#lock = new LockWatch({
      windows: () => this.all().filter((window) => this.#atWork.has(window)),
      ask: (window) => tellWindows([window], 'lock.asked', null),
      after: plan.lockAfter,
      isTaken: plan.isTaken,
      onLock: plan.onLock,
      now: () => performance.now(),
    })
  }

  all(): readonly BrowserWindow[] {
    return [...this.#open.keys()]
  }

  /** The window a dialog belongs to: the focused one, else any. */
  front(): BrowserWindow | null {
    return this.all().find((window) => window.isFocused()) ?? this.all()[0] ?? null
  }

  /** Opens one more window; the answer resolves when it shows its first view. */
  open(): { readonly window: BrowserWindow; readonly firstView: Promise<void> } {
    const { preload, devServer, onState } = this.#plan
    const window = openWindow({ preload, devServer, onState, state: this.#plan.state() })
    const firstView = new FirstView(window)
    this.#open.set(window, firstView)
    window.once('closed', () => {
      this.#open.delete(window)
      this.#lock.noteGone(window)
    })
    window.webContents.on('input-event', () => this.#lock.noteTouch())
    this.#quit.watch(window, () => this.#atWork.has(window))
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      this.#atWork.delete(window)
      this.#lock.noteGone(window)
      if (reason !== 'clean-exit') void this.#offerReload(window)
    })
    return { window, firstView: firstView.reached }
  }

  /** Brings the app to the front, where it is open already. */
  focus(): void {
    const [window] = this.all()
    if (window === undefined) return void this.open()
    if (window.isMinimized()) window.restore()
    window.focus()
  }

  tell<Name extends PushName>(name: Name, message: Pushes[Name]): void {
    tellWindows(this.all(), name, message)
  }

  /** Tells only the window in front: a command of the menu is meant for what the person looks at. */
  tellFront<Name extends PushName>(name: Name, message: Pushes[Name]): void {
    const front = this.front()
    if (front !== null) tellWindows([front], name, message)
  }

  /** Locks every window, once each has saved what it holds. */
  lock(): void {
    this.#lock.ask()
  }

  /** Locks where nobody has touched any window for as long as was set. */
  checkLock(): void {
    this.#lock.check()
  }

  noteCall(window: BrowserWindow, name: CallName, phase: 'begun' | 'answered'): void {
    if (name === 'session.state') this.#atWork.add(window)
    if (name === 'quit.ready' && phase === 'begun') this.#quit.noteReady(window)
    if (name === 'lock.ready' && phase === 'begun') this.#lock.noteReady(window)
    this.#open.get(window)?.note(name, phase)
  }

  async #asksToLeave(window: BrowserWindow): Promise<boolean> {
    // Dialogs bring all words along, and a window that opens and closes well needs none of them.
    const { askToLeave } = await import('./dialogs')
    const leaves = await askToLeave(window, this.#plan.language())
    if (!leaves) this.#plan.onStay()
    return leaves
  }

  async #offerReload(window: BrowserWindow): Promise<void> {
    if (window.isDestroyed()) return
    const { askToClose } = await import('./dialogs')
    const leaves = await askToClose(window, this.#plan.language())
    if (window.isDestroyed()) return
    if (leaves) window.destroy()
    else window.webContents.reload()
  }
}

/** How long a window may take to save everything before a person is asked, in milliseconds. */
const quitPatience = 8_000
