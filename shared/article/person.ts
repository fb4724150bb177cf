import * as v from 'valibot'
import { lineSchema, personIdSchema } from './fields'

/** Single things a person may do. Roles are sets of these; `review:n` and `proof:n` count levels from 1. */
export type Privilege =
  | 'write'
  | 'submit'
  | `review:${number}`
  | `proof:${number}`
  | 'publish'
  | 'correct'
  | 'withdraw'
  | 'kill'
  | 'unlock'
  | 'embargo.break'
  | 'admin'

export const staffRoles = [
  'reporter',
  'editor',
  'reviewer',
  'chief',
  'proofreader',
  'publisher',
  'admin',
] as const
export type StaffRole = (typeof staffRoles)[number]

/** A person of the newsroom, without their secret. Keys are Ed25519 (RFC 8032). */
export const personSchema = v.strictObject({
  id: personIdSchema,
  name: lineSchema,
  roles: v.pipe(v.array(v.picklist(staffRoles)), v.minLength(1)),
  /** Raw public key, 32 bytes, base64. */
  publicKey: v.string(),
  /** False once a person has left: they stay in the record, but may not sign in. */
  active: v.boolean(),
  sample: v.exactOptional(v.boolean()),
})
export type Person = Readonly<v.InferOutput<typeof personSchema>>
