import type { AssetHash } from '../../shared/article/ids'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { refuseDisk } from './disk-refusal'
import { isMissing } from './file-system'
import { mediaFolder } from './layout'
import type { LibraryFolder } from './library-folder'
import { pictureEndings, pictureTypeFromEnding, pictureTypeOf } from './picture-type'
import type { PictureType } from './picture-type'
import { WriteOnceShelf } from './write-once-shelf'
import { sha256 } from '../sha256'

/** A picture's bytes with their media type. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly type: string
}

/** Originals, each written once under the hash of its bytes, shared between uses. */
export class MediaShelf {
  readonly #shelf: WriteOnceShelf<AssetHash, Original>

  constructor(folder: LibraryFolder) {
    this.#shelf = new WriteOnceShelf(folder, {
      hashOf: ({ bytes }) => hashOf(bytes),
      placeOf: (hash, { type }) => `${mediaFolder(hash)}/${hash}.${pictureEndings[type]}`,
      bytesOf: ({ bytes }) => bytes,
      read: (hash) => readOriginal(folder, hash),
    })
  }

  /** The type is what the bytes say, not what they were called. */
  async write(bytes: Uint8Array, type: string): Promise<Result<AssetHash>> {
    const found = pictureTypeOf(bytes)
    if (found === null) return refuse('refusal.notAPicture', { values: { name: type } })
    return this.#shelf.write({ bytes, type: found })
  }

  read(hash: AssetHash): Promise<Result<Picture>> {
    return this.#shelf.read(hash)
  }

  settled(): Promise<void> {
    return this.#shelf.settled()
  }
}

interface Original extends Picture {
  readonly type: PictureType
}

async function readOriginal(folder: LibraryFolder, hash: AssetHash): Promise<Result<Original>> {
  const place = mediaFolder(hash)
  try {
    const found = await findOriginal(folder, hash)
    if (found === null) return refuse('refusal.noSuchFile', { values: { path: place } })
    const { path, type } = found
    const bytes = await folder.fileSystem.read(folder.at(path))
    if (hashOf(bytes) !== hash) return await folder.setAside(path, 'SHA-256')
    return ok({ bytes, type })
  } catch (error) {
    return refuseDisk(error, `${place}/${hash}`)
  }
}

/** Its ending tells the type, and only the folder tells its ending. */
async function findOriginal(
  folder: LibraryFolder,
  hash: AssetHash,
): Promise<{ readonly path: string; readonly type: PictureType } | null> {
  try {
    for (const { name } of await folder.fileSystem.list(folder.at(mediaFolder(hash)))) {
      const type = name.startsWith(`${hash}.`) ? pictureTypeFromEnding(endingOf(name)) : null
      if (type !== null) return { path: `${mediaFolder(hash)}/${name}`, type }
    }
    return null
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function hashOf(bytes: Uint8Array): AssetHash {
  return sha256(bytes) as AssetHash
}

function endingOf(name: string): string {
  return name.slice(name.indexOf('.') + 1)
}
