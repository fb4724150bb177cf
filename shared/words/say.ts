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
  const sentence = sentenceOf(language, key)
  if (sentence === undefined) return key
  const filled = (text: string, name: (value: string) => string) =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => name(String(values[key] ?? '')))
  return filled(sentence, (value) => {
    const said = sentenceOf(language, value)
    return said === undefined ? value : filled(said, (inner) => inner)
  })
}

/** The sentence as it stands in the list, its placeholders open. The drawers are never joined: that is slow. */
export function sentenceOf(language: InterfaceLanguage, key: string): string | undefined {
  const drawers: Readonly<Record<string, Readonly<Record<string, string>>>> =
    language === 'en' ? en : zh
  const area = key.slice(0, Math.max(0, key.indexOf('.')))
  const drawer = Object.hasOwn(drawers, area) ? drawers[area] : undefined
  return drawer !== undefined && Object.hasOwn(drawer, key) ? drawer[key] : undefined
}
