import * as v from 'valibot'
import { lineSchema } from '../../shared/article/fields'
import { personSchema } from '../../shared/article/person'
import { staffEventSchema } from '../../shared/desk/staff-event'
import { severitiesSchema } from '../../shared/gate/severity'
import { readingRuleSchema } from '../../shared/newstext/reading-rules'
import { proofListsSchema } from '../../shared/proof/lists'
import { themesSchema } from '../../shared/render/themes/theme'
import { deputySchema } from '../../shared/seal/deputy'
import { policySchema } from '../../shared/seal/policy'
import { roleSchema } from '../../shared/seal/role'
import { rereadPaces } from '../../shared/target/drift'
import { targetSchema } from '../../shared/target/target'
import { writingListsSchema } from '../../shared/write/lists'

/**
 * A private key as it lies on the disk: the Ed25519 seed, sealed with a key that scrypt (RFC 7914)
 * made from the passphrase, by AES-256-GCM. All binary values are base64.
 */
export const sealedKeySchema = v.strictObject({
  kdf: v.strictObject({
    name: v.literal('scrypt'),
    salt: v.string(),
    n: v.number(),
    r: v.number(),
    p: v.number(),
  }),
  cipher: v.strictObject({ name: v.literal('aes-256-gcm'), nonce: v.string(), tag: v.string() }),
  sealed: v.string(),
})
export type SealedKey = Readonly<v.InferOutput<typeof sealedKeySchema>>

export const deskFileVersion = 1

/** `library.json`: people with their sealed keys, desks, policies, targets, the severity of checks. No secrets in the clear. */
export const deskFileSchema = v.strictObject({
  schema: v.literal(deskFileVersion),
  /** Name and web address of the newsroom; its own agency name stands in datelines and bylines. */
  newsroom: lineSchema,
  people: v.array(v.strictObject({ person: personSchema, key: sealedKeySchema })),
  desks: v.pipe(
    v.array(
      v.strictObject({
        key: lineSchema,
        name: lineSchema,
        policy: lineSchema,
        /** True where those who review suggest changes and do not make them. */
        reviewersSuggest: v.exactOptional(v.boolean()),
      }),
    ),
    v.minLength(1),
  ),
  policies: v.pipe(v.array(policySchema), v.minLength(1)),
  targets: v.array(targetSchema),
  /** Overrides of the shipped severities. */
  severities: severitiesSchema,
  /** Who may act for whom; absent until somebody may. */
  deputies: v.exactOptional(v.array(deputySchema)),
  /** The newsroom's roles; absent until somebody changed one: then they are the shipped ones. */
  roles: v.exactOptional(v.array(roleSchema)),
  /**
   * How people were taken in, and how their rights and the roles were changed; absent until something was.
   * Only ever added to.
   */
  staffLog: v.exactOptional(v.array(staffEventSchema)),
  /** What the newsroom told its proofreader; absent until it said anything. */
  proof: v.exactOptional(proofListsSchema),
  /**
   * People of other newsrooms who signed what came in with packets. Only approvals of those that an admin
   * trusted count here.
   */
  outsiders: v.exactOptional(
    v.array(v.strictObject({ person: personSchema, newsroom: lineSchema, trusted: v.boolean() })),
  ),
  /** What the newsroom gave its writers; absent until it gave anything. */
  writing: v.exactOptional(writingListsSchema),
  /** What the newsroom made of the themes of its pages; absent until it made anything. */
  themes: v.exactOptional(themesSchema),
  /** What was corrected in imports, by site; absent until something was. */
  readingRules: v.exactOptional(v.array(readingRuleSchema)),
  /** How often public copies are read again; absent until somebody chose. */
  reread: v.exactOptional(v.picklist(rereadPaces)),
})
export type DeskFile = Readonly<v.InferOutput<typeof deskFileSchema>>
