/** Runs tasks strictly one after another; a task that fails does not stop the next. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  run<T>(task: () => Promise<T>): Promise<T> {
    this.#waiting += 1
    const turn = this.#last.then(task).finally(() => {
      this.#waiting -= 1
    })
    this.#last = turn.catch(() => undefined)
    return turn
  }

  get idle(): boolean {
    return this.#waiting === 0
  }

  /** Waits for all tasks, those added meanwhile as well. */
  async settled(): Promise<void> {
    while (!this.idle) await this.#last
  }
}
