import type { Node } from '@tiptap/pm/model'
import type { Content } from '../article/content'
import { parseContent } from '../article/draft'
import type { Internal } from '../article/internal'
import type { Suggested } from '../article/suggested'
import type { Body } from '../document/body'
import { mediaIn } from '../document/media-in'
import { storySchema } from '../document/schema'
import type { Result } from '../result'
import { bodySuggestions } from './body-suggestions'
import type { BodySuggestions } from './body-suggestions'
import { fieldChanges, withFields } from './fields'
import type { FieldChange } from './fields'

/** Everything that is suggested for a story and that nobody has decided on. */
export interface OpenSuggestions {
  readonly body: BodySuggestions | null
  readonly fields: readonly FieldChange[]
}

/** The draft with every open suggestion made: what those who write suggestions see. */
export function suggestedContent(draft: Content, suggested: Suggested | undefined): Content {
  if (suggested === undefined) return draft
  const { body, fields } = suggested
  const content = withFields(draft, fields)
  return body === undefined ? content : { ...content, body }
}

/** As `suggestedContent`, for suggestions that came from outside: refused where they make no valid content. */
export function parseSuggested(draft: Content, internal: Internal): Result<Content> {
  return parseContent(suggestedContent(draft, internal.suggested))
}

/** What is suggested for a draft, place by place. */
export function openSuggestions(
  draft: Content,
  internal: Pick<Internal, 'suggested'>,
): OpenSuggestions {
  const { suggested } = internal
  if (suggested === undefined) return { body: null, fields: [] }
  const content = suggestedContent(draft, suggested)
  const fields = shownFields(draft, content)
  if (suggested.body === undefined) return { body: null, fields }
  const body = bodySuggestions(nodeOf(draft.body), nodeOf(suggested.body), suggested.spans)
  return { body, fields }
}

/** How many suggestions are open. */
export function countSuggestions(draft: Content, internal: Pick<Internal, 'suggested'>): number {
  const { body, fields } = openSuggestions(draft, internal)
  return (body?.list.length ?? 0) + fields.length
}

/**
 * The fields that differ, but for pictures whose figure comes or goes: those are decided with their place
 * in the text.
 */
export function shownFields(before: Content, after: Content): readonly FieldChange[] {
  const [old, now] = [mediaIn(before.body), mediaIn(after.body)]
  return fieldChanges(before, after).filter(({ path }) => {
    const id = path.startsWith('media.') ? path.slice('media.'.length) : null
    return id === null || old.has(id) === now.has(id)
  })
}

function nodeOf(body: Body): Node {
  return storySchema.nodeFromJSON(body)
}
