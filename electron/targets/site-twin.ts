import * as v from 'valibot'
import { jsonFeedItem } from '../../shared/render/feeds/json-feed'
import { shownSchema } from './site-forms'
import type { ShownStory } from './site-forms'
import { jsonIn } from './site-state'

/**
 * What stands beside a story's page: one JSON Feed item with the whole text, and what the lists of the site say of the
 * story, from which the site's memory is made anew where somebody lost it.
 */
export function twinText(shown: ShownStory, html: string, baseUrl: string): string {
  const item = jsonFeedItem({ story: shown.story, html }, baseUrl)
  return `${JSON.stringify({ ...item, _caibian_listed: shown }, null, 1)}\n`
}

/** What a twin says of its story; null where it says nothing, as one of an older Caibian. */
export function shownIn(twin: Uint8Array | null): ShownStory | null {
  const parsed = v.safeParse(twinSchema, twin === null ? null : jsonIn(twin))
  return parsed.success ? parsed.output._caibian_listed : null
}

const twinSchema = v.object({ _caibian_listed: shownSchema })
