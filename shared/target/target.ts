import * as v from 'valibot'
import { limitsSchema } from '../article/lengths'
import { languageTagSchema, lineSchema, textSchema, zoneSchema } from '../article/fields'
import { wechatThemeKeys } from '../render/wechat/theme-key'
import { never } from '../result'

/** The kinds of target that exist now. A new kind is a line here and a file in `electron/targets/`. */
export const targetKinds = [
  'folder',
  'wordpress',
  's3',
  'webdav',
  'sftp',
  'ghost',
  'webhook',
  'ninjs',
  'wechat',
  'git',
  'micropub',
] as const
export type TargetKind = (typeof targetKinds)[number]

/** Where WeChat itself answers. */
export const wechatAddress = 'https://api.weixin.qq.com/'

/** A newsroom's site, as the renditions need to know it. */
export const siteSchema = v.strictObject({
  name: lineSchema,
  /** At most six Chinese characters: some extractors take a longer one for a headline (research/publishing.md 1.1). */
  shortName: lineSchema,
  /** Address of the site's root, with a closing slash. */
  baseUrl: v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+\/$/, 'a web address that ends with /')),
  language: languageTagSchema,
  zone: zoneSchema,
  description: textSchema,
  /** The newsroom's own wording of the provenance sentence, with its placeholders; absent: the shipped wording. */
  provenance: v.exactOptional(textSchema),
  /** The hub that is told when a feed changes (W3C WebSub); absent: none. Only where the pages are ours. */
  hub: v.exactOptional(
    v.pipe(v.string(), v.regex(/^https?:\/\/[^\s?#@/][^\s#@]*$/, 'a web address')),
  ),
})
export type Site = Readonly<v.InferOutput<typeof siteSchema>>

/** A folder of a store, as its names parted by `/`; '' for the whole of it. */
const prefixSchema = v.pipe(
  v.string(),
  v.check(
    (path) => path === '' || path.split('/').every(isName),
    'names of folders, with / between',
  ),
)

function isName(name: string): boolean {
  return /^(?!\.)[^\s\\<>:"|?*#]{1,100}$/.test(name) && !name.endsWith('.')
}

/**
 * The key a server was accepted with: its kind and the SHA-256 of it, as `ssh-keygen -l` prints them
 * (RFC 4253, 6.6). By the hash alone it is of any kind.
 */
export const hostKeySchema = v.pipe(
  v.string(),
  v.regex(/^([a-z0-9@.-]{1,60} )?SHA256:[A-Za-z0-9+/]{43}$/, 'a key as SHA256:…'),
)

/** Where an SSH server listens. */
export const sshAddressSchema = v.strictObject({
  /** A name or an address; one of IPv6 without brackets. */
  host: v.pipe(v.string(), v.regex(/^[^\s/?#@[\]]{1,253}$/, 'the name of a server')),
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
})
export type SshAddress = Readonly<v.InferOutput<typeof sshAddressSchema>>

/** A folder from `/`, or from where an account begins; '' is that folder. */
const folderSchema = v.pipe(
  v.string(),
  v.maxLength(1_000),
  v.check(
    (path) => path === '' || path === '/' || path.replace(/^\//, '').split('/').every(isFolderName),
    'names of folders, with / between',
  ),
)

function isFolderName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[\u0000-\u001f\u007f\\]/.test(name)
}

/** Where a program takes what it is sent. What proves who sends is never part of it. */
const receiverSchema = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s?#@]+[^\s?#@/]$/, 'a web address that does not end with /'),
)

/**
 * A repository, as git is told of it: over HTTPS, over SSH in both forms, or a folder of this computer. Never with a
 * password, and never anything git could take for an option.
 */
const repositorySchema = v.pipe(
  v.string(),
  v.maxLength(1_000),
  v.regex(
    /^(https?:\/\/[^\s?#@]+|ssh:\/\/([\w.-]+@)?[a-z0-9][\w.-]*(:\d{1,5})?\/\S+|[\w.]+@[a-z0-9][\w.-]*:[^\s-]\S*|\/[^\u0000-\u001f]+|[A-Z]:[\\/][^\u0000-\u001f]+)$/i,
    'the address of a repository, without a password',
  ),
)

/** Part of what git takes as the name of a branch (git-check-ref-format). */
const branchSchema = v.pipe(
  v.string(),
  v.regex(/^(?!.*(\.\.|\/\/|\/\.|\.lock$|[./]$))\w[\w./-]{0,99}$/, 'the name of a branch'),
)

/** The longest texts a target takes whole; absent: no limits of its own. */
const limits = v.exactOptional(limitsSchema)

/** A place that receives renditions. Secrets are not here: they lie in the keychain under the target's name. */
export const targetSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('folder'),
    name: lineSchema,
    /** Absolute folder, or a path relative to the library. */
    path: v.string(),
    site: siteSchema,
    limits,
  }),
  v.strictObject({
    kind: v.literal('wordpress'),
    name: lineSchema,
    /** The account in whose name Caibian writes; its application password is the target's secret. */
    user: v.pipe(lineSchema, v.minLength(1)),
    /** The leading picture becomes the featured image, and does not stand in the text as well. */
    featured: v.boolean(),
    /** `baseUrl` is the root of the WordPress site. */
    site: siteSchema,
    limits,
  }),
  v.strictObject({
    kind: v.literal('s3'),
    name: lineSchema,
    /** Address of the service, without the bucket and without a path. */
    endpoint: v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^\s/?#@]+$/, 'a web address without a path'),
    ),
    region: v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/, 'the name of a region')),
    /** As S3 names buckets (docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html). */
    bucket: v.pipe(
      v.string(),
      v.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket'),
    ),
    /** Where in the bucket the site lies. */
    prefix: prefixSchema,
    /** The bucket's name goes before the endpoint's, as some services want it; else it begins the path. */
    bucketInHost: v.boolean(),
    /** Id of the access key; the secret access key is the target's secret. */
    keyId: v.pipe(lineSchema, v.minLength(1)),
    /** `baseUrl` is where the web shows that place of the bucket. */
    site: siteSchema,
    limits,
  }),
  v.strictObject({
    kind: v.literal('webdav'),
    name: lineSchema,
    /** Address of the folder that holds the site, with a closing slash. */
    address: v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^\s?#@]+\/$/, 'a web address that ends with /'),
    ),
    /** The account that may write there; its password is the target's secret. */
    user: v.pipe(lineSchema, v.minLength(1)),
    /** `baseUrl` is where the web shows that folder. */
    site: siteSchema,
    limits,
  }),
  v.strictObject({
    kind: v.literal('sftp'),
    name: lineSchema,
    ...sshAddressSchema.entries,
    hostKey: hostKeySchema,
    /** The account that may write there; its password or its private key is the target's secret. */
    user: v.pipe(lineSchema, v.minLength(1)),
    proof: v.picklist(['password', 'key']),
    folder: folderSchema,
    /** `baseUrl` is where the web shows that folder. */
    site: siteSchema,
    limits,
  }),
  v.strictObject({
    kind: v.literal('ghost'),
    name: lineSchema,
    /** What Ghost calls the API URL, with a closing slash; an Admin API key is the target's secret. */
    address: v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^\s?#@]+\/$/, 'a web address that ends with /'),
    ),
    /** The leading picture becomes the feature image, and does not stand in the text as well. */
    featured: v.boolean(),
    /** `baseUrl` is the root of the public site. */
    site: siteSchema,
    limits,
  }),
  v.strictObject({
    kind: v.literal('webhook'),
    name: lineSchema,
    /** Where messages are posted; the signing secret is the target's secret. */
    address: receiverSchema,
    /** `baseUrl` is what permanent links begin with, until the receiver says where it shows a story. */
    site: siteSchema,
    limits,
  }),
  v.strictObject({
    kind: v.literal('ninjs'),
    name: lineSchema,
    /** Where news items are pushed; pictures go to the same with `_binary` behind it. */
    address: receiverSchema,
    /** `standard` signs as Standard Webhooks do and sends ninjs 3.1; `superdesk` as Superdesk does, in its dialect. */
    signature: v.picklist(['standard', 'superdesk']),
    /** `baseUrl` is what permanent links begin with. */
    site: siteSchema,
    limits,
  }),
  v.strictObject({
    kind: v.literal('wechat'),
    name: lineSchema,
    /** Where WeChat's interface answers, with a closing slash: its own address, or a relay of the newsroom's. */
    address: v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^\s?#@]+\/$/, 'a web address that ends with /'),
    ),
    /** The account's AppID; its AppSecret is the target's secret. */
    appId: v.pipe(
      v.string(),
      v.regex(/^wx[0-9a-f]{16}$/, 'wx and sixteen digits or letters a to f'),
    ),
    theme: v.picklist(wechatThemeKeys),
    /** `baseUrl` is the newsroom's own site: where “read the original” leads while a story stands nowhere else. */
    site: siteSchema,
    limits,
  }),
  v.strictObject({
    kind: v.literal('git'),
    name: lineSchema,
    address: repositorySchema,
    branch: branchSchema,
    /** Where in the repository the site lies. */
    folder: prefixSchema,
    /** Who signs in over HTTPS, with a token as the target's secret; '' where SSH does, or nobody has to. */
    user: lineSchema,
    /** `baseUrl` is where the web shows that place of the branch. */
    site: siteSchema,
    limits,
  }),
  v.strictObject({
    kind: v.literal('micropub'),
    name: lineSchema,
    /** The endpoint of a server that speaks Micropub, which a page of it names; a bearer token is the target's secret. */
    address: v.pipe(v.string(), v.regex(/^https?:\/\/[^\s#@]+$/, 'a web address')),
    /** The leading picture goes as the post's photo, and does not stand in the text as well. */
    featured: v.boolean(),
    /** `baseUrl` is the root of the public site. */
    site: siteSchema,
    limits,
  }),
])
export type Target = Readonly<v.InferOutput<typeof targetSchema>>

/** Whether a target is reached with a secret. */
export function usesSecret(target: Pick<Target, 'kind'> & { readonly address?: string }): boolean {
  if (target.kind === 'git') return /^https?:/i.test(target.address ?? '')
  return target.kind !== 'folder'
}

/** Whether a target shows pages that we make; all others frame the text themselves, or hand it on. */
export function showsOurPages({ kind }: Pick<Target, 'kind'>): boolean {
  switch (kind) {
    case 'folder':
    case 's3':
    case 'webdav':
    case 'sftp':
    case 'git':
      return true
    case 'wordpress':
    case 'ghost':
    case 'webhook':
    case 'ninjs':
    case 'wechat':
    case 'micropub':
      return false
    default:
      return never(kind)
  }
}

/** What a list of targets says of where each writes to: a folder, an account, a bucket, an address. */
export function placeOf(target: Target): string {
  switch (target.kind) {
    case 'folder':
      return target.path
    case 'wordpress':
      return target.user
    case 's3':
      return [
        target.endpoint,
        target.bucket,
        ...(target.prefix === '' ? [] : [target.prefix]),
      ].join('/')
    case 'webdav':
    case 'ghost':
    case 'webhook':
    case 'ninjs':
    case 'micropub':
      return target.address
    case 'wechat':
      return target.appId
    case 'git':
      return `${target.address}#${target.branch}${target.folder === '' ? '' : `:${target.folder}`}`
    case 'sftp':
      return sftpAddress(target)
    default:
      return never(target)
  }
}

/** As programs for SFTP write it: a folder that begins where the account does stands after `~`. */
function sftpAddress({ host, port, user, folder }: Extract<Target, { kind: 'sftp' }>): string {
  const server = host.includes(':') ? `[${host}]` : host
  const path = folder.startsWith('/') ? folder : `/~/${folder}`
  return `sftp://${user}@${server}${port === 22 ? '' : `:${port}`}${path}`
}
