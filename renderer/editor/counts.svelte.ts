import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { BodyNode } from '../../shared/document/body'
import { countText, textOf, type TextCount } from '../../shared/document/text'
import type { RichEditor } from './rich-editor.svelte'

const nothing: TextCount = { characters: 0, words: 0 }

/**
 * How long the text is, counted while nothing else has to be done.
 *
 * Each block is counted once: ProseMirror makes a new node only for a block that has changed.
 */
export class Counts {
  #whole = $state.raw<TextCount>(nothing)
  #selected = $state.raw<TextCount | null>(null)
  readonly #known = new WeakMap<Node, TextCount>()
  readonly #editor: RichEditor
  #asked = 0

  constructor(editor: RichEditor) {
    this.#editor = editor
  }

  get whole(): TextCount {
    return this.#whole
  }

  /** Of what is selected; null where nothing is. */
  get selected(): TextCount | null {
    return this.#selected
  }

  /** Counts now and whenever the text came to rest; the answer stops it. */
  watch(): () => void {
    const stop = this.#editor.onSettled(() => this.#ask())
    this.#count()
    return () => {
      stop()
      cancelIdleCallback(this.#asked)
    }
  }

  #ask(): void {
    cancelIdleCallback(this.#asked)
    this.#asked = requestIdleCallback(() => this.#count(), { timeout: 1000 })
  }

  #count(): void {
    const { core } = this.#editor
    if (core.isDestroyed) return
    if (this.#editor.isComposing) return
    const whole = this.#countDoc(core.state.doc)
    if (differs(whole, this.#whole)) this.#whole = whole
    const selected = selectionCount(core)
    if (differs(selected ?? nothing, this.#selected ?? nothing)) this.#selected = selected
  }

  #countDoc(doc: Node): TextCount {
    let characters = 0
    let words = 0
    doc.forEach((block) => {
      const count = this.#countBlock(block)
      characters += count.characters
      words += count.words
    })
    return { characters, words }
  }

  #countBlock(block: Node): TextCount {
    if (block.type.name === 'note') return nothing
    const known = this.#known.get(block)
    if (known !== undefined) return known
    const count = countText(textOf(block.toJSON() as BodyNode))
    this.#known.set(block, count)
    return count
  }
}

function selectionCount({ state }: Editor): TextCount | null {
  const { from, to, empty } = state.selection
  return empty ? null : countText(state.doc.textBetween(from, to, '\n', '\n'))
}

function differs(a: TextCount, b: TextCount): boolean {
  return a.characters !== b.characters || a.words !== b.words
}
