import type { Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { anchoredIn, anchorMark } from './anchor-marks'
import type { Body } from './body'
import { FlatText } from './flat-text'
import type { Span } from './flat-text'
import { findQuote, quoteAt } from './quote'
import type { Quote } from './quote'
import { storySchema } from './schema'

/** The words a comment stands on, by its id. Several spans where they were taken apart. */
export interface Anchor {
  readonly id: string
  readonly spans: readonly Span[]
}

/** The anchors of a document, in the order in which they begin. */
export function anchorsIn(doc: Node): readonly Anchor[] {
  const found = new Map<string, { from: number; to: number }[]>()
  let before: ReadonlySet<string> = new Set()
  doc.descendants((node, at) => {
    if (!node.isInline) return
    const here = new Set(idsOn(node))
    for (const id of here) {
      const spans = found.get(id) ?? []
      const last = spans.at(-1)
      if (last !== undefined && before.has(id)) last.to = at + node.nodeSize
      else spans.push({ from: at, to: at + node.nodeSize })
      found.set(id, spans)
    }
    before = here
  })
  return [...found].map(([id, spans]) => ({ id, spans }))
}

/** The ids of the comments on an inline node. */
export function idsOn(node: Node): readonly string[] {
  return node.marks.flatMap(({ type, attrs }) =>
    type.name === anchorMark ? [String(attrs['id'])] : [],
  )
}

/** The words each comment of a body stands on, by its id. */
export function anchoredWords(body: Body): ReadonlyMap<string, Quote> {
  if (anchoredIn(body).length === 0) return new Map()
  const doc = storySchema.nodeFromJSON(body)
  const flat = new FlatText(doc)
  return new Map(
    anchorsIn(doc).flatMap(({ id, spans }) =>
      spans[0] === undefined ? [] : [[id, quoteAt(flat, spans[0])] as const],
    ),
  )
}

/**
 * The body with a comment on these words: at `span` where the quote stands there, else where it is found.
 * The same body where the words are gone.
 */
export function withAnchor(body: Body, id: string, quote: Quote, span: Span | null): Body {
  const doc = storySchema.nodeFromJSON(body)
  const flat = new FlatText(doc)
  const stands = span !== null && span.to <= doc.content.size && holds(flat, span, quote)
  const place = stands ? span : findQuote(flat, quote)
  return place === null ? body : (anchored(doc, id, place).toJSON() as Body)
}

/**
 * The body with those comments put back on their words that stand on none in it: after an earlier text was
 * taken up again, or a text was brought in from elsewhere.
 */
export function withAnchors(body: Body, quotes: ReadonlyMap<string, Quote>): Body {
  const standing = new Set(anchoredIn(body))
  let next = body
  for (const [id, quote] of quotes) if (!standing.has(id)) next = withAnchor(next, id, quote, null)
  return next
}

/** The document with a comment on a span of it; never on half a character. */
export function anchored(doc: Node, id: string, { from, to }: Span): Node {
  const mark = doc.type.schema.marks[anchorMark]?.create({ id })
  if (mark === undefined) return doc
  const start = partsCharacter(doc, from) ? from - 1 : from
  const end = partsCharacter(doc, to) ? to + 1 : to
  return new Transform(doc).addMark(start, end, mark).doc
}

function partsCharacter(doc: Node, position: number): boolean {
  const { nodeBefore, nodeAfter } = doc.resolve(position)
  const code =
    nodeBefore?.isText === true && nodeAfter?.isText === true
      ? nodeBefore.text?.charCodeAt(nodeBefore.text.length - 1)
      : undefined
  return code !== undefined && code >= 0xd800 && code <= 0xdbff
}

function holds(flat: FlatText, span: Span, quote: Quote): boolean {
  return quoteAt(flat, span).text === quote.text
}
