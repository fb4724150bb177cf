import type { Node } from '@tiptap/pm/model'

/** A stretch of a document, in ProseMirror positions: before its first character, and after its last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What a leaf counts as: one character, as its place in the block is one. */
export function leafText(leaf: Node): string {
  return leaf.type.name === 'hardBreak' ? '\n' : '\ufffc'
}

/**
 * The text of a document as one string, its text blocks parted by line breaks, and the ways between
 * offsets in the string (UTF-16 code units) and positions in the document.
 */
export class FlatText {
  readonly text: string
  readonly #blocks: readonly { readonly offset: number; readonly start: number }[]
  readonly #lengths: readonly number[]

  constructor(doc: Node) {
    const texts: string[] = []
    const blocks: { offset: number; start: number }[] = []
    let offset = 0
    doc.descendants((node, at) => {
      if (!node.isTextblock) return true
      const text = node.textBetween(0, node.content.size, '', leafText)
      texts.push(text)
      blocks.push({ offset, start: at + 1 })
      offset += text.length + 1
      return false
    })
    this.text = texts.join('\n')
    this.#blocks = blocks
    this.#lengths = texts.map(({ length }) => length)
  }

  /** The offset of a position; that of the nearest text where it stands between blocks. */
  offsetOf(position: number): number {
    const at = this.#blocks.findLastIndex(({ start }) => start <= position)
    const block = this.#blocks[at]
    if (block === undefined) return 0
    return block.offset + Math.min(position - block.start, this.#lengths[at] ?? 0)
  }

  /** The span of a stretch of the text. */
  spanOf(start: number, end: number): Span {
    return { from: this.#positionOf(start), to: this.#positionOf(end) }
  }

  #positionOf(offset: number): number {
    const block = this.#blocks.findLast((one) => one.offset <= offset)
    return block === undefined ? 0 : block.start + offset - block.offset
  }
}
