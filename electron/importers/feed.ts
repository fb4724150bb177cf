import { factsFromFields } from '../../shared/newstext/front-matter'
import { ok, refuse } from '../../shared/result'
import { decode } from './encoding'
import type { PackedFile, Unpacked, Unpacker } from './unpacked'
import { escaped } from './unpacked'
import { childOf, childrenNamed, elementsOf, textIn, xmlTree } from './xml'
import type { XmlElement } from './xml'

/** Most stories read from one feed. */
const mostStories = 500

/** The items of RSS 0.9 to 2.0 and RDF, and the entries of Atom (RFC 4287): a story each, its fields as they are. */
export const unpackFeed: Unpacker = (file) => {
  const { name, bytes } = file
  const text = decode(bytes)?.text ?? ''
  const root = xmlTree(text, ['dc', 'content', 'media', 'itunes', 'atom', 'source'])
  if (root === null) {
    return Promise.resolve(refuse('refusal.importDamaged', { values: { name } }))
  }
  const stories = root.name === 'feed' || root.name === 'entry' ? atom(root, file) : rss(root, file)
  if (stories.length > 0) return Promise.resolve(ok(stories.slice(0, mostStories)))
  return Promise.resolve(refuse('refusal.emptyFile', { values: { name } }))
}

function rss(root: XmlElement, file: PackedFile): readonly Unpacked[] {
  const channel = childOf(root, 'channel') ?? root
  const language = textIn(childOf(channel, 'language'))
  const items = [...childrenNamed(channel, 'item'), ...childrenNamed(root, 'item')]
  return items.map((item) => {
    const value = (...names: readonly string[]) =>
      names.map((name) => textIn(childOf(item, name)).trim()).find((text) => text !== '') ?? ''
    const fields = {
      title: plain(value('title')),
      author: [...childrenNamed(item, 'dc:creator'), ...childrenNamed(item, 'author')]
        .map((author) => authorName(textIn(author)))
        .filter((author) => author !== ''),
      date: dayOf(value('pubDate', 'dc:date')),
      source: value('source', 'dc:source', 'dc:publisher'),
      url: value('link', 'guid'),
      sections: childrenNamed(item, 'category')
        .map((one) => textIn(one).trim())
        .slice(0, 1),
      keywords: childrenNamed(item, 'category')
        .map((one) => textIn(one).trim())
        .slice(1),
      language: value('dc:language') === '' ? language : value('dc:language'),
    }
    const summary = value('description')
    const body = value('content:encoded')
    return story(file, fields, body === '' ? summary : body, body === '' ? '' : summary)
  })
}

function atom(root: XmlElement, file: PackedFile): readonly Unpacked[] {
  const entries = root.name === 'entry' ? [root] : childrenNamed(root, 'entry')
  const authorsOf = (element: XmlElement) =>
    childrenNamed(element, 'author').map((author) => textIn(childOf(author, 'name')).trim())
  return entries.map((entry) => {
    const text = (name: string) => textIn(childOf(entry, name)).trim()
    const own = authorsOf(entry)
    const source = childOf(entry, 'source')
    const link = childrenNamed(entry, 'link').find(
      ({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate',
    )
    const categories = childrenNamed(entry, 'category').map(
      ({ attributes }) => attributes['label'] ?? attributes['term'] ?? '',
    )
    const fields = {
      title: plain(constructText(childOf(entry, 'title'))),
      author: own.length > 0 ? own : authorsOf(root),
      date: text('published') === '' ? text('updated') : text('published'),
      source: source === null ? '' : textIn(childOf(source, 'title')).trim(),
      url: link?.attributes['href'] ?? '',
      sections: categories.slice(0, 1),
      keywords: categories.slice(1),
      language:
        childOf(entry, 'content')?.attributes['lang'] ??
        entry.attributes['lang'] ??
        root.attributes['lang'] ??
        '',
    }
    const summary = constructText(childOf(entry, 'summary'))
    const body = constructText(childOf(entry, 'content'))
    return story(file, fields, body === '' ? summary : body, body === '' ? '' : summary)
  })
}

/** An item's fields and its HTML as a story. */
function story(
  { name }: PackedFile,
  fields: Readonly<Record<string, unknown>> & { readonly title: string },
  body: string,
  summary: string,
): Unpacked {
  const facts = factsFromFields({ ...fields, abstract: plain(summary) })
  const title = fields.title === '' ? '' : ` › ${fields.title}`
  const text = isMarkup(body) ? body : escaped(body).replace(/\r?\n/g, '<br>')
  return {
    name: `${name}${title}`,
    kind: 'feed',
    form: 'html',
    text,
    facts,
    hints: [],
    leftOut: [],
  }
}

/** Text of an Atom construct (RFC 4287, 3.1): escaped HTML, XHTML as elements, or plain. */
function constructText(element: XmlElement | null): string {
  if (element === null) return ''
  if (element.attributes['type'] === 'xhtml') return elementsOf(element).map(markupOf).join('')
  const text = textIn(element).trim()
  return (element.attributes['type'] ?? 'text').includes('html') ? text : escaped(text)
}

function markupOf(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => /^[a-z][a-z-]*$/i.test(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const inside = element.children.map((child) =>
    typeof child === 'string' ? escaped(child) : markupOf(child),
  )
  return `<${element.name}${attributes.join('')}>${inside.join('')}</${element.name}>`
}

function isMarkup(text: string): boolean {
  return /<[a-z][^>]*>|&(?:[a-z]+|#\d+);/i.test(text)
}

function plain(text: string): string {
  const names: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    nbsp: ' ',
  }
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => names[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** RSS 2.0 writes `mail@example.org (Name)`. */
function authorName(text: string): string {
  const named = /^\S+@\S+\s*\((.+)\)\s*$/.exec(text.trim())?.[1] ?? text.trim()
  return /^\S+@\S+$/.test(named) ? '' : named
}

/** RFC 822 dates as ISO 8601; others as they stand. */
function dayOf(text: string): string {
  if (!/^(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3}/.test(text)) return text
  const at = Date.parse(text)
  return Number.isNaN(at) ? text : new Date(at).toISOString()
}
