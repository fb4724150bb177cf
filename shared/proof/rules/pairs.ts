import type { Found } from '../finding'
import type { ReadPassage, StoryRule } from '../rule'

/** Marks that must close what they opened, over the paragraphs (GB/T 15834-2011 4.8 and 4.9). */
export const pairs: StoryRule = (passages, { isChinese }) => {
  const found: (Found & { readonly at: number })[] = []
  passages.forEach((passage, at) => {
    const next = passages[at + 1]
    const { open, broken } = walk(passage.plain, isChinese)
    for (const place of broken)
      found.push({ at, from: place, to: place + 1, ...shown(passage, place) })
    for (const { place, mark } of open) {
      // A quotation over several paragraphs opens in each and closes in the last alone (4.8.5).
      const goesOn = next?.field === passage.field && next.plain.startsWith(mark)
      if (!(goesOn && quoteMarks.includes(mark)))
        found.push({ at, from: place, to: place + 1, ...shown(passage, place) })
    }
  })
  return found
}

/** Quotes in quotes and titles in titles take the other kind (GB/T 15834-2011 4.8.3, 4.15.3). */
export const nesting: StoryRule = (passages, { isChinese }) =>
  isChinese
    ? passages.flatMap((passage, at) =>
        nestedWrongly(passage.plain).map(({ from, to, replacement }) => ({
          at,
          from,
          to,
          replacements: [replacement],
        })),
      )
    : []

const quoteMarks = ['“', '‘', '「', '『']
const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '「': '」',
  '『': '』',
  '[': ']',
}
const closers = new Set(Object.values(closing))
const twin: Readonly<Record<string, string>> = { '(': '）', '（': ')' }

interface Opened {
  readonly place: number
  readonly mark: string
}

function walk(
  text: string,
  isChinese: boolean,
): { readonly open: readonly Opened[]; readonly broken: readonly number[] } {
  const open: Opened[] = []
  const broken: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    const mark = text.charAt(place)
    if (closing[mark] !== undefined) {
      if (!(mark === '‘' && isApostrophe(text, place))) open.push({ place, mark })
    } else if (closers.has(mark) && !isLoneCloser(text, place, isChinese)) close(mark, place)
  }
  return { open, broken }

  function close(mark: string, place: number): void {
    const last = open.at(-1)
    if (last !== undefined && closesIt(last.mark, mark)) {
      open.pop()
      return
    }
    const depth = open.findLastIndex((one) => closesIt(one.mark, mark))
    if (depth === -1) {
      if (!(mark === '’' && !isChinese)) broken.push(place)
      return
    }
    // Crossed: what was opened inside has not been closed.
    for (const inner of open.splice(depth).slice(1)) broken.push(inner.place)
  }
}

function closesIt(opener: string, closer: string): boolean {
  return closing[opener] === closer || twin[opener] === closer
}

/** A bracket after a number or letter alone, as in a list: 1) or a）. And ’ as an apostrophe. */
function isLoneCloser(text: string, place: number, isChinese: boolean): boolean {
  const mark = text.charAt(place)
  if (mark === '’')
    return isApostrophe(text, place) || (!isChinese && !text.slice(0, place).includes('‘'))
  if (mark !== ')' && mark !== '）') return false
  return /(?:^|[\s；;。，,：:])[0-9a-zA-Z一二三四五六七八九十]{1,3}$/.test(text.slice(0, place))
}

function isApostrophe(text: string, place: number): boolean {
  const before = text.charAt(place - 1)
  const after = text.charAt(place + 1)
  if (/[A-Za-z0-9]/.test(before) && /[A-Za-z]/.test(after)) return true
  return /^[’‘](?:s|t|d|m|re|ve|ll|em|til|n|\d\ds?)\b/i.test(text.slice(place, place + 5))
}

function shown({ text }: ReadPassage, place: number): Pick<Found, 'values'> {
  return { values: { mark: text.charAt(place) } }
}

const inner: Readonly<Record<string, string>> = { '“': '‘', '《': '〈' }

function nestedWrongly(
  text: string,
): readonly { readonly from: number; readonly to: number; readonly replacement: string }[] {
  return [...text.matchAll(/“[^“”]*(“[^“”]*”)[^“”]*”|《[^《》]*(《[^《》]*》)[^《》]*》/g)].map(
    (match) => {
      const piece = match[1] ?? match[2] ?? ''
      const from = match.index + match[0].indexOf(piece, 1)
      const opener = inner[piece.charAt(0)] ?? ''
      const replacement = opener + piece.slice(1, -1) + (closing[opener] ?? '')
      return { from, to: from + piece.length, replacement }
    },
  )
}
