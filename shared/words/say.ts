import { en } from './en'
import type { InterfaceLanguage } from './language'
import { zh } from './zh'

/** Values that fill the `{placeholders}` of a sentence. */
export type WordValues = Readonly<Record<string, string | number>>

/**
 * The sentence with this key in this language, with its `{placeholders}` filled.
 *
 * A placeholder without a value is left out, and a value that is itself a key (the name of a stage, say)
 * is said in the same language; a key that is not in the list (a finding of a newer
 * version, say) is answered with the key itself, so that nothing is ever hidden.
 */
export function say(language: InterfaceLanguage, key: string, values: WordValues = {}): string {
  const words: Readonly<Record<string, string>> = language === 'en' ? en : zh
  const sentence = words[key]
  if (sentence === undefined) return key
  const filled = (text: string, name: (value: string) => string) =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => name(String(values[key] ?? '')))
  return filled(sentence, (value) =>
    Object.hasOwn(words, value) ? filled(words[value] ?? value, (inner) => inner) : value,
  )
}
