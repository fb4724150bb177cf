import type { Content } from '../article/content'
import type { Internal } from '../article/internal'
import { shortened } from '../document/shortened'
import type { WordKey } from '../words/en'
import type { BodySuggestion } from './body-suggestions'
import { openSuggestions } from './suggested'

/** An open suggestion as a reason why a story may not go on, with the place to go to. */
export interface SuggestionReason {
  readonly check: 'suggestion.open'
  readonly severity: 'block'
  readonly message: WordKey
  readonly field: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Every open suggestion, in reading order, those for the text first. */
export function suggestionReasons(
  draft: Content,
  internal: Pick<Internal, 'suggested'>,
): readonly SuggestionReason[] {
  const { body, fields } = openSuggestions(draft, internal)
  const inBody = (body?.list ?? []).map((one, place) =>
    reason(`suggest.open.${one.kind}`, `body.suggestion.${place}`, shortWords(one)),
  )
  const inFields = fields.map(({ path }) =>
    reason('suggest.open.field', path.replace('#order', ''), { field: fieldWord(path) }),
  )
  return [...inBody, ...inFields]
}

/** The words of a suggestion, short enough for a line. */
export function shortWords({ was, now }: Pick<BodySuggestion, 'was' | 'now'>): {
  readonly was: string
  readonly now: string
} {
  return { was: shortened(was), now: shortened(now) }
}

function reason(
  message: WordKey,
  field: string,
  values: Readonly<Record<string, string | number>>,
): SuggestionReason {
  return { check: 'suggestion.open', severity: 'block', message, field, values }
}

/** The key of what people call a field; the name of an entry in a list is that of the list. */
function fieldWord(path: string): string {
  return `window.field.${path.replace(/[.#].*$/, '')}`
}
