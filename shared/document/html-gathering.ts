import type { BodyMark, BodyNode } from './body'
import { InlineLine } from './html-inline'
import type { Place } from './html-reading'
import { joinText } from './normal-form'

/** Blocks in the making: whole ones, and the line that is still being written. */
export class Gathering {
  readonly #own: boolean
  readonly #blocks: BodyNode[] = []
  readonly #line = new InlineLine()
  /** The node the present line becomes; a paragraph outside headings and the like. */
  #textBlock: BodyNode | null = null
  #breaks = 0

  constructor(own: boolean) {
    this.#own = own
  }

  addText(text: string, place: Place): void {
    const verbatim = this.#own && this.#textBlock !== null
    if (!verbatim && this.#line.isEmpty && text.trim() === '') return
    if (text.trim() !== '') this.#endBreaks(text, place.marks)
    this.#line.addText(text, place.marks, verbatim)
  }

  addBreak(place: Place): void {
    if (this.#own) this.#line.addBreak(place.marks)
    else if (!this.#line.isEmpty) this.#breaks += 1
  }

  /** A node that stands in the line like a letter. */
  addInline(node: BodyNode, place: Place): void {
    this.#breaks = 0
    this.#line.addNode(node, place.marks)
  }

  addBlock(block: BodyNode): void {
    this.endLine()
    this.#blocks.push(block)
  }

  /** Lines until the end of `read` become this kind of block. Blocks found inside follow it. */
  within(textBlock: BodyNode, read: () => void): void {
    this.endLine()
    const outer = this.#textBlock
    this.#textBlock = textBlock
    const before = this.#blocks.length
    read()
    this.endLine()
    if (this.#own && this.#blocks.length === before) this.#blocks.push(textBlock)
    this.#textBlock = outer
  }

  endLine(): void {
    this.#breaks = 0
    const content = this.#line.take(this.#own)
    if (content.length === 0) return
    const block = this.#textBlock ?? { type: 'paragraph' }
    const plain = block.type === 'heading' && !this.#own ? withoutBoldness(content) : content
    this.#blocks.push({ ...block, content: plain })
  }

  finish(): readonly BodyNode[] {
    this.endLine()
    return this.#blocks
  }

  /** Two breaks, or one before an indent, end a paragraph; a single one is a break in it. */
  #endBreaks(next: string, marks: readonly BodyMark[]): void {
    if (this.#breaks === 0) return
    const parts = this.#breaks > 1 || /^\s*[\u3000\u2003]/.test(next)
    this.#breaks = 0
    if (parts) this.endLine()
    else this.#line.addBreak(marks)
  }
}

/** A heading that is bold from end to end says no more than that it is one. */
function withoutBoldness(content: readonly BodyNode[]): readonly BodyNode[] {
  const isBold = ({ type }: BodyMark) => type === 'bold'
  const isWhole = content.every(({ type, marks = [] }) => type !== 'text' || marks.some(isBold))
  if (!isWhole) return content
  return joinText(
    content.map((node) => {
      const { marks = [], ...rest } = node
      const kept = marks.filter((mark) => !isBold(mark))
      return kept.length > 0 ? { ...rest, marks: kept } : rest
    }),
  )
}
