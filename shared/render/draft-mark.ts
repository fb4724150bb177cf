import type { InterfaceLanguage } from '../words/language'
import { phrase } from './phrase'
import { element, join, line, newline } from './markup'
import type { Markup } from './markup'

/** The bar above a draft's page that says what it is, in words that survive copying. */
export function draftBanner(words: InterfaceLanguage): Markup {
  const said = phrase(words, 'render.draft.banner')
  return join([line('p', { class: 'draft-banner', role: 'note' }, said), newline])
}

/** The mark that lies over the whole of a draft's page; at its end for those who read without a stylesheet. */
export function draftMark(words: InterfaceLanguage): Markup {
  const mark = phrase(words, 'render.draft.mark')
  const rows = Array.from({ length: 9 }, () => line('p', {}, `${mark} \u2003 ${mark}`))
  return join([element('div', { class: 'watermark', 'aria-hidden': 'true' }, ...rows), newline])
}
