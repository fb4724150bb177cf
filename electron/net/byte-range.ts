/** A part of a file: from its byte `from` up to, and without, `to`. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/**
 * The part of a file of `size` bytes that a request's `Range` asks for (RFC 9110, 14.1.2). Null where it asks for
 * none, for several, or in other units: the whole is then the answer. `outside` where the file has no such part.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first + last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'outside' : { from: size - length, to: size }
  }
  const from = Number(first)
  const to = last === '' ? size : Math.min(Number(last) + 1, size)
  if (last !== '' && Number(last) < from) return null
  return from >= size ? 'outside' : { from, to }
}
