import type { Settings } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import type { Desktop } from '../desktop'
import type { Reader } from '../reading/reader'
import type { Seat } from '../seat'

/** What the answers to calls work with. */
export interface ApiPlan {
  readonly seat: Seat
  readonly desktop: Desktop
  /** Reads files that are brought in. */
  readonly reader: Reader
  readonly onSettings: (changes: Partial<Settings>) => void
  /** Deliveries that wait are sent in the name of whoever signs in. */
  readonly onSignedIn: () => void
  /** Somebody asked for the windows to be locked: they are asked to save first. */
  readonly onLock: () => void
  /** Opens another library; or the same once more, where it can only be read so far. */
  readonly moveTo: (path: string) => Promise<Result<null>>
}
