import type { BodyNode } from '../document/body'
import { isSafeHref } from '../document/links'
import { close, open } from './markup'

/** Plain text in which no character means anything to a Markdown reader. */
export function markdownText(plain: string): string {
  return plain
    .replace(/[\\`*_[\]<>&~|$^]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/(https?|ftp|mailto|www)([:.])/gi, '$1\\$2')
}

/** Plain text that stands in a line of its own. */
export function markdownLine(plain: string): string {
  return markdownText(plain.replace(/\s*\n\s*/g, ' '))
}

/** The inline content of one text block. Footnotes have a `number` (see `numberedNotes`). */
export function inlineMarkdown(nodes: readonly BodyNode[]): string {
  const parts = withoutOuterBreaks(nodes).map(inline)
  return parts
    .map((part, at, all) => {
      // Behind the number of a note, these would make a note or a link of it; a "!" makes a picture of a link.
      const behind = all[at - 1]?.startsWith('[^') === true ? part.replace(/^[:(]/, '\\$&') : part
      return all[at + 1]?.startsWith('[') === true ? behind.replace(/!$/, '\\!') : behind
    })
    .join('')
    .trim()
}

/** A break at either end is none, and its sign would stand there as a letter. */
function withoutOuterBreaks(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const says = ({ type, text = '' }: BodyNode) =>
    type !== 'hardBreak' && !(type === 'text' && text.trim() === '')
  return nodes.slice(Math.max(0, nodes.findIndex(says)), nodes.findLastIndex(says) + 1)
}

function inline(node: BodyNode): string {
  if (node.type === 'hardBreak') return '\\\n'
  if (node.type === 'footnote') return `[^${String(node.attrs?.['number'])}]`
  const plain = node.text ?? ''
  let text = markdownText(plain)
  for (const { type, attrs } of [...(node.marks ?? [])].reverse()) {
    if (type === 'link') text = linked(text, attrs?.['href'], attrs?.['title'])
    else text = marked(text, plain, type)
  }
  return text
}

function linked(text: string, href: unknown, title: unknown): string {
  if (!isSafeHref(href)) return text
  const said = typeof title === 'string' && title !== '' ? ` "${quotable(title)}"` : ''
  // Signs by name, as `&lt;`, mean in an address what they mean in text (CommonMark 2.5).
  const address = href.replace(/[<>\\]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '&amp;')
  return `[${text}](<${address}>${said})`
}

function quotable(title: string): string {
  return markdownLine(title).replaceAll('"', '\\"')
}

/**
 * `**` and `*` only take hold beside letters (CommonMark 6.2, "flanking"), which Chinese text with its
 * punctuation often breaks; there, and for marks Markdown lacks, the HTML element stands.
 */
function marked(text: string, plain: string, type: string): string {
  const tag = tags[type]
  if (tag === undefined) return text
  const sign = signs[type]
  const isFlanked = /^[\p{L}\p{N}]/u.test(plain) && /[\p{L}\p{N}]$/u.test(plain)
  if (sign !== undefined && isFlanked && /^[^*~<]/.test(text)) return sign + text + sign
  return open(tag, {}) + text + close(tag)
}

const signs: Readonly<Record<string, string>> = { bold: '**', italic: '*' }

const tags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
}
