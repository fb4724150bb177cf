import * as v from 'valibot'

/** Keys of the checks whose severity a newsroom may set. Seal, embargo and flags are not among them: they always block. */
export const checkKeys = [
  'headline.length',
  'abstract.missing',
  'caption.missing',
  'alt.missing',
  'mediaCredit.missing',
  'teaser.cut',
  'section.missing',
  'editor.missing',
  'slug.missing',
  'keywords.missing',
  'comment.open',
  'abstract.length',
  'body.length',
  'wanted.missing',
] as const
export type CheckKey = (typeof checkKeys)[number]

export const severitySchema = v.picklist(['block', 'warn', 'off'])
export type Severity = v.InferOutput<typeof severitySchema>
