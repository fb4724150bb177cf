import type { Body, BodyNode } from '../document/body'
import { textOf } from '../document/text'
import type { BodyPicture } from './body-html'

/** The body as plain text: an empty line between blocks, bullets and numbers before list items. */
export function bodyText(body: Body, pictures: readonly BodyPicture[], lead = ''): string {
  const blocks = body.content
    .map((block) => blockText(block, pictures))
    .filter((text) => text !== '')
  if (lead === '') return blocks.join('\n\n')
  const first = body.content.findIndex(
    (block) => block.type === 'paragraph' && textOf(block) !== '',
  )
  const before = body.content.slice(0, Math.max(0, first))
  const place = before
    .map((block) => blockText(block, pictures))
    .filter((text) => text !== '').length
  return first < 0
    ? [lead.trim(), ...blocks].join('\n\n')
    : blocks.map((block, index) => (index === place ? lead + block : block)).join('\n\n')
}

/** A picture in words: its caption, or what it shows, and who made it. */
export function pictureText(picture: BodyPicture): string {
  const said = [picture.caption === '' ? picture.alt : picture.caption, picture.credit]
  return `[${said.filter((part) => part !== '').join(' ')}]`
}

function blockText(node: BodyNode, pictures: readonly BodyPicture[]): string {
  const children = node.content ?? []
  switch (node.type) {
    case 'note':
      return ''
    case 'figure': {
      const picture = pictures.find((candidate) => candidate.id === node.attrs?.['media'])
      return picture === undefined ? '' : pictureText(picture)
    }
    case 'horizontalRule':
      return '* * *'
    case 'blockquote':
      return children.map((child) => blockText(child, pictures)).join('\n\n')
    case 'bulletList':
      return children.map((child) => listItem('• ', child, pictures)).join('\n')
    case 'orderedList': {
      const start = Number(node.attrs?.['start'] ?? 1)
      return children
        .map((child, place) => listItem(`${start + place}. `, child, pictures))
        .join('\n')
    }
    default:
      return textOf(node)
  }
}

function listItem(mark: string, item: BodyNode, pictures: readonly BodyPicture[]): string {
  const text = (item.content ?? []).map((child) => blockText(child, pictures)).join('\n')
  return mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`)
}
