import * as v from 'valibot'
import { eventHashSchema, instantSchema, personIdSchema } from '../article/fields'
import { roleKeySchema } from '../article/person'
import { roleTermsSchema } from '../seal/role'

/** What somebody's roles are, and whether they are at work. */
export const rightsSchema = v.strictObject({
  roles: v.pipe(v.array(roleKeySchema), v.minLength(1)),
  active: v.boolean(),
})
export type Rights = Readonly<v.InferOutput<typeof rightsSchema>>

const signedEntries = {
  version: v.literal(1),
  id: v.pipe(v.string(), v.uuid()),
  /** From 1. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  actor: personIdSchema,
  at: instantSchema,
  /** Hash of the whole entry before; null for the first. */
  previous: v.nullable(eventHashSchema),
  key: v.string(),
  signature: v.string(),
} as const

/** An administrator changed what somebody may do. `from` is null where they were taken in with these rights. */
export const rightsEventSchema = v.strictObject({
  ...signedEntries,
  person: personIdSchema,
  from: v.nullable(rightsSchema),
  to: rightsSchema,
})
export type RightsEvent = Readonly<v.InferOutput<typeof rightsEventSchema>>

/** An administrator changed what a role allows or is called; made it (`from` null), or removed it (`to` null). */
export const roleEventSchema = v.strictObject({
  ...signedEntries,
  role: roleKeySchema,
  from: v.nullable(roleTermsSchema),
  to: v.nullable(roleTermsSchema),
})
export type RoleEvent = Readonly<v.InferOutput<typeof roleEventSchema>>

/**
 * One entry of the newsroom's staff log: an administrator changed what somebody may do, or what a role is.
 *
 * It is numbered, chained and signed as an entry of a desk log is. Nothing in a desk log depends on it: an
 * approval was judged when it was given, and who may give the next one is asked of the person, and of the
 * roles, as they are then.
 */
export const staffEventSchema = v.union([rightsEventSchema, roleEventSchema])
export type StaffEvent = RightsEvent | RoleEvent
export type UnsignedStaffEvent = Omit<RightsEvent, 'signature'> | Omit<RoleEvent, 'signature'>
