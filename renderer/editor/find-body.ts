import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { nodeGrammar, type NodeName } from '../../shared/document/grammar'
import { replaceHits, replacementFor, type Finder, type Hit } from '../../shared/document/find'

/** A hit in the body: in running text by its positions, or in an attribute that readers see as text. */
export type BodyHit =
  | { readonly kind: 'text'; readonly from: number; readonly to: number; readonly hit: Hit }
  | { readonly kind: 'attribute'; readonly at: number; readonly name: string; readonly hit: Hit }

/** What one block holds, by places from its own beginning. */
interface BlockHits {
  readonly inText: readonly Hit[]
  readonly inAttribute: readonly Hit[]
}

/**
 * The search over a body. Each block is searched once for a query: ProseMirror makes a new node only
 * for a block that has changed, so what typing costs is the block that was typed in.
 */
export class BodySearch {
  readonly #find: Finder
  readonly #known = new WeakMap<Node, BlockHits>()

  constructor(find: Finder) {
    this.#find = find
  }

  /** All hits, in the order of the text. */
  hits(doc: Node): readonly BodyHit[] {
    const found: BodyHit[] = []
    doc.descendants((node, at) => {
      const name = shownAttribute(node)
      if (!node.inlineContent && name === null) return true
      const { inText, inAttribute } = this.#hitsOf(node, name)
      for (const hit of inText)
        found.push({ kind: 'text', from: at + 1 + hit.from, to: at + 1 + hit.to, hit })
      if (name !== null)
        for (const hit of inAttribute) found.push({ kind: 'attribute', at, name, hit })
      return true
    })
    return found
  }

  #hitsOf(node: Node, name: string | null): BlockHits {
    const known = this.#known.get(node)
    if (known !== undefined) return known
    const text = node.inlineContent ? blockText(node) : ''
    const shown = name === null ? '' : String(node.attrs[name])
    const hits = {
      inText: this.#find(text).filter(({ from, to }) => !text.slice(from, to).includes(inlineNode)),
      inAttribute: this.#find(shown),
    }
    this.#known.set(node, hits)
    return hits
  }
}

/**
 * Replaces these hits in one transaction, the last first, so that the places of the others stay true.
 * The marks of a replaced word stay.
 */
export function replaceInBody(
  tr: Transaction,
  hits: readonly BodyHit[],
  replacement: string,
): void {
  const texts = [...hits].reverse().filter((hit) => hit.kind === 'text')
  for (const { from, to, hit } of texts) {
    const $from = tr.doc.resolve(from)
    const words = replacementFor(blockText($from.parent), hit, replacement)
    if (words === '') tr.delete(from, to)
    else
      tr.replaceWith(
        from,
        to,
        tr.doc.type.schema.text(words, $from.marksAcross(tr.doc.resolve(to))),
      )
  }
  const inAttributes = hits.filter((hit) => hit.kind === 'attribute')
  for (const [at, inOne] of hitsTogether(inAttributes, (hit) => hit.at)) {
    const [first] = inOne
    const node = tr.doc.nodeAt(tr.mapping.map(at))
    if (node === null || first === undefined) continue
    const words = replaceHits(
      String(node.attrs[first.name]),
      inOne.map(({ hit }) => hit),
      replacement,
    )
    tr.setNodeAttribute(tr.mapping.map(at), first.name, words)
  }
}

/** The hits that are in one and the same place, by that place, each in the order they came in. */
export function hitsTogether<Place, Found>(
  hits: readonly Found[],
  placeOf: (hit: Found) => Place,
): ReadonlyMap<Place, readonly Found[]> {
  const found = new Map<Place, Found[]>()
  for (const hit of hits) {
    const place = placeOf(hit)
    const inOne = found.get(place) ?? []
    inOne.push(hit)
    found.set(place, inOne)
  }
  return found
}

/**
 * The text of a block in which each place is a position of the document: what is not text stands as a
 * sign of the same length that no query can hold (a line break as one).
 */
export function blockText(block: Node): string {
  let text = ''
  block.forEach((child) => {
    if (child.isText) text += child.text ?? ''
    else if (child.type.name === 'hardBreak') text += '\n'
    else text += inlineNode.repeat(child.nodeSize)
  })
  return text
}

/** Stands for what is in a line and is no text. A hit with one in it would take it away with the words. */
const inlineNode = '\ufffc'

function shownAttribute(node: Node): string | null {
  return nodeGrammar[node.type.name as NodeName].html?.after?.attr ?? null
}
