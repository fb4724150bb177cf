import type { Target } from '../../shared/target/target'
import { CallFailed, mayCarrySecret } from '../net/call-web'
import { siteTarget } from './site-target'
import type { TargetAdapter } from './target-adapter'
import { WebDavStore } from './webdav-store'

/** A static site in a folder of a WebDAV server. */
export function webDavTarget(
  target: Extract<Target, { kind: 'webdav' }>,
  password: string,
): TargetAdapter {
  const { address, user } = target
  return siteTarget(target, () => {
    if (!mayCarrySecret(address)) throw new CallFailed('publish.reason.plainHttp', false)
    return new WebDavStore({ address, user, password })
  })
}
