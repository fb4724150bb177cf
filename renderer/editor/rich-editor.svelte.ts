import { Editor, type EditorOptions } from '@tiptap/core'
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { createSubscriber } from 'svelte/reactivity'

/** Milliseconds after which the tools round the text look at it again: when the caret moved, and after a key. */
const afterMove = 40
const afterKey = 200
/** At latest after so many while somebody types without a pause. */
const longestWait = 1500

/**
 * Tiptap in Svelte: mounted by an attachment, read by what is drawn.
 *
 * What is read through `read` is asked again a moment after the text or the selection changed, never
 * on the typing path and never while a composition is under way.
 */
export class RichEditor {
  readonly core: Editor
  readonly #subscribe: () => void
  readonly #settled = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #due = 0
  #latest = 0

  constructor(options: Partial<EditorOptions>) {
    this.core = new Editor({
      ...options,
      element: null,
      // Styles lie in story.css: the window's policy allows no style elements.
      injectCSS: false,
      // Not used here, and `delete` compares the document on each key.
      enableCoreExtensions: { delete: false, textDirection: false },
      // A text the grammar does not know must stop here, not be emptied in silence.
      enableContentCheck: true,
      enableInputRules: false,
      enablePasteRules: false,
    })
    this.core.on('transaction', ({ transaction }) =>
      this.#restIn(transaction.docChanged ? afterKey : afterMove),
    )
    this.core.on('focus', this.#moved)
    this.core.on('blur', this.#moved)
    this.#subscribe = createSubscriber((update) => this.onSettled(update))
  }

  /** Reads from the editor, reactively, as of the last time it came to rest. */
  read<T>(read: (editor: Editor) => T): T {
    this.#subscribe()
    return read(this.core)
  }

  /** Hears that the text or the selection came to rest; the answer stops listening. */
  onSettled(hear: () => void): () => void {
    this.#settled.add(hear)
    return () => this.#settled.delete(hear)
  }

  get isComposing(): boolean {
    return this.core.view.composing
  }

  readonly mount: Attachment<HTMLElement> = (element) => {
    // Made outside of the page and put in whole: the view measures itself while it is made, and in the
    // page each time would lay it out. Node views read the article; that is no reason to mount again.
    const outside = document.createElement('div')
    untrack(() => this.core.mount(outside))
    element.append(this.core.view.dom)
    element.addEventListener('compositionend', this.#composed)
    return () => {
      element.removeEventListener('compositionend', this.#composed)
      this.core.unmount()
    }
  }

  destroy(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#settled.clear()
    this.core.destroy()
  }

  readonly #moved = (): void => this.#restIn(afterMove)
  readonly #composed = (): void => this.#restIn(afterKey)

  /** On the typing path: a comparison, and at most once a pause a timer. */
  #restIn(milliseconds: number): void {
    if (this.#settled.size === 0) return
    const now = performance.now()
    if (this.#timer === null) {
      this.#latest = now + longestWait
      this.#due = now + milliseconds
      this.#wait(milliseconds)
    } else if (milliseconds === afterKey) this.#due = now + milliseconds
  }

  #wait(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      const now = performance.now()
      const rest = Math.min(this.#due, this.#latest) - now
      if (this.core.isDestroyed) this.#timer = null
      else if (this.isComposing) this.#wait(afterMove)
      else if (rest > 1) this.#wait(rest)
      else {
        this.#timer = null
        for (const hear of [...this.#settled]) hear()
      }
    }, milliseconds)
  }
}
