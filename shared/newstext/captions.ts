import { splitCredit } from '../document/html-picture'
import type { Picture } from '../document/picture'
import type { Block } from './reading'

/**
 * Captions that stand as lines of their own below a picture (`图为……李禾 摄`, `▲……`), given to the
 * picture; they are no part of the story's text.
 */
export function takeCaptions<
  Copy extends { readonly blocks: readonly Block[]; readonly pictures: readonly Picture[] },
>(copy: Copy): Copy {
  const said = new Map<string, { readonly caption: string; readonly credit: string }>()
  const blocks = copy.blocks.filter((block, index) => {
    const figure = copy.blocks[index - 1]?.node
    if (figure?.type !== 'figure' || block.node.type !== 'paragraph') return true
    const id = String(figure.attrs?.['media'])
    const picture = copy.pictures.find((each) => each.id === id)
    if (picture === undefined || picture.caption !== '' || !isCaption(block.text)) return true
    said.set(id, splitCredit(block.text.replace(/^[▲△↑►]\s*/, '')))
    return false
  })
  const pictures = copy.pictures.map((picture) => ({ ...picture, ...said.get(picture.id) }))
  return { ...copy, blocks, pictures }
}

function isCaption(text: string): boolean {
  // Who wrote as well signs the story, not the picture.
  if (text.length > 160 || /文\s*[/／]\s*图\s*[)）]?$/.test(text)) return false
  return (
    /^(?:[▲△↑►]|[（(]?(?:图|上图|下图|左图|右图|资料图|这是)(?:为|片|[①-⑩\d]|：|:))/.test(text) ||
    splitCredit(text).credit !== ''
  )
}
