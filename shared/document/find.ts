/** What somebody looks for. `wholeWord` and `foldWidth` also hold for patterns. */
export interface FindQuery {
  readonly text: string
  readonly matchCase: boolean
  /** Both ends of a hit must be borders of words, as Unicode and the dictionary of the language see them. */
  readonly wholeWord: boolean
  /** `text` is a pattern. It needs a `PatternReader`: patterns of people must not run for ever. */
  readonly pattern: boolean
  /** Full-width and half-width forms are the same: `ＡＢＣ，` and `ABC,`. */
  readonly foldWidth: boolean
}

/**
 * A place in a text, in UTF-16 units; never empty. `groups` are the places of a pattern's groups, the
 * whole first; null for one that took no part.
 */
export interface Hit extends Span {
  readonly groups?: readonly (Span | null)[]
}

export interface Span {
  readonly from: number
  readonly to: number
}

/** Finds all hits in a text, from its beginning, none overlapping. */
export type Finder = (text: string) => readonly Hit[]

/** Reads a pattern; null where it is not one. Must answer in time linear to the text (RE2). */
export type PatternReader = (source: string, matchCase: boolean) => Finder | null

/**
 * The search for a query, ready to be run over many texts; null where the query is empty or not a
 * pattern that can be read.
 *
 * `language` is a BCP 47 tag: Chinese words have no spaces between them, and only a dictionary knows
 * their borders.
 */
export function finderOf(
  query: FindQuery,
  language: string,
  readPattern: PatternReader | null = null,
): Finder | null {
  if (query.text === '') return null
  const find = query.pattern ? patternFinder(query, readPattern) : literalFinder(query)
  if (find === null) return null
  return query.wholeWord ? wholeWords(find, language) : find
}

/**
 * What takes the place of a hit in `text`. For a pattern `$1` to `$99` are its groups, `$&` or `$0` the
 * whole, `$$` a dollar sign; for plain text every sign is itself.
 */
export function replacementFor(text: string, { groups }: Hit, replacement: string): string {
  if (groups === undefined) return replacement
  return replacement.replace(/\$(\$|&|\d{1,2})/g, (written, sign: string) => {
    if (sign === '$') return '$'
    const group = groups[sign === '&' ? 0 : Number(sign)]
    if (group === undefined) return written
    return group === null ? '' : text.slice(group.from, group.to)
  })
}

/** The text with each of these hits replaced; hits are in order and do not overlap. */
export function replaceHits(text: string, hits: readonly Hit[], replacement: string): string {
  let out = ''
  let at = 0
  for (const hit of hits) {
    out += text.slice(at, hit.from) + replacementFor(text, hit, replacement)
    at = hit.to
  }
  return out + text.slice(at)
}

/**
 * The same text with full-width letters, digits and marks as their half-width forms, and half-width
 * Chinese and Japanese marks as full-width ones (Unicode, Halfwidth and Fullwidth Forms). Every UTF-16
 * unit stays one, so that places in it are places in the text.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\u00a0\u3000\uff01-\uff5e\uff61-\uff65\uffe0-\uffe6]/g, narrow)
}

/** As `foldWidth`, for letters. Those whose small form is longer (İ) stay as they are. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replace(/[^]/g, (sign) => {
    const small = sign.toLowerCase()
    return small.length === 1 ? small : sign
  })
}

function literalFinder(query: FindQuery): Finder {
  const fold = (text: string): string => {
    const wide = query.foldWidth ? foldWidth(text) : text
    return query.matchCase ? wide : foldCase(wide)
  }
  const wanted = fold(query.text)
  return (text) => {
    const folded = fold(text)
    const hits: Hit[] = []
    for (let at = folded.indexOf(wanted); at !== -1;) {
      const to = at + wanted.length
      if (!splitsSign(text, at) && !splitsSign(text, to)) hits.push({ from: at, to })
      at = folded.indexOf(wanted, to)
    }
    return hits
  }
}

function patternFinder(query: FindQuery, readPattern: PatternReader | null): Finder | null {
  if (readPattern === null) return null
  if (!query.foldWidth) return readPattern(query.text, query.matchCase)
  const find = readPattern(foldedPattern(query.text), query.matchCase)
  if (find === null) return null
  return (text) => find(foldWidth(text))
}

/** A full-width mark in a pattern means itself, also where its half-width form is a sign of patterns. */
function foldedPattern(source: string): string {
  return source.replace(/[\u3000\uff01-\uff5e\uff61-\uff65\uffe0-\uffe6]/g, (sign) => {
    const half = narrow(sign)
    return /[\\^$.*+?()[\]{}|/-]/.test(half) ? `\\${half}` : half
  })
}

function wholeWords(find: Finder, language: string): Finder {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return (text) => {
    const hits = find(text)
    if (hits.length === 0) return hits
    const borders = new Set<number>([text.length])
    for (const { index } of segmenter.segment(text)) borders.add(index)
    return hits.filter(({ from, to }) => borders.has(from) && borders.has(to))
  }
}

/** True where a hit would end between the two halves of one sign. */
function splitsSign(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

function narrow(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code === 0x3000 || code === 0xa0) return ' '
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code >= 0xffe0) return '¢£¬¯¦¥₩'.charAt(code - 0xffe0)
  return '。「」、・'.charAt(code - 0xff61)
}
