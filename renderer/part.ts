/**
 * A part of the program whose code is loaded once, ahead or when it is first needed.
 *
 * `import()` answers a task later even when the code is there, and the page is laid out in between; this
 * gives what is there at once, so that what needs it is drawn with what asked for it.
 */
export class Part<T> {
  #loaded: T | null = null
  #loading: Promise<T> | null = null
  readonly #load: () => Promise<T>

  constructor(load: () => Promise<T>) {
    this.#load = load
  }

  /** The part when it is there, else the promise of it. A part that could not be loaded is tried again. */
  get(): T | Promise<T> {
    return this.#loaded ?? (this.#loading ??= this.#fetch())
  }

  async #fetch(): Promise<T> {
    try {
      return (this.#loaded = await this.#load())
    } finally {
      this.#loading = null
    }
  }
}

/** The article that is open, and the middle of the window that shows it. */
export const openArticle = new Part(() => import('./editor/open-article.svelte'))
export const articleEditor = new Part(() => import('./editor/ArticleEditor.svelte'))
