import type { Bridge, MediaAsset, Pushes } from '../../shared/ipc'
import type { Result } from '../../shared/result'

/** The pictures and clips that are being taken in: a large one takes a while, since every pixel of it is read once. */
export class TakingIn {
  #underWay = $state(0)
  #now = $state.raw<Pushes['media.progress'] | null>(null)
  readonly #call: Bridge['call']

  constructor(call: Bridge['call']) {
    this.#call = call
  }

  get isUnderWay(): boolean {
    return this.#underWay > 0
  }

  /** The picture that is being read; null while there is none. */
  get now(): Pushes['media.progress'] | null {
    return this.isUnderWay ? this.#now : null
  }

  /** What the host says it is at. */
  note(told: Pushes['media.progress']): void {
    this.#now = told
  }

  stop(): void {
    void this.#call('media.stop', null)
  }

  readonly add = async (media: {
    readonly name: string
    readonly bytes: Uint8Array | null
    readonly what?: 'clips'
  }): Promise<Result<readonly MediaAsset[]>> => {
    if (!this.isUnderWay) this.#now = null
    this.#underWay += 1
    try {
      return await this.#call('media.add', media)
    } finally {
      this.#underWay -= 1
    }
  }
}
