import nspell from 'nspell'
import type { Speller } from './rule'

/**
 * The speller for an English text: British for `en-GB` and its kin, American for `en-US`, and for plain `en`
 * whatever either of them has. Loaded only when it is asked for: a dictionary is half a megabyte, and takes
 * a third of a second to read.
 */
export async function englishSpeller(language: string): Promise<Speller> {
  const dictionaries = await Promise.all(dictionariesFor(language))
  return {
    isKnown: (word) => dictionaries.some((one) => one.correct(word)),
    suggest: (word) => [...new Set(dictionaries.flatMap((one) => one.suggest(word)))].slice(0, 6),
  }
}

function dictionariesFor(language: string): readonly Promise<ReturnType<typeof nspell>>[] {
  if (/^en-US\b/i.test(language)) return [american()]
  return /^en-/i.test(language) ? [british()] : [american(), british()]
}

async function american(): Promise<ReturnType<typeof nspell>> {
  const [aff, dic] = await Promise.all([
    import('../../node_modules/dictionary-en/index.aff?raw'),
    import('../../node_modules/dictionary-en/index.dic?raw'),
  ])
  return nspell(aff.default, dic.default)
}

async function british(): Promise<ReturnType<typeof nspell>> {
  const [aff, dic] = await Promise.all([
    import('../../node_modules/dictionary-en-gb/index.aff?raw'),
    import('../../node_modules/dictionary-en-gb/index.dic?raw'),
  ])
  return nspell(aff.default, dic.default)
}
