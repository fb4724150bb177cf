import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { AssetHash } from '../shared/article/ids'
import type { MediaAsset } from '../shared/ipc'
import type { LocalPicture } from '../shared/newstext/pictures'
import { ok, refuse } from '../shared/result'
import type { Result } from '../shared/result'
import { fileSource, memorySource } from './clips/byte-source'
import type { ByteSource } from './clips/byte-source'
import { measureClip } from './clips/measure-clip'
import type { MeasuredClip } from './clips/measure-clip'
import { cleaned, privateParts } from './clips/private-parts'
import type { Host } from './host'
import { errnoOf, isMissing } from './library/file-system'
import { clipContainerOf } from './library/clip-type'

/** A clip that a person chose, or dropped on the window. */
export type GivenClip =
  { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }

/**
 * Takes a video or a sound into the library. Its bytes tell what it is; what they say of where, by whom and with
 * what it was taken is written over on the way (`privateParts`), so that it is kept, sealed and published without.
 * A file goes through piece by piece, however large.
 */
export async function addClip(
  host: Pick<Host, 'library'>,
  given: GivenClip,
  signal?: AbortSignal,
): Promise<Result<MediaAsset>> {
  return withClip(given, signal, async ({ name, size, measured, pieces }) => {
    const hash = await host.library.writeClip(pieces, measured.type)
    return hash.ok ? ok({ hash: hash.value, ...measured, name, bytes: size }) : hash
  })
}

/** What a clip on the disk would be in the library, without taking it in. */
export async function lookAtClip(path: string): Promise<Result<Omit<LocalPicture, 'id'>>> {
  return withClip({ path }, undefined, async ({ size, measured, pieces }) => {
    const hash = createHash('sha256')
    for await (const piece of pieces) hash.update(piece)
    return ok({ asset: hash.digest('hex') as AssetHash, ...measured, bytes: size })
  })
}

/** Whether these first bytes are of a clip, and not of a picture or anything else. */
export function isClip(head: Uint8Array): boolean {
  return clipContainerOf(head) !== null
}

/**
 * Two hundred megabytes are half an hour of what a news site shows. Longer ones belong on a video site, and a story
 * leads there by a card.
 */
export const mostClipBytes = 200 * 1024 * 1024

async function openGiven(given: GivenClip): Promise<Result<ByteSource>> {
  if (!('path' in given)) return ok(memorySource(given.bytes))
  try {
    return ok(await fileSource(given.path))
  } catch (error) {
    const { path } = given
    if (isMissing(error)) return refuse('refusal.noSuchFile', { values: { path } })
    const reason = errnoOf(error)
    if (reason === null) throw error
    return refuse('refusal.cannotRead', { values: { path, reason } })
  }
}

interface CleanClip {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly measured: MeasuredClip
  /** All of it, without what nobody is to know. */
  readonly pieces: AsyncGenerator<Uint8Array>
}

async function withClip<Made>(
  given: GivenClip,
  signal: AbortSignal | undefined,
  take: (clip: CleanClip) => Promise<Result<Made>>,
): Promise<Result<Made>> {
  const opened = await openGiven(given)
  if (!opened.ok) return opened
  const source = opened.value
  try {
    const clip = await cleanClip(
      basename('path' in given ? given.path : given.name),
      source,
      signal,
    )
    return clip.ok ? await take(clip.value) : clip
  } catch (error) {
    if (signal?.aborted === true) return refuse('refusal.cancelled')
    const reason = errnoOf(error)
    if (reason === null || !('path' in given)) throw error
    return refuse('refusal.cannotRead', { values: { path: given.path, reason } })
  } finally {
    await source.close()
  }
}

async function cleanClip(
  name: string,
  source: ByteSource,
  signal: AbortSignal | undefined,
): Promise<Result<CleanClip>> {
  const { size } = source
  if (size > mostClipBytes)
    return refuse('refusal.clipTooLarge', { values: { name, most: '200 MB' } })
  const container = clipContainerOf(await source.read(0, 64))
  if (container === null) return refuse('refusal.notAClip', { values: { name } })
  const measured = await measureClip(source, container, name)
  if (!measured.ok) return measured
  const parts = await privateParts(source, container, name)
  if (!parts.ok) return parts
  const pieces = cleaned(source, parts.value, signal)
  return ok({ name, size, measured: measured.value, pieces })
}
