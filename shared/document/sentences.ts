import { wholeSentences } from './whole-sentences'

/** A text as its sentences, in order, without the spaces between them; what ends without a mark is one as well. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let rest = text.trim()
  while (rest !== '') {
    const first = wholeSentences(rest, 0)
    const sentence = first === '' ? rest : first
    sentences.push(sentence)
    rest = rest.slice(sentence.length).trim()
  }
  return sentences
}
