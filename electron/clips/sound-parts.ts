import { lettersAt } from './byte-source'
import type { HeaderReader } from './byte-source'
import type { Blanked, PrivateParts } from './blanked'

/** Of an MP3 file its tags: ID3v2 before the sound (id3.org, 3.1), APEv2 and ID3v1 after it. The frames stay. */
export async function mp3Parts(reader: HeaderReader): Promise<PrivateParts> {
  const parts: Blanked[] = []
  for (let at = 0; at + 10 <= reader.size;) {
    const view = await reader.bytes(at, 10)
    if (lettersAt(view, 0).slice(0, 3) !== 'ID3') break
    const [a, b, c, d] = [6, 7, 8, 9].map((place) => view.getUint8(place) & 0x7f)
    const size = ((a ?? 0) << 21) | ((b ?? 0) << 14) | ((c ?? 0) << 7) | (d ?? 0)
    const whole = 10 + size + ((view.getUint8(5) & 0x10) === 0 ? 0 : 10)
    if (at + whole > reader.size) return 'damaged'
    // The tag stays, of version 2.3 and empty: its flags go, and padding is zeros.
    const head = Uint8Array.of(3, 0, 0, ...[6, 7, 8, 9].map((place) => view.getUint8(place)))
    parts.push({ at: at + 3, length: whole - 3, head })
    at += whole
  }
  return [...parts, ...(await endTags(reader))]
}

async function endTags(reader: HeaderReader): Promise<readonly Blanked[]> {
  const parts: Blanked[] = []
  const blank = (at: number, length: number) => parts.push({ at, length, head: new Uint8Array() })
  let end = reader.size
  if (end >= 128 && lettersAt(await reader.bytes(end - 128, 4), 0).startsWith('TAG')) {
    end -= 128
    blank(end, 128)
  }
  if (end < 32) return parts
  const foot = await reader.bytes(end - 32, 32)
  if (lettersAt(foot, 0) + lettersAt(foot, 4) !== 'APETAGEX') return parts
  const size = foot.getUint32(12, true) + ((foot.getUint32(20, true) & 0x80000000) === 0 ? 0 : 32)
  if (size <= end) blank(end - size, size)
  return parts
}

/** Of a WAV file every chunk but its form and its sound becomes `JUNK` (`LIST`, `bext`, `id3 `, `iXML`). */
export async function wavParts(reader: HeaderReader): Promise<PrivateParts> {
  const parts: Blanked[] = []
  for (let at = 12; at + 8 <= reader.size;) {
    const view = await reader.bytes(at, 8)
    const name = lettersAt(view, 0)
    const size = view.getUint32(4, true)
    const end = at + 8 + size
    // A recorder that was cut off has not come back to write how much it recorded.
    if (end > reader.size) return name === 'data' ? parts : 'damaged'
    if (!['fmt ', 'fact', 'data'].includes(name)) {
      const head = new Uint8Array(8)
      head.set(Buffer.from('JUNK', 'latin1'))
      new DataView(head.buffer).setUint32(4, size, true)
      parts.push({ at, length: 8 + size, head })
    }
    at = end + (size % 2)
  }
  return parts
}

/** Of a FLAC file every block but the stream's own and the seek table becomes padding (RFC 9639, 8). */
export async function flacParts(reader: HeaderReader): Promise<PrivateParts> {
  const parts: Blanked[] = []
  for (let at = 4, isLast = false; !isLast;) {
    const head = await reader.bytes(at, 4)
    isLast = (head.getUint8(0) & 0x80) !== 0
    const size = head.getUint32(0) & 0xffffff
    if (at + 4 + size > reader.size) return 'damaged'
    const isKept = [0, 1, 3].includes(head.getUint8(0) & 0x7f)
    const padding = Uint8Array.of((isLast ? 0x80 : 0) | 1)
    if (!isKept) {
      parts.push({ at, length: 1, head: padding })
      parts.push({ at: at + 4, length: size, head: new Uint8Array() })
    }
    at += 4 + size
  }
  return parts
}
