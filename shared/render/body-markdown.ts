import type { Body, BodyNode } from '../document/body'
import { numberedNotes } from './footnotes'
import { isSafeHref } from '../document/links'
import { isInlineNode, textOf } from '../document/text'
import type { BodyPicture } from './picture-html'
import { close, open } from './markup'

/** The body as CommonMark, with tables as GitHub writes them. Text never turns into markup. */
export function bodyMarkdown(body: Body, pictures: readonly BodyPicture[], lead = ''): string {
  let head = lead === '' ? '' : markdownText(lead)
  const { content, notes } = numberedNotes(body)
  const foot = notes.map((note, place) => `[^${place + 1}]: ${oneLine(note)}`)
  const blocks = content.map((block) => {
    const text = blockMarkdown(block, pictures)
    if (head === '' || block.type !== 'paragraph' || text === '') return text
    const led = head + text
    head = ''
    return led
  })
  return [head, ...blocks, ...foot].filter((block) => block !== '').join('\n\n')
}

/** Plain text in which no character means anything to a Markdown reader. */
export function markdownText(plain: string): string {
  return plain
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/(https?|www)([:.])/gi, '$1\\$2')
}

/** A picture with its caption below it. */
export function pictureMarkdown(picture: BodyPicture): string {
  const said = [picture.caption, picture.credit].filter((part) => part !== '').join(' ')
  const image = `![${markdownText(picture.alt)}](<${picture.src.replace(/[<>\s]/g, encodeURIComponent)}>)`
  return said === '' ? image : `${image}\n\n${oneLine(said)}`
}

/** Plain text that stands in a line of its own. */
function oneLine(plain: string): string {
  return markdownText(plain.replace(/\s*\n\s*/g, ' '))
}

function blockMarkdown(node: BodyNode, pictures: readonly BodyPicture[]): string {
  const children = node.content ?? []
  const inside = () => blocksMarkdown(children, pictures)
  switch (node.type) {
    case 'note':
      return ''
    case 'paragraph':
      return inlineMarkdown(children)
    case 'heading': {
      const title = inlineMarkdown(children).replaceAll('\\\n', ' ')
      return title === '' ? '' : `${'#'.repeat(Number(node.attrs?.['level'] ?? 2))} ${title}`
    }
    case 'blockquote':
      return quoted(inside())
    case 'pullquote': {
      const attribution = node.attrs?.['attribution']
      const by =
        typeof attribution !== 'string' || attribution === ''
          ? ''
          : `\n\n— ${open('cite', {})}${oneLine(attribution)}${close('cite')}`
      return quoted(inlineMarkdown(children) + by)
    }
    case 'bulletList':
      return children.map((child) => listItem('- ', child, pictures)).join('\n')
    case 'orderedList': {
      const start = Number(node.attrs?.['start'] ?? 1)
      return children
        .map((child, place) => listItem(`${start + place}. `, child, pictures))
        .join('\n')
    }
    case 'figure': {
      const picture = pictures.find((candidate) => candidate.id === node.attrs?.['media'])
      return picture === undefined ? '' : pictureMarkdown(picture)
    }
    case 'table':
      return tableMarkdown(children)
    case 'horizontalRule':
      return '***'
    case 'box':
      return quoted(inside())
    case 'boxTitle':
    case 'question':
    case 'timelineTime':
    case 'tableCaption':
      return strong(children)
    case 'card': {
      const href = node.attrs?.['href']
      const link = typeof href === 'string' && href !== '' ? `<${href}>` : ''
      return quoted([inside(), link].filter((text) => text !== '').join('\n\n'))
    }
    case 'cardTitle':
      return strong(children)
    case 'cardText':
      return inlineMarkdown(children)
    case 'timeline':
      return children.map((child) => listItem('- ', child, pictures)).join('\n')
    default:
      return inside()
  }
}

function blocksMarkdown(nodes: readonly BodyNode[], pictures: readonly BodyPicture[]): string {
  const blocks = nodes.map((node) => blockMarkdown(node, pictures))
  return blocks.filter((block) => block !== '').join('\n\n')
}

/** A line that names what follows it, in bold whatever stands in it. */
function strong(line: readonly BodyNode[]): string {
  const plain = line.map(textOf).join('')
  const notes = line.filter(({ type }) => type === 'footnote').map(inline)
  const words =
    plain.trim() === '' ? '' : marked(markdownText(plain).replaceAll('\n', ' '), plain, 'bold')
  return [words, ...notes].join('')
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>')
}

function listItem(mark: string, item: BodyNode, pictures: readonly BodyPicture[]): string {
  const text = blocksMarkdown(item.content ?? [], pictures)
  return mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`)
}

/** The first row is the head, as Markdown knows no table without one. */
function tableMarkdown(rows: readonly BodyNode[]): string {
  const lines = rows.map((row) => (row.content ?? []).map(cellMarkdown))
  const width = Math.max(...lines.map((cells) => cells.length), 1)
  const written = lines.map((cells) => {
    const all = [...cells, ...Array<string>(width - cells.length).fill('')]
    return `| ${all.join(' | ')} |`
  })
  const rule = `|${' --- |'.repeat(width)}`
  return [written[0] ?? '', rule, ...written.slice(1)].join('\n')
}

/** A cell is one line: the blocks in it are parted by breaks. */
function cellMarkdown(block: BodyNode): string {
  const children = block.content ?? []
  const isLine = children.some((child) => child.type === 'text' || isInlineNode(child))
  const words = isLine
    ? [inlineMarkdown(children).replace(/\\?\n+/g, '<br>')]
    : children.map(cellMarkdown)
  const attribution = block.attrs?.['attribution']
  const by = typeof attribution === 'string' ? oneLine(attribution) : ''
  return [...words, by].filter((text) => text !== '').join('<br>')
}

function inlineMarkdown(nodes: readonly BodyNode[]): string {
  const parts = nodes.map((node, at) => {
    // Behind the number of a note, these would make a note or a link of it.
    return nodes[at - 1]?.type === 'footnote' ? inline(node).replace(/^[:(]/, '\\$&') : inline(node)
  })
  return parts.join('').trim()
}

function inline(node: BodyNode): string {
  if (node.type === 'hardBreak') return '\\\n'
  if (node.type === 'footnote') return `[^${String(node.attrs?.['number'])}]`
  const plain = node.text ?? ''
  let text = markdownText(plain)
  for (const { type, attrs } of [...(node.marks ?? [])].reverse()) {
    if (type === 'link') text = linked(text, attrs?.['href'])
    else text = marked(text, plain, type)
  }
  return text
}

function linked(text: string, href: unknown): string {
  if (!isSafeHref(href)) return text
  return `[${text}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`
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
