import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { Body } from '../../shared/document/body'
import { anchorMark } from '../../shared/document/anchor-marks'
import { anchorsIn, idsOn } from '../../shared/document/anchors'
import { FlatText, type Span } from '../../shared/document/flat-text'
import { findQuote, quoteAt } from '../../shared/document/quote'
import type { CommentChange } from '../editor/comment-change'
import { markType } from '../editor/schema-types'

/**
 * Puts the marks of comments that came from elsewhere on the same words here, and takes off those of
 * comments that are gone. `body` is the text they were put on, which may be older than what stands here.
 */
export function takeComments(tr: Transform, body: Body, { added, removed }: CommentChange): void {
  const { doc } = tr
  const { schema } = doc.type
  if (added.size > 0) {
    const there = schema.nodeFromJSON(body)
    const flats = { there: new FlatText(there), here: new FlatText(doc) }
    for (const { id, spans } of anchorsIn(there)) {
      if (!added.has(id)) continue
      const mark = markType(schema, anchorMark).create({ id })
      for (const span of spans) {
        const place = placeHere(flats, span)
        if (place !== null) tr.addMark(place.from, place.to, mark)
      }
    }
  }
  if (removed.size > 0) takeOff(tr, doc, removed)
}

/** Takes off every mark of these comments. */
export function takeOff(tr: Transform, doc: Node, ids: ReadonlySet<string>): void {
  doc.descendants((node, at) => {
    if (!node.isInline || !idsOn(node).some((id) => ids.has(id))) return
    for (const mark of node.marks)
      if (mark.type.name === anchorMark && ids.has(String(mark.attrs['id'])))
        tr.removeMark(at, at + node.nodeSize, mark)
  })
}

function placeHere(
  { there, here }: { readonly there: FlatText; readonly here: FlatText },
  span: Span,
): Span | null {
  const quote = quoteAt(there, span)
  const same = quoteAt(here, span)
  if (same.text === quote.text && same.before === quote.before) return span
  return findQuote(here, quote)
}
