import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { ClipContainer } from '../library/clip-type'
import type { Blanked, PrivateParts } from './blanked'
import type { ByteSource } from './byte-source'
import { HeaderReader } from './byte-source'
import { flacParts, mp3Parts, wavParts } from './sound-parts'
import { mp4Parts } from './mp4-parts'
import { oggParts } from './ogg-parts'
import { webmParts } from './webm-parts'

/**
 * The parts of a clip that tell where, by whom and with what it was taken, to be written over before it is kept:
 * what leaves the newsroom plays, and says nothing else. Only what a player needs is known and stays.
 *
 * Refused where a place or a track of positions stands in what cannot be written over, and where the file is not
 * whole.
 */
export async function privateParts(
  source: ByteSource,
  container: ClipContainer,
  name: string,
): Promise<Result<readonly Blanked[]>> {
  const found = await readers[container](new HeaderReader(source)).catch((error: unknown) => {
    // Headers that lead beyond the end of the file.
    if (error instanceof RangeError) return 'damaged' as const
    throw error
  })
  switch (found) {
    case 'place':
      return refuse('refusal.clipPlace', { values: { name } })
    case 'track':
      return refuse('refusal.clipTrack', { values: { name } })
    case 'damaged':
      return refuse('refusal.clipUnreadable', { values: { name } })
    default:
      return ok(found)
  }
}

/** The bytes of a source with its private parts written over, in pieces of a megabyte at most. */
export async function* cleaned(
  source: ByteSource,
  parts: readonly Blanked[],
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < source.size;) {
    signal?.throwIfAborted()
    const piece = Uint8Array.from(await source.read(from, pieceLength))
    if (piece.length === 0) throw Object.assign(new Error('EIO: the file ended'), { code: 'EIO' })
    for (const part of parts) writeOver(piece, from, part)
    yield piece
    from += piece.length
  }
}

const pieceLength = 1024 * 1024

function writeOver(piece: Uint8Array, from: number, { at, length, head }: Blanked): void {
  const start = Math.max(at, from)
  const end = Math.min(at + length, from + piece.length)
  for (let place = start; place < end; place += 1) piece[place - from] = head[place - at] ?? 0
}

const readers: Readonly<Record<ClipContainer, (reader: HeaderReader) => Promise<PrivateParts>>> = {
  mp4: mp4Parts,
  webm: webmParts,
  mp3: mp3Parts,
  ogg: oggParts,
  wav: wavParts,
  flac: flacParts,
}
