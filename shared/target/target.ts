import * as v from 'valibot'
import { limitsSchema } from '../article/lengths'
import { languageTagSchema, lineSchema, textSchema, zoneSchema } from '../article/fields'
import { never } from '../result'

/** The kinds of target that exist now. A new kind is a line here and a file in `electron/targets/`. */
export const targetKinds = ['folder', 'wordpress', 's3', 'webdav'] as const
export type TargetKind = (typeof targetKinds)[number]

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
])
export type Target = Readonly<v.InferOutput<typeof targetSchema>>

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
      return target.address
    default:
      return never(target)
  }
}
