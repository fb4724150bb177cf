import { attribute, elementsInside, textInside } from '../document/html-tree'
import type { HtmlElement, HtmlNode } from '../document/html-tree'
import type { OriginalLine } from './original-line'

/** What a page's head says in words: its title, its meta tags, and the texts of its JSON-LD. */
export function headLines(page: HtmlNode): readonly OriginalLine[] {
  const lines = elementsInside(page, ({ tagName }) =>
    ['title', 'meta', 'script'].includes(tagName),
  ).flatMap(linesOf)
  return lines.map(([sign, text]) => ({
    text: text.replace(/[\s\u00a0]+/g, ' ').trim(),
    part: 'head',
    style: 'text',
    sign,
  }))
}

type Told = readonly [sign: string, text: string]

function linesOf(element: HtmlElement): readonly Told[] {
  if (element.tagName === 'title') return [['title', textInside(element)]]
  if (element.tagName === 'meta') {
    const name = attribute(element, 'name') ?? attribute(element, 'property') ?? ''
    return technical.test(name) || name === ''
      ? []
      : [[`meta ${name.toLowerCase()}`, attribute(element, 'content') ?? '']]
  }
  if (!/ld\+json/i.test(attribute(element, 'type') ?? '')) return []
  const json = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
  try {
    return told(JSON.parse(json), 'json-ld', 0)
  } catch {
    return []
  }
}

/** Meta tags for machines, which hold nothing a reader could call a field of the story. */
const technical =
  /^(?:viewport|robots|generator|theme-color|referrer|renderer|format-detection|apple-.*|msapplication.*|google.*|baidu.*|360.*|csrf.*|twitter:card|og:type|fb:.*|x-.*)$/i

/** The texts of a JSON value, each with the path of its keys. */
function told(value: unknown, path: string, depth: number): readonly Told[] {
  if (depth > 6) return []
  if (typeof value === 'string') return /@(?:type|context)$/.test(path) ? [] : [[path, value]]
  if (Array.isArray(value)) return value.flatMap((each) => told(each, path, depth + 1))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => told(inner, `${path} ${key}`, depth + 1))
}
