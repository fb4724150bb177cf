import type { InterfaceLanguage } from '../../shared/words/language'

/** What engines know of the weeks of a place: as a method where they follow the standard, else as a field. */
type Weeks = Intl.Locale & {
  readonly getWeekInfo?: () => { readonly firstDay: number }
  readonly weekInfo?: { readonly firstDay: number }
}

/**
 * The day on which weeks begin, 1 for Monday to 7 for Sunday: on Monday in Chinese (GB/T 7408), in English as
 * in the system's own place, where that speaks English too.
 */
export function firstWeekday(language: InterfaceLanguage, system: string): number {
  if (language === 'zh-CN') return 1
  const weeks: Weeks = new Intl.Locale(/^en\b/i.test(system) ? system : language)
  return (weeks.getWeekInfo?.() ?? weeks.weekInfo)?.firstDay ?? 7
}
