import * as v from 'valibot'
import { lineSchema } from '../article/fields'
import { staffRoles } from '../article/person'

/** One level of a policy. `role` is the staff role that may hold it. */
export const levelSchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  name: v.strictObject({ zh: lineSchema, en: lineSchema }),
  roles: v.pipe(v.array(v.picklist(staffRoles)), v.minLength(1)),
  kind: v.picklist(['review', 'proof']),
})

/** The levels an article must pass, in order, and who may hold each: data, not code (design.md 4). */
export const policySchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
  name: v.strictObject({ zh: lineSchema, en: lineSchema }),
  levels: v.pipe(v.array(levelSchema), v.minLength(1)),
  /** `all`: no person may pass two levels; `reviews`: no person may pass two levels of kind review; `none`. */
  distinctPeople: v.picklist(['all', 'reviews', 'none']),
  authorMayReview: v.boolean(),
  urgentBypass: v.boolean(),
})

export type Level = Readonly<v.InferOutput<typeof levelSchema>>
export type Policy = Readonly<v.InferOutput<typeof policySchema>>
