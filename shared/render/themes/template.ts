import { close, element, filled, flat, join, joined, newline, nothing, open, text } from '../markup'
import type { Attributes, Markup, Shell } from '../markup'
import type { PartName } from './part-names'
import { checkedTemplate } from './template-check'
import type { TemplateElement, TemplateNode } from './template-check'
import type { ThemeProblem } from './problem'

/** A template that was read and found good. */
export interface Template {
  /** What stands before `<main>`, in it, and after it. */
  readonly before: readonly Piece[]
  readonly main: Shell
  readonly inside: readonly Piece[]
  readonly after: readonly Piece[]
  readonly parts: ReadonlySet<PartName>
}

/** Markup as it is, a part, or an element round some of both. */
export type Piece =
  | Markup
  | { readonly part: PartName }
  | { readonly shell: Shell; readonly inside: readonly Piece[] }

/** Reads a template, or says everything that is wrong with it, in the order of its lines. */
export function readTemplate(
  template: string,
): { readonly ok: true; readonly value: Template } | Refusing {
  const known = read.get(template)
  if (known !== undefined) return { ok: true, value: known }
  const checked = checkedTemplate(template)
  if (!checked.ok) return checked
  const { before, main, after, parts } = checked.value
  const value: Template = {
    before: piecesOf(before),
    main: shellOf(main),
    inside: piecesOf(main.inside),
    after: piecesOf(after),
    parts,
  }
  if (read.size < 100) read.set(template, value)
  return { ok: true, value }
}

interface Refusing {
  readonly ok: false
  readonly problems: readonly ThemeProblem[]
}

/** A newsroom has few templates and many pages. */
const read = new Map<string, Template>()

/**
 * The pieces with their parts. An element round nothing but parts that are all empty is left out: a page
 * without a byline has no empty box for one.
 */
export function fill(pieces: readonly Piece[], partOf: (name: PartName) => Markup): Markup {
  return joined(
    pieces.map((piece) => {
      if (typeof piece === 'string') return piece
      return 'part' in piece ? partOf(piece.part) : filled(piece.shell, fill(piece.inside, partOf))
    }),
  )
}

function piecesOf(nodes: readonly TemplateNode[]): Piece[] {
  return nodes.map((node): Piece => {
    if ('part' in node) return { part: node.part }
    if ('words' in node) return text(node.words)
    if (node.inside.length > 0) return { shell: shellOf(node), inside: piecesOf(node.inside) }
    const attributes = attributesOf(node)
    const alone = node.isEmpty ? open(node.name, attributes) : element(node.name, attributes)
    return join([alone, breakIf(node.breaks.after)])
  })
}

function shellOf(element: TemplateElement): Shell {
  const { name, breaks } = element
  return {
    start: flat(open(name, attributesOf(element)) + breakIf(breaks.inside)),
    end: flat(close(name) + breakIf(breaks.after)),
  }
}

/** What a template says of an element; the story's own says besides what it is. */
function attributesOf({ name, attributes }: TemplateElement): Attributes {
  return {
    ...Object.fromEntries(attributes.map((one) => [one.name, one.value])),
    ...(name === 'article' ? { itemscope: true, itemtype: articleType } : {}),
  }
}

function breakIf(isBroken: boolean): Markup {
  return isBroken ? newline : nothing
}

const articleType = 'https://schema.org/NewsArticle'
