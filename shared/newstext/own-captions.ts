import type { BodyNode } from '../document/body'
import type { HtmlRead } from '../document/from-html'
import type { Picture } from '../document/picture'
import { textOf } from '../document/text'
import type { LeftOut } from './reading'

/** What stands below a picture, apart: `caption` and `credit`, each absent where nothing is said. */
export type SaidOfPicture = Readonly<Record<string, string>>

/**
 * The blocks of a text of ours without the lines below its pictures that its head says too, and the
 * pictures with what these lines say. The line of a picture that was not read is left out with it.
 * `label` is what stands before a credit.
 */
export function takeSaidCaptions(
  read: Pick<HtmlRead, 'body' | 'pictures'>,
  head: readonly SaidOfPicture[],
  label: string,
): {
  readonly blocks: readonly BodyNode[]
  readonly pictures: readonly Picture[]
  readonly leftOut: readonly LeftOut[]
} {
  const waiting = byLine(head, label)
  const found = new Map<string, SaidOfPicture>()
  const leftOut: LeftOut[] = []
  const take = (node: BodyNode) =>
    node.type === 'paragraph' ? (waiting.get(bare(textOf(node)))?.shift() ?? null) : null
  const withoutLines = (nodes: readonly BodyNode[], isOutermost: boolean): readonly BodyNode[] => {
    const kept: BodyNode[] = []
    for (const node of nodes) {
      const above = kept.at(-1)
      const isBelow = above?.type === 'figure'
      const said = isBelow || isOutermost ? take(node) : null
      if (said === null) kept.push(inside(node))
      else if (isBelow) found.set(String(above.attrs?.['media']), said)
      else leftOut.push({ reason: 'import.leftOut.picture', text: lineOf(said, label) })
    }
    return kept
  }
  const inside = (node: BodyNode) =>
    node.content === undefined ? node : { ...node, content: withoutLines(node.content, false) }
  const blocks = withoutLines(read.body.content, true)
  const pictures = read.pictures.map((picture) => {
    // In a group or a card the line is the picture's already, not yet divided.
    const said = found.get(picture.id) ?? waiting.get(bare(picture.caption))?.shift()
    if (said === undefined) return picture
    const { caption = '', credit = '' } = said
    return { ...picture, caption, credit }
  })
  return { blocks, pictures, leftOut }
}

/** What is said of pictures by the line that says it; several may have the same. */
function byLine(head: readonly SaidOfPicture[], label: string): Map<string, SaidOfPicture[]> {
  const waiting = new Map<string, SaidOfPicture[]>()
  for (const said of head) {
    const line = bare(lineOf(said, label))
    const others = waiting.get(line)
    if (others !== undefined) others.push(said)
    else if (line !== '') waiting.set(line, [said])
  }
  return waiting
}

function lineOf({ caption = '', credit = '' }: SaidOfPicture, label: string): string {
  const named = credit === '' ? '' : label + credit
  return [caption, named].filter((part) => part !== '').join(' ')
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
