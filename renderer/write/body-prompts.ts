import type { Node } from '@tiptap/pm/model'
import { promptsIn, type PromptPlace } from '../../shared/article/prompts'
import type { Span } from '../editor/in-sight'

const known = new WeakMap<Node, readonly PromptPlace[]>()

/** The prompts of a text, in its order, by positions. Only blocks that changed are looked at again. */
export function bodyPrompts(doc: Node): readonly Span[] {
  const spans: Span[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    for (const { from, to } of promptsOf(node)) spans.push({ from: at + 1 + from, to: at + 1 + to })
    return false
  })
  return spans
}

/** Everything in a line that is no text takes one place, so that places in words are places in the text. */
function promptsOf(node: Node): readonly PromptPlace[] {
  const kept = known.get(node)
  if (kept !== undefined) return kept
  const found = promptsIn(node.textBetween(0, node.content.size, undefined, '\ufffc'))
  known.set(node, found)
  return found
}
