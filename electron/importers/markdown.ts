import { parse as parseYaml } from 'yaml'
import { parseContent } from '../../shared/article/draft'
import { bodyFromHtml, bodyFromNodes } from '../../shared/document/from-html'
import type { HtmlRead } from '../../shared/document/from-html'
import { splitCredit } from '../../shared/document/html-picture'
import { childrenOf, htmlTree } from '../../shared/document/html-tree'
import type { Picture } from '../../shared/document/picture'
import { takeCaptions } from '../../shared/newstext/captions'
import { blocksFromBody, blocksFromText } from '../../shared/newstext/blocks'
import { factsFromFields } from '../../shared/newstext/front-matter'
import { readOwnMarkdown } from '../../shared/newstext/own-markdown'
import { noFacts } from '../../shared/newstext/reading'
import type { Facts } from '../../shared/newstext/reading'
import type { Importer } from './importer'
import { withNewsBlocks } from './markdown-blocks'
import { htmlFromMarkdown } from './markdown-html'

/** Markdown, raw HTML in it through the one door, and YAML front matter. Nested without end, its words alone. */
export const markdownImporter: Importer = {
  copyOf(text, newId) {
    const { facts, rest, refused, fields } = splitFrontMatter(text)
    const html = htmlFromMarkdown(rest)
    if (html === null) {
      const leftOut = [{ reason: 'import.leftOut.layout', text: rest.slice(0, 200) }]
      return { blocks: blocksFromText(rest), facts, leftOut, pictures: [] }
    }
    const read = readHtml(html, newId)
    const own = fields === null ? null : readOwnMarkdown(fields, read, newId)
    // Anybody can write such a head: what is no whole content is read as any file is.
    if (own !== null && parseContent(own.content).ok) {
      const { pictures, ...reading } = own
      return { blocks: [], facts, leftOut: [], pictures, reading }
    }
    const leftOut = refused === '' ? [] : [{ reason: 'import.leftOut.frontMatter', text: refused }]
    return takeCaptions({
      blocks: blocksFromBody(read.body),
      facts,
      leftOut: [...leftOut, ...read.lost],
      pictures: read.pictures.map(withDividedLine),
    })
  },
}

/** The line below a picture of a group, which no head divides. */
function withDividedLine(picture: Picture): Picture {
  return picture.credit === '' ? { ...picture, ...splitCredit(picture.caption) } : picture
}

function readHtml(html: string, newId: () => string): HtmlRead {
  const reading = { origin: 'foreign', newId } as const
  const tree = htmlTree(html)
  return tree === null
    ? bodyFromHtml(html, reading)
    : bodyFromNodes(withNewsBlocks(childrenOf(tree)), reading)
}

interface FrontMatter {
  readonly facts: Facts
  readonly rest: string
  /** The head as it stands; null without one that can be read. */
  readonly fields: Readonly<Record<string, unknown>> | null
  /** Front matter that is no YAML mapping, kept for a person to look at. */
  readonly refused: string
}

function splitFrontMatter(text: string): FrontMatter {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
    text,
  )
  if (match === null) return { facts: noFacts, rest: text, refused: '', fields: null }
  const [, yaml = ''] = match
  const rest = text.slice(match[0].length)
  const fields = mapping(yaml)
  return fields === null
    ? { facts: noFacts, rest, refused: yaml, fields }
    : { facts: factsFromFields(fields), rest, refused: '', fields }
}

/** A small document without aliases that grow: names and lists of names is all front matter needs. */
function mapping(yaml: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = parseYaml(yaml, { maxAliasCount: 10, schema: 'failsafe' })
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
