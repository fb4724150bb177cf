import type { Result } from '../../shared/result'
import { readFile } from '../read-file'
import type { ReadOrder, Reader, ReadStory } from './reader'

/** Reads in this process, without limits: for tests, and inside the process that reads. */
export class InlineReader implements Reader {
  readonly #newId: () => string

  constructor(newId: () => string) {
    this.#newId = newId
  }

  read({ file, at, ...options }: ReadOrder): Promise<Result<readonly ReadStory[]>> {
    return readFile({ now: () => at, newId: this.#newId }, file, options)
  }

  stop(): void {
    // Nothing waits here: a reading is over before anybody could ask.
  }

  close(): void {
    // Nothing is kept running.
  }
}
