import type { Content } from '../article/content'
import type { BodyNode } from '../document/body'
import { nodeGrammar } from '../document/grammar'
import type { NodeGrammar } from '../document/grammar'

/** What a passage is: prose ends with a full stop, a title or a cell does not. */
export type PassageKind = 'prose' | 'line'

/**
 * One text block of the body, or one plain field, as plain text.
 *
 * A hard break is a line break, any other leaf U+FFFC: an offset into `text` is the offset into the
 * block's content in ProseMirror, so that a finding has its place without a map.
 */
export interface Passage {
  /** Names the passage within one reading; the caller's. */
  readonly key: string
  readonly field: string
  readonly kind: PassageKind
  readonly text: string
}

/** Everything of a content that is read, in reading order. Notes to the editor are not. */
export function passagesOf(content: Content): readonly Passage[] {
  const lines = (['kicker', 'headline', 'subhead'] as const).map((field) => ({
    field,
    kind: 'line' as const,
    text: content[field] ?? '',
  }))
  const abstract = { field: 'abstract', kind: 'prose' as const, text: content.abstract ?? '' }
  const captions = content.media.map((use) => ({
    field: `media.${use.id}.caption`,
    kind: 'line' as const,
    text: use.caption,
  }))
  const fields = [...lines, abstract, ...captions].filter(({ text }) => text !== '')
  const blocks = textBlocks(content.body, false).map((block) => ({ field: 'body', ...block }))
  return [...fields, ...blocks].map((passage, place) => ({ key: String(place), ...passage }))
}

/** The text of a text block, as `Passage` says. */
export function blockText(node: BodyNode): string {
  return (node.content ?? []).map(inlineText).join('')
}

/** Blocks in which a sentence need not end. */
export const lineBlocks: readonly string[] = [
  'heading',
  'pullquote',
  'boxTitle',
  'timelineTime',
  'tableCaption',
]

/** Blocks whose paragraphs are entries rather than prose. */
export const entryBlocks: readonly string[] = ['listItem', 'tableCell', 'tableHeader']

function textBlocks(
  node: BodyNode,
  isEntry: boolean,
): readonly { readonly kind: PassageKind; readonly text: string }[] {
  if (node.type === 'note') return []
  if (holdsText(node)) {
    const text = blockText(node)
    const kind = isEntry || lineBlocks.includes(node.type) ? 'line' : 'prose'
    return text === '' ? [] : [{ kind, text }]
  }
  const inEntry = isEntry || entryBlocks.includes(node.type)
  return (node.content ?? []).flatMap((child) => textBlocks(child, inEntry))
}

function holdsText(node: BodyNode): boolean {
  const grammar = Object.entries<NodeGrammar>(nodeGrammar).find(([name]) => name === node.type)?.[1]
  return grammar?.content?.includes('inline') === true
}

function inlineText(node: BodyNode): string {
  if (node.type === 'text') return node.text ?? ''
  return node.type === 'hardBreak' ? '\n' : '\ufffc'
}
