import type { Content } from '../../shared/article/content'
import type { Found } from '../../shared/newstext/reading'
import { languageChoices } from '../inspector/story/language-choices'
import { formatTime, t } from '../words.svelte'

const machineTime = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/

/**
 * What a field was read from, as a person reads it: copy as it is printed, and what only a machine wrote
 * (a time of a feed, the code of a language, the kind of a source) in the words of the interface.
 */
export function evidenceText(
  { field, text }: Pick<Found, 'field' | 'text'>,
  content: Pick<Content, 'source'>,
): string {
  if (field === 'source.kind') return t(`desk.source.${content.source.kind}`)
  if (field === 'language')
    return languageChoices(text, t).find(({ value }) => value === text)?.label ?? text
  return machineTime.test(text) ? formatTime(text) : text
}
