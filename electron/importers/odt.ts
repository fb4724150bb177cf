import { ok, refuse } from '../../shared/result'
import type { LeftOut } from '../../shared/newstext/reading'
import { pictureTypeOf } from '../library/picture-type'
import { OdtStyles } from './odt-styles'
import { asHtml, escaped, pictureAddress } from './unpacked'
import type { Unpacker } from './unpacked'
import { childOf, elementsOf, textIn, xmlTree } from './xml'
import type { XmlElement } from './xml'
import { unzip } from './zip'

/** OpenDocument text (ISO/IEC 26300): the same parts of a story as of a Word file, from `content.xml`. */
export const unpackOdt: Unpacker = async (file) => {
  const { name, bytes } = file
  const parts = await unzip(name, bytes)
  if (!parts.ok) return parts
  const damaged = refuse('refusal.importDamaged', { values: { name } })
  const read = (path: string) => {
    const part = parts.value.get(path)
    return part === undefined ? null : xmlTree(Buffer.from(part).toString('utf8'))
  }
  const manifest = Buffer.from(parts.value.get('META-INF/manifest.xml') ?? []).toString('utf8')
  if (manifest.includes('encryption-data'))
    return refuse('refusal.importLocked', { values: { name } })
  const content = read('content.xml')
  const text = content === null ? null : bodyText(content)
  if (content === null || text === null) return damaged
  const styles = new OdtStyles([read('styles.xml'), content])
  const writing = new Writing(styles, parts.value)
  const html = writing.blocks(elementsOf(text)) + writing.notesBelow()
  return ok([asHtml(file, 'odt', html, writing.leftOut)])
}

function bodyText(content: XmlElement): XmlElement | null {
  const body = childOf(content, 'body')
  return body === null ? null : childOf(body, 'text')
}

/** Writes the HTML of a text, and gathers its notes and what is left out on the way. */
class Writing {
  readonly leftOut: LeftOut[] = []
  readonly #styles: OdtStyles
  readonly #files: ReadonlyMap<string, Uint8Array>
  readonly #notes: string[] = []

  constructor(styles: OdtStyles, files: ReadonlyMap<string, Uint8Array>) {
    this.#styles = styles
    this.#files = files
  }

  blocks(elements: readonly XmlElement[]): string {
    return elements.map((element) => this.#block(element)).join('')
  }

  notesBelow(): string {
    return this.#notes.length === 0
      ? ''
      : `<ol>${this.#notes.map((note) => `<li>${note}</li>`).join('')}</ol>`
  }

  #block(element: XmlElement): string {
    switch (element.name) {
      case 'h': {
        const level = Math.min(4, Math.max(1, Number(element.attributes['outline-level'] ?? 1)))
        return `<h${level}>${this.#inline(element)}</h${level}>`
      }
      case 'p':
        return this.#paragraph(element)
      case 'list':
        return this.#list(element, 1, null)
      case 'table':
        return `<table>${this.#rows(element)}</table>`
      case 'tracked-changes':
        this.#leaveOut('import.leftOut.deletion', element)
        return ''
      case 'sequence-decls':
      case 'variable-decls':
      case 'user-field-decls':
      case 'forms':
        return ''
      case 'frame':
        return this.#frame(element)
      default:
        return this.blocks(elementsOf(element))
    }
  }

  #paragraph(element: XmlElement): string {
    const style = element.attributes['style-name'] ?? ''
    const named = this.#styles.headingOf(style)
    const { before, after } = this.#styles.marksOf(style)
    const inside = `${before}${this.#inline(element)}${after}`
    if (named !== null) return `<h${named}>${this.#inline(element)}</h${named}>`
    return this.#styles.isQuote(style)
      ? `<blockquote><p>${inside}</p></blockquote>`
      : `<p>${inside}</p>`
  }

  #list(element: XmlElement, level: number, inherited: string | null): string {
    const style = element.attributes['style-name'] ?? inherited
    const tag = this.#styles.isNumbered(style, level) ? 'ol' : 'ul'
    const items = elementsOf(element).map((item) => {
      const inside = elementsOf(item).map((child) =>
        child.name === 'list' ? this.#list(child, level + 1, style) : this.#block(child),
      )
      return item.name === 'list-header' ? inside.join('') : `<li>${inside.join('')}</li>`
    })
    return `<${tag}>${items.join('')}</${tag}>`
  }

  #rows(table: XmlElement): string {
    return elementsOf(table)
      .map((part) => {
        switch (part.name) {
          case 'table-row':
            return `<tr>${elementsOf(part)
              .map((cell) => this.#cell(cell, 'td'))
              .join('')}</tr>`
          case 'table-header-rows':
            return elementsOf(part)
              .map(
                (row) =>
                  `<tr>${elementsOf(row)
                    .map((cell) => this.#cell(cell, 'th'))
                    .join('')}</tr>`,
              )
              .join('')
          case 'table-rows':
          case 'table-row-group':
            return this.#rows(part)
          default:
            return ''
        }
      })
      .join('')
  }

  #cell(cell: XmlElement, tag: 'td' | 'th'): string {
    if (cell.name !== 'table-cell') return ''
    const span = (name: string, html: string) => {
      const count = Number(cell.attributes[name] ?? 1)
      return count > 1 && count < 1000 ? ` ${html}="${count}"` : ''
    }
    const spans = `${span('number-columns-spanned', 'colspan')}${span('number-rows-spanned', 'rowspan')}`
    return `<${tag}${spans}>${this.blocks(elementsOf(cell))}</${tag}>`
  }

  #inline(element: XmlElement): string {
    return element.children
      .map((child) => (typeof child === 'string' ? escaped(child) : this.#piece(child)))
      .join('')
  }

  #piece(piece: XmlElement): string {
    switch (piece.name) {
      case 's':
        return ' '.repeat(Math.min(100, Number(piece.attributes['c'] ?? 1)))
      case 'tab':
        return ' '
      case 'line-break':
        return '<br>'
      case 'a':
        return `<a href="${escaped(piece.attributes['href'] ?? '')}">${this.#inline(piece)}</a>`
      case 'span': {
        const { before, after } = this.#styles.marksOf(piece.attributes['style-name'] ?? '')
        return `${before}${this.#inline(piece)}${after}`
      }
      case 'note':
        return this.#note(piece)
      case 'frame':
        return this.#frame(piece)
      case 'annotation':
        this.#leaveOut('import.leftOut.comment', piece)
        return ''
      case 'annotation-end':
      case 'bookmark':
      case 'soft-page-break':
        return ''
      default:
        return this.#inline(piece)
    }
  }

  #note(note: XmlElement): string {
    const body = childOf(note, 'note-body')
    const number = this.#notes.length
    this.#notes.push('')
    this.#notes[number] = body === null ? '' : this.blocks(elementsOf(body))
    return `<sup>[${number + 1}]</sup>`
  }

  /** A picture with its alternative text, or the text of a box: a caption stands in a box round its picture. */
  #frame(frame: XmlElement): string {
    const box = childOf(frame, 'text-box')
    if (box !== null) return `<figure>${this.blocks(elementsOf(box))}</figure>`
    const image = childOf(frame, 'image')
    const path = (image?.attributes['href'] ?? '').replace(/^\.\//, '')
    const bytes = this.#files.get(path)
    const said = textIn(childOf(frame, 'desc')) || textIn(childOf(frame, 'title'))
    const address = bytes === undefined ? path : pictureAddress(bytes, pictureTypeOf(bytes))
    if (image !== null) return `<img src="${escaped(address ?? path)}" alt="${escaped(said)}">`
    this.#leaveOut('import.leftOut.layout', frame)
    return ''
  }

  #leaveOut(reason: LeftOut['reason'], element: XmlElement): void {
    const text = textIn(element).replace(/\s+/g, ' ').trim()
    if (text !== '') this.leftOut.push({ reason, text })
  }
}
