import type { Content } from '../article/content'
import { emptyBody } from '../document/body'
import type { BodyNode } from '../document/body'
import { mediaIn } from '../document/media-in'
import { canonicalJson } from '../seal/canonical'
import { mergeBodies } from './merge-body'

/** A field both sides changed, each its own way: ours stayed. Values as a person reads them. */
export interface MergeConflict {
  /** Path in the content, as `headline`; `body` for a block of the text. */
  readonly field: string
  readonly ours: string
  readonly theirs: string
}

export interface ContentMerge {
  readonly content: Content
  /** Fields that were taken from the other side, in the order of the schema. */
  readonly taken: readonly string[]
  readonly conflicts: readonly MergeConflict[]
}

/**
 * Two drafts that grew from one content, field by field and block by block: what only one side changed is
 * taken as that side has it; where both changed the same, ours stays and the other is named. `base` null:
 * nothing is known of what they grew from, and whatever differs counts as changed by both.
 */
export function mergeContents(
  base: Content | null,
  ours: Content,
  theirs: Content,
  noteOf: (block: BodyNode) => BodyNode,
): ContentMerge {
  const conflicts: MergeConflict[] = []
  const merged: Record<string, unknown> = {}
  for (const field of fieldsOf(base, ours, theirs)) {
    const values = { base: base?.[field], ours: ours[field], theirs: theirs[field] }
    const value = field === 'body' ? undefined : mergeValue(field, values, base === null, conflicts)
    if (value !== undefined) merged[field] = value
  }
  const body = mergeBodies(base?.body ?? emptyBody, ours.body, theirs.body, noteOf)
  conflicts.push(...body.conflicts.map((conflict) => ({ field: 'body', ...conflict })))
  const content = whole({ ...merged, body: body.body } as Content, [ours, theirs])
  const taken = fieldsOf(base, ours, theirs).filter(
    (field) => canonical(content[field]) !== canonical(ours[field]),
  )
  return { content, taken, conflicts }
}

/** A value as a person reads it beside another. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(shownValue).join('、')
  if (typeof value !== 'object') return canonicalJson(value)
  const parts = value as Readonly<Record<string, unknown>>
  const named = ['text', 'name', 'title', 'caption', 'headline'].find((key) => {
    const part = parts[key]
    return typeof part === 'string' && part !== ''
  })
  return named === undefined ? canonicalJson(value) : String(parts[named])
}

interface Three<T> {
  readonly base: T | undefined
  readonly ours: T | undefined
  readonly theirs: T | undefined
}

/** Lists whose entries are merged one by one, and what makes an entry the same one on both sides. */
const entryKeys: Readonly<Partial<Record<keyof Content, (entry: unknown) => string>>> = {
  alternates: (entry) => part(entry, 'role'),
  credits: (entry) => part(entry, 'id'),
  subjects: (entry) => `${part(entry, 'scheme')} ${part(entry, 'code')}`,
  keywords: String,
  places: String,
  media: (entry) => part(entry, 'id'),
  related: (entry) => part(entry, 'id'),
  corrections: (entry) => part(entry, 'id'),
}

function part(entry: unknown, name: string): string {
  const value = (entry as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? value : ''
}

function fieldsOf(...contents: readonly (Content | null)[]): readonly (keyof Content)[] {
  const names = contents.flatMap((content) => Object.keys(content ?? {}))
  return [...new Set(names)] as (keyof Content)[]
}

function mergeValue(
  field: keyof Content,
  { base, ours, theirs }: Three<unknown>,
  isApart: boolean,
  conflicts: MergeConflict[],
): unknown {
  const keyOf = entryKeys[field]
  if (keyOf !== undefined && Array.isArray(ours) && Array.isArray(theirs)) {
    const entries = { base: Array.isArray(base) ? base : [], ours, theirs }
    return mergeEntries(field, entries, keyOf, conflicts)
  }
  if (canonical(ours) === canonical(theirs)) return ours
  if (isApart ? isEmpty(ours) : canonical(ours) === canonical(base)) return theirs
  if (isApart ? isEmpty(theirs) : canonical(theirs) === canonical(base)) return ours
  conflicts.push({ field, ours: shownValue(ours), theirs: shownValue(theirs) })
  return ours
}

function mergeEntries(
  field: string,
  { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', readonly unknown[]>>,
  keyOf: (entry: unknown) => string,
  conflicts: MergeConflict[],
): readonly unknown[] {
  const entriesOf = (side: readonly unknown[]): Entries =>
    new Map(side.map((entry) => [keyOf(entry), entry] as const))
  const before = entriesOf(base)
  const mine = entriesOf(ours)
  const other = entriesOf(theirs)
  const kept = new Map<string, unknown>()
  for (const key of new Set([...mine.keys(), ...other.keys()])) {
    const entry = { base: before.get(key), ours: mine.get(key), theirs: other.get(key) }
    const value = mergeEntry(`${field}.${key}`, entry, conflicts)
    if (value !== undefined) kept.set(key, value)
  }
  // Whoever moved entries leads the order; both moved: we do.
  const isMoved = orderIn(mine, before) !== orderIn(before, mine)
  const [lead, follow] = isMoved ? [mine, other] : [other, mine]
  const order = [...lead.keys()].filter((key) => kept.has(key))
  let last = -1
  for (const key of follow.keys()) {
    const known = order.indexOf(key)
    if (known >= 0) last = known
    else if (kept.has(key)) order.splice((last += 1), 0, key)
  }
  return order.map((key) => kept.get(key))
}

type Entries = ReadonlyMap<string, unknown>

/** What one side took out and the other changed stays: nothing that somebody worked on is lost. */
function mergeEntry(
  field: string,
  { base, ours, theirs }: Three<unknown>,
  conflicts: MergeConflict[],
): unknown {
  if (canonical(ours) === canonical(theirs)) return ours
  if (base !== undefined && canonical(ours) === canonical(base)) return theirs
  if (base !== undefined && canonical(theirs) === canonical(base)) return ours
  if (base === undefined && (ours === undefined || theirs === undefined)) return ours ?? theirs
  conflicts.push({ field, ours: shownValue(ours), theirs: shownValue(theirs) })
  return ours ?? theirs
}

function orderIn(side: Entries, other: Entries): string {
  return [...side.keys()].filter((key) => other.has(key)).join('\n')
}

/** A figure that came back needs its picture's data back too; a lead picture that is gone leads no more. */
function whole(content: Content, sides: readonly Content[]): Content {
  const known = new Set(content.media.map(({ id }) => id))
  const missing = [...mediaIn(content.body)].filter((id) => !known.has(id))
  const back = missing.flatMap((id) => {
    const use = sides.flatMap(({ media }) => media).find((one) => one.id === id)
    return use === undefined ? [] : [use]
  })
  const media = [...content.media, ...back]
  const { leadMedia, ...rest } = content
  const isLed = leadMedia !== undefined && media.some(({ id }) => id === leadMedia)
  return { ...rest, ...(isLed ? { leadMedia } : {}), media }
}

function canonical(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value)
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
