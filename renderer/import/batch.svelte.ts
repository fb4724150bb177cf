import type { ArticleId } from '../../shared/article/ids'
import type { ImportReading } from '../../shared/ipc'
import type { Refusal, Result } from '../../shared/result'
import { call } from '../bridge'

/** One file that is to be read, wherever it comes from. */
export interface BatchFile {
  readonly name: string
  readonly read: () => Promise<Result<readonly ImportReading[]>>
}

/** A file or a piece of one that did not come in, and why. */
export interface LeftFile {
  readonly name: string
  readonly refusal: Refusal
}

/** So many articles are made at a time, so that progress can be shown and the rest still be stopped. */
const step = 10

/** Reads many files one after another, then makes articles of what was read; both can be stopped. */
export class Batch {
  readonly files: readonly BatchFile[]
  #done = $state(0)
  #state = $state<'reading' | 'read' | 'making' | 'made'>('reading')
  #readings = $state.raw<readonly ImportReading[]>([])
  #left = $state.raw<readonly LeftFile[]>([])
  #made = $state.raw<readonly ArticleId[]>([])
  #stopped = false

  constructor(files: readonly BatchFile[]) {
    this.files = files
  }

  /** Files that were read, or tried. */
  get done(): number {
    return this.#done
  }

  get state() {
    return this.#state
  }

  /** The file being read; '' when none is. */
  get name(): string {
    return this.files[this.#done]?.name ?? ''
  }

  /** What was read, and what was refused as well. */
  get readings(): readonly ImportReading[] {
    return this.#readings
  }

  get good(): readonly ImportReading[] {
    return this.#readings.filter(({ result }) => result.ok)
  }

  get left(): readonly LeftFile[] {
    return this.#left
  }

  get made(): readonly ArticleId[] {
    return this.#made
  }

  async read(): Promise<void> {
    for (const file of this.files) {
      if (this.#mayNotGoOn()) break
      const read = await file.read()
      if (this.#mayNotGoOn()) break
      if (read.ok) this.#take(read.value)
      else this.#leave(file.name, read.refusal)
      this.#done += 1
    }
    this.#state = 'read'
  }

  async make(): Promise<void> {
    this.#stopped = false
    this.#state = 'making'
    const tokens = this.good.map(({ token }) => token)
    for (let at = 0; at < tokens.length && !this.#mayNotGoOn(); at += step) {
      const answer = await call('import.accept', { tokens: tokens.slice(at, at + step) })
      if (answer.ok) this.#made = [...this.#made, ...answer.value]
      else {
        this.#leave(this.good[at]?.name ?? '', answer.refusal)
        break
      }
    }
    this.#state = 'made'
  }

  /** Ends reading or making behind what is done already. */
  stop(): void {
    this.#stopped = true
    if (this.#state === 'reading') void call('import.stop', null)
  }

  /** A function, since it changes while something is awaited. */
  #mayNotGoOn(): boolean {
    return this.#stopped
  }

  #take(readings: readonly ImportReading[]): void {
    this.#readings = [...this.#readings, ...readings]
    for (const { name, result } of readings) {
      if (!result.ok) this.#leave(name, result.refusal)
    }
  }

  #leave(name: string, refusal: Refusal): void {
    this.#left = [...this.#left, { name, refusal }]
  }
}
