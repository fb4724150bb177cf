import * as v from 'valibot'
import {
  articleIdSchema,
  contentHashSchema,
  instantSchema,
  personIdSchema,
} from '../../shared/article/fields'
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

export const outboxFileSchema = v.strictObject({
  schema: v.literal(outboxFileVersion),
  deliveries: v.array(deliverySchema),
})
export type OutboxFile = Readonly<v.InferOutput<typeof outboxFileSchema>>
