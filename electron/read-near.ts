import type { ImportFile } from '../shared/ipc'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import type { ClipFile, NearClip, ReadOrder, Reader, ReadStory } from './reading/reader'

/** Looks for pictures and clips by their paths from a file (`nearPath`); those there are none of are left out. */
export type FindNear = (paths: readonly string[]) => Promise<FoundNear>

export interface FoundNear {
  readonly pictures: NonNullable<ImportFile['beside']>
  readonly clips: readonly FoundClip[]
}

export interface FoundClip extends NearClip {
  readonly path: string
}

/**
 * What a file holds, with the pictures and clips it names that lie near it: the file is read, they are looked for,
 * and where there are any it is read once more with them. The order is the one that was read last. Where that
 * second reading fails, as for size, the text counts for more than its pictures.
 */
export async function readNear(
  reader: Reader,
  order: ReadOrder,
  find: FindNear | undefined,
): Promise<{ readonly order: ReadOrder; readonly read: Result<readonly ReadStory[]> }> {
  const read = await reader.read(order)
  const paths = read.ok ? [...new Set(read.value.flatMap(({ near }) => near))] : []
  if (find === undefined || paths.length === 0) return { order, read }
  const { pictures, clips } = await find(paths)
  if (pictures.length + clips.length === 0) return { order, read }
  const { file } = order
  const whole = {
    ...order,
    file: { ...file, beside: [...(file.beside ?? []), ...pictures] },
    clips: clips.map(({ near, use }) => ({ near, use })),
  }
  const again = await reader.read(whole)
  if (!again.ok) return { order, read }
  return { order: whole, read: ok(again.value.map((story) => withClips(story, clips))) }
}

/** The story with the files of those clips it shows: which they are is not for its reader to say. */
function withClips(story: ReadStory, found: readonly FoundClip[]): ReadStory {
  const shown = new Set(story.content.media.map(({ asset }) => asset))
  const clips = found.flatMap(({ path, use: { asset } }): readonly ClipFile[] =>
    shown.has(asset) ? [{ path, asset }] : [],
  )
  return clips.length === 0 ? story : { ...story, clips }
}
