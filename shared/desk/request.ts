import * as v from 'valibot'
import { contentHashSchema, lineSchema, textSchema } from '../article/fields'
import { assignmentEntries } from './assignment'
import { returnReasons } from './event'

const reason = v.pipe(textSchema, v.minLength(1))

/** What a person says with an approval, as far as the level asks for it. */
const approving = {
  opinion: textSchema,
  /** Keys of the ticked lines of the level's checklist. */
  ticks: v.exactOptional(v.array(v.string())),
  signedAs: v.exactOptional(lineSchema),
}

/**
 * What a person asks of the desk: imperative, as nothing has happened yet. Those that only the host's
 * publish flow makes (published, corrected, withdrawn…) are not here, since they follow a delivery.
 */
export const deskRequestSchema = v.variant('type', [
  v.strictObject({ type: v.literal('submit') }),
  v.strictObject({ type: v.literal('recall') }),
  v.strictObject({ type: v.literal('claim') }),
  v.strictObject({ type: v.literal('release') }),
  /** Somebody else's claim becomes one's own. */
  v.strictObject({ type: v.literal('takeOver') }),
  v.strictObject({ type: v.literal('approve'), ...approving }),
  /** `hash` is the text whose difference was shown: any other is refused as stale. */
  v.strictObject({ type: v.literal('accept'), hash: contentHashSchema, ...approving }),
  v.strictObject({ type: v.literal('bypass'), reason, ...approving }),
  v.strictObject({
    type: v.literal('makeGood'),
    level: v.pipe(v.number(), v.integer(), v.minValue(0)),
    ...approving,
  }),
  v.strictObject({
    type: v.literal('return'),
    to: v.union([v.literal('author'), v.pipe(v.number(), v.integer(), v.minValue(0))]),
    reason: v.picklist(returnReasons),
    text: textSchema,
  }),
  /** Also for a story that somebody has: from then on it is the other's. */
  v.strictObject({ type: v.literal('assign'), ...assignmentEntries }),
  v.strictObject({ type: v.literal('takeOn') }),
  v.strictObject({ type: v.literal('handBack'), reason }),
  v.strictObject({ type: v.literal('hold'), reason }),
  v.strictObject({ type: v.literal('resume') }),
  v.strictObject({ type: v.literal('spike'), reason }),
  v.strictObject({ type: v.literal('restore') }),
])
export type DeskRequest = Readonly<v.InferOutput<typeof deskRequestSchema>>
