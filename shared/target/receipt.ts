import * as v from 'valibot'
import { contentHashSchema, instantSchema } from '../article/fields'
import { usedThemeSchema } from '../render/themes/theme'

export const deliveryOperations = ['publish', 'correct', 'update', 'withdraw', 'kill'] as const
export type DeliveryOperation = (typeof deliveryOperations)[number]

/** What came of one delivery: kept with the article for good. */
export const receiptSchema = v.strictObject({
  /** The delivery's idempotency key (design.md 9). */
  key: v.string(),
  target: v.string(),
  operation: v.picklist(deliveryOperations),
  hash: contentHashSchema,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: instantSchema,
  url: v.exactOptional(v.string()),
  remoteId: v.exactOptional(v.string()),
  etag: v.exactOptional(v.string()),
  /** What the page was made with, where the target shows our own. */
  theme: v.exactOptional(usedThemeSchema),
  /** What was read back and compared; `loss` names what the target did not keep. */
  verified: v.picklist(['identical', 'loss', 'not-checked']),
  loss: v.array(v.string()),
})

export type Receipt = Readonly<v.InferOutput<typeof receiptSchema>>
