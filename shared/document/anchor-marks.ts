import type { Body, BodyNode } from './body'
import type { MarkName } from './grammar'
import { joinText } from './normal-form'

/** The mark that says on which words a comment stands. */
export const anchorMark: MarkName = 'comment'

/** The ids of the comments that stand on words of a body, in the order in which they begin. */
export function anchoredIn(body: BodyNode): readonly string[] {
  const ids = new Set<string>()
  gather(body, ids)
  return [...ids]
}

/** The body without the anchors of these comments, or without any; the same body where there are none. */
export function withoutAnchors(body: Body, ids?: ReadonlySet<string>): Body {
  const content = strippedChildren(body, ids)
  return content === body.content ? body : { ...body, content }
}

function gather(node: BodyNode, ids: Set<string>): void {
  for (const { type, attrs } of node.marks ?? [])
    if (type === anchorMark) ids.add(String(attrs?.['id']))
  for (const child of node.content ?? []) gather(child, ids)
}

function strippedChildren(
  node: BodyNode,
  ids: ReadonlySet<string> | undefined,
): readonly BodyNode[] {
  const content = node.content ?? []
  const next = content.map((child) => stripped(child, ids))
  return next.every((child, at) => child === content[at]) ? content : joinText(next)
}

function stripped(node: BodyNode, ids: ReadonlySet<string> | undefined): BodyNode {
  if (node.content !== undefined) {
    const content = strippedChildren(node, ids)
    return content === node.content ? node : { ...node, content }
  }
  const { marks = [], ...bare } = node
  const kept = marks.filter(
    ({ type, attrs }) =>
      type !== anchorMark || (ids !== undefined && !ids.has(String(attrs?.['id']))),
  )
  if (kept.length === marks.length) return node
  return kept.length === 0 ? bare : { ...bare, marks: kept }
}
