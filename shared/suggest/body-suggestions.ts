import type { Node } from '@tiptap/pm/model'
import type { AuthorSpan } from '../article/suggested'
import { cutByAuthor, placeB } from './authors'
import { compare } from './changes'
import type { Change, Comparison } from './changes'
import { groupsOf } from './groups'
import type { Group } from './groups'
import { authorAt, removerAt } from './spans'
import type { Authorship } from './spans'
import { isCellToken, isInlineToken, shownMarks } from './tokens'
import type { Token } from './tokens'

/** What a suggestion does, for those who read the list of them. */
export type SuggestionKind =
  | 'insert'
  | 'delete'
  | 'replace'
  | 'format'
  | 'form'
  | 'split'
  | 'join'
  | 'arrange'
  | 'table'
  | 'picture'

/** One suggestion for the body: what belongs together, by one author. */
export interface BodySuggestion {
  readonly kind: SuggestionKind
  readonly author: Authorship | null
  /** Words that go, and words that come; '' where there are none. */
  readonly was: string
  readonly now: string
  /** Names of marks or nodes that go, and that come: `bold`, `heading2`. */
  readonly formWas: readonly string[]
  readonly formNow: readonly string[]
  /** Positions in the suggested body. */
  readonly from: number
  readonly to: number
  readonly group: Group
}

/** Everything suggested for a body, in reading order, and the comparison it is decided by. */
export interface BodySuggestions {
  readonly comparison: Comparison
  readonly groups: readonly Group[]
  readonly list: readonly BodySuggestion[]
}

/** The suggestions that lead from one body to the other; who made each is told by the spans. */
export function bodySuggestions(
  before: Node,
  after: Node,
  spans: readonly AuthorSpan[],
): BodySuggestions {
  const comparison = cutByAuthor(compare(before, after), spans)
  const groups = groupsOf(comparison)
  return { comparison, groups, list: groups.map((group) => suggestionOf(group, spans)) }
}

/** The positions in the second version that a change takes up. */
export function rangeB({ stretch, fromB, toB }: Change): {
  readonly from: number
  readonly to: number
} {
  const from = placeB(stretch, fromB)
  return { from, to: toB === fromB ? from : (stretch.b[toB - 1]?.to ?? from) }
}

/** The words of a row of tokens; a line that ends in it is shown by ¶, a picture or note by a sign. */
export function wordsIn(tokens: readonly Token[]): string {
  return tokens.map(wordIn).join('').trim()
}

/** The name of a node with its level: `heading2`. */
export function formName(node: Node): string {
  const level: unknown = node.attrs['level']
  return typeof level === 'number' ? `${node.type.name}${level}` : node.type.name
}

function suggestionOf(group: Group, spans: readonly AuthorSpan[]): BodySuggestion {
  const gone = group.flatMap(({ stretch, fromA, toA }) => stretch.a.slice(fromA, toA))
  const put = group.flatMap(({ stretch, fromB, toB }) => stretch.b.slice(fromB, toB))
  const ranges = group.map(rangeB)
  const from = Math.min(...ranges.map((range) => range.from))
  const to = Math.max(...ranges.map((range) => range.to))
  const kind = kindOf(group, gone, put)
  const isFormat = kind === 'format'
  return {
    kind,
    author: (put.length === 0 ? removerAt(spans, from, to) : null) ?? authorAt(spans, from, to),
    was: isFormat ? '' : wordsIn(gone),
    now: wordsIn(put),
    formWas: isFormat ? marksOnlyIn(gone, put) : formsIn(gone),
    formNow: isFormat ? marksOnlyIn(put, gone) : formsIn(put),
    from,
    to,
    group,
  }
}

function kindOf(group: Group, gone: readonly Token[], put: readonly Token[]): SuggestionKind {
  const all = [...gone, ...put]
  if (all.some(isCellToken) && !all.some(({ node }) => node.type.name === 'table')) return 'table'
  if (group.every(({ kind }) => kind === 'form'))
    return all.every(isInlineToken) && all.every(({ kind }) => kind === 'text') ? 'format' : 'form'
  if (all.some(({ node }) => node.type.name === 'figure')) return 'picture'
  const words = all.some(({ kind }) => kind === 'text' || kind === 'leaf')
  if (!words && put.length > 0 && gone.length === 0) return isBreak(put) ? 'split' : blocks(put)
  if (!words && gone.length > 0 && put.length === 0) return isBreak(gone) ? 'join' : blocks(gone)
  if (!words) return 'arrange'
  if (gone.length === 0) return 'insert'
  return put.length === 0 ? 'delete' : 'replace'

  function blocks(tokens: readonly Token[]): SuggestionKind {
    const isWhole = group.length === 1 && tokens[0]?.kind === 'open'
    if (!isWhole || depthOf(tokens) !== 0) return 'arrange'
    return tokens === put ? 'insert' : 'delete'
  }
}

/** The end of a line and the beginning of the next. */
function isBreak(tokens: readonly Token[]): boolean {
  return tokens[0]?.kind === 'close' && depthOf(tokens) === 0
}

function depthOf(tokens: readonly Token[]): number {
  return tokens.reduce(
    (depth, { kind }) => depth + (kind === 'open' ? 1 : kind === 'close' ? -1 : 0),
    0,
  )
}

function wordIn({ kind, parts, node }: Token): string {
  if (kind === 'open') return ''
  if (kind === 'close') return node.isTextblock ? '¶' : ''
  if (kind === 'text') return parts.map(({ text }) => text).join('')
  const note: unknown = node.attrs['text']
  return node.type.name === 'hardBreak' ? '↵' : typeof note === 'string' ? `[${note}]` : ''
}

function formsIn(tokens: readonly Token[]): readonly string[] {
  const nodes = tokens.filter(({ kind }) => kind === 'open' || kind === 'leaf')
  return [...new Set(nodes.map(({ node }) => formName(node)))]
}

function marksOnlyIn(tokens: readonly Token[], others: readonly Token[]): readonly string[] {
  const there = new Set(marksIn(others))
  return [...new Set(marksIn(tokens))].filter((name) => !there.has(name)).map(nameOnly)
}

function marksIn(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ parts }) =>
    parts.flatMap(({ marks }) =>
      shownMarks(marks).map((mark) => `${mark.type.name} ${JSON.stringify(mark.attrs)}`),
    ),
  )
}

function nameOnly(mark: string): string {
  return mark.slice(0, mark.indexOf(' '))
}
