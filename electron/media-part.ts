import type { AssetHash } from '../shared/article/ids'
import type { Library, MediaPart } from './library/library'
import { rangeOf } from './net/byte-range'
import type { ByteRange } from './net/byte-range'

/** The range that was asked for, and the first bytes of it. */
export type FoundPart = MediaPart & ByteRange

/**
 * The part of an original that a player's `Range` asks for, two megabytes of it at most: it asks for more when it
 * has played those. Null where there is none, or the request is for no part.
 */
export async function findPart(
  library: Pick<Library, 'readMediaPart'>,
  hash: AssetHash,
  header: string,
): Promise<FoundPart | 'outside' | null> {
  const known = await library.readMediaPart(hash, 0, 0)
  if (!known.ok) return null
  const range = rangeOf(header, known.value.size)
  if (range === null || range === 'outside') return range
  const { from, to } = range
  const part = await library.readMediaPart(hash, from, Math.min(to - from, atOnce))
  return part.ok ? { ...part.value, from, to } : null
}

const atOnce = 2 * 1024 * 1024
