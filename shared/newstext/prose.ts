/**
 * Whether a line reads like a paragraph of a story. A headline has no full stop at its end (GB/T 15834,
 * B.4); a paragraph is long, or ends like a sentence, be it with a credit in brackets behind it.
 */
export function isProse(line: string): boolean {
  const text = line.replace(/(?<=[。！？”」.!?"])\s*[（(][^（）()]{2,60}[）)]$/, '')
  if (/。[”’」』）)]?$/.test(text)) return true
  const long = /[\u3400-\u9fff]/.test(text) ? 60 : 160
  if (text.length >= long) return true
  return text.length >= 18 && /[。！？”」]$|[a-z)”"][.!?]["”]?$/.test(text)
}
