import type { EditorView } from '@tiptap/pm/view'
import { domRange, spanInSight, type Span } from './in-sight'

const all = 'caibian-find'
const present = 'caibian-find-present'

/**
 * Paints hits in the text by the CSS Custom Highlight API: the page stays as it is, so nothing here can
 * disturb a composition or slow a key. Only hits in sight are painted.
 */
export class FindHighlights {
  readonly #view: EditorView
  readonly #scroller: HTMLElement
  #spans: readonly Span[] = []
  #present: Span | null = null
  #frame = 0

  constructor(view: EditorView, scroller: HTMLElement) {
    this.#view = view
    this.#scroller = scroller
    scroller.addEventListener('scroll', this.#soon, { passive: true })
    window.addEventListener('resize', this.#soon)
  }

  show(spans: readonly Span[], present: Span | null): void {
    this.#spans = spans
    this.#present = present
    this.#soon()
  }

  clear(): void {
    cancelAnimationFrame(this.#frame)
    this.#scroller.removeEventListener('scroll', this.#soon)
    window.removeEventListener('resize', this.#soon)
    CSS.highlights.delete(all)
    CSS.highlights.delete(present)
  }

  readonly #soon = (): void => {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#paint())
  }

  #paint(): void {
    if (this.#view.isDestroyed) return
    const sight = this.#spans.length === 0 ? null : spanInSight(this.#view, this.#scroller)
    const shown =
      sight === null ? [] : this.#spans.filter(({ from, to }) => to > sight.from && from < sight.to)
    CSS.highlights.set(all, new Highlight(...this.#ranges(shown)))
    const here = new Highlight(...this.#ranges(this.#present === null ? [] : [this.#present]))
    here.priority = 1
    CSS.highlights.set(present, here)
  }

  #ranges(spans: readonly Span[]): readonly Range[] {
    return spans.map((span) => domRange(this.#view, span)).filter((range) => range !== null)
  }
}
