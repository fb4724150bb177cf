import { hanWeight, levelOfBig5, levelOfBoth, levelOfGb } from './han-frequency'
import { withSigns1252 } from './windows-1252'

/** Text that was read from bytes, and in which encoding. */
export interface Decoded {
  readonly text: string
  /** By its name in the WHATWG Encoding Standard. */
  readonly encoding: string
  /** The bytes do not say it: it was told from what the text then reads like. */
  readonly guessed: boolean
}

/**
 * The text of a file, or null where its bytes are no text in any encoding a newsroom meets.
 *
 * A byte order mark decides; then UTF-8 where it fits without a fault (a page's own word is not trusted:
 * saved pages keep the word of the server they left). Else UTF-16, GB18030, Big5, Windows-1252 and UTF-8
 * with a broken place are tried, and the one whose characters are the commonest wins, what the text
 * declares itself counting a little (docs/decisions/0021-reading-again.md has the figures).
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) {
    const text = textIn(marked[0], bytes) ?? nearlyIn(marked[0], bytes)
    return text === null ? null : { text, encoding: marked[0], guessed: false }
  }
  const wide = wideEncoding(bytes)
  if (wide !== null) return guess(wide, bytes)
  if (!bytes.includes(0)) {
    const utf8 = textIn('utf-8', bytes)
    if (utf8 !== null && !isText(utf8)) return null
    if (utf8 !== null)
      return shortGb(utf8, bytes) ?? { text: utf8, encoding: 'utf-8', guessed: false }
  }
  return likeliest(bytes)
}

/** The text in an encoding that a person chose; null where more than a broken place or two do not fit it. */
export function decodeAs(encoding: string, bytes: Uint8Array): Decoded | null {
  const text = textIn(encoding, bytes) ?? nearlyIn(encoding, bytes)
  return text === null ? null : { text, encoding, guessed: false }
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

function guess(encoding: string, bytes: Uint8Array): Decoded | null {
  const text = textIn(encoding, bytes)
  return text === null ? null : { text, encoding, guessed: true }
}

/** The text of bytes in an encoding (WHATWG), or null where a single one does not fit. */
export function textIn(encoding: string, bytes: Uint8Array): string | null {
  try {
    return mended(encoding, new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

/** The text with U+FFFD where a byte got lost on the way: one, and one more for each two thousand letters. */
function nearlyIn(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = mended(encoding, new TextDecoder(encoding).decode(bytes))
    return faultsIn(text) <= 1 + text.length / 2000 ? text : null
  } catch {
    return null
  }
}

function mended(encoding: string, text: string): string {
  return encoding === 'windows-1252' ? withSigns1252(text) : text
}

function faultsIn(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0
}

/**
 * A few words in GB 18030 whose bytes happen to be UTF-8 as well, as those of 图片 and 联通 are: there they
 * make a handful of letters of no common script.
 */
function shortGb(utf8: string, bytes: Uint8Array): Decoded | null {
  const letters = utf8.match(/[^\u0000-\u007f]/g) ?? []
  const isForeign = letters.every((one) => one > '\u00ff' && one <= '\u07ff')
  if (letters.length === 0 || bytes.length > 100 || !isForeign) return null
  const gb = guess('gb18030', bytes)
  if (gb === null || plausibility(utf8, levelOfBoth()) > 0) return null
  return plausibility(gb.text, levelOfGb()) >= letters.length * 0.25 ? gb : null
}

/** UTF-16 without a mark: every other byte of Latin text and of line ends is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1 || bytes.length < 4) return null
  const sample = bytes.subarray(0, 4000)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  const half = sample.length / 2
  if (odd > half * 0.25 && even === 0) return 'utf-16le'
  return even > half * 0.25 && odd === 0 ? 'utf-16be' : null
}

/** No text has control characters other than line ends, tabs and form feeds in any number. */
function isText(text: string): boolean {
  const controls = text.slice(0, 100_000).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g)
  return (controls?.length ?? 0) <= text.length / 500
}

/** Encodings that cannot be told apart by their form, and which characters each of them makes likely. */
const candidates = [
  { encoding: 'gb18030', level1: levelOfGb },
  { encoding: 'big5', level1: levelOfBig5 },
  { encoding: 'windows-1252', level1: () => new Set<string>() },
  { encoding: 'utf-16le', level1: levelOfBoth },
  { encoding: 'utf-16be', level1: levelOfBoth },
  { encoding: 'utf-8', level1: levelOfBoth },
] as const

function likeliest(bytes: Uint8Array): Decoded | null {
  const declared = declaredIn(bytes)
  let best: Decoded | null = null
  let highest = -Infinity
  for (const { encoding, level1 } of candidates) {
    if (/^utf-16/.test(encoding) ? bytes.length % 2 === 1 : bytes.includes(0)) continue
    const text = textIn(encoding, bytes) ?? nearlyIn(encoding, bytes)
    if (text === null || !isText(text)) continue
    const own = declared === encoding ? declaredBonus : 0
    const score = plausibility(text, level1()) + own - faultsIn(text) * faultCost
    if (score > highest && score > lettersIn(text) * leastPlausible) {
      highest = score
      best = { text, encoding, guessed: declared !== encoding }
    }
  }
  return best
}

/** What random bytes stay below, for each letter they make: a name of two rare characters is still text. */
const leastPlausible = -1.2

function lettersIn(text: string): number {
  return text.slice(0, 20_000).match(/[^\u0000-\u007f]/gu)?.length ?? 0
}

/** What a word of its own is worth to a text, and what a place costs that does not fit. */
const declaredBonus = 6
const faultCost = 8

/** The encoding a page or an XML file says it is in; GB 2312 and GBK are parts of GB 18030. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const said =
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
  if (said === undefined) return null
  return /^(?:gb|x-gbk)/i.test(said) ? 'gb18030' : said.toLowerCase()
}

/**
 * How much a text reads like one: common characters for, rare and private ones against. Letters with
 * accents count for Windows-1252, where they stand between plain letters.
 */
function plausibility(text: string, level1: ReadonlySet<string>): number {
  let score = 0
  for (const character of text.slice(0, 20_000)) {
    const code = character.codePointAt(0) ?? 0
    if (code >= 0xa1 && code <= 0xff) score -= 1
    else score += hanWeight(character, level1) ?? 0
  }
  const accented =
    text.match(
      /(?<=^|[A-Za-z\s"“(])[\u00c0-\u00ff](?=[A-Za-z\s.,;:!?]|$)|[\u2018\u2019](?=s|t|[A-Za-z])/g,
    )?.length ?? 0
  return score + accented * 5
}
