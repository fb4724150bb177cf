import { basename, dirname, join } from 'node:path'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import { writeChosenFile } from './files'
import { refuseDisk } from './library/disk-refusal'
import type { Library } from './library/library'
import { nodeFileSystem } from './library/node-file-system'
import { makeFolderDurably } from './library/write-durably'
import type { PrintedPictures } from './targets/parcel'

/**
 * Puts clips beside a file that a person named, in the folder the file names them by (`mediaPath`). To be done before
 * the file itself is written, so that it never leads to what is not there.
 */
export async function writeBeside(
  library: Pick<Library, 'readMedia'>,
  path: string,
  clips: PrintedPictures['clips'],
): Promise<Result<null>> {
  for (const [place, { asset }] of clips) {
    const clip = await library.readMedia(asset)
    if (!clip.ok) return clip
    const folder = join(dirname(path), dirname(place))
    try {
      await makeFolderDurably(nodeFileSystem, folder)
    } catch (error) {
      return refuseDisk(error, folder)
    }
    const written = await writeChosenFile(join(folder, basename(place)), clip.value.bytes)
    if (!written.ok) return written
  }
  return ok(null)
}
