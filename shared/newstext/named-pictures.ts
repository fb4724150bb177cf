import { nearPath } from '../document/near-path'
import type { Picture } from '../document/picture'
import { takeCaptions } from './captions'
import type { Block } from './reading'

/**
 * The copy with each line that is nothing but the name of a picture's file (`img/1.jpg`, `（图：1.jpg）`)
 * as that picture, where `has` knows the file by its `nearPath`; else the line stays. `wanted`: the paths
 * of those that stayed.
 */
export function takeNamedPictures<
  Copy extends { readonly blocks: readonly Block[]; readonly pictures: readonly Picture[] },
>(
  copy: Copy,
  has: (path: string) => boolean,
  newId: () => string,
): { readonly copy: Copy; readonly wanted: readonly string[] } {
  const wanted: string[] = []
  const pictures = [...copy.pictures]
  const blocks = copy.blocks.map((block): Block => {
    const path = pathAlone(block)
    if (path === null) return block
    if (!has(path)) {
      wanted.push(path)
      return block
    }
    const id = newId()
    pictures.push({ id, address: path, alt: '', caption: '', credit: '' })
    return { ...block, node: { type: 'figure', attrs: { media: id } }, text: '' }
  })
  const isSame = pictures.length === copy.pictures.length
  return { copy: isSame ? copy : takeCaptions({ ...copy, blocks, pictures }), wanted }
}

function pathAlone({ node, text, bullet }: Block): string | null {
  if (node.type !== 'paragraph' || bullet || text.length > longestLine) return null
  const name = nameAlone.exec(text)?.[1]
  return name === undefined ? null : nearPath(name)
}

const nameAlone =
  /^[[(（【]?\s*(?:(?:图片?|照片|配图|插图|photo|picture|image)\s*\d*\s*[:：]\s*)?([^[\]()（）【】]+?)\s*[\])）】]?$/i

const longestLine = 200
