import * as v from 'valibot'
import { instantSchema, personIdSchema } from '../article/fields'

/**
 * A person who may act for another at every level the other may hold. What a deputy does is recorded as
 * theirs, with the name of whom they acted for.
 */
export const deputySchema = v.strictObject({
  person: personIdSchema,
  for: personIdSchema,
  /** First moment; absent: always so far. */
  from: v.exactOptional(instantSchema),
  /** First moment it no longer holds; absent: until further notice. */
  until: v.exactOptional(instantSchema),
})
export type Deputy = Readonly<v.InferOutput<typeof deputySchema>>
