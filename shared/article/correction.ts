import type { Content, Correction } from './content'

/**
 * The correction notices of a content that what readers see now does not have yet: the ones a `correct`
 * may point to. `shown` is null where nothing is public.
 */
export function newNotices(content: Content, shown: Content | null): readonly Correction[] {
  const known = new Set((shown?.corrections ?? []).map((correction) => correction.id))
  return content.corrections.filter((correction) => !known.has(correction.id))
}
