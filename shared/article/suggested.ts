import * as v from 'valibot'
import { bodySchema } from '../document/body'
import { entryIdSchema, instantSchema, lineSchema, personIdSchema, textSchema } from './fields'

const position = v.pipe(v.number(), v.integer(), v.minValue(0))

/**
 * Who wrote or took away what stands at these positions of the suggested body, and when. Positions are
 * ProseMirror's; where `from` is `to` something was taken away there.
 */
export const authorSpanSchema = v.strictObject({
  from: position,
  to: position,
  by: personIdSchema,
  at: instantSchema,
})

/** A field as it is suggested, by its path (`headline`, `credits.<id>`); without `now` it is to be emptied. */
export const suggestedFieldSchema = v.strictObject({
  path: v.pipe(v.string(), v.regex(/^[A-Za-z]+(\.[0-9a-z-]+|#order)?$/, 'the path of a field')),
  now: v.exactOptional(v.unknown()),
  by: personIdSchema,
  at: instantSchema,
})

/**
 * What people suggest for a story, beside the draft and never in it: the draft is the story as it is
 * without any of them, and so are its content, its hash and whatever leaves.
 */
export const suggestedSchema = v.strictObject({
  /** The body with every open suggestion made; absent where none touches it. */
  body: v.exactOptional(bodySchema),
  spans: v.array(authorSpanSchema),
  fields: v.array(suggestedFieldSchema),
})

/** A suggestion that somebody decided on, kept with the story: who suggested what, and what became of it. */
export const decidedSuggestionSchema = v.strictObject({
  id: entryIdSchema,
  state: v.picklist(['accepted', 'rejected']),
  /** Path of the field; `body` for the text. */
  field: lineSchema,
  was: textSchema,
  now: textSchema,
  by: v.exactOptional(personIdSchema),
  at: v.exactOptional(instantSchema),
  decidedBy: personIdSchema,
  decidedAt: instantSchema,
})

export type AuthorSpan = Readonly<v.InferOutput<typeof authorSpanSchema>>
export type SuggestedField = Readonly<v.InferOutput<typeof suggestedFieldSchema>>
export type Suggested = Readonly<v.InferOutput<typeof suggestedSchema>>
export type DecidedSuggestion = Readonly<v.InferOutput<typeof decidedSuggestionSchema>>
