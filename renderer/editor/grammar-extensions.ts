import {
  Mark,
  Node,
  type Attribute,
  type Extensions,
  type MarkViewRenderer,
  type NodeViewRenderer,
} from '@tiptap/core'
import type { DOMOutputSpec, TagParseRule } from '@tiptap/pm/model'
import {
  markGrammar,
  nodeGrammar,
  type AttrGrammar,
  type HtmlForm,
  type MarkGrammar,
  type MarkName,
  type NodeGrammar,
  type NodeName,
} from '../../shared/document/grammar'

/**
 * The nodes and marks of the body as Tiptap extensions, all of them derived from the grammar.
 *
 * What the editor can hold is therefore exactly what `parseBody` accepts. How they behave at the
 * keyboard is no part of a node: see `keys.ts` and `pasting.ts`. `views` draw the nodes, and `markViews`
 * the marks, that are more than an element.
 */
export function grammarExtensions(
  views: Readonly<Partial<Record<NodeName, NodeViewRenderer>>> = {},
  markViews: Readonly<Partial<Record<MarkName, MarkViewRenderer>>> = {},
): Extensions {
  const names = [...Object.keys(nodeGrammar), ...Object.keys(markGrammar)]
  // Tiptap sorts by priority, and the order of marks and of first blocks follows from it.
  const priority = (name: string) => firstPriority - names.indexOf(name)
  return [
    ...Object.entries(nodeGrammar).map(([name, grammar]) =>
      withView(nodeExtension(name, grammar, priority(name)), views[name as NodeName]),
    ),
    ...Object.entries(markGrammar).map(([name, grammar]) =>
      withMarkView(markExtension(name, grammar, priority(name)), markViews[name as MarkName]),
    ),
  ]
}

const firstPriority = 2000

type Attrs = Readonly<Record<string, unknown>>

function withView(node: Node, view: NodeViewRenderer | undefined): Node {
  return view === undefined ? node : node.extend({ addNodeView: () => view })
}

function withMarkView(mark: Mark, view: MarkViewRenderer | undefined): Mark {
  return view === undefined ? mark : mark.extend({ addMarkView: () => view })
}

function nodeExtension(name: string, grammar: NodeGrammar, priority: number): Node {
  return Node.create({
    name,
    priority,
    ...(name === 'doc' ? { topNode: true } : {}),
    ...(grammar.content === undefined ? {} : { content: grammar.content }),
    ...(grammar.group === undefined ? {} : { group: grammar.group }),
    ...(grammar.inline === undefined ? {} : { inline: grammar.inline }),
    ...(grammar.atom === undefined ? {} : { atom: grammar.atom, draggable: true }),
    ...(grammar.defining === undefined ? {} : { defining: grammar.defining }),
    ...(grammar.isolating === undefined ? {} : { isolating: grammar.isolating }),
    ...(grammar.lineBreak === undefined ? {} : { linebreakReplacement: true, selectable: false }),
    addAttributes: () => attributes(grammar.attrs),
    // Tiptap asks every extension about every node; this one answers for itself.
    extendNodeSchema: (extension: Node) =>
      extension.name === name && grammar.tableRole !== undefined
        ? { tableRole: grammar.tableRole }
        : {},
    ...(grammar.html === undefined ? {} : domForm(grammar.html, grammar.attrs)),
  })
}

function markExtension(name: string, grammar: MarkGrammar, priority: number): Mark {
  const { html } = grammar
  return Mark.create({
    name,
    priority,
    ...(grammar.inclusive === undefined ? {} : { inclusive: grammar.inclusive }),
    // What the newsroom has to say about words stays when their form is cleared.
    ...(grammar.working === true ? { clearable: false } : {}),
    ...(grammar.excludes === undefined ? {} : { excludes: grammar.excludes }),
    addAttributes: () => attributes(grammar.attrs),
    parseHTML: () => parseRules(html, grammar.attrs),
    renderHTML: ({ mark }) => outputSpec(html, mark.attrs, grammar.attrs, true),
  })
}

function domForm(html: HtmlForm, attrs: NodeGrammar['attrs']): object {
  return {
    parseHTML: () => parseRules(html, attrs),
    renderHTML: ({ node }: { node: { attrs: Attrs; isLeaf: boolean } }) =>
      outputSpec(html, node.attrs, attrs, !node.isLeaf),
  }
}

function attributes(attrs: NodeGrammar['attrs']): Record<string, Attribute> {
  return Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, grammar]) => [name, attribute(name, grammar)]),
  )
}

function attribute(name: string, grammar: AttrGrammar): Attribute {
  return {
    ...('default' in grammar ? { default: grammar.default } : { isRequired: true }),
    rendered: false,
    // Read by the parse rules as a whole, which also refuse what the grammar does not allow.
    parseHTML: () => null,
    validate: (value: unknown) => {
      if (!grammar.valid(value)) throw new RangeError(`not a valid ${name}`)
    },
  }
}

/** How a node reads from the page: only used for what this editor itself wrote (see `pasting.ts`). */
function parseRules(html: HtmlForm, attrs: NodeGrammar['attrs']): TagParseRule[] {
  const fixed = Object.entries(html.fixed ?? {})
  const tags = html.tag === 'h{level}' ? ['h2', 'h3', 'h4'] : [html.tag]
  const selectors = fixed.map(([name, value]) => `[${name}="${value}"]`).join('')
  return [...tags, ...(html.reads ?? []).filter((tag) => !tags.includes(tag))].map((tag) => ({
    tag: tag + selectors,
    ...(fixed.length > 0 ? { priority: 60 } : {}),
    ...(html.inside === undefined || html.inside === 'tbody'
      ? {}
      : { contentElement: html.inside }),
    getAttrs: (element: HTMLElement) => readAttrs(element, html, attrs),
  }))
}

function readAttrs(element: HTMLElement, html: HtmlForm, attrs: NodeGrammar['attrs']) {
  const read: Record<string, unknown> = {}
  for (const [name, grammar] of Object.entries(attrs ?? {})) {
    const text = textOfAttr(element, html, name)
    if (text === null && 'default' in grammar) continue
    const value = converted(text, grammar.default)
    if (grammar.valid(value)) read[name] = value
    else if (!('default' in grammar)) return false as const
  }
  return read
}

function textOfAttr(element: HTMLElement, html: HtmlForm, name: string): string | null {
  if (html.tag.includes(`{${name}}`)) {
    const level = Number(element.tagName.slice(1))
    return String(Math.min(Math.max(level, 2), 4))
  }
  if (html.after?.attr === name) {
    const fixed = Object.entries(html.after.fixed).map(([key, value]) => `[${key}="${value}"]`)
    return element.querySelector(html.after.tag + fixed.join(''))?.textContent ?? null
  }
  const written = Object.entries(html.attributes ?? {}).find(([, attr]) => attr === name)
  return written === undefined ? null : element.getAttribute(written[0])
}

function converted(text: string | null, example: unknown): unknown {
  if (text === null) return null
  if (typeof example === 'number') return Number(text)
  if (typeof example === 'boolean') return text === 'true'
  return text
}

function outputSpec(
  html: HtmlForm,
  values: Attrs,
  attrs: NodeGrammar['attrs'],
  hasContent: boolean,
): DOMOutputSpec {
  const tag = html.tag.replace(/\{(\w+)\}/, (_, name: string) => String(values[name]))
  const written: Record<string, string> = { ...html.fixed }
  for (const [attribute, name] of Object.entries(html.attributes ?? {})) {
    const value = values[name]
    if (value !== attrs?.[name]?.default && value !== null) written[attribute] = textOfValue(value)
  }
  if (!hasContent) return [tag, written]
  if (html.inside === undefined) return [tag, written, 0]
  const after = html.after === undefined ? '' : textOfValue(values[html.after.attr] ?? '')
  return html.after === undefined || after === ''
    ? [tag, written, [html.inside, 0]]
    : [tag, written, [html.inside, 0], [html.after.tag, { ...html.after.fixed }, after]]
}

/** The grammar's attributes are texts and numbers; a list of numbers (widths of columns) is joined by commas. */
function textOfValue(value: unknown): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.map(textOfValue).join(',') : JSON.stringify(value)
}
