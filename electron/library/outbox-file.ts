import * as v from 'valibot'
import {
  articleIdSchema,
  contentHashSchema,
  instantSchema,
  personIdSchema,
} from '../../shared/article/fields'
import { deliveryOutcomes } from '../../shared/target/delivery'
import { rereadStates } from '../../shared/target/drift'
import { deliveryOperations } from '../../shared/target/receipt'

export const outboxFileVersion = 1

/** One delivery that is waiting, under way or stopped. It leaves the outbox once its receipt is on the article. */
export const deliverySchema = v.strictObject({
  /** Idempotency key: article, revision hash, target and operation. */
  key: v.string(),
  article: articleIdSchema,
  target: v.string(),
  operation: v.picklist(deliveryOperations),
  hash: contentHashSchema,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  orderedBy: personIdSchema,
  orderedAt: instantSchema,
  reason: v.string(),
  correction: v.nullable(v.string()),
  state: v.picklist(['waiting', 'sending', 'failed']),
  attempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  nextAt: v.nullable(instantSchema),
  /** Why the last attempt failed, in words for the log of the delivery; never holds content or secrets. */
  failure: v.nullable(
    v.strictObject({
      code: v.string(),
      values: v.record(v.string(), v.union([v.string(), v.number()])),
    }),
  ),
})
export type Delivery = Readonly<v.InferOutput<typeof deliverySchema>>

/** A delivery that left the outbox: what a person looks back on. Receipts stay with the articles. */
export const endedSchema = v.strictObject({
  key: v.string(),
  article: articleIdSchema,
  target: v.string(),
  operation: v.picklist(deliveryOperations),
  orderedAt: instantSchema,
  endedAt: instantSchema,
  attempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  outcome: v.picklist(deliveryOutcomes),
})
export type Ended = Readonly<v.InferOutput<typeof endedSchema>>

/**
 * A feed that changed at a target, of which the site's hub is yet to be told (W3C WebSub). One feed stands here
 * once, however often it changes before the hub takes the news.
 */
export const announcementSchema = v.strictObject({
  target: v.string(),
  /** The feed's public address. */
  feed: v.string(),
  /** When it changed last. */
  since: instantSchema,
  state: v.picklist(['waiting', 'failed']),
  attempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  nextAt: v.nullable(instantSchema),
  failure: deliverySchema.entries.failure,
})
export type Announcement = Readonly<v.InferOutput<typeof announcementSchema>>

/**
 * What was found when the public copy of a story was read again, the newest reading of each story at each
 * target. Holds no more of any text than shows where the copies part.
 */
export const rereadSchema = v.strictObject({
  article: articleIdSchema,
  target: v.string(),
  /** When the last try was made. */
  triedAt: instantSchema,
  /** What the last reading that succeeded found; null before the first. */
  found: v.nullable(
    v.strictObject({
      readAt: instantSchema,
      state: v.picklist(rereadStates),
      /** Since when it was found just so. */
      since: instantSchema,
      /** Hash of all that differs: the same as long as the copy is. */
      seen: v.string(),
      differences: v.array(
        v.strictObject({
          field: v.string(),
          sealed: v.nullable(v.string()),
          there: v.nullable(v.string()),
        }),
      ),
      /** Who said they know of it; by nobody where the delivery itself had told of it. */
      known: v.nullable(v.strictObject({ by: v.nullable(personIdSchema), at: instantSchema })),
    }),
  ),
  /** Why the last try failed; null where it did not. */
  failure: deliverySchema.entries.failure,
})
export type KeptReread = Readonly<v.InferOutput<typeof rereadSchema>>

/** Readings that are kept; of more, the oldest that nobody has to look at are forgotten. */
export const mostRereads = 2_000

/** Deliveries looked back on, the newest; older ones are forgotten here. */
export const mostEnded = 200

export const outboxFileSchema = v.strictObject({
  schema: v.literal(outboxFileVersion),
  deliveries: v.array(deliverySchema),
  /** Names of targets that nothing is sent to until a person says so; absent where there are none. */
  paused: v.exactOptional(v.array(v.string())),
  /** In the order they ended; absent before the first. */
  ended: v.exactOptional(v.array(endedSchema)),
  /** Absent where no hub waits for anything. */
  announcements: v.exactOptional(v.array(announcementSchema)),
  /** Absent until a public copy was read again. */
  rereads: v.exactOptional(v.array(rereadSchema)),
})
export type OutboxFile = Readonly<v.InferOutput<typeof outboxFileSchema>>
