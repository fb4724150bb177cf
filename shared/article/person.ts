import * as v from 'valibot'
import { instantSchema, lineSchema, personIdSchema } from './fields'

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

/** A key a person no longer signs with; what it signed until then can still be checked. */
export const formerKeySchema = v.strictObject({
  /** Raw public key, 32 bytes, base64. */
  publicKey: v.string(),
  /** RFC 3339: nothing it signed after this counts. */
  until: instantSchema,
  /** Replaced by its owner, given up because the passphrase was lost, or no longer to be trusted. */
  reason: v.picklist(['rotated', 'lost', 'revoked']),
  /** Who ended it. */
  by: personIdSchema,
})
export type FormerKey = Readonly<v.InferOutput<typeof formerKeySchema>>

/** A person of the newsroom, without their secret. Keys are Ed25519 (RFC 8032). */
export const personSchema = v.strictObject({
  id: personIdSchema,
  name: lineSchema,
  roles: v.pipe(v.array(v.picklist(staffRoles)), v.minLength(1)),
  /** Raw public key, 32 bytes, base64. */
  publicKey: v.string(),
  /** False once a person has left: they stay in the record, but may not sign in. */
  active: v.boolean(),
  formerKeys: v.exactOptional(v.array(formerKeySchema)),
  sample: v.exactOptional(v.boolean()),
})
export type Person = Readonly<v.InferOutput<typeof personSchema>>
