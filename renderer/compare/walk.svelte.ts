/** The walk from change to change by key: everything marked `data-change`, in the order of the page. */
export class ChangeWalk {
  #at = $state(-1)
  #count = $state(0)

  /** The change that was gone to last, from 1; 0 before the first. */
  get at(): number {
    return this.#at + 1
  }

  get count(): number {
    return this.#count
  }

  restart(): void {
    this.#at = -1
    this.#count = 0
  }

  step(page: HTMLElement | undefined, by: 1 | -1): void {
    const changes = page?.querySelectorAll<HTMLElement>('[data-change]') ?? []
    this.#count = changes.length
    if (changes.length === 0) return
    const from = this.#at === -1 && by === -1 ? 0 : this.#at
    this.#at = (from + by + changes.length) % changes.length
    goTo(changes[this.#at])
  }
}

/** Brings a change into the middle of the view and gives it the focus. */
export function goTo(change: HTMLElement | null | undefined): void {
  change?.scrollIntoView({ block: 'center' })
  change?.focus({ preventScroll: true })
}
