import { basename } from 'node:path'
import { parseContent, parseInternal } from '../../shared/article/draft'
import { ok, refuse } from '../../shared/result'
import type { Refused, Result } from '../../shared/result'
import type { ReadOrder, Reader, ReadStory } from './reader'

/** A process that reads one file after another. */
export interface ReadingProcess {
  send(order: ReadOrder): void
  /** Ends it at once, whatever it is doing. */
  kill(): void
}

/** What a reading process says: an answer to the order before, or that it is gone. */
export interface ReadingEvents {
  readonly onAnswer: (answer: unknown) => void
  readonly onEnd: () => void
}

/** How a process is started, with so many megabytes for what it keeps in mind. */
export type StartReading = (memory: number, events: ReadingEvents) => ReadingProcess

export interface ReadingLimits {
  /** Longest time for one file, in seconds. */
  readonly seconds: number
  /** Most memory for what a reading keeps in mind, in megabytes. */
  readonly megabytes: number
  /** A process nobody asked anything for so many seconds is ended. */
  readonly idleSeconds: number
}

/** Far beyond any real file: a book of 20 MB takes a few seconds. */
export const usualLimits: ReadingLimits = { seconds: 30, megabytes: 768, idleSeconds: 20 }

/**
 * Reads in a process of its own. A file that takes too long or too much memory costs that process and
 * nothing else: it is refused, and the next file gets a new one.
 */
export class ProcessReader implements Reader {
  readonly #start: StartReading
  readonly #limits: ReadingLimits
  #process: ReadingProcess | null = null
  #current: Waiting | null = null
  #queue: Waiting[] = []
  #clock: NodeJS.Timeout | null = null

  constructor(start: StartReading, limits: ReadingLimits = usualLimits) {
    this.#start = start
    this.#limits = limits
  }

  read(order: ReadOrder): Promise<Result<readonly ReadStory[]>> {
    return new Promise((answer) => {
      this.#queue.push({ order, answer })
      this.#next()
    })
  }

  stop(): void {
    const waiting = this.#queue
    this.#queue = []
    if (this.#current !== null) this.#giveUp(refuse('refusal.cancelled'))
    for (const { answer } of waiting) answer(refuse('refusal.cancelled'))
  }

  close(): void {
    this.stop()
    this.#end()
  }

  #next(): void {
    if (this.#current !== null) return
    const next = this.#queue.shift()
    if (next === undefined) return this.#rest()
    this.#current = next
    const { order } = next
    const name = basename(order.file.name)
    const { seconds } = this.#limits
    this.#setClock(seconds, () =>
      this.#giveUp(refuse('refusal.importTime', { values: { name, seconds } })),
    )
    this.#process ??= this.#started()
    this.#process.send(order)
  }

  #started(): ReadingProcess {
    const process = this.#start(this.#limits.megabytes, {
      onAnswer: (answer) => {
        if (this.#process === process) this.#answer(checked(answer))
      },
      onEnd: () => {
        if (this.#process === process) this.#giveUp(this.#ended())
      },
    })
    return process
  }

  #ended(): Refused {
    const name = basename(this.#current?.order.file.name ?? '')
    return refuse('refusal.importEnded', { values: { name, most: `${this.#limits.megabytes} MB` } })
  }

  #giveUp(refused: Refused): void {
    this.#end()
    this.#answer(refused)
  }

  #answer(result: Result<readonly ReadStory[]>): void {
    const current = this.#current
    this.#current = null
    this.#clearClock()
    current?.answer(result)
    this.#next()
  }

  #rest(): void {
    if (this.#process !== null) this.#setClock(this.#limits.idleSeconds, () => this.#end())
  }

  #end(): void {
    this.#clearClock()
    const process = this.#process
    this.#process = null
    process?.kill()
  }

  #setClock(seconds: number, ring: () => void): void {
    this.#clearClock()
    this.#clock = setTimeout(ring, seconds * 1000)
    if (this.#current === null) this.#clock.unref()
  }

  #clearClock(): void {
    if (this.#clock !== null) clearTimeout(this.#clock)
    this.#clock = null
  }
}

interface Waiting {
  readonly order: ReadOrder
  readonly answer: (result: Result<readonly ReadStory[]>) => void
}

/** What came out of the process, looked at again: a file that took it over could have said anything. */
function checked(answer: unknown): Result<readonly ReadStory[]> {
  const said = answer as Result<readonly ReadStory[]>
  if (!said.ok) return said
  const stories: ReadStory[] = []
  for (const { name, content, internal, remote, near, ...rest } of said.value) {
    const parsed = parseContent(content)
    if (!parsed.ok) return parsed
    const inside = parseInternal(internal)
    if (!inside.ok) return inside
    stories.push({
      name,
      content: parsed.value,
      internal: inside.value,
      remote: textsOf(remote),
      near: textsOf(near),
      ...rest,
    })
  }
  return ok(stories)
}

function textsOf(all: readonly unknown[]): readonly string[] {
  return all.filter((one) => typeof one === 'string')
}
