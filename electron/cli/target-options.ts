import { never } from '../../shared/result'
import { wechatThemeKeys } from '../../shared/render/wechat/theme-key'
import { targetKinds, usesSecret, wechatAddress } from '../../shared/target/target'
import type { TargetKind } from '../../shared/target/target'
import type { CommandCall } from './command'

type Options = CommandCall['options']
type Reached = Readonly<Record<string, unknown>>

/** How the options say a target is reached, still to be checked; null where they name no kind, or two. */
export function reachedBy(options: Options, inRoom: (path: string) => string): Reached | null {
  const given = targetKinds.flatMap((kind) => {
    const value = options.text(optionOf(kind))
    return value === null ? [] : [{ kind, value }]
  })
  const [one, ...others] = given
  return one === undefined || others.length > 0 ? null : fieldsOf(one.kind, one.value)

  function fieldsOf(kind: TargetKind, value: string): Reached | null {
    switch (kind) {
      case 'folder':
        return { kind, path: inRoom(value) }
      case 'wordpress':
        return { kind, user: value, featured: true }
      case 'ghost':
        return { kind, address: withSlash(value), featured: true }
      case 's3':
        return s3Fields(options, value)
      case 'webdav':
        return { kind, address: withSlash(value), user: options.text('user') ?? '' }
      case 'sftp':
        return sftpFields(options, value)
      case 'webhook':
        return { kind, address: withoutSlash(value) }
      case 'ninjs':
        return {
          kind,
          address: withoutSlash(value),
          signature: options.has('superdesk') ? 'superdesk' : 'standard',
        }
      case 'wechat':
        return {
          kind,
          appId: value,
          address: options.text('address') ?? wechatAddress,
          theme: options.text('theme') ?? wechatThemeKeys[0],
        }
      case 'git':
        return {
          kind,
          address: value,
          branch: options.text('branch') ?? 'main',
          folder: options.text('folder') ?? '',
          user: options.text('user') ?? (usesSecret({ kind, address: value }) ? 'caibian' : ''),
        }
      case 'micropub':
        return { kind, address: value, featured: true }
      default:
        return never(kind)
    }
  }
}

/** The option that names a kind, and with it the first thing that kind has to be told. */
function optionOf(kind: TargetKind): string {
  return kind === 'folder' ? 'path' : kind
}

function s3Fields(options: Options, endpoint: string): Reached {
  return {
    kind: 's3',
    endpoint: withoutSlash(endpoint),
    bucket: options.text('bucket') ?? '',
    keyId: options.text('key') ?? '',
    region: options.text('region') ?? 'us-east-1',
    prefix: options.text('prefix') ?? '',
    bucketInHost: options.has('bucket-in-host'),
  }
}

/** `USER@HOST[:PORT]`, an address of IPv6 in brackets; null where it is none. */
function sftpFields(options: Options, server: string): Reached | null {
  const [, user, host, port] = /^([^@\s]+)@(\[[^\]]+\]|[^:@\s]+)(?::(\d{1,5}))?$/.exec(server) ?? []
  if (user === undefined || host === undefined) return null
  return {
    kind: 'sftp',
    user,
    host: host.replace(/[[\]]/g, ''),
    port: Number(port ?? 22),
    proof: options.has('private-key') ? 'key' : 'password',
    hostKey: options.text('host-key') ?? '',
    folder: options.text('folder') ?? '',
  }
}

function withSlash(address: string): string {
  return address.replace(/([^/])$/, '$1/')
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '')
}
