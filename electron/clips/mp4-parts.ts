import { lettersAt } from './byte-source'
import type { HeaderReader } from './byte-source'
import type { Blanked, PrivateParts } from './blanked'

/**
 * Of an MP4 file (ISO 14496-12) every box a player does not need becomes `free`: `udta` and `meta`, where phones
 * write the place (`©xyz`, `loci`), the maker and the model; `uuid`, which holds XMP; and whatever a camera hangs on.
 *
 * A track that is neither seen, heard nor read holds positions or motion (GoPro `gpmd`, Apple `mebx`): its samples
 * lie among the others, and the file is refused.
 */
export async function mp4Parts(reader: HeaderReader): Promise<PrivateParts> {
  const parts: Blanked[] = []
  const isWhole = await walk(reader, { from: 0, to: reader.size, holds: keptIn.file }, parts)
  return isWhole === true ? parts : isWhole
}

interface Span {
  readonly from: number
  readonly to: number
  /** The boxes a player needs here; those with boxes inside say which. */
  readonly holds: Kept
}

/** Boxes that stay, by name; null where nothing inside is looked at. */
interface Kept {
  readonly [name: string]: Kept | null
}

const keptIn = (() => {
  const only = (...names: readonly string[]): Kept =>
    Object.fromEntries(names.map((name) => [name, null]))
  const media = only('mdhd', 'hdlr', 'minf', 'elng')
  const track: Kept = { ...only('tkhd', 'tref', 'edts', 'trgr'), mdia: media }
  const movie: Kept = { ...only('mvhd', 'mvex', 'iods'), trak: track }
  const run = only('tfhd', 'tfdt', 'trun', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio')
  const fragment: Kept = { ...only('mfhd'), traf: run }
  const plain = only('ftyp', 'styp', 'mdat', 'sidx', 'ssix', 'mfra')
  return { file: { ...plain, moov: movie, moof: fragment } satisfies Kept }
})()

async function walk(
  reader: HeaderReader,
  { from, to, holds }: Span,
  parts: Blanked[],
): Promise<true | 'track' | 'damaged'> {
  for (let at = from; at < to;) {
    if (to - at < 8) return 'damaged'
    const { name, header, size } = await boxAt(reader, at, to)
    if (size < header || at + size > to) return 'damaged'
    const inside = holds[name]
    if (inside === undefined) parts.push(freed(at, header, size))
    if (name === 'hdlr' && !(await isPlayed(reader, at + header, size - header))) return 'track'
    if (inside != null) {
      const within = { from: at + header, to: at + size, holds: inside }
      const walked = await walk(reader, within, parts)
      if (walked !== true) return walked
    }
    at += size
  }
  return true
}

async function boxAt(reader: HeaderReader, at: number, end: number) {
  const view = await reader.bytes(at, Math.min(16, end - at))
  const size = view.getUint32(0)
  const name = lettersAt(view, 4)
  if (size === 0) return { name, header: 8, size: end - at }
  if (size !== 1) return { name, header: 8, size }
  return { name, header: 16, size: Number(view.getBigUint64(8)) }
}

/** The size stays as it is written; the name becomes `free`, and what it held zeros. */
function freed(at: number, header: number, size: number): Blanked {
  return { at: at + 4, length: size - 4, head: sizeKept(header, size) }
}

function sizeKept(header: number, size: number): Uint8Array {
  const head = new Uint8Array(header - 4)
  head.set(Buffer.from('free', 'latin1'))
  if (header === 16) new DataView(head.buffer).setBigUint64(4, BigInt(size))
  return head
}

/** Whether a track is seen, heard or read, or counts the time for those (ISO 14496-12, 8.4.3; mp4ra.org, handlers). */
async function isPlayed(reader: HeaderReader, at: number, length: number): Promise<boolean> {
  if (length < 12) return false
  return played.has(lettersAt(await reader.bytes(at, 12), 8))
}

const played: ReadonlySet<string> = new Set([
  'vide',
  'soun',
  'text',
  'subt',
  'sbtl',
  'clcp',
  'tmcd',
])
