import type { BodyNode } from '../../shared/document/body'
import type { Article } from '../../shared/desk/article'

/**
 * Everything of an article that a search looks through, folded. Lines are parted by U+0000, so that no
 * word is found across two fields.
 */
export function searchTextOf(article: Article): string {
  const { draft, internal } = article
  const lines = [
    draft.headline,
    draft.kicker,
    draft.subhead,
    internal.slugline,
    draft.abstract,
    ...draft.alternates.map((alternate) => alternate.text),
    draft.dateline?.text,
    draft.dateline?.place,
    draft.bylineOverride,
    ...draft.credits.flatMap((credit) => [credit.name, credit.affiliation]),
    draft.source.name,
    draft.source.original?.headline,
    ...(draft.source.original?.authors ?? []),
    draft.sections.join(' '),
    ...draft.subjects.map((subject) => subject.name),
    draft.series?.title,
    ...draft.keywords,
    ...draft.places,
    ...linesOf(draft.body),
    ...draft.media.flatMap((use) => [use.caption, use.credit, use.alt]),
    ...draft.related.map((piece) => piece.title),
    ...draft.corrections.map((correction) => correction.text),
    draft.slug,
    internal.editorNote,
  ]
  return foldText(lines.filter((line) => line !== undefined && line !== '').join('\u0000'))
}

/** One form for what a person sees as the same: full and half width, upper and lower case (Unicode NFKC). */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The words of a query, folded; a text holds the query when it holds each of them. */
export function wordsOf(query: string): readonly string[] {
  return foldText(query)
    .split(/[\s\u0000]+/)
    .filter((word) => word !== '')
}

/** The text of each block, notes to the editor as well: the newsroom looks for those too. */
function linesOf(node: BodyNode): readonly string[] {
  const children = node.content ?? []
  if (!children.some((child) => child.type === 'text')) return children.flatMap(linesOf)
  return [
    children.map((child) => child.text ?? ' ').join(''),
    ...children.flatMap((child) => linesOf(child)),
  ]
}
