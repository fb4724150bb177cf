import { ok } from '../../shared/result'
import { readGateRules, saveGateRules } from '../desk-rules'
import { writeChosenFile } from '../files'
import { readLists, saveLists } from '../proof-lists'
import { acting } from './answers'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

/** The answers about the newsroom's lists for its proofreader, and about what its checks do. */
export function proofAnswers({
  seat,
  desktop,
}: Pick<ApiPlan, 'seat' | 'desktop'>): Answers<
  'proof.lists' | 'proof.saveLists' | 'proof.exportLists' | 'gate.rules' | 'gate.saveRules'
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
    'gate.rules': () => ok(readGateRules(seat.host.library.desk())),
    'gate.saveRules': ({ rules }) =>
      acting(seat, async (actor) => {
        const saved = await saveGateRules(seat.host, actor, rules)
        if (!saved.ok) return saved
        seat.tellSession()
        return ok(readGateRules(saved.value))
      }),
    'proof.exportLists': async ({ name, text }) => {
      const path = await desktop.askSavePath(name, 'list')
      if (path === null) return ok(null)
      const written = await writeChosenFile(path, new TextEncoder().encode(text))
      return written.ok ? ok({ path }) : written
    },
  }
}
