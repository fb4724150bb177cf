import { isBareLabel, readLabels } from './labels'
import { paragraph } from './lines'
import { isChineseName, readNames } from './names'
import type { Block } from './reading'

/**
 * Lines of a page with each label that stands in a cell of its own joined with the value in the next:
 * `文字` and `李禾` are `文字：李禾`. Only names, and the word behind 来源, are values; elsewhere such a word
 * may be a line of the story.
 */
export function joinCells(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  let isValue = false
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1]
    const text: string | null = isValue || next === undefined ? null : lineOf(block, next)
    if (text !== null) joined.push({ ...block, node: paragraph(text), text })
    else if (!isValue) joined.push(block)
    isValue = text !== null
  }
  return joined
}

function lineOf({ node, text }: Block, next: Block): string | null {
  const isCell =
    node.type === 'paragraph' && next.node.type === 'paragraph' && next.text.length <= 30
  if (!isCell || !isBareLabel(text) || isBareLabel(next.text)) return null
  const line = `${text}：${next.text}`
  const [label, ...more] = readLabels(line) ?? []
  if (label === undefined || more.length > 0) return null
  const names = readNames(label.value)
  const isNames = names.length > 0 && names.every(({ name }) => isChineseName(name))
  const isSource = label.meaning === 'source' && /^[\u3400-\u9fff]{2,16}$/.test(label.value)
  return isSource || (['credit', 'author'].includes(label.meaning) && isNames) ? line : null
}
