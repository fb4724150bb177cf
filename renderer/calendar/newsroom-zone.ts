import type { Session } from '../../shared/ipc'
import { isZone } from '../../shared/wall-time'
import { ownZone } from '../ui/own-zone'

/** The zone the newsroom prints its times in, that of its first site; this machine's where it has none. */
export function newsroomZone({ targets }: Pick<Session, 'targets'>): string {
  const zone = targets[0]?.site.zone
  return zone !== undefined && isZone(zone) ? zone : ownZone()
}
