import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { SshAddress } from '../../shared/target/target'
import { CallFailed } from '../net/call-web'
import { shownHostKey } from '../net/ssh'

/** The key an SSH server shows, for a person to compare before anything is entrusted to it. */
export async function hostKeyAt(address: SshAddress): Promise<Result<{ hostKey: string }>> {
  try {
    return ok({ hostKey: await shownHostKey(address) })
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    const { reason, values } = error
    return refuse('refusal.noHostKey', { values: { ...values, host: address.host, reason } })
  }
}
