/**
 * A text as words, with nothing lost: joined they are the text. Chinese by the dictionary of the
 * runtime where it has one, else by characters; Latin by words; spaces and marks by themselves.
 */
export function wordsOf(text: string): readonly string[] {
  if (!/[\u3040-\u9fff]/.test(text))
    return text.match(/[\p{L}\p{N}\p{M}'’]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []
  if (segmenter === null) return Array.from(text)
  const words: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    words.push(segment)
  }
  return words
}

/** Made once: making one takes longer than reading a paragraph. */
const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null
