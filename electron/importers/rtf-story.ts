import type { LeftOut } from '../../shared/newstext/reading'
import { escaped } from './unpacked'

/** Gathers the paragraphs, lists and tables of an RTF file, and writes them as HTML. */
export class RtfStory {
  readonly leftOut: LeftOut[] = []
  readonly #blocks: string[] = []
  readonly #notes: string[] = []
  #line = ''
  #tags: readonly string[] = []
  #link: string | null = null
  #linkOpen = false
  #heading: number | null = null
  #bullet: string | null = null
  #level = 0
  #isInTable = false
  #row: string[] = []
  #cell: string[] = []
  #rows: string[] = []
  /** Lists that are open, outermost first. */
  #lists: ('ul' | 'ol')[] = []

  text(text: string, tags: readonly string[]): void {
    this.#wear(tags)
    this.#line += escaped(text)
  }

  picture(address: string): void {
    this.#wear([])
    this.#line += `<img src="${address}" alt="">`
  }

  /** Text that follows, to the end of its field, leads to `address`. */
  beginLink(address: string | null): void {
    this.endLink()
    this.#link = address
  }

  endLink(): void {
    const isOpen = this.#linkOpen
    this.#linkOpen = false
    this.#link = null
    if (!isOpen) return
    this.#wear([])
    this.#line += '</a>'
  }

  /** A note to what stands here: its text goes below the story. */
  note(text: string): void {
    this.#notes.push(text)
    this.#wear([])
    this.#line += `<sup>[${this.#notes.length}]</sup>`
  }

  heading(level: number | null): void {
    this.#heading = level
  }

  /** The bullet or number that stands before the paragraph. */
  bullet(text: string): void {
    this.#bullet = text.trim()
  }

  /** A control word that shapes paragraphs. */
  control(word: string, value: number | null): void {
    switch (word) {
      case 'pard':
        this.#heading = null
        this.#isInTable = false
        this.#level = 0
        return
      case 'intbl':
        this.#isInTable = true
        return
      case 'ilvl':
        this.#level = Math.min(8, Math.max(0, value ?? 0))
        return
      case 'par':
      case 'sect':
        return this.#endParagraph()
      case 'line':
        this.#line += '<br>'
        return
      case 'cell':
        this.#endParagraph()
        this.#row.push(`<td>${this.#cell.join('')}</td>`)
        this.#cell = []
        return
      case 'row':
        this.#rows.push(`<tr>${this.#row.join('')}</tr>`)
        this.#row = []
        return
      case 'fldrslt':
        this.#openLink()
        return
      default:
        return
    }
  }

  finish(): void {
    this.#endParagraph()
    if (this.#row.length > 0) this.control('row', null)
    this.#endTable()
    this.#endLists(0)
  }

  html(): string {
    return this.#blocks.join('') + this.#noteList()
  }

  #endParagraph(): void {
    this.endLink()
    this.#wear([])
    const inside = this.#line
    this.#line = ''
    const bullet = this.#bullet
    this.#bullet = null
    if (this.#isInTable) {
      this.#cell.push(`<p>${bullet === null ? '' : `${escaped(bullet)} `}${inside}</p>`)
      return
    }
    this.#endTable()
    if (bullet !== null && this.#heading === null) return this.#addItem(bullet, inside)
    this.#endLists(0)
    if (inside.trim() === '') return
    const tag = this.#heading === null ? 'p' : `h${Math.min(4, this.#heading)}`
    this.#blocks.push(`<${tag}>${inside}</${tag}>`)
  }

  #addItem(bullet: string, inside: string): void {
    const tag = /^[(（]?(?:\d+|[a-z]|[ivx]+|[一二三四五六七八九十]+)[.)、．）]/i.test(bullet)
      ? 'ol'
      : 'ul'
    const depth = this.#level + 1
    this.#endLists(depth)
    if (this.#lists.length === depth) {
      this.#blocks.push('</li>')
      if (this.#lists.at(-1) !== tag) {
        this.#blocks.push(`</${this.#lists.pop()}>`)
      }
    }
    while (this.#lists.length < depth) {
      // A level that was jumped over has an item of its own, so that the nesting stays.
      const isSkipped = this.#lists.length + 1 < depth
      this.#lists.push(tag)
      this.#blocks.push(`<${tag}>${isSkipped ? '<li>' : ''}`)
    }
    this.#blocks.push(`<li><p>${inside}</p>`)
  }

  #endLists(depth: number): void {
    while (this.#lists.length > depth) this.#blocks.push(`</li></${this.#lists.pop()}>`)
  }

  #endTable(): void {
    if (this.#rows.length === 0) return
    this.#endLists(0)
    this.#blocks.push(`<table>${this.#rows.join('')}</table>`)
    this.#rows = []
  }

  /** Opens and closes tags so that just these are open. */
  #wear(tags: readonly string[]): void {
    if (this.#tags.join() === tags.join()) return
    const closing = this.#tags.toReversed().map((tag) => `</${tag}>`)
    this.#line += closing.join('') + tags.map((tag) => `<${tag}>`).join('')
    this.#tags = tags
  }

  #openLink(): void {
    if (this.#link === null || this.#linkOpen) return
    this.#wear([])
    this.#line += `<a href="${escaped(this.#link)}">`
    this.#linkOpen = true
  }

  #noteList(): string {
    const items = this.#notes.map((note) => `<li>${escaped(note)}</li>`)
    return items.length === 0 ? '' : `<ol>${items.join('')}</ol>`
  }
}
