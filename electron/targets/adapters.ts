import { never, ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Target } from '../../shared/target/target'
import type { Host } from '../host'
import { folderTarget } from './folder'
import { folderPath } from './folder-path'
import { s3Target } from './s3'
import type { TargetAdapter } from './target-adapter'
import { webDavTarget } from './webdav'
import { wordPressTarget } from './wordpress'

/** How a target is reached. Refused where its secret is not known on this machine. */
export async function adapterOf(
  target: Target,
  { library, secrets, now }: Pick<Host, 'library' | 'secrets' | 'now'>,
): Promise<Result<TargetAdapter>> {
  if (target.kind === 'folder') return ok(folderTarget(target, folderPath(target, library.path)))
  const secret = await secrets.read({ library: library.path, target: target.name })
  if (!secret.ok) return secret
  switch (target.kind) {
    case 'wordpress':
      return ok(wordPressTarget(target, secret.value))
    case 's3':
      return ok(s3Target(target, secret.value, now))
    case 'webdav':
      return ok(webDavTarget(target, secret.value))
    default:
      return never(target)
  }
}
