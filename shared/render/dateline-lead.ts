import type { Body } from '../document/body'
import { join, line, nothing, text } from './markup'
import type { Markup } from './markup'
import type { Projection } from './projection'

/**
 * The dateline with the gap that follows it, as it stands at the head of the first paragraph. It is
 * printed as it was written, never completed; '' where there is none or the text begins with it.
 */
export function datelineText(story: Projection, body: Body): string {
  const printed = story.dateline
  return printed === '' || standsAlready(printed, body) ? '' : printed + gapAfter(story)
}

/** The same for a page. */
export function datelineHtml(story: Projection, body: Body): Markup {
  const printed = story.dateline
  if (printed === '' || standsAlready(printed, body)) return nothing
  const marked = line('span', { class: 'dateline', itemprop: 'dateline' }, printed)
  return join([marked, text(gapAfter(story))])
}

function standsAlready(printed: string, body: Body): boolean {
  const first = body.content.find((block) => block.type === 'paragraph')?.content?.[0]
  return first?.text?.trimStart().startsWith(printed) === true
}

function gapAfter(story: Projection): string {
  const printed = story.dateline
  if (story.words === 'zh-CN') return /[\p{P}\p{Z}]$/u.test(printed) ? '' : '\u3000'
  return /[\u2013\u2014-]\s*$/.test(printed) ? ' ' : ' \u2014 '
}
