import { never, ok } from '../../shared/result'
import type { Result } from '../../shared/result'
import { masked } from '../../shared/target/dry-run'
import { usesSecret } from '../../shared/target/target'
import type { Target } from '../../shared/target/target'
import type { Host } from '../host'
import { callWeb } from '../net/call-web'
import type { AskWeb } from '../net/call-web'
import { runGit } from '../net/git'
import type { GitAnswer, GitRun } from '../net/git'
import type { SftpFiles } from '../net/sftp'
import { folderTarget } from './folder'
import { folderPath } from './folder-path'
import { ghostTarget } from './ghost'
import { gitTarget } from './git'
import { micropubTarget } from './micropub'
import { s3Target } from './s3'
import type { FileSteps } from './site-files'
import type { TargetAdapter } from './target-adapter'
import { webDavTarget } from './webdav'
import { webhookTarget } from './webhook'
import { wechatTarget } from './wechat'
import { wirePushTarget } from './wire-push'
import { wordPressTarget } from './wordpress'

/** The network and the disk, or what stands in for them where nothing may leave. */
export interface Ways {
  readonly web: AskWeb
  readonly sftp: () => Promise<SftpFiles>
  readonly git: (run: GitRun) => Promise<GitAnswer>
  readonly disk: FileSteps
}

/**
 * How a target is reached. Refused where its secret is not known on this machine; by other ways than the real
 * ones no secret is needed, and none is read.
 */
export async function adapterOf(
  target: Target,
  { library, secrets, now }: Pick<Host, 'library' | 'secrets' | 'now'>,
  ways?: Ways,
): Promise<Result<TargetAdapter>> {
  const by = { newsroom: library.desk().newsroom, now, run: ways?.git ?? runGit }
  const web = ways?.web ?? callWeb
  if (target.kind === 'folder')
    return ok(folderTarget(target, folderPath(target, library.path), ways?.disk))
  if (target.kind === 'git' && !usesSecret(target)) return ok(gitTarget(target, '', by))
  const secret =
    ways === undefined
      ? await secrets.read({ library: library.path, target: target.name })
      : ok(noSecret(target))
  if (!secret.ok) return secret
  switch (target.kind) {
    case 'wordpress':
      return ok(wordPressTarget(target, secret.value, web))
    case 'ghost':
      return ok(ghostTarget(target, secret.value, now, web))
    case 'wechat':
      return ok(wechatTarget(target, secret.value, web))
    case 's3':
      return ok(s3Target(target, secret.value, now, web))
    case 'webdav':
      return ok(webDavTarget(target, secret.value, web))
    case 'webhook':
      return ok(webhookTarget(target, secret.value, now, web))
    case 'ninjs':
      return ok(wirePushTarget(target, secret.value, now, web))
    case 'micropub':
      return ok(micropubTarget(target, secret.value, { web }))
    case 'git':
      return ok(gitTarget(target, secret.value, by))
    case 'sftp': {
      // What speaks SSH is large, and few newsrooms need it.
      const { sftpTarget } = await import('./sftp')
      return ok(sftpTarget(target, secret.value, ways === undefined ? {} : { open: ways.sftp }))
    }
    default:
      return never(target)
  }
}

/** What has the form of a secret of this kind, and is none. */
function noSecret({ kind }: Target): string {
  switch (kind) {
    case 'ghost':
      return `${'0'.repeat(24)}:${'0'.repeat(64)}`
    case 'webhook':
    case 'ninjs':
      return `whsec_${'A'.repeat(32)}`
    default:
      return masked
  }
}
