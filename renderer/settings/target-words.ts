import type { TargetKind } from '../../shared/target/target'
import type { WordKey } from '../../shared/words/en'

/* What the form of a target calls the fields that are alike in several kinds. */

interface Said {
  readonly label: WordKey
  readonly hint: WordKey
}

/** The secret of each kind that has one. */
export const secretWords: Readonly<Record<Exclude<TargetKind, 'folder'>, Said>> = {
  wordpress: { label: 'window.targets.secret', hint: 'window.targets.secretHint' },
  s3: { label: 'window.targets.accessSecret', hint: 'window.targets.accessSecretHint' },
  webdav: { label: 'window.targets.password', hint: 'window.targets.passwordHint' },
  sftp: { label: 'window.targets.password', hint: 'server.passwordHint' },
  ghost: { label: 'server.adminKey', hint: 'server.adminKeyHint' },
  webhook: { label: 'server.signingSecret', hint: 'server.signingSecretHint' },
  ninjs: { label: 'server.pushKey', hint: 'server.pushKeyHint' },
  wechat: { label: 'wechat.appSecret', hint: 'wechat.appSecretHint' },
  git: { label: 'server.token', hint: 'server.tokenHint' },
  micropub: { label: 'server.token', hint: 'target.tokenHint' },
}

/** The address that is written to, of each kind that is known by one alone. */
export const addressWords = {
  webdav: { label: 'window.targets.folderAddress', hint: 'window.targets.folderAddressHint' },
  ghost: { label: 'server.apiAddress', hint: 'server.apiAddressHint' },
  webhook: { label: 'server.webhookAddress', hint: 'server.webhookAddressHint' },
  ninjs: { label: 'server.pushAddress', hint: 'server.pushAddressHint' },
  git: { label: 'server.repository', hint: 'server.repositoryHint' },
} as const satisfies Partial<Record<TargetKind, Said>>

/** Who signs in, of each kind that asks for it by these fields. */
export const userHints = {
  wordpress: 'window.targets.userHint',
  webdav: 'window.targets.folderUserHint',
  git: 'server.gitUserHint',
} as const satisfies Partial<Record<TargetKind, WordKey>>

/** What the address of the public site is. */
export const rootHints: Readonly<Record<TargetKind, WordKey>> = {
  folder: 'window.targets.baseUrlHint',
  wordpress: 'window.targets.rootHint',
  s3: 'window.targets.shownAtHint',
  webdav: 'window.targets.shownAtHint',
  sftp: 'window.targets.shownAtHint',
  ghost: 'server.ghostRootHint',
  webhook: 'server.linkRootHint',
  ninjs: 'server.linkRootHint',
  wechat: 'wechat.rootHint',
  git: 'window.targets.shownAtHint',
  micropub: 'target.rootHint',
}
