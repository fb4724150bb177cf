import imageSize from 'image-size'
import { basename } from 'node:path'
import type { MediaUse } from '../shared/article/content'
import type { AssetHash } from '../shared/article/ids'
import type { MediaAsset } from '../shared/ipc'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import type { Host } from './host'
import { pictureTypeOf } from './library/picture-type'
import { fetchFromWeb } from './net/fetch'

/** Takes a picture into the library. The bytes tell what it is; its name is only a name. */
export async function addPicture(
  host: Host,
  picture: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<MediaAsset>> {
  const measured = measurePicture(picture)
  if (!measured.ok) return measured
  const hash = await host.library.writeMedia(picture.bytes, measured.value.type)
  return hash.ok ? ok({ hash: hash.value, ...measured.value }) : hash
}

/** Takes a picture of the web into the library, for a person who asked for it. */
export async function fetchPicture(host: Host, address: string): Promise<Result<MediaAsset>> {
  const fetched = await fetchFromWeb(address, webPicture)
  if (!fetched.ok) return fetched
  const path = new URL(fetched.value.address).pathname
  const name = path.slice(path.lastIndexOf('/') + 1)
  return addPicture(host, { name: name === '' ? 'picture' : name, bytes: fetched.value.bytes })
}

/** A picture of a page: twenty megabytes and half a minute are far beyond any of them. */
const webPicture = { mostBytes: 20 * 1024 * 1024, milliseconds: 30_000 }

/** What a picture is, from its bytes alone; nothing is written. Refused where it is none of ours. */
export function measurePicture(picture: {
  readonly name: string
  readonly bytes: Uint8Array
}): Result<Omit<MediaAsset, 'hash'>> {
  const name = basename(picture.name)
  const type = pictureTypeOf(picture.bytes)
  const size = type === null ? null : sizeOf(picture.bytes)
  if (type === null || size === null) return refuse('refusal.notAPicture', { values: { name } })
  return ok({ type, ...size, name, bytes: picture.bytes.byteLength })
}

/** Every use of a picture in the drafts of the library, so that a caption and a credit can be taken over. */
export async function usesOfPicture(host: Host, asset: AssetHash): Promise<readonly MediaUse[]> {
  const uses: MediaUse[] = []
  for (const { id } of host.library.summaries()) {
    const stored = await host.library.readArticle(id)
    if (!stored.ok) continue
    uses.push(...stored.value.value.draft.media.filter((use) => use.asset === asset))
  }
  return uses
}

/** Size in pixels as the picture is shown: an EXIF orientation from 5 on turns it by a quarter. */
function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    if (!(width >= 1 && height >= 1)) return null
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return null
  }
}
