import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { rangeB, wordsIn } from '../../shared/suggest/body-suggestions'
import type { Change } from '../../shared/suggest/changes'
import { isInlineToken, type Token } from '../../shared/suggest/tokens'
import type { SuggestionEntry } from './suggestion-entry'

/** How a suggestion is shown in the text. */
export interface SuggestionLook {
  readonly entry: SuggestionEntry
  /** Which of the styles for people: they differ in colour and in their line. */
  readonly style: number
  /** What it is and whose, for the tip and for those who do not see the line. */
  readonly label: string
  readonly isSelected: boolean
}

/** Styles by which people are told apart. */
export const personStyles = 6

const key = new PluginKey<DecorationSet>('suggestMarks')

/**
 * Shows what is suggested. It stands beside the text and not in it: what is copied, counted and saved has
 * none of it, and while somebody writes the marks only move along.
 */
export const suggestMarks = Extension.create({
  name: 'suggestMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, marks) =>
          (transaction.getMeta(key) as DecorationSet | undefined) ??
          (transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})

/** Shows these suggestions and no others. Must not be called during a composition. */
export function showSuggestions(view: EditorView, looks: readonly SuggestionLook[]): void {
  const { doc } = view.state
  const before = key.getState(view.state)
  if (looks.length === 0 && before === DecorationSet.empty) return
  const marks = looks.flatMap((look) =>
    (look.entry.body?.group ?? []).flatMap((change) => marksOf(change, look)),
  )
  const set = marks.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, marks)
  view.dispatch(view.state.tr.setMeta(key, set).setMeta('addToHistory', false))
}

function marksOf(change: Change, look: SuggestionLook): readonly Decoration[] {
  const { stretch, fromA, toA, fromB, toB } = change
  const put = stretch.b.slice(fromB, toB)
  const range = rangeB(change)
  if (change.kind === 'form') return put.flatMap((token) => formMark(token, look))
  const gone = stretch.a.slice(fromA, toA)
  return [
    ...(gone.length === 0 ? [] : [goneMark(range.from, gone, look)]),
    ...put.flatMap((token, place) => putMark(token, put, place, look)),
    ...lineMarks(put, look),
  ]
}

function formMark({ kind, from, to, node }: Token, look: SuggestionLook): readonly Decoration[] {
  const attrs = { class: classOf('form', look), title: look.label }
  if (kind === 'text') return [Decoration.inline(from, to, attrs)]
  if (kind === 'close') return []
  return [
    node.isInline
      ? Decoration.inline(from, to, attrs)
      : Decoration.node(from, from + node.nodeSize, attrs),
  ]
}

/** Runs of words and nodes in a line that were put in, each as one. */
function lineMarks(put: readonly Token[], look: SuggestionLook): readonly Decoration[] {
  const attrs = { nodeName: 'ins', class: classOf('put', look), title: look.label }
  const runs: { from: number; to: number }[] = []
  for (const token of put) {
    if (!isInlineToken(token)) continue
    const last = runs.at(-1)
    if (last?.to === token.from) last.to = token.to
    else runs.push({ from: token.from, to: token.to })
  }
  return runs.map(({ from, to }) => Decoration.inline(from, to, attrs, { inclusiveEnd: true }))
}

/** Whole blocks that were put in, and the place of a new line. */
function putMark(
  { kind, from, node }: Token,
  put: readonly Token[],
  place: number,
  look: SuggestionLook,
): readonly Decoration[] {
  if (kind === 'text' || node.isInline) return []
  if (kind === 'close') {
    const opens = put[place + 1]?.kind === 'open' || place === put.length - 1
    const isWhole = put.slice(0, place).some((one) => one.kind === 'open' && one.node === node)
    if (isWhole || !opens || !node.isTextblock) return []
    const make = (): HTMLElement => piece('ins', '¶', classOf('put', look), look.label)
    return [Decoration.widget(from, make, { side: 1, key: `¶${from} ${look.style}` })]
  }
  const isWhole = kind === 'leaf' || put.some((one) => one.kind === 'close' && one.node === node)
  // Where a line begins anew the sign ¶ says so.
  if (!isWhole && put[place - 1]?.kind === 'close') return []
  const what = isWhole ? 'put-block' : 'form'
  return [
    Decoration.node(from, from + node.nodeSize, {
      class: classOf(what, look),
      title: look.label,
    }),
  ]
}

/** What was taken out, struck through where it stood. */
function goneMark(at: number, gone: readonly Token[], look: SuggestionLook): Decoration {
  const words = wordsIn(gone) || look.label
  const isBlock = !gone.every(isInlineToken) && gone[0]?.kind === 'open'
  const name = classOf(isBlock ? 'gone-block' : 'gone', look)
  const make = (): HTMLElement => piece('del', words, name, look.label)
  return Decoration.widget(at, make, { side: -1, key: `${at} ${name} ${words}`, marks: [] })
}

function piece(tag: 'ins' | 'del', words: string, name: string, label: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = name
  element.title = label
  element.contentEditable = 'false'
  element.textContent = words
  return element
}

function classOf(what: string, { style, isSelected }: SuggestionLook): string {
  return `suggest-${what} suggest-by-${style}${isSelected ? ' suggest-selected' : ''}`
}
