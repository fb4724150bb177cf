import { createContext } from 'svelte'

/** The window's notices, so that a dialog can show them above itself. */
export const [useNotices, provideNotices, hasNotices] = createContext<Notices>()

export interface Notice {
  readonly id: number
  readonly kind: 'info' | 'problem'
  readonly text: string
  /** One thing the person can do about it. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Short messages at the edge of the window. Problems stay until they are put away; the rest leave after a while. */
export class Notices {
  #list = $state.raw<readonly Notice[]>([])
  #places = $state.raw<readonly string[]>([])
  #last = 0

  get list(): readonly Notice[] {
    return this.#list
  }

  /** Where they are shown: the place that opened last, since a modal dialog shuts off all that is below it. */
  get place(): string | null {
    return this.#places.at(-1) ?? null
  }

  /** A place to show them is there; the answer takes it away. */
  open(place: string): () => void {
    this.#places = [...this.#places, place]
    return () => {
      this.#places = this.#places.filter((other) => other !== place)
    }
  }

  /** Answers with its id, for whoever has it outlived before it leaves. */
  info(text: string, action?: Notice['action']): number {
    return this.#add('info', text, action)
  }

  problem(text: string, action?: Notice['action']): void {
    this.#add('problem', text, action)
  }

  dismiss(id: number): void {
    this.#list = this.#list.filter((notice) => notice.id !== id)
  }

  #add(kind: Notice['kind'], text: string, action?: Notice['action']): number {
    const same = this.#list.filter((notice) => notice.text !== text || notice.kind !== kind)
    this.#last += 1
    const notice = { id: this.#last, kind, text, ...(action === undefined ? {} : { action }) }
    this.#list = [...same.slice(-3), notice]
    return notice.id
  }
}
