/**
 * The whole sentences a text begins with; '' where not even the first one is whole.
 *
 * A crawled teaser often stops in the middle of a word. What is cut is left out, nothing is invented:
 * the result is a beginning of the text. A sentence ends at 。！？…, or at . ! ? before a space or the
 * end, with the quotation marks and brackets that close it. Abbreviations, initials and an ellipsis
 * end none.
 */
export function wholeSentences(text: string, most = Number.POSITIVE_INFINITY): string {
  const trimmed = text.trim()
  let end = 0
  for (const match of trimmed.matchAll(sentenceEnd)) {
    const after = match.index + match[0].length
    if (!isEnd(trimmed, match[0], match.index, after)) continue
    if (end > 0 && after > most) break
    end = after
  }
  return trimmed.slice(0, end)
}

const sentenceEnd = /(?:[。！？!?．]|\.+)[”’」』）)\]】》"']*/gu

const abbreviation =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Gen|Col|Lt|Rev|Hon|Gov|Sen|Rep|No|vs|etc|cf|e\.g|i\.e|a\.m|p\.m|U\.S|U\.K|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|[A-Z])$/u

function isEnd(text: string, mark: string, at: number, after: number): boolean {
  const atEnd = after === text.length
  if (mark.startsWith('..')) return false
  if (!mark.startsWith('.'))
    return /^[。！？．]/.test(mark) || atEnd || /\s/.test(text[after] ?? '')
  if (!atEnd && !/\s/.test(text[after] ?? '')) return false
  return !abbreviation.test(text.slice(Math.max(0, at - 12), at))
}
