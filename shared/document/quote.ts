import type { FlatText, Span } from './flat-text'

/**
 * Words of a body as they once stood, with what stood around them: enough to find them again in a text
 * that has changed (W3C Web Annotation Data Model, 4.2.4, "Text Quote Selector").
 */
export interface Quote {
  readonly text: string
  readonly before: string
  readonly after: string
}

/** Most characters a quote keeps of the words, and of what stands on each side. */
const mostWords = 1000
const mostAround = 40

/** The quote of a stretch of a document. Words beyond the first thousand characters are not kept. */
export function quoteAt(flat: FlatText, { from, to }: Span): Quote {
  const [start, end] = [flat.offsetOf(from), flat.offsetOf(to)]
  return {
    text: flat.text.slice(start, Math.min(end, start + mostWords)),
    before: flat.text.slice(Math.max(0, start - mostAround), start),
    after: flat.text.slice(end, end + mostAround),
  }
}

/**
 * Where a quote stands in a text: of several places the one with most of the same around it. Where the
 * words themselves were rewritten, what stands between the same surroundings; null where nothing is left.
 */
export function findQuote(flat: FlatText, quote: Quote): Span | null {
  const { text } = flat
  let best: number | null = null
  let most = -1
  let hits = 0
  if (quote.text === '') return null
  for (let at = text.indexOf(quote.text); at !== -1; at = text.indexOf(quote.text, at + 1)) {
    const score = sameAround(text, at, quote)
    hits += 1
    if (score > most) [best, most] = [at, score]
  }
  const isSure = most > 0 || (hits === 1 && quote.text.length >= leastSure)
  if (best !== null && isSure) return flat.spanOf(best, best + quote.text.length)
  return findBetween(flat, quote)
}

/** Fewest characters that are taken for the same words with nothing of the same around them. */
const leastSure = 4

/** Characters before and after a place that are those of the quote. */
function sameAround(text: string, at: number, { text: words, before, after }: Quote): number {
  const end = at + words.length
  let left = 0
  while (left < before.length && left < at && text[at - 1 - left] === before.at(-1 - left))
    left += 1
  let right = 0
  while (right < after.length && text[end + right] === after[right] && end + right < text.length)
    right += 1
  return left + right
}

/** Characters of the surroundings that must stand there again, and once only. */
const leastAround = 6

function findBetween(flat: FlatText, { text: words, before, after }: Quote): Span | null {
  const left = before.slice(-leastAround)
  const right = after.slice(0, leastAround)
  if (left.length < leastAround || right.length < leastAround) return null
  const at = flat.text.indexOf(left)
  if (at === -1 || flat.text.includes(left, at + 1)) return null
  const start = at + left.length
  const end = flat.text.indexOf(right, start)
  if (end <= start || end - start > words.length * 3 + mostAround) return null
  return flat.spanOf(start, end)
}
