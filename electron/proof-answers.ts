import type { Call, Calls } from '../shared/ipc'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import type { Desktop } from './desktop'
import { writeChosenFile } from './files'
import { readLists, saveLists } from './proof-lists'
import type { Seat } from './seat'

type Answer<Name extends keyof Calls> =
  Calls[Name] extends Call<infer Input, infer Output>
    ? (input: Input) => Result<Output> | Promise<Result<Output>>
    : never

/** The answers about the newsroom's lists for its proofreader. */
export function proofAnswers({ seat, desktop }: { seat: Seat; desktop: Desktop }): {
  readonly [Name in 'proof.lists' | 'proof.saveLists' | 'proof.exportLists']: Answer<Name>
} {
  return {
    'proof.lists': () => ok(readLists(seat.host)),
    'proof.saveLists': async ({ lists }) => {
      const actor = seat.writer()
      if (!actor.ok) return actor
      const saved = await saveLists(seat.host, actor.value, lists)
      // Every window reads anew by the new lists.
      if (saved.ok) seat.tellSession()
      return saved
    },
    'proof.exportLists': async ({ name, text }) => {
      const path = await desktop.askSavePath(name, 'list')
      if (path === null) return ok(null)
      const written = await writeChosenFile(path, new TextEncoder().encode(text))
      return written.ok ? ok({ path }) : written
    },
  }
}
