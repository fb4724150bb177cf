import type { BodySuggestion, SuggestionKind } from '../../shared/suggest/body-suggestions'
import type { FieldChange } from '../../shared/suggest/fields'
import type { Authorship } from '../../shared/suggest/spans'

/** One open suggestion as people meet it, in the text or of a field. */
export interface SuggestionEntry {
  /** The same while the suggestion is. */
  readonly key: string
  readonly kind: SuggestionKind | 'field'
  readonly author: Authorship | null
  /** Present for one in the text. */
  readonly body: BodySuggestion | null
  /** Present for one of a field. */
  readonly field: FieldChange | null
}

export function bodyEntry(body: BodySuggestion, place: number): SuggestionEntry {
  const { kind, author, was, now } = body
  return { key: `${place} ${kind} ${was} ${now}`, kind, author, body, field: null }
}

export function fieldEntry(field: FieldChange, author: Authorship | null): SuggestionEntry {
  return { key: field.path, kind: 'field', author, body: null, field }
}
