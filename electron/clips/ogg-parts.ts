import type { HeaderReader } from './byte-source'
import type { PrivateParts } from './blanked'

/**
 * Of an Ogg file nothing can be written over without counting its checksums anew (RFC 3533, 6). Its comments stand
 * in its first pages: where they name a place, the file is refused.
 */
export async function oggParts(reader: HeaderReader): Promise<PrivateParts> {
  const view = await reader.bytes(0, Math.min(reader.size, mostComments))
  const head = Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString('latin1')
  return /(?:location|gps|geo|latitude|longitude)[a-z_.-]*=/i.test(head) ? 'place' : []
}

/** Comments with a picture in them are larger than any without. */
const mostComments = 1024 * 1024
