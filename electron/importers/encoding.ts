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
 * saved pages keep the word of the server they left). Else GB18030, Big5 and Windows-1252 are tried, and
 * the one whose characters are the commonest wins. A single fault rules an encoding out.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) {
    const text = textIn(marked[0], bytes)
    return text === null ? null : { text, encoding: marked[0], guessed: false }
  }
  const wide = wideEncoding(bytes)
  if (wide !== null) return guess(wide, bytes)
  if (bytes.includes(0)) return null
  const utf8 = textIn('utf-8', bytes)
  if (utf8 !== null) return isText(utf8) ? { text: utf8, encoding: 'utf-8', guessed: false } : null
  const readings = (['gb18030', 'big5', 'windows-1252'] as const)
    .map((encoding) => guess(encoding, bytes))
    .filter((reading) => reading !== null)
    .filter(({ text }) => isText(text))
    .map((reading) => ({ reading, score: plausibility(reading.text) }))
    .sort((a, b) => b.score - a.score)
  const [best] = readings
  return best === undefined || best.score <= 0 ? null : best.reading
}

/** The text in an encoding that a person chose; null where it does not fit without a fault. */
export function decodeAs(encoding: string, bytes: Uint8Array): Decoded | null {
  const text = textIn(encoding, bytes)
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
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
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
  if (odd > half * 0.05 && even === 0) return 'utf-16le'
  return even > half * 0.05 && odd === 0 ? 'utf-16be' : null
}

/** No text has control characters other than line ends, tabs and form feeds in any number. */
function isText(text: string): boolean {
  const controls = text.slice(0, 100_000).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g)
  return (controls?.length ?? 0) <= text.length / 500
}

const common = new Set(
  '的一是了在不人有这中大国上个我们来到时会地出就年生为对说要和以发作成可用家学多方后行同经工进动面第日月本记者新市民政区县报讯通我社高建物业服务活全部门这裡裏個們來時會對說發學後經進動記報訊業務門區縣長國為電車員過還與於實開關，。、：；“”《》（）！？',
)

/**
 * How much a text reads like one: commonest characters for, rare and private ones against. Letters with
 * accents count for Windows-1252, where they stand between plain letters.
 */
function plausibility(text: string): number {
  let score = 0
  for (const character of text.slice(0, 20_000)) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) continue
    if (common.has(character)) score += 3
    else if (code >= 0x4e00 && code <= 0x9fff) score += 0.2
    else if ((code >= 0xe000 && code <= 0xf8ff) || (code >= 0x80 && code <= 0x9f)) score -= 5
    else if (code >= 0x3400 && code <= 0x4dbf) score -= 1
    else if (code >= 0xa1 && code <= 0xbf) score -= 1
    else if (code >= 0x20000) score -= 2
  }
  const accented =
    text.match(/(?<=[A-Za-z])[\u00e0-\u00ff](?=[A-Za-z\s])|\u2019(?=s)/g)?.length ?? 0
  return score + accented * 2
}
