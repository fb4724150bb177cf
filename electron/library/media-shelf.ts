import { createHash } from 'node:crypto'
import type { AssetHash } from '../../shared/article/ids'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { refuseDisk } from './disk-refusal'
import { isMissing, syncFolder } from './file-system'
import { mediaFolder } from './layout'
import type { LibraryFolder } from './library-folder'
import { pictureEndings, pictureTypeFromEnding, pictureTypeOf } from './picture-type'
import { Queue } from './queue'
import { writeDurably } from './write-durably'

/** A picture's bytes with their media type. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly type: string
}

/** Originals, each written once under the hash of its bytes, shared between uses. */
export class MediaShelf {
  readonly #folder: LibraryFolder
  readonly #queue = new Queue()
  readonly #settled = new Set<AssetHash>()

  constructor(folder: LibraryFolder) {
    this.#folder = folder
  }

  /** The type is what the bytes say, not what they were called. */
  write(bytes: Uint8Array, type: string): Promise<Result<AssetHash>> {
    return this.#queue.run(async () => {
      if (this.#folder.readOnly) return refuse('refusal.libraryReadOnly')
      const found = pictureTypeOf(bytes)
      if (found === null) return refuse('refusal.notAPicture', { values: { name: type } })
      const hash = hashOf(bytes)
      const kept = await this.#read(hash)
      if (kept.ok) return this.#settle(hash)
      if (!writable.includes(kept.refusal.code)) return kept
      return this.#write(hash, bytes, pictureEndings[found])
    })
  }

  read(hash: AssetHash): Promise<Result<Picture>> {
    return this.#queue.run(() => this.#read(hash))
  }

  settled(): Promise<void> {
    return this.#queue.settled()
  }

  async #read(hash: AssetHash): Promise<Result<Picture>> {
    const folder = mediaFolder(hash)
    try {
      const name = await this.#nameOf(hash)
      if (name === null) return refuse('refusal.noSuchFile', { values: { path: folder } })
      const place = `${folder}/${name}`
      const bytes = await this.#folder.fileSystem.read(this.#folder.at(place))
      if (hashOf(bytes) !== hash) return await this.#folder.setAside(place, 'SHA-256')
      return ok({ bytes, type: pictureTypeFromEnding(endingOf(name)) ?? '' })
    } catch (error) {
      return refuseDisk(error, `${folder}/${hash}`)
    }
  }

  async #write(hash: AssetHash, bytes: Uint8Array, ending: string): Promise<Result<AssetHash>> {
    const place = `${mediaFolder(hash)}/${hash}.${ending}`
    try {
      await this.#folder.ensureFolder(mediaFolder(hash))
      await writeDurably(this.#folder.fileSystem, this.#folder.at(place), bytes, {
        keepCopy: false,
      })
      this.#folder.unnote(place)
      this.#settled.add(hash)
      return ok(hash)
    } catch (error) {
      return refuseDisk(error, place)
    }
  }

  /** A picture that is there may be so only until the power is cut: its name is synced once. */
  async #settle(hash: AssetHash): Promise<Result<AssetHash>> {
    if (this.#settled.has(hash)) return ok(hash)
    const folder = mediaFolder(hash)
    try {
      await this.#folder.ensureFolder(folder)
      await syncFolder(this.#folder.fileSystem, this.#folder.at(folder))
    } catch (error) {
      return refuseDisk(error, folder)
    }
    this.#settled.add(hash)
    return ok(hash)
  }

  async #nameOf(hash: AssetHash): Promise<string | null> {
    try {
      const entries = await this.#folder.fileSystem.list(this.#folder.at(mediaFolder(hash)))
      const fits = (name: string) =>
        name.startsWith(`${hash}.`) && pictureTypeFromEnding(endingOf(name)) !== null
      return entries.find((entry) => fits(entry.name))?.name ?? null
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }
}

/** Missing, or damaged and set aside: the bytes in hand are the ones to write. */
const writable: readonly string[] = ['refusal.noSuchFile', 'refusal.unreadable']

function hashOf(bytes: Uint8Array): AssetHash {
  return createHash('sha256').update(bytes).digest('hex') as AssetHash
}

function endingOf(name: string): string {
  return name.slice(name.indexOf('.') + 1)
}
