import { childOf, childrenNamed, elementsOf } from './xml'
import type { XmlElement } from './xml'

interface Style {
  readonly display: string
  readonly parent: string
  readonly family: string
  readonly properties: Readonly<Record<string, string>>
}

/** What the styles of an OpenDocument text say of its paragraphs, letters and lists. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>()
  /** Levels that are numbered, by the list style's name. */
  readonly #numbered = new Map<string, ReadonlySet<number>>()

  constructor(files: readonly (XmlElement | null)[]) {
    for (const file of files) {
      if (file === null) continue
      for (const part of [childOf(file, 'styles'), childOf(file, 'automatic-styles')]) {
        if (part !== null) elementsOf(part).forEach((style) => this.#add(style))
      }
    }
  }

  /** The tags round letters in this style. Only a style of a text's own is asked: a heading is bold by itself. */
  marksOf(name: string): { readonly before: string; readonly after: string } {
    const value = (property: string) => this.#property(name, property) ?? ''
    const isLine = (property: string) => !['', 'none'].includes(value(property))
    const tags = [
      ...(/^(?:bold|[6-9]00)$/.test(value('font-weight')) ? ['strong'] : []),
      ...(/^(?:italic|oblique)$/.test(value('font-style')) ? ['em'] : []),
      ...(isLine('text-underline-style') ? ['u'] : []),
      ...(isLine('text-line-through-style') ? ['s'] : []),
      ...(/^(?:super|[1-9])/.test(value('text-position')) ? ['sup'] : []),
      ...(/^(?:sub|-)/.test(value('text-position')) ? ['sub'] : []),
    ]
    const before = tags.map((tag) => `<${tag}>`).join('')
    const after = tags
      .toReversed()
      .map((tag) => `</${tag}>`)
      .join('')
    return { before, after }
  }

  /** The level of a heading that is only a style: `Title` is 1, `Heading 2` is 2. */
  headingOf(name: string): number | null {
    for (const display of this.#names(name)) {
      if (/^(?:title|标题)$/i.test(display)) return 1
      const level = /^(?:heading|标题)[_ ]*(\d)$/i.exec(display)?.[1]
      if (level !== undefined) return Math.min(4, Number(level))
    }
    return null
  }

  isQuote(name: string): boolean {
    return this.#names(name).some((display) => /^quot/i.test(display))
  }

  isNumbered(name: string | null, level: number): boolean {
    return name !== null && (this.#numbered.get(name)?.has(level) ?? false)
  }

  #add(style: XmlElement): void {
    const { attributes } = style
    const name = attributes['name'] ?? ''
    if (style.name === 'list-style') {
      const levels = childrenNamed(style, 'list-level-style-number')
      const shown = levels.filter((level) => (level.attributes['num-format'] ?? '') !== '')
      this.#numbered.set(name, new Set(shown.map((level) => Number(level.attributes['level']))))
    }
    if (style.name !== 'style') return
    this.#styles.set(name, {
      display: (attributes['display-name'] ?? name).replaceAll('_20_', ' '),
      parent: attributes['parent-style-name'] ?? '',
      family: attributes['family'] ?? '',
      properties: childOf(style, 'text-properties')?.attributes ?? {},
    })
  }

  #property(name: string, property: string): string | undefined {
    let style = this.#styles.get(name)
    for (let step = 0; style !== undefined && step < 10; step += 1) {
      const value = style.properties[property]
      if (value !== undefined) return value
      // The look of a whole paragraph comes with its named style and is no emphasis.
      if (style.family === 'paragraph') return undefined
      style = this.#styles.get(style.parent)
    }
    return undefined
  }

  #names(name: string): readonly string[] {
    const names: string[] = []
    let next = name
    for (let step = 0; next !== '' && step < 10; step += 1) {
      const style = this.#styles.get(next)
      names.push(style?.display ?? next.replaceAll('_20_', ' '))
      next = style?.parent ?? ''
    }
    return names
  }
}
