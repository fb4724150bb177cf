import { Editor, type EditorOptions } from '@tiptap/core'
import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { createSubscriber } from 'svelte/reactivity'

/** Milliseconds between a change and the moment the tools round the text look at it again. */
const lookAgainAfter = 50

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
    this.core.on('transaction', this.#changed)
    this.core.on('focus', this.#changed)
    this.core.on('blur', this.#changed)
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
    // Node views read the article while they are drawn; that is no reason to mount again.
    untrack(() => this.core.mount(element))
    element.addEventListener('compositionend', this.#changed)
    return () => {
      element.removeEventListener('compositionend', this.#changed)
      this.core.unmount()
    }
  }

  destroy(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#settled.clear()
    this.core.destroy()
  }

  readonly #changed = (): void => {
    if (this.#timer !== null || this.#settled.size === 0) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      if (this.core.isDestroyed) return
      if (this.isComposing) this.#changed()
      else for (const hear of [...this.#settled]) hear()
    }, lookAgainAfter)
  }
}
