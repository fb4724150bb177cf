import type { Body, BodyNode } from '../document/body'
import { textOf } from '../document/text'
import { numberedNotes, withSigns } from './footnotes'
import type { InterfaceLanguage } from '../words/language'
import type { BodyPicture } from './picture-html'
import { opensSafely } from './opens-safely'
import { phrase } from './phrase'

/** The body as plain text: an empty line between blocks, bullets and numbers before list items. */
export function bodyText(
  body: Body,
  pictures: readonly BodyPicture[],
  lead = '',
  words: InterfaceLanguage = 'en',
): string {
  const asked: Asked = { pictures, words }
  const { content, notes } = numberedNotes(body)
  const blocks = content
    .map((block) => blockText(withSigns(block), asked))
    .filter((text) => text !== '')
  if (notes.length > 0) blocks.push(notes.map((note, place) => `[${place + 1}] ${note}`).join('\n'))
  if (lead === '') return blocks.join('\n\n')
  const first = body.content.findIndex(
    (block) => block.type === 'paragraph' && textOf(block) !== '',
  )
  const before = body.content.slice(0, Math.max(0, first))
  const place = before.map((block) => blockText(block, asked)).filter((text) => text !== '').length
  return first < 0
    ? [lead.trim(), ...blocks].join('\n\n')
    : blocks.map((block, index) => (index === place ? lead + block : block)).join('\n\n')
}

/** A picture in words: its caption, or what it shows, and who made it; of a clip also how long and where it is. */
export function pictureText({ caption, alt, credit, clip, src }: BodyPicture): string {
  const said = [caption === '' ? alt : caption, credit, clip?.time ?? '']
  const words = `[${said.filter((part) => part !== '').join(' ')}]`
  return clip !== undefined && opensSafely(src) ? `${words}\n${src}` : words
}

/** What the whole text is written with. */
interface Asked {
  readonly pictures: readonly BodyPicture[]
  readonly words: InterfaceLanguage
}

function blockText(node: BodyNode, asked: Asked): string {
  const children = node.content ?? []
  switch (node.type) {
    case 'note':
      return ''
    case 'figure': {
      const picture = asked.pictures.find((candidate) => candidate.id === node.attrs?.['media'])
      return picture === undefined ? '' : pictureText(picture)
    }
    case 'horizontalRule':
      return '* * *'
    case 'blockquote':
      return children.map((child) => blockText(child, asked)).join('\n\n')
    case 'bulletList':
      return children.map((child) => listItem('• ', child, asked)).join('\n')
    case 'orderedList': {
      const start = Number(node.attrs?.['start'] ?? 1)
      return children.map((child, place) => listItem(`${start + place}. `, child, asked)).join('\n')
    }
    case 'box':
      return blocksText(children, asked).replace(/^/gm, '| ').replace(/ $/gm, '')
    case 'qa':
      return blocksText(children, asked)
    case 'question':
      return phrase(asked.words, 'render.label.question') + textOf(node)
    case 'answer':
      return phrase(asked.words, 'render.label.answer') + blocksText(children, asked)
    case 'timeline':
      return children.map((entry) => entryText(entry, asked)).join('\n')
    case 'card': {
      const href = node.attrs?.['href']
      const link = typeof href === 'string' ? href : ''
      const said = children.map((child) => blockText(child, asked))
      return [...said, link].filter((text) => text !== '').join('\n')
    }
    case 'captionedTable':
      return blocksText(children, asked)
    default:
      return textOf(node)
  }
}

function blocksText(nodes: readonly BodyNode[], asked: Asked): string {
  return nodes
    .map((node) => blockText(node, asked))
    .filter((text) => text !== '')
    .join('\n\n')
}

function entryText(entry: BodyNode, asked: Asked): string {
  const [time, ...blocks] = entry.content ?? []
  const when = time === undefined ? '' : textOf(time)
  const text = blocksText(blocks, asked)
  return [when, text].filter((part) => part !== '').join(phrase(asked.words, 'render.label.when'))
}

function listItem(mark: string, item: BodyNode, asked: Asked): string {
  const text = (item.content ?? []).map((child) => blockText(child, asked)).join('\n')
  return mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`)
}
