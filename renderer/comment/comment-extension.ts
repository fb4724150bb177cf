import { Extension } from '@tiptap/core'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Comment } from '../../shared/article/internal'
import { anchorMark } from '../../shared/document/anchor-marks'
import { idsOn } from '../../shared/document/anchors'

/**
 * What happens to comments when words are cut, copied and put in again: words that were moved keep theirs,
 * a copy has none, and words of another article bring none along.
 */
export function commentExtension(comments: () => readonly Comment[]) {
  return Extension.create({
    name: 'comments',
    addProseMirrorPlugins() {
      return [
        new Plugin({
          props: {
            transformPasted: (slice, view) => {
              const known = new Set(comments().map(({ id }) => id))
              const standing = standingIn(view)
              return withAnchorsOf(slice, (id) => known.has(id) && !standing.has(id))
            },
          },
        }),
      ]
    },
  })
}

/** The slice with the marks of those comments only that `keeps` says. */
export function withAnchorsOf(slice: Slice, keeps: (id: string) => boolean): Slice {
  const content = cleaned(slice.content, keeps)
  return content === slice.content ? slice : new Slice(content, slice.openStart, slice.openEnd)
}

/** The comments on words that will still be there: what is selected is replaced, and what is dragged moves. */
function standingIn({ state, dragging }: EditorView): ReadonlySet<string> {
  const standing = new Set<string>()
  const { from, to } = state.selection
  const isCopied = dragging?.move === false
  state.doc.descendants((node, at) => {
    if (!node.isInline) return
    const goes = !isCopied && at < to && at + node.nodeSize > from
    if (!goes) for (const id of idsOn(node)) standing.add(id)
  })
  return standing
}

function cleaned(fragment: Fragment, keeps: (id: string) => boolean): Fragment {
  const before: Node[] = []
  fragment.forEach((node) => before.push(node))
  const after = before.map((node) => cleanedNode(node, keeps))
  return after.every((node, at) => node === before[at]) ? fragment : Fragment.fromArray(after)
}

function cleanedNode(node: Node, keeps: (id: string) => boolean): Node {
  if (node.isInline) {
    if (idsOn(node).every(keeps)) return node
    const isKept = (id: unknown) => keeps(String(id))
    return node.mark(
      node.marks.filter(({ type, attrs }) => type.name !== anchorMark || isKept(attrs['id'])),
    )
  }
  const content = cleaned(node.content, keeps)
  return content === node.content ? node : node.copy(content)
}
