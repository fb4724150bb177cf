import * as v from 'valibot'
import { lineSchema } from '../article/fields'
import { roleKeySchema } from '../article/person'
import { grants } from '../article/privilege'

const roleNameSchema = v.pipe(lineSchema, v.trim(), v.minLength(1), v.maxLength(60))

/** What a role is called, and what it allows. */
export const roleTermsSchema = v.strictObject({
  name: v.strictObject({ zh: roleNameSchema, en: roleNameSchema }),
  privileges: v.array(v.picklist(grants)),
})
export type RoleTerms = Readonly<v.InferOutput<typeof roleTermsSchema>>

/**
 * A role of the newsroom: a set of privileges. Which levels it may hold is not written here but in each
 * policy, under the key of the role.
 */
export const roleSchema = v.strictObject({ key: roleKeySchema, ...roleTermsSchema.entries })
export type Role = Readonly<v.InferOutput<typeof roleSchema>>
