import { CrashDisk } from './crash-disk'
import type { CrashProcess, Pick } from './crash-disk'

/** Calls that leave something behind. To end before any other is to end after the one before it. */
const lasting: ReadonlySet<string> = new Set([
  ...['create', 'write', 'sync', 'rename', 'link', 'unlink', 'makeFolder', 'syncFolder'],
])

/** A computer with its disk that stops dead after any step one likes, be it a step on the disk or on the web. */
export class Computer {
  /** Steps since it was last started that left something behind. */
  steps = 0
  isDead = false
  readonly #disk: CrashDisk
  #last = Infinity
  #running: CrashProcess

  constructor(disk = new CrashDisk()) {
    this.#disk = disk
    this.#running = this.start()
  }

  /** The program starts anew; whatever ran before is gone. */
  start(): CrashProcess {
    this.steps = 0
    this.isDead = false
    this.#last = Infinity
    this.#running = this.#disk.start()
    this.#running.plan = (_, name) =>
      this.isDead || (lasting.has(name) && this.stops()) ? { kind: 'crash' } : null
    return this.#running
  }

  /** So many more steps, and no other. */
  stopAfter(steps: number): void {
    this.#last = this.steps + steps
  }

  /** Whether the next step is not taken any more; otherwise it is counted. */
  stops(): boolean {
    if (this.isDead || this.steps >= this.#last) {
      this.isDead = true
      this.#running.kill()
      return true
    }
    this.steps += 1
    return false
  }

  cutPower(pick: Pick): void {
    this.#disk.cutPower(pick)
  }

  copy(): Computer {
    return new Computer(this.#disk.copy())
  }
}
