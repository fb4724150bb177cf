import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { domRange, spanInSight, type Span } from './in-sight'

/**
 * Paints stretches of the text by the CSS Custom Highlight API: the page stays as it is, so nothing here
 * can disturb a composition.
 *
 * Only what is in sight is painted: Chromium goes through every range of every highlight for each picture
 * it makes, and some hundreds of them made a key a quarter slower.
 */
export class TextHighlights {
  readonly #view: EditorView
  readonly #scroller: HTMLElement
  readonly #names: readonly string[]
  #spans: readonly (readonly Span[])[] = []
  #doc: Node | null = null
  #frame = 0

  /** `names` are those of the style sheet; where several lie on one place, the later name is seen. */
  constructor(view: EditorView, scroller: HTMLElement, names: readonly string[]) {
    this.#view = view
    this.#scroller = scroller
    this.#names = names
    scroller.addEventListener('scroll', this.#soon, { passive: true })
    window.addEventListener('resize', this.#soon)
  }

  /** Paints these stretches of the text as it stands now, for each name in turn. */
  show(...spans: readonly (readonly Span[])[]): void {
    this.#spans = spans
    this.#doc = this.#view.state.doc
    this.#soon()
  }

  clear(): void {
    cancelAnimationFrame(this.#frame)
    this.#scroller.removeEventListener('scroll', this.#soon)
    window.removeEventListener('resize', this.#soon)
    for (const name of this.#names) CSS.highlights.delete(name)
  }

  readonly #soon = (): void => {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#paint())
  }

  #paint(): void {
    // Places in an older text would be painted elsewhere; whoever shows them looks again soon.
    if (this.#view.isDestroyed || this.#view.state.doc !== this.#doc) return
    const isEmpty = this.#spans.every((spans) => spans.length === 0)
    const sight = isEmpty ? null : spanInSight(this.#view, this.#scroller)
    for (const [priority, name] of this.#names.entries()) {
      const shown = this.#spans[priority]?.filter(
        ({ from, to }) => sight !== null && to > sight.from && from < sight.to,
      )
      const ranges = (shown ?? []).map((span) => domRange(this.#view, span))
      const highlight = new Highlight(...ranges.filter((range) => range !== null))
      highlight.priority = priority
      if (highlight.size === 0) CSS.highlights.delete(name)
      else CSS.highlights.set(name, highlight)
    }
  }
}
