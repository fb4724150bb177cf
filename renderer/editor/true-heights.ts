import type { RichEditor } from './rich-editor.svelte'

/** Blocks that take their true heights at a time: a few milliseconds' work. */
const atOnce = 12
/** Milliseconds of idleness that have to be left for them. */
const leastIdle = 6
/** Milliseconds without a further change of the width, after which heights are taken anew. */
const afterResize = 400

/**
 * Lets every block take its true height once, while nothing else has to be done; the answer ends it.
 *
 * A block out of sight has a guessed height until it was laid out (`contain-intrinsic-size: auto`), and
 * whoever scrolls up to one sees the page jump when it takes its true one. The style comes from a sheet
 * of its own: the elements belong to ProseMirror, which would read a change of theirs as writing.
 */
export function takeTrueHeights(rich: RichEditor): () => void {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const run = new Run(rich, (first) => sheet.replaceSync(first === null ? '' : ruleFrom(first)))
  let width = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const watch = new ResizeObserver(([entry]) => {
    const now = Math.round(entry?.contentRect.width ?? 0)
    if (now === width || now === 0) return
    width = now
    clearTimeout(timer)
    timer = setTimeout(() => run.begin(), afterResize)
  })
  watch.observe(rich.core.view.dom)
  const stopHearing = rich.onSettled(() => run.beginIfMany())
  return () => {
    stopHearing()
    watch.disconnect()
    clearTimeout(timer)
    run.end()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}

/** One walk over the blocks, some at a time. */
class Run {
  /** Blocks there were when the last walk was over. */
  #known = 0
  #next = 0
  #asked: number | null = null
  #isWalking = false
  #isOver = false
  readonly #rich: RichEditor
  readonly #show: (first: number | null) => void

  constructor(rich: RichEditor, show: (first: number | null) => void) {
    this.#rich = rich
    this.#show = show
  }

  begin(): void {
    this.#next = 0
    this.#isWalking = true
    this.#ask()
  }

  /** Where many blocks came at once, as by a paste; a line that is written is in sight. */
  beginIfMany(): void {
    if (!this.#isWalking && this.#count > this.#known + atOnce) this.begin()
  }

  end(): void {
    this.#isOver = true
    if (this.#asked !== null) cancelIdleCallback(this.#asked)
  }

  get #count(): number {
    return this.#rich.core.state.doc.childCount
  }

  readonly #ask = (): void => {
    if (this.#isOver) return
    this.#asked ??= requestIdleCallback((deadline) => {
      this.#asked = null
      if (this.#rich.core.isDestroyed) return
      if (this.#rich.isComposing || deadline.timeRemaining() < leastIdle) this.#ask()
      else this.#step()
    })
  }

  #step(): void {
    const isDone = this.#next >= this.#count
    this.#show(isDone ? null : this.#next)
    if (isDone) {
      this.#known = this.#count
      this.#isWalking = false
      return
    }
    this.#next += atOnce
    // Their heights are remembered in the frame in between.
    requestAnimationFrame(this.#ask)
  }
}

function ruleFrom(first: number): string {
  const blocks = `:nth-child(n + ${first + 1}):nth-child(-n + ${first + atOnce})`
  return `.ProseMirror > ${blocks} { content-visibility: visible }`
}
