import type { Node } from '@tiptap/pm/model'
import type { Content } from '../../shared/article/content'
import { leafText } from '../../shared/document/flat-text'
import { entryBlocks, lineBlocks } from '../../shared/proof/passage'
import type { SentPassage } from './messages'

/** Where a passage stands: in the body, at the first position inside its block; or in a field (null). */
export interface Place {
  readonly number: number
  readonly field: string
  readonly start: number | null
}

export interface Gathered {
  readonly places: readonly Place[]
  readonly added: readonly (readonly [number, SentPassage])[]
}

/**
 * Gathers what there is to read, and tells what is new since the last time.
 *
 * ProseMirror makes a new node only for a block that has changed, so each block is turned into text once.
 */
export class Passages {
  readonly #numbers = new WeakMap<Node, number>()
  readonly #fields = new Map<string, number>()
  #sent = new Set<number>()
  #last = 0

  gather(doc: Node, draft: Content): Gathered {
    const places: Place[] = []
    const added: [number, SentPassage][] = []
    const take = (
      number: number,
      start: number | null,
      passage: () => SentPassage,
      field: string,
    ) => {
      places.push({ number, field, start })
      if (!this.#sent.has(number)) added.push([number, passage()])
    }
    for (const { field, kind, text } of fieldsOf(draft))
      take(this.#numberOf(`${field}\n${text}`), null, () => ({ field, kind, text }), field)
    doc.descendants((node, at, parent) => {
      if (node.type.name === 'note') return false
      if (!node.isTextblock) return true
      if (node.content.size > 0)
        take(this.#numberOfNode(node), at + 1, () => passageOf(node, parent), 'body')
      return false
    })
    this.#sent = new Set(places.map(({ number }) => number))
    return { places, added }
  }

  #numberOfNode(node: Node): number {
    const known = this.#numbers.get(node)
    if (known !== undefined) return known
    this.#last += 1
    this.#numbers.set(node, this.#last)
    return this.#last
  }

  #numberOf(key: string): number {
    const known = this.#fields.get(key)
    if (known !== undefined) return known
    this.#last += 1
    this.#fields.set(key, this.#last)
    return this.#last
  }
}

function passageOf(node: Node, parent: Node | null): SentPassage {
  const name = parent?.type.name ?? ''
  const isLine = lineBlocks.includes(node.type.name) || entryBlocks.includes(name)
  const text = node.textBetween(0, node.content.size, '', leafText)
  return { field: 'body', kind: isLine ? 'line' : 'prose', text }
}

function fieldsOf(draft: Content): readonly SentPassage[] {
  const line = (field: string, text: string | undefined): SentPassage[] =>
    text === undefined || text === '' ? [] : [{ field, kind: 'line', text }]
  return [
    ...line('kicker', draft.kicker),
    ...line('headline', draft.headline),
    ...line('subhead', draft.subhead),
    ...line('abstract', draft.abstract).map((one) => ({ ...one, kind: 'prose' as const })),
    ...draft.media.flatMap((use) => line(`media.${use.id}.caption`, use.caption)),
  ]
}
