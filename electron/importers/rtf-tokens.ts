/** One piece of an RTF file (Rich Text Format 1.9.1, "RTF Syntax"). */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** Bytes of text in the code page that holds there. */
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] }
  /** Letters as hexadecimal digits, of a picture. */
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }

/** The pieces of an RTF file, one after another. Time linear in its length; never throws. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  let text: number[] = []
  const flush = function* (): Generator<RtfToken> {
    if (text.length > 0) yield { kind: 'bytes', bytes: text }
    text = []
  }
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === 0x7b || byte === 0x7d) {
      yield* flush()
      yield { kind: byte === 0x7b ? 'open' : 'close' }
      at += 1
    } else if (byte === 0x5c) {
      const hex = hexAt(bytes, at)
      if (hex !== null) {
        text.push(hex)
        at += 4
        continue
      }
      const { token, next } = control(bytes, at + 1)
      if (token.kind === 'bytes') text.push(...token.bytes)
      else {
        yield* flush()
        yield token
      }
      at = next
      if (token.kind === 'word' && token.word === 'bin') {
        const end = Math.min(bytes.length, at + Math.max(0, token.value ?? 0))
        yield { kind: 'binary', bytes: bytes.subarray(at, end) }
        at = end
      }
    } else {
      if (byte !== 0x0d && byte !== 0x0a && byte !== 0) text.push(byte)
      at += 1
    }
  }
  yield* flush()
}

/** `\'c7` is one byte of the code page in force. */
function hexAt(bytes: Uint8Array, at: number): number | null {
  if (bytes[at + 1] !== 0x27) return null
  const digits = String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0)
  return /^[0-9a-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : null
}

function control(
  bytes: Uint8Array,
  start: number,
): { readonly token: RtfToken; readonly next: number } {
  let at = start
  while (isLetter(bytes[at])) at += 1
  if (at === start) return symbol(bytes[start] ?? 0, start + 1)
  const word = Buffer.from(bytes.subarray(start, at)).toString('latin1')
  const from = at
  if (bytes[at] === 0x2d) at += 1
  while (isDigit(bytes[at]) && at - from < 11) at += 1
  const digits = Buffer.from(bytes.subarray(from, at)).toString('latin1')
  const value = /\d/.test(digits) ? Number.parseInt(digits, 10) : null
  return { token: { kind: 'word', word, value }, next: bytes[at] === 0x20 ? at + 1 : at }
}

/** Control symbols: escaped signs, and a few that stand for a letter. */
function symbol(byte: number, next: number): { readonly token: RtfToken; readonly next: number } {
  const word = (name: string): RtfToken => ({ kind: 'word', word: name, value: null })
  switch (String.fromCharCode(byte)) {
    case '\\':
    case '{':
    case '}':
      return { token: { kind: 'bytes', bytes: [byte] }, next }
    case '~':
      return { token: word('nbsp'), next }
    case '_':
      return { token: word('nbhyphen'), next }
    case '*':
      return { token: word('*'), next }
    case '\r':
    case '\n':
      return { token: word('par'), next }
    default:
      return { token: word(''), next }
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
