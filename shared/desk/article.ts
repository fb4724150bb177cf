import * as v from 'valibot'
import { deskEventSchema } from './event'
import { receiptSchema } from '../target/receipt'
import { contentSchema } from '../article/content'
import {
  articleIdSchema,
  contentHashSchema,
  instantSchema,
  personIdSchema,
} from '../article/fields'
import { internalSchema } from '../article/internal'

/** Version of the article's form on disk. A step up comes with a migration in `electron/library/migrations/`. */
export const articleSchemaVersion = 1

export const revisionCauses = [
  'created',
  'imported',
  'submitted',
  'approved',
  'returned',
  'published',
  'restored',
  'taken-over',
  'shrunk',
  'timed',
  'by-hand',
  'handed-off',
  'brought-in',
] as const

/** A frozen, numbered copy of the content. The content itself lies in the library under its hash. */
export const revisionSchema = v.strictObject({
  /** From 1, without gaps. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  hash: contentHashSchema,
  at: instantSchema,
  by: personIdSchema,
  cause: v.picklist(revisionCauses),
})

/** One story and everything known about it: one file in the library. */
export const articleSchema = v.strictObject({
  schema: v.literal(articleSchemaVersion),
  id: articleIdSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  draft: contentSchema,
  internal: internalSchema,
  revisions: v.array(revisionSchema),
  log: v.array(deskEventSchema),
  receipts: v.array(receiptSchema),
})

export type Revision = Readonly<v.InferOutput<typeof revisionSchema>>
export type RevisionCause = (typeof revisionCauses)[number]
export type Article = Readonly<v.InferOutput<typeof articleSchema>>
