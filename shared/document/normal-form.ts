import type { Body, BodyMark, BodyNode } from './body'
import { markGrammar, nodeGrammar } from './grammar'
import type { MarkGrammar, MarkName, NodeGrammar, NodeName } from './grammar'
import { safeHref } from './links'

/** Deepest nesting a body may have. Lists in quotes in tables stay far below it. */
export const deepestNesting = 40

/**
 * The normal form of what may be a body (see `parseBody`), not yet checked against the grammar; null
 * where it is no tree of nodes at all, or nested deeper than `deepestNesting`.
 */
export function normalBody(input: unknown): Body | null {
  const node = normalNode(input, 0)
  return node?.type === 'doc' ? { ...node, type: 'doc', content: node.content ?? [] } : null
}

/** Text as a body may hold it: well-formed, without line breaks, control characters and noncharacters, none of which HTML can carry. */
export function normalText(text: string): string {
  if (!unusual.test(text)) return text
  return text
    .replace(/\r\n|[\n\r\u2028\u2029]/g, ' ')

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '')
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

/** Text of an attribute: as `normalText`, and no tab. */
function normalLine(text: string): string {
  return normalText(text).replace(/\t/g, ' ')
}

/** Neighbouring text nodes with the same marks, joined; empty ones left out. */
export function joinText(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const joined: BodyNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && node.text === '') continue
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last, node)) {
      joined[joined.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') }
    } else {
      joined.push(node)
    }
  }
  return joined
}

const unusual =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u

const markOrder = Object.keys(markGrammar)

function normalNode(input: unknown, depth: number): BodyNode | null {
  if (depth > deepestNesting || !isObject(input) || typeof input['type'] !== 'string') return null
  const type = input['type']
  const marks = normalMarks(input['marks'])
  if (type === 'text') {
    const text = input['text']
    return typeof text === 'string' ? { type, ...marks, text: normalText(text) } : null
  }
  const attrs = knownAttrs(type, input['attrs'])
  const content = input['content']
  if (content === undefined) return { type, ...attrs, ...marks }
  if (!Array.isArray(content)) return null
  const children: BodyNode[] = []
  for (const child of content) {
    const node = normalNode(child, depth + 1)
    if (node === null) return null
    children.push(node)
  }
  return { type, ...attrs, ...marks, content: joinText(children) }
}

function normalMarks(input: unknown): { readonly marks?: readonly BodyMark[] } {
  if (!Array.isArray(input) || input.length === 0) return {}
  const marks = new Map<string, BodyMark>()
  for (const entry of input as readonly unknown[]) {
    const mark = normalMark(entry)
    if (mark !== null) marks.set(nameOf(mark), mark)
  }
  const rank = (mark: BodyMark) => markOrder.indexOf(mark.type)
  const order = (a: BodyMark, b: BodyMark) => rank(a) - rank(b) || (nameOf(a) < nameOf(b) ? -1 : 1)
  return { marks: [...marks.values()].sort(order) }
}

/** What a mark stands beside others by: its type, or type and attributes where several of it may stand together. */
function nameOf({ type, attrs }: BodyMark): string {
  return markOf(type)?.excludes === '' ? `${type} ${JSON.stringify(attrs)}` : type
}

function markOf(type: string): MarkGrammar | undefined {
  return Object.hasOwn(markGrammar, type) ? markGrammar[type as MarkName] : undefined
}

function normalMark(input: unknown): BodyMark | null {
  if (!isObject(input) || typeof input['type'] !== 'string') return { type: '?' }
  const type = input['type']
  if (type !== 'link') return { type, ...keptAttrs(markOf(type)?.attrs, input['attrs']) }
  const attrs: Readonly<Record<string, unknown>> = isObject(input['attrs']) ? input['attrs'] : {}
  const href = safeHref(attrs['href'])
  const title = attrs['title']
  if (href === null) return null
  const text = typeof title === 'string' ? normalLine(title) : ''
  return { type: 'link' satisfies MarkName, attrs: { href, title: text === '' ? null : text } }
}

function knownAttrs(type: string, input: unknown): { readonly attrs?: Record<string, unknown> } {
  return Object.hasOwn(nodeGrammar, type)
    ? keptAttrs(nodeGrammar[type as NodeName].attrs, input)
    : {}
}

function keptAttrs(
  known: NodeGrammar['attrs'],
  input: unknown,
): { readonly attrs?: Record<string, unknown> } {
  if (known === undefined || !isObject(input)) return {}
  const kept = Object.keys(known).filter((name) => input[name] !== undefined)
  const normal = (value: unknown) => (typeof value === 'string' ? normalLine(value) : value)
  return { attrs: Object.fromEntries(kept.map((name) => [name, normal(input[name])])) }
}

function sameMarks(a: BodyNode, b: BodyNode): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
