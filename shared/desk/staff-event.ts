import * as v from 'valibot'
import { eventHashSchema, instantSchema, personIdSchema } from '../article/fields'
import { staffRoles } from '../article/person'

/** What somebody's roles are, and whether they are at work. */
export const rightsSchema = v.strictObject({
  roles: v.pipe(v.array(v.picklist(staffRoles)), v.minLength(1)),
  active: v.boolean(),
})
export type Rights = Readonly<v.InferOutput<typeof rightsSchema>>

/**
 * One entry of the newsroom's staff log: an administrator changed what somebody may do.
 *
 * It is numbered, chained and signed as an entry of a desk log is. Nothing in a desk log depends on it: an
 * approval was judged when it was given, and who may give the next one is asked of the person as they are
 * then.
 */
export const staffEventSchema = v.strictObject({
  version: v.literal(1),
  id: v.pipe(v.string(), v.uuid()),
  /** From 1. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  person: personIdSchema,
  from: rightsSchema,
  to: rightsSchema,
  actor: personIdSchema,
  at: instantSchema,
  /** Hash of the whole entry before; null for the first. */
  previous: v.nullable(eventHashSchema),
  key: v.string(),
  signature: v.string(),
})
export type StaffEvent = Readonly<v.InferOutput<typeof staffEventSchema>>
export type UnsignedStaffEvent = Omit<StaffEvent, 'signature'>
