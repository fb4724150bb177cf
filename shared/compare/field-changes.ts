import type { Content, MediaUse } from '../article/content'
import { bestChain } from '../document/diff-align'
import { diffText } from '../document/diff-text'
import type { Segment } from '../document/diff-text'
import type { InterfaceLanguage } from '../words/language'
import { entryReaders } from './field-entries'
import type { Entry, EntryPart, FieldKey } from './field-entries'

/** One field of two contents, entry by entry, as a person reads it. */
export interface FieldChange {
  readonly field: FieldKey
  /** Compared as data: two values may read alike and still be two contents. */
  readonly differs: boolean
  /** True where the values differ in nothing that a person reads. */
  readonly isHidden: boolean
  readonly entries: readonly EntryChange[]
}

/** One credit, picture, correction ... of a field; a field with one value has one. */
export interface EntryChange {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  /** True where it stands in both versions, at another place among the others. */
  readonly isMoved: boolean
  readonly parts: readonly PartChange[]
  /** The uses of a picture that are compared; both null where the entry is none. */
  readonly before: MediaUse | null
  readonly after: MediaUse | null
}

/** One line of an entry. `label` is '' for what the entry is known by. */
export interface PartChange {
  readonly label: string
  readonly segments: readonly Segment[]
}

/** Every field of two contents but the body, in the order of the schema, in the words of `language`. */
export function changesOfFields(
  before: Content,
  after: Content,
  language: InterfaceLanguage,
): readonly FieldChange[] {
  return (Object.keys(entryReaders) as FieldKey[]).map((field) => {
    const read = entryReaders[field]
    const entries = changesOfEntries(read(before, language), read(after, language))
    const differs = !isSameValue(before[field], after[field])
    const isSeen = entries.some(({ kind, isMoved }) => kind !== 'same' || isMoved)
    return { field, differs, isHidden: differs && !isSeen, entries }
  })
}

function changesOfEntries(
  before: readonly Entry[],
  after: readonly Entry[],
): readonly EntryChange[] {
  const partners = partnersOf(before, after)
  const kept = bestChain(
    partners.flatMap((row, column) =>
      row === null ? [] : [{ before: row, after: column, weight: 1 }],
    ),
  )
  const inPlace = new Set(kept.map((pair) => pair.after))
  const changes: EntryChange[] = []
  let row = 0
  const goneUntil = (end: number) => {
    for (; row < end; row += 1) {
      const entry = before[row]
      if (entry !== undefined && !partners.includes(row)) changes.push(compared(entry, null, false))
    }
  }
  after.forEach((entry, column) => {
    const other = partners[column] ?? null
    if (other !== null && inPlace.has(column)) goneUntil(other)
    const partner = other === null ? null : (before[other] ?? null)
    changes.push(compared(partner, entry, other !== null && !inPlace.has(column)))
  })
  goneUntil(before.length)
  return changes
}

/** For each entry of the new version the number of the old one it was: by its id, else by what it is known by. */
function partnersOf(before: readonly Entry[], after: readonly Entry[]): readonly (number | null)[] {
  const partners: (number | null)[] = after.map(() => null)
  for (const known of ['id', 'name'] as const) {
    after.forEach((entry, column) => {
      if (partners[column] !== null) return
      const row = before.findIndex(
        (old, place) => old[known] === entry[known] && !partners.includes(place),
      )
      if (row !== -1) partners[column] = row
    })
  }
  return partners
}

function compared(before: Entry | null, after: Entry | null, isMoved: boolean): EntryChange {
  const parts = partsOf(before?.parts ?? [], after?.parts ?? [])
  const isSame = parts.every(({ segments }) => segments.every(({ kind }) => kind === 'same'))
  const kind = before === null ? 'added' : after === null ? 'removed' : isSame ? 'same' : 'changed'
  return { kind, isMoved, parts, before: before?.media ?? null, after: after?.media ?? null }
}

function partsOf(before: readonly EntryPart[], after: readonly EntryPart[]): readonly PartChange[] {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))]
  const text = (parts: readonly EntryPart[], label: string) =>
    parts.find((part) => part.label === label)?.text ?? ''
  return labels.flatMap((label) => {
    const segments = diffText(text(before, label), text(after, label))
    return segments.length === 0 ? [] : [{ label, segments }]
  })
}

function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

/** The same value with the keys of each record in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
