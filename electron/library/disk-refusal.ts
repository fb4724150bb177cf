import { refuse } from '../../shared/result'
import type { Refused } from '../../shared/result'
import { errnoOf } from './file-system'

/**
 * The refusal for a failed system call on `path` (relative to the library). Anything that is no system
 * error is a bug and is thrown on.
 */
export function refuseDisk(error: unknown, path: string): Refused {
  const code = errnoOf(error)
  switch (code) {
    case null:
      throw error
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return refuse('refusal.diskFull')
    case 'EACCES':
    case 'EPERM':
      return refuse('refusal.diskDenied', { values: { path } })
    case 'EROFS':
      return refuse('refusal.libraryReadOnly')
    default:
      return refuse('refusal.diskFailed', { values: { path, reason: code } })
  }
}

/** The refusal for a failed look at `path`: nothing was to be written. Bugs are thrown on. */
export function refuseLook(error: unknown, path: string): Refused {
  const reason = errnoOf(error)
  if (reason === null) throw error
  return refuse('refusal.cannotRead', { values: { path, reason } })
}
