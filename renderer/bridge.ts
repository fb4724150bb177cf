import type { Bridge } from '../shared/ipc'
import { refuse } from '../shared/result'

declare global {
  interface Window {
    readonly caibian: Bridge
  }
}

/**
 * Calls the host. Looked up late, so that this file can be loaded where there is no host.
 *
 * A fault of the host comes as a refusal too: no view may wait for an answer that never comes.
 */
export const call: Bridge['call'] = async (name, input) => {
  try {
    return await window.caibian.call(name, input)
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault)
    return refuse('refusal.fault', { values: { detail: `${name}: ${detail}` } })
  }
}

/** Hears what the host says unasked; the answer stops listening. */
export const on: Bridge['on'] = (name, hear) => window.caibian.on(name, hear)
