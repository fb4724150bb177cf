import type { Adapter } from 'lowdb'
import * as v from 'valibot'
import { bytesFromEnvelope, openEnvelope } from './envelope'
import type { FileStamp, FileSystem } from './file-system'
import { isMissing } from './file-system'
import type { FileForm } from './forms'
import type { Stored } from './library'
import { migrate } from './migrations/migrate'
import { writeDurably } from './write-durably'

/**
 * Thrown by `read` where the file is there and can be fetched but holds nothing this version can open, and
 * by `write` for a value of that kind.
 */
export class UnreadableFile extends Error {
  readonly kind: 'newer' | 'damaged'
  /** A word that needs no translation: `SHA-256`, `JSON`, `draft.headline`, a version. */
  readonly reason: string
  /** What was expected there, for a value that is to be written. */
  readonly expected: string

  constructor(kind: 'newer' | 'damaged', reason: string, expected = '') {
    super(`unreadable file: ${kind} (${reason})`)
    this.kind = kind
    this.reason = reason
    this.expected = expected
  }
}

/** Thrown by `write` where another program has changed the file since it was read: nothing was written. */
export class ChangedElsewhere extends Error {}

/**
 * lowdb's way to one file, made so that an acknowledged write survives a power cut.
 *
 * `write` resolves once bytes, name and folder are on the disk and rejects with the system's error
 * otherwise, with the value before it still whole; a value that could not be read again is not written
 * (`UnreadableFile`), nor one that grew from another than lies on the disk (`ChangedElsewhere`). `read` answers null when there is no file, and rejects
 * with `UnreadableFile` or the system's error; it never changes anything on the disk. Calls must not
 * overlap: `StoredFile` sees to that.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly path: string
  readonly #fileSystem: FileSystem
  readonly #form: FileForm<T>
  #generation = 0
  #stamp: FileStamp | null = null
  #unfinished = false

  constructor(fileSystem: FileSystem, path: string, form: FileForm<T>) {
    this.path = path
    this.#fileSystem = fileSystem
    this.#form = form
  }

  /** How often the value that was last read or written had been saved. */
  get generation(): number {
    return this.#generation
  }

  get stamp(): FileStamp | null {
    return this.#stamp
  }

  async read(): Promise<T | null> {
    this.#stamp = null
    try {
      const stamp = await this.#fileSystem.stamp(this.path)
      const stored = storedFromBytes(await this.#fileSystem.read(this.path), this.#form)
      // Another program's value may carry a number we have given out: it must not pass for ours.
      this.#generation = Math.max(
        stored.generation,
        this.#generation === 0 ? 0 : this.#generation + 1,
      )
      this.#stamp = stamp
      return stored.value
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  async write(value: T): Promise<void> {
    const generation = this.#generation + 1
    const bytes = bytesFromStored({ generation, value }, this.#form)
    const before = this.#stamp
    const options = {
      keepCopy: true,
      takeBack: this.#generation === 0,
      afterFailure: this.#unfinished,
      check: () => this.#check(value, before),
    }
    try {
      this.#stamp = await writeDurably(this.#fileSystem, this.path, bytes, options)
      this.#unfinished = false
      this.#generation = generation
    } catch (error) {
      if (error instanceof ChangedElsewhere || error instanceof UnreadableFile) throw error
      this.#stamp = null
      this.#unfinished = true
      throw error
    }
  }

  /** The next read starts afresh, as in a new process. */
  forget(): void {
    this.#stamp = null
    this.#generation = 0
  }

  /**
   * False once another program has replaced, changed or taken away what was last read or written here.
   * After a write that failed nothing can be told from the disk, and the answer is true.
   */
  isAsLeft(): Promise<boolean> {
    return this.#isStill(this.#stamp)
  }

  async #check(value: T, before: FileStamp | null): Promise<void> {
    const asLeft = this.#isStill(before)
    parse(value, this.#form)
    if (!(await asLeft)) throw new ChangedElsewhere()
  }

  async #isStill(left: FileStamp | null): Promise<boolean> {
    if (left === null) return true
    try {
      const now = await this.#fileSystem.stamp(this.path)
      return now.size === left.size && now.modified === left.modified && now.inode === left.inode
    } catch (error) {
      return !isMissing(error)
    }
  }
}

/** What the bytes hold, brought up to the form's version. Throws `UnreadableFile`. */
export function storedFromBytes<T>(bytes: Uint8Array, form: FileForm<T>): Stored<T> {
  const opening = openEnvelope(bytes, form.format, form.version)
  if (opening.kind === 'newer') throw new UnreadableFile('newer', String(opening.version))
  if (opening.kind === 'damaged') throw new UnreadableFile('damaged', opening.reason)
  const { data, version, generation } = opening.envelope
  return { generation, value: parse(brought(data, version, form), form) }
}

/** The bytes of a file that holds this value. */
export function bytesFromStored<T>(stored: Stored<T>, form: FileForm<T>): Uint8Array {
  const { format, version } = form
  return bytesFromEnvelope({ format, version, generation: stored.generation, data: stored.value })
}

function brought<T>(data: unknown, version: number, form: FileForm<T>): unknown {
  try {
    return migrate(data, version, form.version, form.migrations)
  } catch {
    throw new UnreadableFile('damaged', `version ${version}`)
  }
}

function parse<T>(data: unknown, form: FileForm<T>): T {
  const parsed = v.safeParse(form.schema, data, { abortEarly: true })
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new UnreadableFile('damaged', v.getDotPath(issue) ?? form.format, issue.message)
}
