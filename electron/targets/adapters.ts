import { never, ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Target } from '../../shared/target/target'
import type { Host } from '../host'
import { folderTarget } from './folder'
import { folderPath } from './folder-path'
import type { TargetAdapter } from './target-adapter'
import { wordPressTarget } from './wordpress'

/** How a target is reached. Refused where its secret is not known on this machine. */
export async function adapterOf(
  target: Target,
  { library, secrets }: Pick<Host, 'library' | 'secrets'>,
): Promise<Result<TargetAdapter>> {
  switch (target.kind) {
    case 'folder':
      return ok(folderTarget(target, folderPath(target, library.path)))
    case 'wordpress': {
      const secret = await secrets.read({ library: library.path, target: target.name })
      return secret.ok ? ok(wordPressTarget(target, secret.value)) : secret
    }
    default:
      return never(target)
  }
}
