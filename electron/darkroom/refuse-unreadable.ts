import { refuse } from '../../shared/result'
import type { Refused } from '../../shared/result'

/** The name is put in by whoever knows it. */
export function refuseUnreadable(name = ''): Refused {
  return refuse('refusal.pictureUnreadable', { values: { name } })
}
