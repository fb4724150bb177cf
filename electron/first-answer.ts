import { ok } from '../shared/result'
import type { ApiPlan } from './answers/plan'
import type { Answering } from './api'

/** The answers of a program that has only just begun. */
export interface FirstAnswer {
  readonly answer: Answering
  /** Loads the code for every other call, so that none of them waits for it. */
  readonly prepare: () => void
}

/**
 * Answers what a page asks before it is painted, who sits here, with nothing but the seat; the code for all
 * other calls, which reads forms and texts of every kind, is loaded when the first of them comes.
 */
export function firstAnswer(plan: ApiPlan): FirstAnswer {
  let whole: Promise<Answering> | null = null
  const loaded = () => (whole ??= import('./api').then(({ createApi }) => createApi(plan)))
  return {
    answer: async (name, input) => {
      if (name === 'session.state' && input === null) return ok(plan.seat.session())
      return (await loaded())(name, input)
    },
    prepare: () => void loaded(),
  }
}
