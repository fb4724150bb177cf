import * as v from 'valibot'
import { assignmentEntries } from './assignment'
import {
  articleIdSchema,
  contentHashSchema,
  entryIdSchema,
  eventHashSchema,
  instantSchema,
  lineSchema,
  personIdSchema,
  textSchema,
  zoneSchema,
} from '../article/fields'
import { ok, refuse } from '../result'
import type { Result } from '../result'
import { policySchema } from '../seal/policy'

/** Why an article was returned. The newsroom's own words go into the text beside it. */
export const returnReasons = [
  'facts',
  'source',
  'language',
  'structure',
  'legal',
  'style',
  'pictures',
  'length',
  'other',
] as const
export type ReturnReason = (typeof returnReasons)[number]

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const reason = v.pipe(textSchema, v.minLength(1))

/** What an approval carries where its level asks for it, or where a deputy gave it. */
const approving = {
  opinion: textSchema,
  /** Whose deputy the actor was; absent where they hold the level themselves. */
  actingFor: v.exactOptional(personIdSchema),
  ticks: v.exactOptional(v.array(v.string())),
  signedAs: v.exactOptional(lineSchema),
}

/** What happened: one of a closed list, each with its own payload. Past tense, as they are facts. */
export const happeningSchema = v.variant('type', [
  /** The policy stands in the event, so that a later change of the newsroom's policies cannot rewrite history. */
  v.strictObject({ type: v.literal('created'), policy: policySchema }),
  v.strictObject({ type: v.literal('submitted'), revision: count, policy: policySchema }),
  v.strictObject({ type: v.literal('recalled') }),
  /** `level` counts from 0 in the policy's list. */
  v.strictObject({
    type: v.literal('claimed'),
    level: count,
    actingFor: v.exactOptional(personIdSchema),
  }),
  /** Somebody else's claim became the actor's. The text as the holder left it is frozen as `revision`. */
  v.strictObject({
    type: v.literal('takenOver'),
    level: count,
    revision: count,
    from: personIdSchema,
    actingFor: v.exactOptional(personIdSchema),
  }),
  v.strictObject({ type: v.literal('released') }),
  v.strictObject({
    type: v.literal('approved'),
    level: count,
    revision: count,
    ...approving,
  }),
  /**
   * The actor saw what changed since the text `from` and answers for it: their approval of `level` is of
   * the new text, and the other approvals of `from` carry over to it.
   */
  v.strictObject({
    type: v.literal('accepted'),
    level: count,
    revision: count,
    from: contentHashSchema,
    extent: v.picklist(['typographic', 'minor']),
    ...approving,
  }),
  /** An urgent story passed on the last review alone; the levels nobody passed are owed. */
  v.strictObject({
    type: v.literal('bypassed'),
    level: count,
    revision: count,
    reason,
    ...approving,
  }),
  /** An owed level was passed after the fact, for the text that went out (`contentHash`). */
  v.strictObject({
    type: v.literal('madeGood'),
    level: count,
    revision: count,
    ...approving,
  }),
  v.strictObject({
    type: v.literal('returned'),
    revision: count,
    /** Back to the author, or to an earlier level (from 0). */
    to: v.union([v.literal('author'), count]),
    reason: v.picklist(returnReasons),
    text: reason,
  }),
  /** The text became another (or again the same) as the one approvals speak of. `contentHash` is the new one. */
  v.strictObject({ type: v.literal('edited') }),
  v.strictObject({ type: v.literal('held'), reason }),
  v.strictObject({ type: v.literal('resumed') }),
  v.strictObject({ type: v.literal('spiked'), reason }),
  v.strictObject({ type: v.literal('restored') }),
  v.strictObject({
    type: v.literal('scheduled'),
    target: lineSchema,
    at: instantSchema,
    zone: zoneSchema,
  }),
  v.strictObject({ type: v.literal('unscheduled') }),
  /** A target has the story and it was read back. `delivery` is the idempotency key of the receipt. */
  v.strictObject({
    type: v.literal('published'),
    revision: count,
    target: lineSchema,
    delivery: v.string(),
  }),
  v.strictObject({
    type: v.literal('corrected'),
    revision: count,
    target: lineSchema,
    delivery: v.string(),
    /** The correction entry readers see, or null for an explicit "no notice", which then has a reason. */
    correction: v.nullable(entryIdSchema),
    reason: textSchema,
  }),
  v.strictObject({
    type: v.literal('withdrawn'),
    target: lineSchema,
    delivery: v.string(),
    reason,
  }),
  /** The first of the two people a kill needs. */
  v.strictObject({ type: v.literal('killRequested'), reason }),
  v.strictObject({ type: v.literal('killed'), target: lineSchema, delivery: v.string(), reason }),
  v.strictObject({ type: v.literal('superseded'), by: articleIdSchema }),
  /** Somebody was asked to write the story. Says nothing of its text, and moves it to no other stage. */
  v.strictObject({ type: v.literal('assigned'), ...assignmentEntries }),
  /** Whoever was asked will write it. */
  v.strictObject({ type: v.literal('takenOn') }),
  /** Whoever was asked will not: nobody has the story any more. */
  v.strictObject({ type: v.literal('handedBack'), reason }),
  /** A packet of the article was made for another newsroom. */
  v.strictObject({
    type: v.literal('handedOff'),
    /** Canonical JSON of the internal data as it left, hashed: whether it was changed since can be told. */
    internal: contentHashSchema,
    embargoed: v.boolean(),
    /** Why an embargoed story may leave; '' where there was none. */
    reason: textSchema,
  }),
  /** A packet came in: the entries before this one are its own, or both sides' texts were merged. */
  v.strictObject({
    type: v.literal('broughtIn'),
    newsroom: lineSchema,
    /** The signature on the packet's manifest. */
    packet: v.string(),
    /** Who the article belongs to from now on. */
    owner: personIdSchema,
    /** False where approvals came along whose signers this library does not trust: none of them holds. */
    keeps: v.boolean(),
    /** Entries of the other side that do not follow ours, as they were signed: kept, never counted. */
    beside: v.array(v.unknown()),
  }),
])

export type Happening = Readonly<v.InferOutput<typeof happeningSchema>>

/** The types of happening this version knows. */
export const happeningTypes: readonly Happening['type'][] = happeningSchema.options.map(
  (option) => option.entries.type.literal,
)

export type HappeningOf<Type extends Happening['type']> = Extract<Happening, { type: Type }>

/**
 * One entry of an article's desk log (design.md 4).
 *
 * `sequence` counts from 1. `previous` is the hash of the whole entry before (null for the first).
 * `signature` is the actor's Ed25519 signature, base64, over the canonical JSON of the entry without
 * `signature`; `key` is the actor's raw public key, base64.
 */
export const deskEventSchema = v.strictObject({
  version: v.literal(1),
  id: v.pipe(v.string(), v.uuid()),
  article: articleIdSchema,
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  actor: personIdSchema,
  at: instantSchema,
  contentHash: contentHashSchema,
  happening: happeningSchema,
  previous: v.nullable(eventHashSchema),
  key: v.string(),
  signature: v.string(),
})

export type DeskEvent = Readonly<v.InferOutput<typeof deskEventSchema>>
/** An entry before it is signed. */
export type UnsignedEvent = Omit<DeskEvent, 'signature'>

/** An entry that came from outside: a file, a hand-off, a shared desk. Refused with `refusal.invalid`. */
export function parseEvent(input: unknown): Result<DeskEvent> {
  const parsed = v.safeParse(deskEventSchema, input, { abortEarly: true })
  if (parsed.success) return ok(parsed.output)
  const issue = parsed.issues[0]
  return refuse('refusal.invalid', {
    values: { detail: issue.message },
    field: v.getDotPath(issue) ?? '',
  })
}
