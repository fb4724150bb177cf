import { queueKeys } from '../../shared/desk/queue'
import type { QueueKey } from '../../shared/desk/queue'
import type { ArticleList, ArticleSummary } from '../../shared/ipc'
import type { Refusal } from '../../shared/result'
import { call } from '../bridge'

/** Milliseconds between a change and the question to the host, so that a burst asks once. */
const pause = 120
/** The same for each thousand rows: a long list is dear to fetch, and typing in a story changes its row again and again. */
const pausePerThousand = 400

const noCounts = Object.fromEntries(queueKeys.map((key) => [key, 0])) as Record<QueueKey, number>

/** The rows of the list: one queue, narrowed by the words searched for. */
export class Rows {
  #queue = $state<QueueKey>('all')
  #search = $state('')
  #answer = $state.raw<ArticleList | null>(null)
  #refusal = $state.raw<Refusal | null>(null)
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | null = null

  get queue(): QueueKey {
    return this.#queue
  }

  get search(): string {
    return this.#search
  }

  get articles(): readonly ArticleSummary[] {
    return this.#answer?.articles ?? []
  }

  get counts(): Readonly<Record<QueueKey, number>> {
    return this.#answer?.counts ?? noCounts
  }

  /** False until the first answer has come: nothing may be called empty before. */
  get isKnown(): boolean {
    return this.#answer !== null
  }

  get refusal(): Refusal | null {
    return this.#refusal
  }

  show(queue: QueueKey): void {
    this.#queue = queue
    void this.load()
  }

  find(search: string): void {
    this.#search = search
    this.#loadIn(pause)
  }

  /** A queue and the words looked for in it, at once. */
  recall(queue: QueueKey, search: string): void {
    this.#search = search
    this.show(queue)
  }

  /** Asks again soon: something changed. */
  refresh(): void {
    if (this.#timer === null) this.#loadIn(pause + (this.articles.length / 1000) * pausePerThousand)
  }

  async load(): Promise<void> {
    this.#asked += 1
    const asked = this.#asked
    const answer = await call('article.list', { queue: this.#queue, search: this.#search.trim() })
    if (asked !== this.#asked) return
    if (answer.ok) this.#answer = answer.value
    this.#refusal = answer.ok ? null : answer.refusal
  }

  #loadIn(milliseconds: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.load()
    }, milliseconds)
  }

  /** Another library, or nobody signed in: what was shown is no longer right. */
  forget(): void {
    this.#asked += 1
    this.#answer = null
    this.#search = ''
  }
}
