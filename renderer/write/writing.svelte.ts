import { emptyWriting, type WritingLists } from '../../shared/write/lists'
import type { Result } from '../../shared/result'
import { call, on } from '../bridge'
import { ownZone } from '../ui/own-zone'

/** What the newsroom gave its writers, as every open text of this window works with it. */
class Writing {
  #lists = $state.raw<WritingLists>(emptyWriting)
  #zone = $state<string | null>(null)
  #following = false

  get lists(): WritingLists {
    return this.#lists
  }

  /** The zone whose calendar counts: that of the newsroom's site, else of this machine. */
  get zone(): string {
    return this.#zone ?? ownZone()
  }

  useZone(zone: string | null): void {
    this.#zone = zone
  }

  /** Fetches the lists, and follows them from then on. */
  async load(): Promise<Result<WritingLists>> {
    if (!this.#following) {
      this.#following = true
      on('session.changed', () => void this.load())
    }
    const answer = await call('write.lists', null)
    if (answer.ok) this.#lists = answer.value
    return answer
  }

  async save(lists: WritingLists): Promise<Result<WritingLists>> {
    const answer = await call('write.saveLists', { lists })
    if (answer.ok) this.#lists = answer.value
    return answer
  }
}

export const writing = new Writing()
