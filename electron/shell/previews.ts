/** Pages that the window may show in its preview frame, each under an address that cannot be guessed. */
export class Previews {
  readonly #pages = new Map<string, string>()
  readonly #newToken: () => string

  constructor(newToken: () => string) {
    this.#newToken = newToken
  }

  /** Keeps a page for showing; the oldest one is forgotten. Answers with its token. */
  keep(page: string): string {
    const token = this.#newToken()
    this.#pages.set(token, page)
    const oldest = this.#pages.keys().next().value
    if (this.#pages.size > mostPages && oldest !== undefined) this.#pages.delete(oldest)
    return token
  }

  find(token: string): string | null {
    return this.#pages.get(token) ?? null
  }
}

/** Enough for every window to have one open and to go back some steps. */
const mostPages = 16
