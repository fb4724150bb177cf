/**
 * The number a list marker stands for: `3.`, `(3)`, `③`, `c)`, `iv.`, `三、`, `（三）`; null where it is
 * no number. A letter is read as a roman number only where it must be (`ii`, `iv`) or begins one (`i`).
 */
export function numberOf(marker: string): number | null {
  const text = marker.normalize('NFKC').replace(/\s/g, '')
  const bare = /^[([【]?(.+?)[)\]】.,、:]*$/.exec(text)?.[1] ?? ''
  const isDressed = bare !== text
  if (/^\d{1,6}$/.test(bare)) return Number(bare)
  if (/^[一二三四五六七八九十〇零]{1,3}$/.test(bare)) return chineseNumber(bare)
  if (!isDressed) return null
  if (/^[ivxl]+$/i.test(bare) && (bare.length > 1 || /^i$/i.test(bare))) return romanNumber(bare)
  return /^[a-z]$/i.test(bare) ? bare.toLowerCase().charCodeAt(0) - 96 : null
}

function chineseNumber(text: string): number | null {
  const digits = '零一二三四五六七八九'
  const digit = (sign: string) => digits.indexOf(sign.replace('〇', '零'))
  const ten = text.indexOf('十')
  if (ten === -1) return text.length === 1 ? digit(text) : null
  const tens = ten === 0 ? 1 : digit(text.slice(0, ten))
  const ones = ten === text.length - 1 ? 0 : digit(text.slice(ten + 1))
  return tens < 0 || ones < 0 ? null : tens * 10 + ones
}

function romanNumber(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }
  const signs = Array.from(text.toLowerCase(), (sign) => values[sign] ?? 0)
  return signs.reduce((sum, value, at) => sum + (value < (signs[at + 1] ?? 0) ? -value : value), 0)
}
