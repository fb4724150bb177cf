import type { Body, BodyMark, BodyNode } from '../../shared/document/body'

/** What a builder takes inside a text block: plain text or inline nodes. */
export type Inline = string | BodyNode

export function doc(...blocks: readonly BodyNode[]): Body {
  return { type: 'doc', content: blocks.length > 0 ? blocks : [p()] }
}

export function p(...inline: readonly Inline[]): BodyNode {
  return withContent({ type: 'paragraph' }, inline)
}

export function h(level: 2 | 3 | 4, ...inline: readonly Inline[]): BodyNode {
  return withContent({ type: 'heading', attrs: { level } }, inline)
}

export function ul(...items: readonly BodyNode[]): BodyNode {
  return { type: 'bulletList', content: items }
}

export function ol(start: number, ...items: readonly BodyNode[]): BodyNode {
  return { type: 'orderedList', attrs: { start }, content: items }
}

export function li(...blocks: readonly BodyNode[]): BodyNode {
  return { type: 'listItem', content: blocks }
}

export function quote(...blocks: readonly BodyNode[]): BodyNode {
  return { type: 'blockquote', content: blocks }
}

export function pullquote(attribution: string, ...inline: readonly Inline[]): BodyNode {
  return withContent({ type: 'pullquote', attrs: { attribution } }, inline)
}

export function figure(media: string): BodyNode {
  return { type: 'figure', attrs: { media } }
}

export function table(...rows: readonly BodyNode[]): BodyNode {
  return { type: 'table', content: rows }
}

export function tr(...cells: readonly BodyNode[]): BodyNode {
  return { type: 'tableRow', content: cells }
}

export function td(...blocks: readonly BodyNode[]): BodyNode {
  return cell('tableCell', blocks)
}

export function th(...blocks: readonly BodyNode[]): BodyNode {
  return cell('tableHeader', blocks)
}

export function hr(): BodyNode {
  return { type: 'horizontalRule' }
}

export function box(
  kind: 'facts' | 'points' | 'correction',
  title: string,
  ...blocks: readonly BodyNode[]
): BodyNode {
  return { type: 'box', attrs: { kind }, content: [part('boxTitle', title), ...blocks] }
}

/** Questions and answers in turn. */
export function qa(...pairs: readonly (readonly [string, ...BodyNode[]])[]): BodyNode {
  const content = pairs.flatMap(([question, ...blocks]) => [
    part('question', question),
    { type: 'answer', content: blocks },
  ])
  return { type: 'qa', content }
}

export function timeline(...entries: readonly (readonly [string, ...BodyNode[]])[]): BodyNode {
  const content = entries.map(([time, ...blocks]) => ({
    type: 'timelineEntry',
    content: [part('timelineTime', time), ...blocks],
  }))
  return { type: 'timeline', content }
}

export function captionedTable(caption: string, rows: BodyNode): BodyNode {
  return { type: 'captionedTable', content: [part('tableCaption', caption), rows] }
}

export function card(
  kind: 'link' | 'video' | 'audio',
  href: string,
  title: string,
  text: string,
  ...pictures: readonly BodyNode[]
): BodyNode {
  const content = [part('cardTitle', title), part('cardText', text), ...pictures]
  return { type: 'card', attrs: { kind, href }, content }
}

export function footnote(text: string): BodyNode {
  return { type: 'footnote', attrs: { text } }
}

export function br(): BodyNode {
  return { type: 'hardBreak' }
}

export function note(id: string, ...inline: readonly Inline[]): BodyNode {
  return withContent({ type: 'note', attrs: { id, resolved: false } }, inline)
}

export function bold(text: string): BodyNode {
  return marked(text, { type: 'bold' })
}

export function italic(text: string): BodyNode {
  return marked(text, { type: 'italic' })
}

export function link(href: string, text: string, title: string | null = null): BodyNode {
  return marked(text, { type: 'link', attrs: { href, title } })
}

/** Words that comments stand on, by their ids. */
export function commented(text: string, ...ids: readonly string[]): BodyNode {
  return marked(text, ...ids.map((id) => ({ type: 'comment', attrs: { id } })))
}

export function marked(text: string, ...marks: readonly BodyMark[]): BodyNode {
  return { type: 'text', marks, text }
}

function part(type: string, text: string): BodyNode {
  return withContent({ type }, text === '' ? [] : [text])
}

function cell(type: string, blocks: readonly BodyNode[]): BodyNode {
  return { type, attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: blocks }
}

function withContent(node: BodyNode, inline: readonly Inline[]): BodyNode {
  if (inline.length === 0) return node
  const content = inline.map((part) =>
    typeof part === 'string' ? { type: 'text', text: part } : part,
  )
  return { ...node, content }
}
