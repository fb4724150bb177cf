import * as v from 'valibot'
import { lineSchema } from '../article/fields'
import { roleKeySchema } from '../article/person'

/** A line of a level's checklist, in the newsroom's own words: what whoever holds the level has to look at. */
export const checklistLineSchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
  name: v.strictObject({ zh: lineSchema, en: lineSchema }),
  /** True: the level cannot be passed before the line is ticked. */
  required: v.boolean(),
})

/** What an approval must say at some levels: the report of a first review, an opinion on it, a signature. */
export const levelNeeds = ['report', 'opinion', 'signature'] as const

/** One level of a policy. `roles` are the keys of those that may hold it. */
export const levelSchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  name: v.strictObject({ zh: lineSchema, en: lineSchema }),
  roles: v.pipe(v.array(roleKeySchema), v.minLength(1)),
  kind: v.picklist(['review', 'proof']),
  needs: v.exactOptional(v.picklist(levelNeeds)),
  checklist: v.exactOptional(v.array(checklistLineSchema)),
})

/** How large a change of an approved text is: `typographic` alters marks and spaces only, `minor` a few characters. */
export const extents = ['typographic', 'minor', 'large'] as const
export type Extent = (typeof extents)[number]

/** The levels an article must pass, in order, and who may hold each: data, not code (design.md 4). */
export const policySchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
  name: v.strictObject({ zh: lineSchema, en: lineSchema }),
  levels: v.pipe(v.array(levelSchema), v.minLength(1)),
  /** `all`: no person may pass two levels; `reviews`: no person may pass two levels of kind review; `none`. */
  distinctPeople: v.picklist(['all', 'reviews', 'none']),
  authorMayReview: v.boolean(),
  /** True: whoever holds the last review may pass an urgent story alone; the levels left out are owed. */
  urgentBypass: v.boolean(),
  /** Hours in which owed levels have to be made good; 24 where absent. */
  bypassHours: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(720))),
  /**
   * The largest change that may be accepted at sight of the difference, so that approvals carry over to the
   * new text. Absent: every change voids every approval for good.
   */
  acceptChanges: v.exactOptional(v.picklist(['typographic', 'minor'])),
})

export type ChecklistLine = Readonly<v.InferOutput<typeof checklistLineSchema>>
export type Level = Readonly<v.InferOutput<typeof levelSchema>>
export type Policy = Readonly<v.InferOutput<typeof policySchema>>
