import { ok } from '../../shared/result'
import { writeChosenFile } from '../files'
import { readLists, saveLists } from '../proof-lists'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

/** The answers about the newsroom's lists for its proofreader. */
export function proofAnswers({
  seat,
  desktop,
}: Pick<ApiPlan, 'seat' | 'desktop'>): Answers<
  'proof.lists' | 'proof.saveLists' | 'proof.exportLists'
> {
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
