/** Which way a language is written; null where that is from left to right, as pages are read anyway. */
export function directionOf(language: string): 'rtl' | null {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  const isRight = script === undefined ? rightward.has(primary) : rightwardScripts.has(script)
  return isRight ? 'rtl' : null
}

/** The same for a piece of text on a page of another language; null where both are written one way. */
export function directionWithin(language: string, around: string): 'rtl' | 'ltr' | null {
  const own = directionOf(language)
  return own === directionOf(around) ? null : (own ?? 'ltr')
}

/** Languages usually written from the right (Unicode CLDR, "likely subtags"). */
const rightward: ReadonlySet<string> = new Set(
  'ar arc arz azb bal ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps sd syr ug ur yi'.split(' '),
)

/** ISO 15924. */
const rightwardScripts: ReadonlySet<string> = new Set(
  'adlm arab aran hebr mand nkoo rohg samr syrc thaa'.split(' '),
)
