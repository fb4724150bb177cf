import * as v from 'valibot'
import { emptyBody } from '../document/body'
import { parseBody } from '../document/schema'
import { stripWorking } from '../document/working'
import { ok, refuse } from '../result'
import type { Result } from '../result'
import { clipKindOf } from './clip'
import { contentSchema } from './content'
import type { Content } from './content'
import { internalSchema } from './internal'
import type { Internal } from './internal'
import { loneSurrogatePath } from './well-formed'

/**
 * The publishable content of a draft, in normal form: what is hashed, frozen, approved and published.
 *
 * Notes to the editor are taken out; an optional field that was emptied is left out, so that filling a
 * field and clearing it again is no change. Nothing else is touched: not a space, not a comma. The
 * content of a content is the same content.
 */
export function contentFromDraft(draft: Content): Content {
  const body = stripWorking(draft.body)
  const content: Content = { ...draft, body, source: sourceInNormalForm(draft.source) }
  return withoutEmpty(content, [
    'kicker',
    'subhead',
    'abstract',
    'bylineOverride',
    'dateText',
    'dateline',
    'series',
  ])
}

/** A content with nothing in it but its language and the newsroom as its source. The id is for what needs one. */
export function newContent(language: string, newsroom: string): Content {
  return {
    language,
    headline: '',
    alternates: [],
    slug: '',
    body: emptyBody,
    credits: [],
    source: { kind: 'own', name: newsroom },
    sections: [],
    subjects: [],
    keywords: [],
    places: [],
    media: [],
    rights: { holder: newsroom, notice: '', usageTerms: '' },
    related: [],
    corrections: [],
  }
}

/** What the newsroom knows of an article that has only just been made. */
export function emptyInternal(desk: string): Internal {
  return {
    slugline: '',
    editorNote: '',
    desk,
    priority: 5,
    flags: { notForPublication: false, legal: 'n/a' },
    provenance: [],
    comments: [],
    suggestions: [],
    checklist: {},
  }
}

/**
 * A draft or content that came from outside: disk, window, import.
 *
 * The body is brought to its normal form; everything else is taken as it is or refused with
 * `refusal.invalid`, which names the field. The parts of a content refer to each other: a lead picture
 * and every picture in the body is one of the media uses, and no two entries of a list share an id.
 */
export function parseContent(input: unknown): Result<Content> {
  const parsed = v.safeParse(contentSchema, input, { abortEarly: true })
  if (!parsed.success) return invalidIssue(parsed.issues[0])
  const body = parseBody(parsed.output.body)
  if (!body.ok) return body
  const content: Content = { ...parsed.output, body: body.value }
  const broken = loneSurrogatePath(content)
  if (broken !== null) return invalid(broken, 'half a character')
  const reference = brokenReference(content)
  return reference === null ? ok(content) : reference
}

/** What the newsroom knows, as it came from outside. Refused with `refusal.invalid`, which names the field. */
export function parseInternal(input: unknown): Result<Internal> {
  const parsed = v.safeParse(internalSchema, input, { abortEarly: true })
  if (!parsed.success) return invalidIssue(parsed.issues[0])
  const broken = loneSurrogatePath(parsed.output)
  return broken === null ? ok(parsed.output) : invalid(broken, 'half a character')
}

function sourceInNormalForm(source: Content['source']): Content['source'] {
  return source.register === '' ? withoutKey(source, 'register') : source
}

function withoutEmpty(content: Content, keys: readonly (keyof Content)[]): Content {
  let next = content
  for (const key of keys) {
    if (isEmpty(next[key]) && key in next) next = withoutKey(next, key)
  }
  return next
}

function isEmpty(value: unknown): boolean {
  if (value === '' || value === undefined) return true
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every((part) => part === '' || part === undefined)
}

function withoutKey<T extends object>(value: T, key: keyof T): T {
  const { [key]: _left, ...rest } = value
  return rest as unknown as T
}

function brokenReference(content: Content): Result<never> | null {
  const pictures = content.media.filter((use) => clipKindOf(use) === null).map(({ id }) => id)
  if (content.leadMedia !== undefined && !pictures.includes(content.leadMedia)) {
    return invalid('leadMedia', 'a picture of this article')
  }
  const missized = content.media.findIndex((use) => {
    const isSound = clipKindOf(use) === 'audio'
    return isSound ? use.width + use.height > 0 : Math.min(use.width, use.height) < 1
  })
  if (missized >= 0) return invalid(`media.${missized}`, 'a size for what is seen, none for sound')
  for (const field of ['credits', 'media', 'related', 'corrections'] as const) {
    const ids = content[field].map((entry) => entry.id)
    if (new Set(ids).size < ids.length) return invalid(field, 'ids that differ')
  }
  return null
}

function invalid(field: string, detail: string): Result<never> {
  return refuse('refusal.invalid', { values: { detail: `${field}: ${detail}` }, field })
}

function invalidIssue(issue: v.BaseIssue<unknown>): Result<never> {
  return invalid(v.getDotPath(issue) ?? '', issue.message)
}
