import * as v from 'valibot'
import { instantSchema, lineSchema, personIdSchema } from './fields'

/** Names a role of the newsroom (`shared/seal/role.ts`) for good, whatever it is called. One nobody knows grants nothing. */
export const roleKeySchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/))
export type RoleKey = string

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
  roles: v.pipe(v.array(roleKeySchema), v.minLength(1)),
  /** Raw public key, 32 bytes, base64. */
  publicKey: v.string(),
  /** False once a person has left: they stay in the record, but may not sign in. */
  active: v.boolean(),
  formerKeys: v.exactOptional(v.array(formerKeySchema)),
  sample: v.exactOptional(v.boolean()),
})
export type Person = Readonly<v.InferOutput<typeof personSchema>>
