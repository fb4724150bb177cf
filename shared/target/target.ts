import * as v from 'valibot'
import { limitsSchema } from '../article/lengths'
import { languageTagSchema, lineSchema, textSchema, zoneSchema } from '../article/fields'

/** The kinds of target that exist now. A new kind is a line here and a file in `electron/targets/`. */
export const targetKinds = ['folder', 'wordpress'] as const
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
])
export type Target = Readonly<v.InferOutput<typeof targetSchema>>
