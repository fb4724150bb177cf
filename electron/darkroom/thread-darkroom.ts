import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { ok, refuse } from '../../shared/result'
import type { Result } from '../../shared/result'
import { Queue } from '../library/queue'
import type { Darkroom, Print, Size, Task } from './darkroom'
import { refuseUnreadable } from './refuse-unreadable'

/** Milliseconds a thread without work is kept: a picture of a camera takes a gigabyte while it is printed. */
const idle = 20_000

/**
 * A darkroom on a thread of its own, started when it is first asked; `script` is its built file. One task
 * after another, so that two large pictures never need the memory of two. A task that is cancelled, or
 * that takes more memory than there is, ends the thread; the next task begins another.
 */
export class ThreadDarkroom implements Darkroom {
  readonly #script: string
  readonly #queue = new Queue()
  #worker: Worker | null = null
  #rest: NodeJS.Timeout | null = null

  constructor(script: string) {
    this.#script = script
  }

  inspect(
    original: Parameters<Darkroom['inspect']>[0],
    signal?: AbortSignal,
  ): Promise<Result<Size>> {
    return this.#do<Size>({ kind: 'inspect', original }, signal)
  }

  print(
    original: Parameters<Darkroom['print']>[0],
    recipe: Parameters<Darkroom['print']>[1],
  ): Promise<Result<readonly Print[]>> {
    return this.#do<readonly Print[]>({ kind: 'print', original, recipe })
  }

  close(): Promise<void> {
    return this.#end()
  }

  #do<T>(task: Task, signal?: AbortSignal): Promise<Result<T>> {
    return this.#queue.run(async () => {
      if (isAborted(signal)) return refuse('refusal.cancelled')
      if (this.#rest !== null) clearTimeout(this.#rest)
      const worker = (this.#worker ??= await this.#started())
      // A signal that came while the thread was started is not told again.
      if (isAborted(signal)) return refuse('refusal.cancelled')
      const answer = await this.#asked(worker, task, signal)
      this.#rest = setTimeout(() => void this.#end(), idle)
      this.#rest.unref()
      return isAborted(signal)
        ? refuse('refusal.cancelled')
        : answer === null
          ? refuseUnreadable()
          : ok(answer as T)
    })
  }

  /** The file is read here, as a thread does not see into the packaged app's archive. */
  async #started(): Promise<Worker> {
    const code = await readFile(this.#script)
    const address = new URL(`data:text/javascript;base64,${code.toString('base64')}`)
    const worker = new Worker(address)
    worker.unref()
    return worker
  }

  async #asked(worker: Worker, task: Task, signal?: AbortSignal): Promise<unknown> {
    const stop = () => void this.#end()
    signal?.addEventListener('abort', stop, { once: true })
    worker.ref()
    const answer = await new Promise<unknown>((resolve) => {
      const ended = () => answered(null)
      const answered = (value: unknown) => {
        worker.off('message', answered).off('error', ended).off('exit', ended)
        resolve(value)
      }
      worker.on('message', answered).on('error', ended).on('exit', ended)
      worker.postMessage(task)
    })
    signal?.removeEventListener('abort', stop)
    worker.unref()
    if (answer === null && this.#worker === worker) await this.#end()
    return answer
  }

  async #end(): Promise<void> {
    if (this.#rest !== null) clearTimeout(this.#rest)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}
