import { ok } from '../../shared/result'
import { readWriting, saveWriting } from '../writing-lists'
import { acting } from './answers'
import type { Answers } from './answers'
import type { ApiPlan } from './plan'

/** The answers about what the newsroom gave its writers: short forms, standing text, kinds of story. */
export function writeAnswers({
  seat,
}: Pick<ApiPlan, 'seat'>): Answers<'write.lists' | 'write.saveLists'> {
  return {
    'write.lists': () => ok(readWriting(seat.host)),
    'write.saveLists': ({ lists }) =>
      acting(seat, async (actor) => {
        const saved = await saveWriting(seat.host, actor, lists)
        // Every window writes by the new lists.
        if (saved.ok) seat.tellSession()
        return saved
      }),
  }
}
