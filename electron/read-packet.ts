import { parseContent, parseInternal } from '../shared/article/draft'
import { textOf } from '../shared/document/text'
import { packetExtension } from '../shared/packet/manifest'
import { originalFromText } from '../shared/newstext/original'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { unzip } from './importers/zip'
import { packetMimetype, packetPaths } from './packet/packet'
import type { ReadStory } from './reading/reader'

/** True for a hand-off packet by its name, or by its first file, which is stored as it is and says so. */
export function isPacket(name: string, bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  if (!head.startsWith('PK\u0003\u0004')) return false
  return (
    name.toLowerCase().endsWith(`.${packetExtension}`) ||
    head.includes(packetPaths.mimetype + packetMimetype)
  )
}

/**
 * A hand-off packet unpacked, with limits on what may come out of it, and its draft to look at. Whether it
 * is whole and who signed it is for `openPacket` to say, outside the process that unpacked it.
 */
export async function readPacket(
  name: string,
  bytes: Uint8Array,
): Promise<Result<readonly ReadStory[]>> {
  const files = await unzip(name, bytes)
  if (!files.ok) return files
  const article = articleIn(files.value)
  const content = parseContent(article?.['draft'])
  const internal = parseInternal(article?.['internal'])
  if (!content.ok || !internal.ok) return refuse('refusal.importDamaged', { values: { name } })
  const { headline, body } = content.value
  return ok([
    {
      name,
      content: content.value,
      internal: internal.value,
      pictures: [],
      original: originalFromText(`${headline}\n\n${textOf(body)}`),
      encoding: null,
      remote: [],
      near: [],
      packet: [...files.value].map(([path, inside]) => ({ name: path, bytes: inside })),
    },
  ])
}

function articleIn(
  files: ReadonlyMap<string, Uint8Array>,
): Readonly<Record<string, unknown>> | null {
  try {
    const text = new TextDecoder().decode(files.get(packetPaths.article))
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null
  } catch {
    return null
  }
}
