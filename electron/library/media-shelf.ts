import { createHash } from 'node:crypto'
import type { ClipType } from '../../shared/article/clip'
import type { AssetHash } from '../../shared/article/ids'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { refuseDisk } from './disk-refusal'
import { clipTypeAs } from './clip-type'
import { isMissing, syncFolder } from './file-system'
import { mediaFolder, places } from './layout'
import type { MediaPart } from './library'
import type { LibraryFolder } from './library-folder'
import { mediaEndings, mediaTypeFromEnding, mediaTypeOf } from './media-type'
import type { MediaType } from './media-type'
import { Queue } from './queue'
import { discard, fillInPieces, isTemporary } from './write-durably'
import { WriteOnceShelf } from './write-once-shelf'
import { sha256 } from '../sha256'

/** The bytes of a picture or clip with their media type. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly type: string
}

/** Originals, each written once under the hash of its bytes, shared between uses. */
export class MediaShelf {
  readonly #folder: LibraryFolder
  readonly #clips = new Queue()
  readonly #shelf: WriteOnceShelf<AssetHash, Original>

  constructor(folder: LibraryFolder) {
    this.#folder = folder
    this.#shelf = new WriteOnceShelf(folder, {
      hashOf: ({ bytes }) => hashOf(bytes),
      placeOf: (hash, { type }) => `${mediaFolder(hash)}/${hash}.${mediaEndings[type]}`,
      bytesOf: ({ bytes }) => bytes,
      read: (hash) => readOriginal(folder, hash),
    })
  }

  /** The type is what the bytes say, not what they were called; for a clip what they bear out. */
  async write(bytes: Uint8Array, type: string): Promise<Result<AssetHash>> {
    const found = mediaTypeOf(bytes, type)
    if (found === null) return refuse('refusal.notAPicture', { values: { name: type } })
    return this.#shelf.write({ bytes, type: found })
  }

  /** One after another: each is filled beside its place and gets its name when its last byte is on the disk. */
  writeClip(pieces: AsyncIterable<Uint8Array>, type: ClipType): Promise<Result<AssetHash>> {
    return this.#clips.run(() => this.#writeClip(pieces, type))
  }

  async #writeClip(pieces: AsyncIterable<Uint8Array>, type: ClipType): Promise<Result<AssetHash>> {
    const { fileSystem, readOnly } = this.#folder
    if (readOnly) return refuse('refusal.libraryReadOnly')
    const seen = new Seen(pieces)
    let filled = ''
    try {
      await this.#folder.ensureFolder(places.media)
      await this.#sweep()
      filled = await fillInPieces(fileSystem, this.#folder.at(`${places.media}/clip`), seen)
      if (clipTypeAs(type, seen.head) === null) {
        await discard(fileSystem, filled)
        return refuse('refusal.notAClip', { values: { name: type } })
      }
      const hash = seen.hash()
      const place = mediaFolder(hash)
      await this.#folder.ensureFolder(place)
      await fileSystem.rename(filled, this.#folder.at(`${place}/${hash}.${mediaEndings[type]}`))
      await syncFolder(fileSystem, this.#folder.at(place))
      return ok(hash)
    } catch (error) {
      if (filled !== '') await discard(fileSystem, filled)
      return refuseDisk(error, places.media)
    }
  }

  /** What a crash left half filled: one clip at a time is written, so nobody is at it. */
  async #sweep(): Promise<void> {
    const { fileSystem } = this.#folder
    for (const { name } of await fileSystem.list(this.#folder.at(places.media)))
      if (isTemporary(name)) await discard(fileSystem, this.#folder.at(`${places.media}/${name}`))
  }

  async readPart(hash: AssetHash, from: number, length: number): Promise<Result<MediaPart>> {
    const place = mediaFolder(hash)
    try {
      const found = await findOriginal(this.#folder, hash)
      if (found === null) return refuse('refusal.noSuchFile', { values: { path: place } })
      const path = this.#folder.at(found.path)
      const { size } = await this.#folder.fileSystem.stamp(path)
      const most = Math.max(0, Math.min(length, size - from))
      const bytes = await this.#folder.fileSystem.readPart(path, from, most)
      return ok({ bytes, type: found.type, size })
    } catch (error) {
      return refuseDisk(error, `${place}/${hash}`)
    }
  }

  read(hash: AssetHash): Promise<Result<Picture>> {
    return this.#shelf.read(hash)
  }

  async settled(): Promise<void> {
    await this.#clips.settled()
    await this.#shelf.settled()
  }
}

/** Pieces on their way to the disk, with what is to be known of them at the end. */
class Seen implements AsyncIterable<Uint8Array> {
  readonly #pieces: AsyncIterable<Uint8Array>
  readonly #hash = createHash('sha256')
  head: Uint8Array = new Uint8Array()

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces
  }

  hash(): AssetHash {
    return this.#hash.digest('hex') as AssetHash
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const piece of this.#pieces) {
      if (this.head.length === 0) this.head = piece.slice(0, 64)
      this.#hash.update(piece)
      yield piece
    }
  }
}

interface Original extends Picture {
  readonly type: MediaType
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
): Promise<{ readonly path: string; readonly type: MediaType } | null> {
  try {
    for (const { name } of await folder.fileSystem.list(folder.at(mediaFolder(hash)))) {
      const type = name.startsWith(`${hash}.`) ? mediaTypeFromEnding(endingOf(name)) : null
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
