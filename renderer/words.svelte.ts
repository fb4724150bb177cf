import { say } from '../shared/words/say'
import type { WordValues } from '../shared/words/say'
import type { WordKey } from '../shared/words/en'
import type { InterfaceLanguage } from '../shared/words/language'
import type { Refusal } from '../shared/result'
import { dayFormatter, numberFormatter, relativeFormatter, timeFormatter } from './formatters'

/**
 * The language of the interface, as rune state: what reads it is drawn again when it changes, so a
 * switch needs no restart. One window has one language; that is why this one state is not in a context.
 */
class Words {
  #language = $state<InterfaceLanguage>('zh-CN')

  get language(): InterfaceLanguage {
    return this.#language
  }

  use(language: InterfaceLanguage): void {
    this.#language = language
    document.documentElement.lang = language
  }
}

export const words = new Words()

/** The sentence with this key in the language of the interface. */
export function t(key: WordKey, values: WordValues = {}): string {
  return say(words.language, key, values)
}

/** Like `t`, for a key that came as a value (a finding of the gate, a reason of an importer). */
export function tell(key: string, values: WordValues = {}): string {
  return say(words.language, key, values)
}

/** What a refusal says, in one sentence. */
export function sayRefusal(refusal: Refusal): string {
  return say(words.language, refusal.code, refusal.values ?? {})
}

/** Of a name in both languages, the one to show. */
export function nameOf(name: { readonly zh: string; readonly en: string }): string {
  return words.language === 'en' ? name.en : name.zh
}

/** Date and time, the year always with it: 2026年11月22日 21:05. `zone` is an IANA zone, else the machine's. */
export function formatTime(instant: string, zone?: string): string {
  return format(instant, timeFormatter(words.language, zone))
}

/** The day alone, the year always with it. */
export function formatDay(instant: string, zone?: string): string {
  return format(instant, dayFormatter(words.language, zone))
}

/**
 * How long ago or how far ahead, in the largest unit that fits: 3 分钟前, in 2 days. `narrow` writes
 * it as short as the language can, for a list.
 */
export function formatRelative(
  instant: string,
  now: number = Date.now(),
  style: 'long' | 'narrow' = 'long',
): string {
  const seconds = (Date.parse(instant) - now) / 1000
  const relative = relativeFormatter(words.language, style)
  if (Math.abs(seconds) < 45)
    return t(style === 'long' ? 'window.time.now' : 'window.time.nowNarrow')
  for (const [unit, size] of relativeUnits)
    if (Math.abs(seconds) >= size * 0.95) return relative.format(Math.round(seconds / size), unit)
  return relative.format(Math.round(seconds / 60), 'minute')
}

/** A number with the separators of the language. */
export function formatNumber(value: number): string {
  return numberFormatter(words.language).format(value)
}

const relativeUnits: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/** What is no time is shown as it stands. */
function format(instant: string, formatter: Intl.DateTimeFormat): string {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? instant : formatter.format(time)
}
