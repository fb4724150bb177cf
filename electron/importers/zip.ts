import type { Readable } from 'node:stream'
import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'

/** Most that a file may unpack to, in bytes, and most files in it: far beyond any story with its pictures. */
const mostUnpacked = 256 * 1024 * 1024
const mostEntries = 4000
/** Text packs to a tenth; what packs a thousandfold was made to do harm. */
const mostRatio = 400
const ratioFrom = 4 * 1024 * 1024

/**
 * The files inside a ZIP (APPNOTE.TXT), by name. Counts what really comes out, whatever the file says of
 * itself, and stops when it is too much. Refuses what is damaged or protected.
 */
export async function unzip(
  name: string,
  bytes: Uint8Array,
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const files = new Map<string, Uint8Array>()
  let total = 0
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    if (zip.entryCount > mostEntries) return refuse('refusal.importUnpacks', { values: { name } })
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      if (entry.isEncrypted()) return refuse('refusal.importLocked', { values: { name } })
      if (isBomb(entry, total)) return refuse('refusal.importUnpacks', { values: { name } })
      const file = await bytesOf(zip, entry)
      total += file.length
      files.set(entry.fileName, file)
    }
  } catch {
    return refuse('refusal.importDamaged', { values: { name } })
  }
  return ok(files)
}

function isBomb({ uncompressedSize, compressedSize }: Entry, total: number): boolean {
  if (total + uncompressedSize > mostUnpacked) return true
  return uncompressedSize > ratioFrom && uncompressedSize > compressedSize * mostRatio
}

/** The stream ends with an error as soon as more comes out than the entry says. */
async function bytesOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}
