import type { InterfaceLanguage } from '../../shared/words/language'

/** The interface language for a person whose system prefers these languages, best first. */
export function interfaceLanguageOf(preferred: readonly string[]): InterfaceLanguage {
  const first = preferred.find((tag) => /^(zh|en)\b/i.test(tag))
  return first !== undefined && /^zh\b/i.test(first) ? 'zh-CN' : 'en'
}
