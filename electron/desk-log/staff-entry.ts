import type { PersonId } from '../../shared/article/ids'
import { signedBytes } from '../../shared/desk/chain'
import type { RightsChange, RoleChange } from '../../shared/desk/staff-change'
import { unsignedStaffEvent } from '../../shared/desk/staff-log'
import type { Host } from '../host'
import type { Signer } from '../keys/signer'
import type { DeskFile } from '../library/desk-file'

/** The desk file with one more entry in its staff log, signed by whoever made the change. */
export function withStaffEntry(
  host: Pick<Host, 'now' | 'newId'>,
  desk: DeskFile,
  { by, signer }: { readonly by: PersonId; readonly signer: Signer },
  change: RightsChange | RoleChange,
): DeskFile {
  const { staffLog = [] } = desk
  const unsigned = unsignedStaffEvent(staffLog, {
    ...change,
    id: host.newId(),
    actor: by,
    at: host.now(),
    key: signer.publicKey,
  })
  const event = { ...unsigned, signature: signer.sign(signedBytes(unsigned)) }
  return { ...desk, staffLog: [...staffLog, event] }
}
