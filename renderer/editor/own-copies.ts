import { DOMSerializer, Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import * as v from 'valibot'
import { mediaUseSchema, type MediaUse } from '../../shared/article/content'

/** Whether this editor wrote the HTML, in this window or another. Other editors write `data-pm-slice` too. */
export function isOwnCopy(html: string): boolean {
  return /\sdata-caibian=/.test(html) && /\sdata-pm-slice=/.test(html)
}

/** Writes what is copied: with the sign `isOwnCopy` looks for, and each figure with its use of a picture. */
export function copySerializer(
  schema: Schema,
  findMedia: (id: string) => MediaUse | null,
): DOMSerializer {
  const nodes = {
    ...DOMSerializer.nodesFromSchema(schema),
    figure: (node: Node) => {
      const id = String(node.attrs['media'])
      const use = findMedia(id)
      if (use === null) return ['figure', { 'data-media': id }] as const
      const words = [use.caption, use.credit].filter((part) => part !== '').join(' ')
      const attrs = { 'data-media': id, 'data-use': JSON.stringify(use) }
      return ['figure', attrs, ['figcaption', words]] as const
    },
  }
  return new SigningSerializer(nodes, DOMSerializer.marksFromSchema(schema))
}

/** The uses of pictures that a copy of our own brings along, by the ids of their figures. */
export function usesIn(html: string): ReadonlyMap<string, MediaUse> {
  const uses = new Map<string, MediaUse>()
  if (!isOwnCopy(html)) return uses
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const figure of page.querySelectorAll('figure[data-use]')) {
    const use = v.safeParse(mediaUseSchema, fromJson(figure.getAttribute('data-use') ?? ''))
    if (use.success) uses.set(use.output.id, use.output)
  }
  return uses
}

/** The slice with each figure as `change` says: another id for its use, or null where it has to go. */
export function withFigures(slice: Slice, change: (id: string) => string | null): Slice {
  const next = changed(slice.content, change)
  return next === slice.content ? slice : new Slice(next, slice.openStart, slice.openEnd)
}

class SigningSerializer extends DOMSerializer {
  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const made = super.serializeFragment(fragment, options, target)
    if (target === undefined && made.firstElementChild !== null)
      made.firstElementChild.setAttribute('data-caibian', '1')
    return made
  }
}

function changed(fragment: Fragment, change: (id: string) => string | null): Fragment {
  const before: Node[] = []
  fragment.forEach((node) => before.push(node))
  const after = before.flatMap((node) => changedNode(node, change))
  const isSame = after.length === before.length && after.every((node, at) => node === before[at])
  return isSame ? fragment : Fragment.fromArray(after)
}

function changedNode(node: Node, change: (id: string) => string | null): readonly Node[] {
  if (node.type.name === 'figure') {
    const before = String(node.attrs['media'])
    const id = change(before)
    if (id === before) return [node]
    return id === null ? [] : [node.type.create({ media: id })]
  }
  const content = node.isLeaf ? node.content : changed(node.content, change)
  return [content === node.content ? node : node.copy(content)]
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
