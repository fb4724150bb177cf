import type { Target } from '../../shared/target/target'
import { callWeb, refusePlainHttp } from '../net/call-web'
import type { AskWeb } from '../net/call-web'
import { siteTarget } from './site-target'
import type { TargetAdapter } from './target-adapter'
import { WebDavStore } from './webdav-store'

/** A static site in a folder of a WebDAV server. */
export function webDavTarget(
  target: Extract<Target, { kind: 'webdav' }>,
  password: string,
  web: AskWeb = callWeb,
): TargetAdapter {
  const { address, user } = target
  return siteTarget(target, () => {
    refusePlainHttp(address)
    return new WebDavStore({ address, user, password }, web)
  })
}
