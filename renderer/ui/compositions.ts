/**
 * Milliseconds in which an editor takes a finished composition into its text: ProseMirror waits 20 for the
 * browser's last change.
 */
const settling = 60

/** Knows whether an input method is at work anywhere in the window. */
export class Compositions {
  #isOn = false
  #waiting: readonly (() => void)[] = []

  /** Listens from now on; the answer stops that. */
  watch(): () => void {
    const begin = () => (this.#isOn = true)
    const end = () => this.#end()
    document.addEventListener('compositionstart', begin, true)
    document.addEventListener('compositionend', end, true)
    return () => {
      document.removeEventListener('compositionstart', begin, true)
      document.removeEventListener('compositionend', end, true)
      this.#end()
    }
  }

  /** Resolves when nothing is being composed, and what was is in the text. */
  async ended(): Promise<void> {
    while (this.#isOn) {
      await new Promise<void>((resolve) => (this.#waiting = [...this.#waiting, resolve]))
      await new Promise((resolve) => setTimeout(resolve, settling))
    }
  }

  #end(): void {
    this.#isOn = false
    for (const resolve of this.#waiting) resolve()
    this.#waiting = []
  }
}
