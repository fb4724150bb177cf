import type { BodyNode } from './body'

/** Ids of the media uses that the figures of a body show, wherever in it they stand. */
export function mediaIn(node: BodyNode): ReadonlySet<string> {
  const found = new Set<string>()
  collect(node, found)
  return found
}

function collect(node: BodyNode, found: Set<string>): void {
  const media = node.attrs?.['media']
  if (node.type === 'figure' && typeof media === 'string') found.add(media)
  // Every rendition asks this of every block: text blocks, which hold no figure, are not walked through.
  if (node.content === undefined || node.content[0]?.type === 'text') return
  for (const child of node.content) collect(child, found)
}
