import type { Content } from '../../shared/article/content'
import type { ContentHash } from '../../shared/article/ids'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { hashContent } from '../../shared/seal/hash'
import { refuseDisk } from './disk-refusal'
import { UnreadableFile, bytesFromStored, storedFromBytes } from './durable-file'
import { isMissing, syncFolder } from './file-system'
import { revisionForm } from './forms'
import { revisionPath } from './layout'
import { parentOf } from './library-folder'
import type { LibraryFolder } from './library-folder'
import { Queue } from './queue'
import { refuseNewer } from './stored-file'
import { writeDurably } from './write-durably'

/** Frozen contents, each written once under its hash and checked against it whenever it is read. */
export class RevisionShelf {
  readonly #folder: LibraryFolder
  readonly #queue = new Queue()
  readonly #settled = new Set<ContentHash>()

  constructor(folder: LibraryFolder) {
    this.#folder = folder
  }

  write(content: Content): Promise<Result<ContentHash>> {
    return this.#queue.run(async () => {
      if (this.#folder.readOnly) return refuse('refusal.libraryReadOnly')
      const hash = hashContent(content)
      const kept = await this.#read(hash)
      if (kept.ok) return this.#settle(hash)
      if (!writable.includes(kept.refusal.code)) return kept
      return this.#write(hash, content)
    })
  }

  read(hash: ContentHash): Promise<Result<Content>> {
    return this.#queue.run(() => this.#read(hash))
  }

  settled(): Promise<void> {
    return this.#queue.settled()
  }

  async #read(hash: ContentHash): Promise<Result<Content>> {
    const place = revisionPath(hash)
    try {
      const bytes = await this.#folder.fileSystem.read(this.#folder.at(place))
      const { value } = storedFromBytes(bytes, revisionForm)
      if (hashContent(value) !== hash) throw new UnreadableFile('damaged', 'SHA-256')
      return ok(value)
    } catch (error) {
      if (isMissing(error)) return refuse('refusal.noSuchFile', { values: { path: place } })
      if (!(error instanceof UnreadableFile)) return refuseDisk(error, place)
      if (error.kind === 'newer') return refuseNewer(this.#folder, place, error.reason)
      return this.#setAside(place, error.reason)
    }
  }

  async #write(hash: ContentHash, content: Content): Promise<Result<ContentHash>> {
    const place = revisionPath(hash)
    try {
      await this.#folder.ensureFolder(parentOf(place))
      const bytes = bytesFromStored({ generation: 1, value: content }, revisionForm)
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

  /** A revision that is there may be so only until the power is cut: its name is synced once. */
  async #settle(hash: ContentHash): Promise<Result<ContentHash>> {
    if (this.#settled.has(hash)) return ok(hash)
    const folder = parentOf(revisionPath(hash))
    try {
      await this.#folder.ensureFolder(folder)
      await syncFolder(this.#folder.fileSystem, this.#folder.at(folder))
    } catch (error) {
      return refuseDisk(error, folder)
    }
    this.#settled.add(hash)
    return ok(hash)
  }

  async #setAside(place: string, reason: string): Promise<Result<never>> {
    try {
      return await this.#folder.setAside(place, reason)
    } catch (error) {
      return refuseDisk(error, place)
    }
  }
}

/** Missing, or damaged and set aside: the content in hand is the one to write. */
const writable: readonly string[] = ['refusal.noSuchFile', 'refusal.unreadable']
