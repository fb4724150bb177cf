import * as v from 'valibot'
import {
  instantSchema,
  lineSchema,
  personIdSchema,
  textSchema,
  zoneSchema,
} from '../article/fields'
import type { PersonId } from '../article/ids'

/** What somebody is asked to write: one form for the request and for the entry in the log. */
export const assignmentEntries = {
  to: personIdSchema,
  /** Until when it is wanted. Left out: whatever the plan of the story says. */
  deadline: v.exactOptional(v.strictObject({ at: instantSchema, zone: zoneSchema })),
  /** In characters (Chinese) or words (English). Left out: whatever the plan of the story says. */
  plannedLength: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The section it is meant for, until the story names its own. */
  section: v.exactOptional(lineSchema),
  /** What it is to be about; '' where there is nothing to say. */
  note: textSchema,
}

/** What has come of an assignment: asked and not answered yet, taken on, or given back. */
export type AssignmentState = 'asked' | 'taken' | 'handedBack'

/** Who was asked last to write a story, and what they said to it. */
export interface Assignment {
  readonly to: PersonId
  readonly by: PersonId
  /** When it was asked, RFC 3339. */
  readonly at: string
  readonly state: AssignmentState
  readonly section: string
  readonly note: string
  /** Why it was given back; '' while it was not. */
  readonly reason: string
}
