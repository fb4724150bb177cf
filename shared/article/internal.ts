import * as v from 'valibot'
import {
  articleIdSchema,
  entryIdSchema,
  instantSchema,
  lineSchema,
  personIdSchema,
  textSchema,
  zoneSchema,
} from './fields'
import { decidedSuggestionSchema, suggestedSchema } from './suggested'
import { wantedFields } from './wanted'

/** An embargo: while it is active and `until` has not come (or is absent), no exit lets the story out. */
export const embargoSchema = v.strictObject({
  active: v.boolean(),
  until: v.exactOptional(instantSchema),
  zone: zoneSchema,
  reason: textSchema,
  setBy: v.exactOptional(personIdSchema),
})

/** What an importer kept about where a text came from. Nothing that was left out is lost: it is shown from here. */
export const provenanceSchema = v.strictObject({
  kind: v.picklist([
    'text',
    'html',
    'markdown',
    'docx',
    'odt',
    'rtf',
    'mail',
    'mht',
    'ninjs',
    'feed',
  ]),
  name: lineSchema,
  /** SHA-256 of the imported bytes. */
  hash: v.string(),
  at: instantSchema,
  /** Where each found field stood: field path, the text it was read from, whether a person must confirm it. */
  found: v.array(
    v.strictObject({
      field: v.string(),
      text: v.string(),
      confirm: v.boolean(),
      /** What the field might be where the text does not say it for certain: shown, never filled in. */
      proposal: v.exactOptional(v.string()),
    }),
  ),
  /** Pieces that were left out of the article, with the reason as a word key (`import.leftOut.…`). */
  leftOut: v.array(v.strictObject({ reason: v.string(), text: v.string() })),
})

/** Longest comment or reply, in characters: far beyond what anybody reads in a margin. */
const longestComment = 5_000

const spokenEntries = {
  id: entryIdSchema,
  by: personIdSchema,
  at: instantSchema,
  text: v.pipe(textSchema, v.maxLength(longestComment)),
  /** People of the library whom the text names with an @. */
  mentions: v.exactOptional(v.array(personIdSchema)),
  /** When its author changed it last. */
  changedAt: v.exactOptional(instantSchema),
}

/** See `Quote` in `shared/document/quote.ts`. */
export const quoteSchema = v.strictObject({
  text: textSchema,
  before: textSchema,
  after: textSchema,
})

/** A comment, and the talk that followed it. */
export const commentSchema = v.strictObject({
  ...spokenEntries,
  /**
   * The field it stands on, as `headline`; `body` where it stands on words of the text, which a mark with
   * its id shows; absent for the whole story.
   */
  field: v.exactOptional(v.string()),
  /** The words it was made on, as they stood then. */
  quote: v.exactOptional(quoteSchema),
  resolved: v.boolean(),
  /** Who resolved it, and when. */
  settled: v.exactOptional(v.strictObject({ by: personIdSchema, at: instantSchema })),
  /** In the order in which they were said. */
  replies: v.exactOptional(v.array(v.strictObject(spokenEntries))),
})

/** What the newsroom knows about an article and readers never see; it never leaves by a rendition. */
export const internalSchema = v.strictObject({
  slugline: lineSchema,
  editorNote: textSchema,
  desk: lineSchema,
  assignee: v.exactOptional(personIdSchema),
  deadline: v.exactOptional(v.strictObject({ at: instantSchema, zone: zoneSchema })),
  /** 1 (most urgent) to 9, as IPTC urgency. */
  priority: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
  /** Planned length in characters (Chinese) or words (English). */
  plannedLength: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  flags: v.strictObject({
    notForPublication: v.boolean(),
    legal: v.picklist(['n/a', 'needed', 'done']),
  }),
  embargo: v.exactOptional(embargoSchema),
  schedule: v.exactOptional(v.strictObject({ at: instantSchema, zone: zoneSchema })),
  provenance: v.array(provenanceSchema),
  comments: v.array(commentSchema),
  /** Suggestions that somebody accepted or rejected, oldest first. */
  suggestions: v.array(decidedSuggestionSchema),
  /** Suggestions that are open; absent where there are none. */
  suggested: v.exactOptional(suggestedSchema),
  /**
   * Notices of correction whose text was drafted from the difference and stands unchanged and unread: by the id
   * of the notice, with that text. Absent where there are none.
   */
  drafted: v.exactOptional(v.array(v.strictObject({ id: entryIdSchema, text: textSchema }))),
  /** Fields the kind of story it was begun as asks for. */
  wanted: v.exactOptional(v.array(v.picklist(wantedFields))),
  /** Ticks on the newsroom's checklist, by the key of the line. */
  checklist: v.record(v.string(), v.boolean()),
  /** What people told the proofreader about this article. */
  proof: v.exactOptional(
    v.strictObject({
      /** Marks of findings that somebody put aside here. */
      ignored: v.array(v.string()),
      /** Quotations as somebody confirmed them: a later change of one is pointed out. */
      quotes: v.array(v.string()),
    }),
  ),
  /** The published story that this one updates: it takes its place when it comes out. */
  updates: v.exactOptional(articleIdSchema),
  /** True for the stories a first run brings along; removed by one command. */
  sample: v.exactOptional(v.boolean()),
})

export type Embargo = Readonly<v.InferOutput<typeof embargoSchema>>
export type Provenance = Readonly<v.InferOutput<typeof provenanceSchema>>
export type Comment = Readonly<v.InferOutput<typeof commentSchema>>
export type Reply = NonNullable<Comment['replies']>[number]
export type Internal = Readonly<v.InferOutput<typeof internalSchema>>
