import MarkdownIt from 'markdown-it'
import type { Env, Token } from 'markdown-it'
import { addNotes, notesHtml } from './markdown-notes'
import { escaped } from './unpacked'

/**
 * Markdown (CommonMark with tables, struck text, bare addresses and footnotes) as HTML, raw HTML in it as
 * it stands; null where it is nested deeper than any story is, since what lies below would be lost.
 * A quotation whose last line is `— <cite>…</cite>` is one with a name, as our own Markdown writes it, and one
 * that is a span of that class is one without.
 *
 * Reads nothing below `deepest` levels, so that a hostile list costs no more than any other text.
 */
export function htmlFromMarkdown(text: string): string | null {
  const environment: Env = {}
  const html = htmlWith(markdown, text, environment)
  if (html === null) return null
  const inside = (note: string) =>
    htmlWith(withoutNotes, note, environment) ?? `<p>${escaped(note)}</p>\n`
  return html + notesHtml(environment, inside)
}

/** Deepest nesting of blocks, in levels: a list and its item are two. */
const deepest = 100

const withoutNotes = newReader()
const markdown = newReader()
addNotes(markdown)

function newReader() {
  const reader = new MarkdownIt({ html: true, linkify: true, maxNesting: deepest })
  // Which addresses may stand in a story, the one door for HTML says; here none is judged or changed.
  reader.validateLink = () => true
  reader.normalizeLink = (address) => address
  reader.normalizeLinkText = (address) => address
  // A link is what begins with `http:` or the like; a name with a dot in it, or a desk's address, is text.
  reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add('//', null)
  return reader
}

function htmlWith(reader: typeof markdown, text: string, environment: Env): string | null {
  const tokens = reader.parse(text, environment)
  if (tokens.some(({ level }) => level >= deepest - 1)) return null
  markPullquotes(tokens)
  return reader.renderer.render(tokens, reader.options, environment)
}

const signedQuote = [
  ...['blockquote_open', 'paragraph_open', 'inline', 'paragraph_close'],
  ...['paragraph_open', 'inline', 'paragraph_close', 'blockquote_close'],
]
const loneQuote = signedQuote.filter((_, place) => place < 4 || place === 7)

/**
 * Gives quotations of one paragraph the class they have in our own HTML: those with a name below, and those
 * that are one span of that class.
 */
function markPullquotes(tokens: readonly Token[]): void {
  for (const [at, quote] of tokens.entries()) {
    const isOf = (types: readonly string[]) =>
      types.every((type, place) => tokens[at + place]?.type === type)
    if (isOf(signedQuote)) markSigned(quote, tokens[at + 4], tokens[at + 5])
    else if (isOf(loneQuote)) markLone(quote, tokens[at + 2])
  }
}

function markSigned(quote: Token, line: Token | undefined, said: Token | undefined): void {
  const [dash, start, ...rest] = said?.children ?? []
  const isSigned =
    dash?.content === '— ' && start?.content === '<cite>' && rest.at(-1)?.content === '</cite>'
  if (said === undefined || !isSigned) return
  said.children = rest.slice(0, -1)
  quote.attrJoin('class', 'pullquote')
  line?.attrJoin('class', 'attribution')
}

function markLone(quote: Token, words: Token | undefined): void {
  const [start, ...rest] = words?.children ?? []
  const isWhole =
    start?.content === '<span class="pullquote">' && rest.at(-1)?.content === '</span>'
  if (words === undefined || !isWhole) return
  words.children = rest.slice(0, -1)
  quote.attrJoin('class', 'pullquote')
}
