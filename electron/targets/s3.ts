import type { Target } from '../../shared/target/target'
import { callWeb, refusePlainHttp } from '../net/call-web'
import type { AskWeb } from '../net/call-web'
import { S3Bucket } from './s3-bucket'
import { S3Store } from './s3-store'
import { siteTarget } from './site-target'
import type { TargetAdapter } from './target-adapter'

/**
 * A static site in a bucket of a store that speaks S3: Amazon's, or another's.
 *
 * `secret` is the secret access key, `now` answers with the time, RFC 3339: a signature holds for minutes.
 */
export function s3Target(
  target: Extract<Target, { kind: 's3' }>,
  secret: string,
  now: () => string,
  web: AskWeb = callWeb,
): TargetAdapter {
  return siteTarget(target, () => {
    refusePlainHttp(target.endpoint)
    return new S3Store(new S3Bucket({ ...target, secret }, now, web), target.prefix)
  })
}
