import { element, emptyElement, filled, join, nothing, open, close, line } from '../markup'
import type { Markup } from '../markup'

/* The few pieces every part of a Word file is made of (ECMA-376, part 1, 17.3). */

/** Styles of paragraphs by their id; `docx-styles.ts` says how they look. */
export type ParagraphStyle =
  | 'Title'
  | 'Subtitle'
  | 'Kicker'
  | 'Facts'
  | 'Notice'
  | 'Banner'
  | 'Quote'
  | 'IntenseQuote'
  | 'Caption'
  | 'ListParagraph'
  | 'FootnoteText'
  | 'BoxTitle'
  | `Heading${1 | 2 | 3 | 4}`

/** A paragraph; `more` are further properties, in the order of the schema. */
export function paragraph(
  inside: Markup,
  style: ParagraphStyle | null = null,
  more: Markup = nothing,
): Markup {
  const styled = style === null ? nothing : value('w:pStyle', style)
  const properties = filled({ start: '<w:pPr>', end: '</w:pPr>' }, styled + more)
  return element('w:p', {}, properties, inside)
}

/** A paragraph of plain text; nothing where there is none. */
export function textParagraph(said: string, style: ParagraphStyle | null = null): Markup {
  return said === '' ? nothing : paragraph(run(said), style)
}

/** Text with these properties; line breaks in it are kept. */
export function run(said: string, properties: Markup = nothing): Markup {
  const marks = filled({ start: '<w:rPr>', end: '</w:rPr>' }, properties)
  const lines = said
    .split('\n')
    .map((each) => (each === '' ? nothing : line('w:t', { 'xml:space': 'preserve' }, each)))
  const inside = lines.reduce((before, each) => join([before, lineBreak, each]))
  return inside === '' ? nothing : element('w:r', {}, marks, inside)
}

/** A break inside a paragraph, inside a run. */
export const lineBreak: Markup = emptyElement('w:br', {})

/** Keeps a paragraph on one page with what follows. */
export const keepNext: Markup = emptyElement('w:keepNext', {})

export const bold: Markup = emptyElement('w:b', {})

/** An element that only has a value. */
export function value(name: string, of: string | number): Markup {
  return emptyElement(name, { 'w:val': of })
}

/** Start and end of an element with these namespaces. */
export function root(
  name: string,
  prefixes: readonly (keyof typeof namespaces)[],
): {
  readonly start: Markup
  readonly end: Markup
} {
  const attributes = prefixes.map((prefix) => [`xmlns:${prefix}`, namespaces[prefix]] as const)
  return { start: open(name, Object.fromEntries(attributes)), end: close(name) }
}

const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  vt: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
} as const
