import type { Internal } from '../article/internal'
import type { Happening } from './event'

/**
 * The plan of a story after something happened: an assignment names who has it, until when and how long, and
 * one that was handed back leaves it to nobody. Everything else leaves the plan as it is.
 */
export function planAfter(internal: Internal, happening: Happening): Internal {
  switch (happening.type) {
    case 'assigned': {
      const { to, deadline, plannedLength } = happening
      return {
        ...internal,
        assignee: to,
        ...(deadline === undefined ? {} : { deadline }),
        ...(plannedLength === undefined ? {} : { plannedLength }),
      }
    }
    case 'handedBack': {
      const { assignee: _gone, ...rest } = internal
      return rest
    }
    default:
      return internal
  }
}
