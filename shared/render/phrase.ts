import { renderWords as english } from '../words/en/render'
import type { InterfaceLanguage } from '../words/language'
import { renderWords as chinese } from '../words/zh/render'

/** The key of a sentence of the `render` drawer. */
export type PhraseKey = keyof typeof english

/**
 * A sentence of the `render` drawer with its `{placeholders}` filled, as `say` gives it. A page says some
 * forty and pages are made by the thousand, so sentences are taken apart once, when this file is loaded.
 */
export function phrase(
  language: InterfaceLanguage,
  key: PhraseKey,
  values?: Readonly<Record<string, string>>,
): string {
  const parts = language === 'en' ? englishParts[key] : chineseParts[key]
  let sentence = parts[0] ?? ''
  for (let place = 1; place < parts.length; place += 2) {
    sentence += (values?.[parts[place] ?? ''] ?? '') + (parts[place + 1] ?? '')
  }
  return sentence
}

type Parts = Readonly<Record<PhraseKey, readonly string[]>>

const englishParts = partsOf(english)
const chineseParts = partsOf(chinese)

/** Text and names of placeholders in turn, text first. */
function partsOf(words: Readonly<Record<PhraseKey, string>>): Parts {
  const entries = Object.entries(words).map(([key, sentence]) => [key, sentence.split(/\{(\w+)\}/)])
  return Object.fromEntries(entries) as Parts
}
