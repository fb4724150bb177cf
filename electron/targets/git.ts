import { usesSecret } from '../../shared/target/target'
import type { Target } from '../../shared/target/target'
import { refusePlainHttp } from '../net/call-web'
import { GitStore } from './git-store'
import type { GitAccess } from './git-store'
import { siteTarget } from './site-target'
import type { TargetAdapter } from './target-adapter'

/**
 * A static site in a branch of a git repository, as hosts of such sites take it: each delivery is one commit.
 *
 * `password` is asked for over HTTPS alone; over SSH the computer's own keys and known servers count. `newsroom` is
 * the author of the commits.
 */
export function gitTarget(
  target: Extract<Target, { kind: 'git' }>,
  password: string,
  { newsroom, ...more }: Pick<GitAccess, 'now' | 'run'> & { readonly newsroom: string },
): TargetAdapter {
  const { address, branch, folder, user, site } = target
  const open = () => {
    if (usesSecret(target)) refusePlainHttp(address)
    return new GitStore({
      address,
      branch,
      folder,
      account: usesSecret(target) ? { user, password } : null,
      author: { name: newsroom, email: `caibian@${new URL(site.baseUrl).hostname}` },
      ...more,
    })
  }
  return siteTarget(target, open, 3)
}
