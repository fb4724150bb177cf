/** How well a text answers what was typed: higher is better, 0 is not at all. */
export function matchScore(text: string, typed: string): number {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return 1
  const where = text.toLowerCase()
  if (where === wanted) return 100
  if (where.startsWith(wanted)) return 80
  const words = wanted.split(/\s+/)
  if (words.every((word) => where.includes(word)))
    return 40 + (isWordStart(where, words[0] ?? '') ? 20 : 0)
  return isSubsequence(where, wanted.replace(/\s+/g, '')) ? 10 : 0
}

function isWordStart(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at === 0 || /[\s:：（(“"·]/.test(text.charAt(at - 1))
}

function isSubsequence(text: string, letters: string): boolean {
  let at = 0
  for (const letter of text) if (letter === letters.charAt(at)) at += 1
  return at === letters.length
}
