import type { Bridge } from '../shared/ipc'

declare global {
  interface Window {
    readonly caibian: Bridge
  }
}

/** Calls the host. Looked up late, so that this file can be loaded where there is no host. */
export const call: Bridge['call'] = (name, input) => window.caibian.call(name, input)

/** Hears what the host says unasked; the answer stops listening. */
export const on: Bridge['on'] = (name, hear) => window.caibian.on(name, hear)
