import { Low } from 'lowdb'
import { ok, refuse } from '../../shared/result'
import type { Refused, Result } from '../../shared/result'
import { refuseDisk, refuseLook } from './disk-refusal'
import { ChangedElsewhere, DurableFile, UnreadableFile } from './durable-file'
import type { FileStamp } from './file-system'
import type { FileForm } from './forms'
import type { Stored } from './library'
import { parentOf } from './library-folder'
import type { LibraryFolder } from './library-folder'
import { Queue } from './queue'

/**
 * One value in one file: every change sees the newest value, and the next one starts when it is on the disk.
 *
 * lowdb holds the value while it is written; what readers are given (`current`) moves on only after that.
 */
export class StoredFile<T> {
  readonly place: string
  readonly #folder: LibraryFolder
  readonly #file: DurableFile<T>
  readonly #low: Low<T | null>
  readonly #queue = new Queue()
  #current: Stored<T> | null = null

  constructor(folder: LibraryFolder, place: string, form: FileForm<T>) {
    this.place = place
    this.#folder = folder
    this.#file = new DurableFile(folder.fileSystem, folder.at(place), form)
    this.#low = new Low<T | null>(this.#file as DurableFile<T | null>, null)
  }

  /** The value on the disk, null when there is no file. A damaged file is set aside and refused. */
  read(): Promise<Result<Stored<T> | null>> {
    return this.#queue.run(() => this.#load())
  }

  /**
   * Writes what `change` answers with. `change` is given null when there is no file yet, and is asked again
   * where another program turns out to have changed the file.
   */
  change(change: (current: Stored<T> | null) => Result<T>): Promise<Result<Stored<T>>> {
    return this.#queue.run(async () => {
      if (this.#folder.readOnly) return refuse('refusal.libraryReadOnly')
      const held = this.#current
      const saved = await this.#changeFrom(held === null ? await this.#load() : ok(held), change)
      return saved ?? (await this.#changeFrom(await this.#reload(), change)) ?? this.#refuseBusy()
    })
  }

  /** Runs a task between two changes. */
  alone<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    return this.#queue.run(task)
  }

  /** Drops what is held in memory, after the file was moved or replaced here on purpose. */
  forget(): void {
    this.#current = null
    this.#file.forget()
  }

  /** Size and time of the file as it was last read or written here. */
  get stamp(): FileStamp | null {
    return this.#file.stamp
  }

  get idle(): boolean {
    return this.#queue.idle
  }

  settled(): Promise<void> {
    return this.#queue.settled()
  }

  async #load(): Promise<Result<Stored<T> | null>> {
    if (this.#current !== null && (await this.#file.isAsLeft())) return ok(this.#current)
    try {
      const value = await this.#fetch()
      this.#current = value === null ? null : { generation: this.#file.generation, value }
      return ok(this.#current)
    } catch (error) {
      return this.#refuseReading(error)
    }
  }

  /** lowdb leaves what it holds as it is where there is no file. */
  async #fetch(): Promise<T | null> {
    this.#low.data = null
    await this.#low.read()
    return this.#low.data
  }

  /** Null where the file was changed elsewhere meanwhile. */
  async #changeFrom(
    current: Result<Stored<T> | null>,
    change: (current: Stored<T> | null) => Result<T>,
  ): Promise<Result<Stored<T>> | null> {
    if (!current.ok) return current
    const next = change(current.value)
    return next.ok ? this.#save(next.value) : next
  }

  /** What another program did to the file must not cost the text held here: it is written again. */
  async #reload(): Promise<Result<Stored<T> | null>> {
    const held = this.#current
    const loaded = await this.#load()
    const isThere = loaded.ok ? loaded.value !== null : loaded.refusal.code === 'refusal.newerFile'
    if (held === null || isThere) return loaded
    this.#current = held
    return ok(held)
  }

  #refuseBusy(): Refused {
    const values = { path: this.place, reason: 'EBUSY' }
    return refuse('refusal.diskFailed', { values })
  }

  async #refuseReading(error: unknown): Promise<Refused> {
    if (!(error instanceof UnreadableFile)) return refuseLook(error, this.place)
    this.#current = null
    if (error.kind === 'newer') return refuseNewer(this.#folder, this.place, error.reason)
    try {
      return await this.#folder.setAside(this.place, error.reason)
    } catch (failure) {
      return refuseDisk(failure, this.place)
    }
  }

  async #save(value: T): Promise<Result<Stored<T>> | null> {
    try {
      await this.#folder.ensureFolder(parentOf(this.place))
      this.#low.data = value
      await this.#low.write()
    } catch (error) {
      if (error instanceof ChangedElsewhere) return null
      if (error instanceof UnreadableFile) return refuseForm(error)
      return refuseDisk(error, this.place)
    }
    this.#current = { generation: this.#file.generation, value }
    return ok(this.#current)
  }
}

/** A file of a later version stays as it is and is said so. */
export function refuseNewer(folder: LibraryFolder, place: string, version: string): Refused {
  const refused = refuse('refusal.newerFile', { values: { path: place, version } })
  folder.note({ refusal: refused.refusal, path: place, hasCopy: false })
  return refused
}

/** What could not be read again is not written: the save is refused and names the field. */
function refuseForm({ reason, expected }: UnreadableFile): Refused {
  return refuse('refusal.invalid', {
    values: { detail: `${reason}: ${expected}` },
    field: reason,
  })
}
