import { SaxesParser } from 'saxes'

/** An element of an XML file; names with their usual prefix dropped, as `item`, `encoded`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** Deepest nesting and most elements read: far beyond any file of news. */
const deepest = 400
const mostElements = 2_000_000

/**
 * An XML file as a tree; null where it is none, or declares entities of its own (those that grow are made
 * to do harm, and no file of news needs any). Prefixes are dropped: the formats read here have no two
 * elements whose local names differ in meaning only by them, but for those `keepPrefix` names.
 */
export function xmlTree(text: string, keepPrefix: readonly string[] = []): XmlElement | null {
  if (/<!ENTITY/i.test(text)) return null
  const parser = new SaxesParser()
  const open: Building[] = [{ name: '', attributes: {}, children: [] }]
  let count = 0
  const bare = (name: string) => {
    const [prefix = '', local] = name.split(':')
    return local === undefined || keepPrefix.includes(prefix) ? name : local
  }
  const add = (piece: string) => void open.at(-1)?.children.push(piece)
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', ({ name, attributes }) => {
    count += 1
    if (open.length > deepest || count > mostElements) throw new Error('too much')
    const named = Object.entries(attributes).map(([key, value]) => [bare(key), value] as const)
    const element = { name: bare(name), attributes: Object.fromEntries(named), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('error', (problem) => {
    throw problem
  })
  try {
    parser.write(text.replace(/^\ufeff/, '')).close()
  } catch {
    return null
  }
  return open[0]?.children.find((child) => typeof child !== 'string') ?? null
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** The first child element of this name; null where there is none. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return elementsOf(element).find((child) => child.name === name) ?? null
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name)
}

/** All text inside, as it stands. */
export function textIn(element: XmlElement | null): string {
  if (element === null) return ''
  return element.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('')
}

interface Building {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}
