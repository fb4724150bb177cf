import { ipcMain } from 'electron'
import type { BrowserWindow } from 'electron'
import type { CallName, PushName, Pushes } from '../../shared/ipc'
import { callNames } from '../../shared/ipc-names'
import { refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { senderWindow } from './sender'

/** Answers one call of the window: arguments still unparsed, the answer always a `Result`. */
export type Answer = (name: CallName, input: unknown) => Promise<Result<unknown>>

export interface CallDoor {
  readonly answer: Answer
  readonly windows: () => readonly BrowserWindow[]
  readonly devServer: string | null
  /** Told of each call as it comes and as it was answered. */
  readonly onCall: (window: BrowserWindow, name: CallName, phase: 'begun' | 'answered') => void
  /** A bug, not a refusal. The message may go to a log; it never holds a call's arguments. */
  readonly onFault: (name: CallName, fault: unknown) => void
}

/** Opens one channel for each call of the contract. Calls from any frame but our window's own page are refused. */
export function openCallDoor(door: CallDoor): void {
  for (const name of callNames) {
    ipcMain.handle(channelOf(name), async (event, input: unknown): Promise<Result<unknown>> => {
      const window = senderWindow(event, door.windows(), door.devServer)
      if (window === null) return refuse('refusal.invalid', { values: { detail: name } })
      door.onCall(window, name, 'begun')
      try {
        return await door.answer(name, input)
      } catch (fault) {
        door.onFault(name, fault)
        return refuse('refusal.fault', { values: { detail: name } })
      } finally {
        door.onCall(window, name, 'answered')
      }
    })
  }
}

/** Tells every window. */
export function tellWindows<Name extends PushName>(
  windows: readonly BrowserWindow[],
  name: Name,
  message: Pushes[Name],
): void {
  for (const window of windows) {
    if (!window.isDestroyed()) window.webContents.send(`push:${name}`, message)
  }
}

function channelOf(name: CallName): string {
  return `call:${name}`
}
