import * as v from 'valibot'
import type { ArticleId, AssetHash, ContentHash, EventHash, PersonId } from './ids'

/** A UUID in its usual form. We write version 7; others are read. */
const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a UUID'))
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal'))

function branded<Id extends string>() {
  return v.transform((text: string) => text as Id)
}

export const articleIdSchema = v.pipe(uuid, branded<ArticleId>())
export const personIdSchema = v.pipe(uuid, branded<PersonId>())
export const contentHashSchema = v.pipe(sha256, branded<ContentHash>())
export const assetHashSchema = v.pipe(sha256, branded<AssetHash>())
export const eventHashSchema = v.pipe(sha256, branded<EventHash>())

/** The id of an entry in a list (credit, media use, related piece): a UUID. */
export const entryIdSchema = uuid

/** One line of plain text: no line break, no control character. May be empty. */

export const lineSchema = v.pipe(
  v.string(),
  v.regex(/^[^\u0000-\u001f\u007f\u2028\u2029]*$/, 'one line of text'),
)

/** Plain text that may have line breaks. */

export const textSchema = v.pipe(
  v.string(),
  v.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'plain text'),
)

/** An instant: ISO 8601 with seconds and a zone offset or Z (RFC 3339). */
export const instantSchema = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/,
    'an RFC 3339 time',
  ),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'a time that exists'),
)

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const daySchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD'),
  v.check((text) => {
    const instant = Date.parse(`${text}T00:00:00Z`)
    return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
  }, 'a day that exists'),
)

/** An IANA zone name, as `Asia/Shanghai`. */
export const zoneSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/, 'an IANA zone'),
)

/** An absolute http or https address. Nothing else may be linked from a story's data. */
export const webAddressSchema = v.pipe(
  v.string(),
  v.check((text) => /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text), 'a web address'),
)

/** A language tag (BCP 47), as `zh-CN` or `en`. */
export const languageTagSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag'),
)
