import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { refuseDisk } from './disk-refusal'
import { syncFolder } from './file-system'
import { parentOf } from './library-folder'
import type { LibraryFolder } from './library-folder'
import { Queue } from './queue'
import { writeDurably } from './write-durably'

/** What is kept under the hash of itself. */
export interface Kept<Hash extends string, Value> {
  readonly hashOf: (value: Value) => Hash
  /** Where a new file of this value goes. */
  readonly placeOf: (hash: Hash, value: Value) => string
  readonly bytesOf: (value: Value) => Uint8Array
  /** What lies there, checked against its hash; an unreadable file was set aside. Never rejects. */
  readonly read: (hash: Hash) => Promise<Result<Value>>
}

/**
 * Values that are each written once, under the hash of what they are, and read back whole or not at all.
 *
 * A write that is answered with `ok` is on the disk, bytes and name. The same value again is no second
 * write; one that was lost or damaged is written anew.
 */
export class WriteOnceShelf<Hash extends string, Value> {
  readonly #folder: LibraryFolder
  readonly #kept: Kept<Hash, Value>
  readonly #queue = new Queue()
  readonly #settled = new Set<Hash>()

  constructor(folder: LibraryFolder, kept: Kept<Hash, Value>) {
    this.#folder = folder
    this.#kept = kept
  }

  write(value: Value): Promise<Result<Hash>> {
    return this.#queue.run(async () => {
      if (this.#folder.readOnly) return refuse('refusal.libraryReadOnly')
      const hash = this.#kept.hashOf(value)
      const place = this.#kept.placeOf(hash, value)
      const found = await this.#kept.read(hash)
      if (found.ok) return this.#settle(hash, parentOf(place))
      if (!writable.includes(found.refusal.code)) return found
      return this.#write(hash, place, this.#kept.bytesOf(value))
    })
  }

  read(hash: Hash): Promise<Result<Value>> {
    return this.#queue.run(() => this.#kept.read(hash))
  }

  settled(): Promise<void> {
    return this.#queue.settled()
  }

  async #write(hash: Hash, place: string, bytes: Uint8Array): Promise<Result<Hash>> {
    try {
      await this.#folder.ensureFolder(parentOf(place))
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

  /** What is there may be so only until the power is cut: its name is synced once. */
  async #settle(hash: Hash, folder: string): Promise<Result<Hash>> {
    if (this.#settled.has(hash)) return ok(hash)
    try {
      await this.#folder.ensureFolder(folder)
      await syncFolder(this.#folder.fileSystem, this.#folder.at(folder))
    } catch (error) {
      return refuseDisk(error, folder)
    }
    this.#settled.add(hash)
    return ok(hash)
  }
}

/** Missing, or damaged and set aside: the value in hand is the one to write. */
const writable: readonly string[] = ['refusal.noSuchFile', 'refusal.unreadable']
