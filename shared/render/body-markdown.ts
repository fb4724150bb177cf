import type { Body, BodyNode } from '../document/body'
import { isEmpty } from './body-html'
import { numberedNotes } from './footnotes'
import { inlineMarkdown, markdownLine, markdownText } from './markdown-line'
import { close, open } from './markup'
import type { BodyPicture } from './picture-html'
import { tableMarkdown } from './table-markdown'

/**
 * The body as CommonMark, with tables as GitHub writes them. Text never turns into markup.
 *
 * A block of news is what comes nearest to it in any Markdown, a quotation, a list, a table, and its title,
 * question or time says by its class what it is (docs/decisions/0027-markdown.md): no text can say that.
 */
export function bodyMarkdown(body: Body, pictures: readonly BodyPicture[], lead = ''): string {
  let head = lead === '' ? '' : markdownText(lead)
  const { content, notes } = numberedNotes(body)
  const foot = notes.map((note, place) => `[^${place + 1}]: ${markdownLine(note)}`)
  const blocks = blockTexts(content, pictures).map((text, place) => {
    if (head === '' || content[place]?.type !== 'paragraph' || text === '') return text
    const led = head + text
    head = ''
    return led
  })
  return together([head, ...blocks, ...foot])
}

/** A picture with its caption below it. */
export function pictureMarkdown(picture: BodyPicture): string {
  const said = [picture.caption, picture.credit].filter((part) => part !== '').join(' ')
  const image = `![${markdownText(picture.alt)}](<${picture.src.replace(/[<>\s]/g, encodeURIComponent)}>)`
  return said === '' ? image : `${image}\n\n${markdownLine(said)}`
}

function blocksMarkdown(nodes: readonly BodyNode[], pictures: readonly BodyPicture[]): string {
  return together(blockTexts(nodes, pictures))
}

/** The text of each block. Lists that follow each other have different signs, or they would be one. */
function blockTexts(nodes: readonly BodyNode[], pictures: readonly BodyPicture[]): string[] {
  let before = ''
  return nodes.map((node) => {
    const sign = before === listSigns[node.type]?.[0] ? 1 : 0
    const mark = listSigns[node.type]?.[sign] ?? ''
    const text = isEmpty(node) ? '' : blockMarkdown(node, pictures, mark)
    if (text !== '') before = mark
    return text
  })
}

const bullets = ['-', '*'] as const
const listSigns: Readonly<Record<string, readonly [string, string]>> = {
  bulletList: bullets,
  orderedList: ['.', ')'],
  qa: bullets,
  timeline: bullets,
}

function blockMarkdown(node: BodyNode, pictures: readonly BodyPicture[], sign: string): string {
  const children = node.content ?? []
  const inside = (nodes: readonly BodyNode[]) => blocksMarkdown(nodes, pictures)
  switch (node.type) {
    case 'note':
      return ''
    case 'paragraph':
      return inlineMarkdown(children)
    case 'heading':
      return headingMarkdown(children, Number(node.attrs?.['level'] ?? 2))
    case 'blockquote':
      return quoted(inside(children))
    case 'pullquote':
      return pullquoteMarkdown(inlineMarkdown(children), node.attrs?.['attribution'])
    case 'bulletList':
      return children.map((item) => listItem(sign, inside(item.content ?? []))).join('\n')
    case 'orderedList': {
      const start = Number(node.attrs?.['start'] ?? 1)
      return children
        .map((item, place) => listItem(`${start + place}${sign}`, inside(item.content ?? [])))
        .join('\n')
    }
    case 'figure': {
      const picture = pictures.find((candidate) => candidate.id === node.attrs?.['media'])
      return picture === undefined ? '' : pictureMarkdown(picture)
    }
    case 'table':
      return tableMarkdown(children, inside)
    case 'horizontalRule':
      return '***'
    default:
      return newsMarkdown(node, inside, sign)
  }
}

/** The blocks of news, each with the line that says what it is. */
function newsMarkdown(
  node: BodyNode,
  inside: (nodes: readonly BodyNode[]) => string,
  sign: string,
): string {
  const [first, ...rest] = node.content ?? []
  switch (node.type) {
    case 'box':
      return quoted(together([named('box-title', first, kindOf(node, 'facts')), inside(rest)]))
    case 'qa':
      return pairsOf(node)
        .map(([question, answer]) =>
          listItem(sign, together([named('question', question), inside(answer?.content ?? [])])),
        )
        .join('\n')
    case 'timeline':
      return (node.content ?? [])
        .map(({ content: [time, ...blocks] = [] }) =>
          listItem(sign, together([named('when', time), inside(blocks)])),
        )
        .join('\n')
    case 'captionedTable':
      return together([named('table-caption', first), inside(rest)])
    case 'pictureGroup': {
      const shown = inside(node.content ?? [])
      return shown === ''
        ? ''
        : `${open('div', { class: 'pictures' })}\n\n${shown}\n\n${close('div')}`
    }
    case 'card': {
      const [text, ...shown] = rest
      const href = node.attrs?.['href']
      const link = typeof href === 'string' && href !== '' ? `<${href}>` : ''
      const title = named('card-title', first, kindOf(node, 'link'))
      return quoted(together([title, inlineMarkdown(text?.content ?? []), inside(shown), link]))
    }
    default:
      return inside(node.content ?? [])
  }
}

function headingMarkdown(children: readonly BodyNode[], level: number): string {
  // Signs at its end would be taken for the end of a heading written as `## so ##`.
  const title = inlineMarkdown(children)
    .replaceAll('\\\n', ' ')
    .replace(/(^|\s)(#+)$/, '$1\\$2')
  return title === '' ? '' : `${'#'.repeat(level)} ${title}`
}

function pullquoteMarkdown(words: string, attribution: unknown): string {
  if (typeof attribution === 'string' && attribution !== '') {
    return quoted(`${words}\n\n— ${open('cite', {})}${markdownLine(attribution)}${close('cite')}`)
  }
  return words === '' ? '' : quoted(open('span', { class: 'pullquote' }) + words + close('span'))
}

/** A line that names what follows it, in bold whatever stands in it. */
function named(part: string, line: BodyNode | undefined, kind: Kind = {}): string {
  return open('b', { class: part, ...kind }) + inlineMarkdown(line?.content ?? []) + close('b')
}

type Kind = { readonly 'data-kind'?: string }

/** The kind, where the block is not of the kind it is when it does not say. */
function kindOf(node: BodyNode, usual: string): Kind {
  const kind = node.attrs?.['kind']
  return typeof kind === 'string' && kind !== usual ? { 'data-kind': kind } : {}
}

function pairsOf({ content = [] }: BodyNode): readonly (readonly BodyNode[])[] {
  return content.flatMap((node, at) => (at % 2 === 0 ? [content.slice(at, at + 2)] : []))
}

function together(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n')
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>')
}

function listItem(mark: string, text: string): string {
  return `${mark} ${text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length + 1)}`)}`
}
