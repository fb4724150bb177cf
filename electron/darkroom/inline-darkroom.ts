import type { Darkroom, Original, Print, Size } from './darkroom'
import { refuseUnreadable } from './refuse-unreadable'
import { ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { work } from './work'

/** A darkroom on this thread. */
export function inlineDarkroom(): Darkroom {
  return {
    inspect: (original: Original) => answered<Size>(() => work({ kind: 'inspect', original })),
    print: (original, recipe) =>
      answered<readonly Print[]>(() => work({ kind: 'print', original, recipe })),
    close: () => Promise.resolve(),
  }
}

async function answered<T>(act: () => Promise<unknown>): Promise<Result<T>> {
  try {
    return ok((await act()) as T)
  } catch {
    return refuseUnreadable()
  }
}
