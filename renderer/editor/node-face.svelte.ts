import type { Editor, NodeViewRenderer, NodeViewRendererProps } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { mount, unmount, type Component } from 'svelte'

/** One node of the text as a component sees it. */
export class NodeFace {
  /** Replaced whole: a node of ProseMirror must never be made a proxy. */
  #node = $state.raw() as Node
  #selected = $state(false)
  readonly editor: Editor
  readonly #position: () => number | undefined

  constructor(editor: Editor, node: Node, position: () => number | undefined) {
    this.editor = editor
    this.#node = node
    this.#position = position
  }

  get node(): Node {
    return this.#node
  }

  get isSelected(): boolean {
    return this.#selected
  }

  /** Where the node stands; undefined once it is gone. */
  get position(): number | undefined {
    return this.#position()
  }

  setAttributes(attributes: Readonly<Record<string, unknown>>): void {
    const position = this.#position()
    if (position === undefined) return
    const { tr } = this.editor.state
    for (const [name, value] of Object.entries(attributes))
      tr.setNodeAttribute(position, name, value)
    this.editor.view.dispatch(tr)
  }

  remove(): void {
    const position = this.#position()
    if (position === undefined) return
    this.editor.view.dispatch(
      this.editor.state.tr.deleteRange(position, position + this.#node.nodeSize),
    )
    this.editor.view.focus()
  }

  /** Puts the caret after this node, on a new line where there is none. */
  leave(): void {
    const position = this.#position()
    if (position === undefined) return
    const after = position + this.#node.nodeSize
    const { tr, doc } = this.editor.state
    if (doc.nodeAt(after)?.isTextblock !== true)
      tr.insert(after, this.editor.schema.node('paragraph'))
    this.editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)))
    this.editor.view.focus()
  }

  show(node: Node): void {
    this.#node = node
  }

  select(selected: boolean): void {
    this.#selected = selected
  }
}

type FaceProps<More> = { readonly face: NodeFace } & More

/**
 * A node shown by a Svelte component. The element marked `data-node-content` holds the text of the
 * node and belongs to ProseMirror; all else belongs to the component.
 */
export function nodeView<More extends object>(
  component: Component<FaceProps<More>>,
  more: More,
): NodeViewRenderer {
  return (props) => new ComponentView(component, more, props)
}

class ComponentView<More extends object> implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement | null
  readonly #face: NodeFace
  readonly #mounted: Record<string, unknown>

  constructor(
    component: Component<FaceProps<More>>,
    more: More,
    { editor, node, getPos }: NodeViewRendererProps,
  ) {
    this.dom = document.createElement(node.isInline ? 'span' : 'div')
    this.dom.className = `node-${node.type.name}`
    this.#face = new NodeFace(editor, node, getPos)
    this.#mounted = mount(component, { target: this.dom, props: { ...more, face: this.#face } })
    this.contentDOM = this.dom.querySelector('[data-node-content]')
  }

  update(node: Node): boolean {
    if (node.type !== this.#face.node.type) return false
    if (node !== this.#face.node) this.#face.show(node)
    return true
  }

  selectNode(): void {
    this.#face.select(true)
  }

  deselectNode(): void {
    this.#face.select(false)
  }

  /** What happens in the component's own fields and buttons is none of ProseMirror's business. */
  stopEvent(event: Event): boolean {
    const target = event.target
    if (!(target instanceof HTMLElement) || this.contentDOM?.contains(target) === true) return false
    return target.closest('input, textarea, button, select, video, audio') !== null
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === 'selection') return this.contentDOM === null
    return this.contentDOM === null || !this.contentDOM.contains(mutation.target)
  }

  destroy(): void {
    void unmount(this.#mounted)
  }
}
