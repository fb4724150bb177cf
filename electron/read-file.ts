import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { emptyInternal, parseContent, parseInternal } from '../shared/article/draft'
import type { AssetHash } from '../shared/article/ids'
import type { Provenance } from '../shared/article/internal'
import { originalFromHtml, originalFromText } from '../shared/newstext/original'
import { withPictures } from '../shared/newstext/pictures'
import type { LocalPicture } from '../shared/newstext/pictures'
import { readNews } from '../shared/newstext/read-news'
import type { ImportFile } from '../shared/ipc'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import type { Host } from './host'
import { openFile } from './importers/file'
import { importers } from './importers/importers'
import { measurePicture } from './pictures'
import type { ReadStory } from './reading/reader'

/** What reading a file needs of the host: the clock and fresh ids, no library. */
export type ReadingHost = Pick<Host, 'now' | 'newId'>

export interface ReadingOptions {
  readonly desk: string
  /** An encoding a person chose, or null to find it out. */
  readonly encoding: string | null
}

/**
 * Reads one file here and now. Writes nothing, fetches nothing, and leaves the file as it is. All or
 * nothing: what is refused has no part that was read. A hostile file may keep it busy: `Reader` is for those.
 */
export async function readFile(
  host: ReadingHost,
  file: ImportFile,
  { desk, encoding: chosen }: ReadingOptions,
): Promise<Result<readonly ReadStory[]>> {
  await Promise.resolve()
  const name = basename(file.name).replace(/\p{Cc}/gu, ' ')
  const opened = openFile(name, file.bytes, chosen)
  if (!opened.ok) return opened
  const { kind, text, encoding, guessed } = opened.value
  const copy = importers[kind].copyOf(text, host.newId)
  const reading = readNews(copy, host.newId)
  const local = copy.pictures.flatMap((picture) => localPicture(picture.id, picture.address))
  const whole = withPictures(reading, copy.pictures, local)

  const found = guessed
    ? [...whole.found, { field: 'encoding', text: encoding, confirm: true }]
    : whole.found
  const provenance: Provenance = {
    kind,
    name,
    hash: sha256(file.bytes),
    at: host.now(),
    found: [...found],
    leftOut: [...whole.leftOut],
  }
  const content = parseContent(whole.content)
  if (!content.ok) return content
  const internal = parseInternal({ ...emptyInternal(desk), provenance: [provenance] })
  if (!internal.ok) return internal
  const original = kind === 'html' ? originalFromHtml(text) : originalFromText(text)
  return ok([
    {
      name,
      original,
      content: content.value,
      internal: internal.value,
      pictures: local.map(bytesOf),
    },
  ])
}

/** A picture that stands in the file itself, as a data URI; nothing where it is elsewhere or none of ours. */
function localPicture(
  id: string,
  address: string,
): readonly (LocalPicture & { bytes: Uint8Array })[] {
  const data = /^data:image\/[a-z]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(address)?.[1]
  if (data === undefined) return []
  const bytes = new Uint8Array(Buffer.from(data, 'base64'))
  const measured = measurePicture({ name: '', bytes })
  if (!measured.ok) return []
  const { type, width, height } = measured.value
  return [{ id, asset: sha256(bytes) as AssetHash, type, width, height, bytes }]
}

function bytesOf({ bytes }: { readonly bytes: Uint8Array }): Uint8Array {
  return bytes
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
