/** Follows the first page on its way out: the page itself, then each file that it names. */
export class PageFiles {
  /** Resolves when all of them were given out. */
  readonly given: Promise<void>
  #resolve: () => void = () => undefined
  #awaited: Set<string> | null = null

  constructor() {
    this.given = new Promise((resolve) => {
      this.#resolve = resolve
    })
  }

  /** The page, or one of its files, is out. `path` is relative to the page's folder. */
  note(path: string, bytes: Uint8Array): void {
    if (this.#awaited !== null) this.#awaited.delete(path)
    else if (path.endsWith('.html')) this.#awaited = namedFiles(new TextDecoder().decode(bytes))
    if (this.#awaited?.size === 0) this.#resolve()
  }
}

/** The built page names its files in tags of its head, by relative addresses: `./assets/index-a1.js`. */
function namedFiles(page: string): Set<string> {
  const tags = page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+)"/gu)
  return new Set(Array.from(tags, ([, path]) => path ?? ''))
}
