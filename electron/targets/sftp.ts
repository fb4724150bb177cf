import type { Target } from '../../shared/target/target'
import { Sftp } from '../net/sftp'
import type { SftpFiles } from '../net/sftp'
import { SftpStore } from './sftp-store'
import { siteTarget } from './site-target'
import type { TargetAdapter } from './target-adapter'

/**
 * A static site in a folder of an SFTP server, which has to show the key it was accepted with.
 *
 * `secret` is the account's password or its private key. `milliseconds`: how long a single answer may take.
 */
export function sftpTarget(
  target: Extract<Target, { kind: 'sftp' }>,
  secret: string,
  { milliseconds = 60_000, open }: SftpPlan = {},
): TargetAdapter {
  const account = { user: target.user, proof: target.proof, secret }
  const session = open ?? (() => Sftp.open(target, account, milliseconds))
  return siteTarget(target, () => new SftpStore(session, target.folder))
}

interface SftpPlan {
  readonly milliseconds?: number
  /** What stands in for the server where nothing may leave. */
  readonly open?: () => Promise<SftpFiles>
}
