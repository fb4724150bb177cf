import { Editor, type JSONContent } from '@tiptap/core'
import { AllSelection, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Selection } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import { CellSelection } from '@tiptap/pm/tables'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grammarExtensions } from '../../../renderer/editor/grammar-extensions'
import { keyExtensions, nothingAround } from '../../../renderer/editor/keys'
import { loadHtmlDoor, pasteExtension } from '../../../renderer/editor/pasting'
import type { FigurePicture, WaitingPicture } from '../../../renderer/editor/pasting'
import type { BodyNode } from '../../../shared/document/body'
import type { Lost } from '../../../shared/document/html-reading'
import { isTorn } from '../../../shared/document/torn'
import { anyClipping } from '../../support/arbitrary-clipping'
import {
  box,
  br,
  captionedTable,
  card,
  doc,
  figure,
  footnote,
  h,
  hr,
  li,
  note,
  ol,
  p,
  pullquote,
  qa,
  quote,
  table,
  td,
  th,
  timeline,
  tr,
  ul,
} from '../../support/document'
import fc from '../../support/properties'
import {
  isToldInPart,
  missingCharacters,
  visibleCharacters,
  wordsIn,
} from '../../support/visible-characters'

/** One of every place words can be pasted at. */
const everyPlace = doc(
  p('Α'),
  p(),
  h(2, 'Β'),
  ul(li(p('Γ'), ul(li(p('Δ'))))),
  ol(1, li(p('Ε'), quote(p('Ζ')))),
  quote(p('Η'), pullquote('Θ', 'Ι')),
  pullquote('Κ', 'Λ', footnote('Μ'), 'Ν', br(), 'Ξ'),
  figure('f1'),
  table(tr(th(p('Ο')), td(p('Π'), ul(li(p('Ρ'))))), tr(td(p()), td(h(3, 'Σ')))),
  hr(),
  box('facts', 'Τ', p('Υ'), table(tr(td(p('Φ'))))),
  qa(['Χ', p('Ψ')], ['', p('Ω')]),
  timeline(['Д', p('Ж'), p()]),
  captionedTable('З', table(tr(td(p('И'))))),
  card('link', 'https://x.example/', 'Л', 'П', figure('f2')),
  box('facts', 'Ц', hr()),
  quote(ul(li(p('Ч')), li(p('Щ')))),
  note('n1', 'Ф'),
  { type: 'pictureGroup', content: [figure('f3'), figure('f4')] },
)

interface Brought {
  readonly lost: readonly Lost[]
  readonly waiting: readonly WaitingPicture[]
  readonly filled: readonly FigurePicture[]
}

const nothing: Brought = { lost: [], waiting: [], filled: [] }
let editor: Editor
let brought = nothing

describe('whatever is pasted, wherever it is put', () => {
  beforeAll(async () => {
    await loadHtmlDoor()
    editor = new Editor({
      element: document.createElement('div'),
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      content: everyPlace as JSONContent,
      extensions: [
        ...grammarExtensions(),
        ...keyExtensions(nothingAround),
        pasteExtension({
          addPictures: () => undefined,
          findMedia: () => null,
          bring: () => undefined,
          fill: (filled) => void (brought = { ...brought, filled }),
          report: (lost, waiting) => void (brought = { ...brought, lost, waiting }),
        }),
      ],
      editorProps: { handleScrollToSelection: () => true },
    })
  })
  afterAll(() => editor.destroy())

  it('loses no visible character without saying so, and goes by one undo', () => {
    fc.assert(
      fc.property(anyClipping(), anyPlace, (html, place) => {
        expect(faultsOf(place, { html, text: 'x' }, visibleCharacters(html))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('takes the place of a selection whose ends cannot become one block, in one step', () => {
    const end = wordAt('Щ') - 4
    for (const clipboard of [
      { html: '', text: '新桥\n通车' },
      { html: '<p>新桥</p><ul><li>通车</li></ul>', text: '新桥' },
      { html: '<b>新桥</b>', text: '新桥' },
    ])
      expect(faultsOver(wordAt('Ц') + 1, end, clipboard, '新桥')).toEqual([])
  })

  it('loses no line of plain text', () => {
    const line = fc.constantFrom('', '清溪', '　　桥', 'Clearbrook', '- a', '\t1', '𠮷')
    const lines = fc.array(line, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(lines, anyPlace, (written, place) => {
        const text = written.join('\n')
        expect(faultsOf(place, { html: '', text }, text)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

interface Place {
  readonly kind: 'caret' | 'range' | 'node' | 'cells' | 'all'
  readonly one: number
  readonly other: number
}

const anyPlace: fc.Arbitrary<Place> = fc.record({
  kind: fc.constantFrom('caret', 'caret', 'caret', 'range', 'node', 'cells', 'all'),
  one: fc.nat(999),
  other: fc.nat(999),
})

/** What is amiss after this was pasted there: characters of it, or of what stood round it; and the undo. */
function faultsOf(
  place: Place,
  clipboard: { readonly html: string; readonly text: string },
  shown: string,
): readonly string[] {
  const before = editor.schema.nodeFromJSON(everyPlace)
  return faultsIn(before, selectionAt(before, place), clipboard, shown)
}

/** The same over what lies between two positions. */
function faultsOver(
  from: number,
  to: number,
  clipboard: { readonly html: string; readonly text: string },
  shown: string,
): readonly string[] {
  const before = editor.schema.nodeFromJSON(everyPlace)
  const selected = TextSelection.create(before, from, to)
  expect(isTorn(EditorState.create({ doc: before, selection: selected }))).toBe(true)
  return faultsIn(before, selected, clipboard, shown)
}

/** Where a word of `everyPlace` stands. */
function wordAt(word: string): number {
  let place = -1
  editor.schema.nodeFromJSON(everyPlace).descendants((node, at) => {
    if (node.isText && node.text === word) place = at
  })
  return place
}

function faultsIn(
  before: Node,
  selected: Selection,
  clipboard: { readonly html: string; readonly text: string },
  shown: string,
): readonly string[] {
  const { plugins } = editor.state
  editor.view.updateState(EditorState.create({ doc: before, plugins }))
  // The table's own rules may have a say in what is selected.
  editor.view.dispatch(editor.state.tr.setSelection(selected))
  const { selection } = editor.state
  brought = nothing
  const kept = before.copy(before.content)
  const around = outside(before, selection, /<table/i.test(clipboard.html))
  paste(clipboard)
  const after = editor.state.doc
  after.check()
  const told = [
    wordsIn(after.toJSON() as BodyNode),
    ...brought.lost.map(({ text }) => text),
    ...[...brought.filled, ...brought.waiting].flatMap(({ caption, credit, alt }) => [
      caption,
      credit,
      alt,
    ]),
  ].join('')
  const missing = isToldInPart(brought.lost) ? [] : missingCharacters(shown + around, told)
  if (after.eq(kept)) return missing
  editor.commands.undo()
  return editor.state.doc.eq(kept) ? missing : [...missing, 'undo']
}

function paste({ html, text }: { readonly html: string; readonly text: string }): void {
  const event = {
    clipboardData: {
      getData: (type: string) => (type === 'text/html' ? html : type === 'text/plain' ? text : ''),
      files: [],
    },
    preventDefault: () => undefined,
  } as unknown as ClipboardEvent
  if (html === '') editor.view.pasteText(text, event)
  else editor.view.pasteHTML(html, event)
}

/** The words that are not selected; nor those of a table that another one is laid over. */
function outside(body: Node, { ranges, $from }: Selection, laysOver: boolean): string {
  const words: string[] = []
  body.descendants((node, at) => {
    const isUnder = at < $from.pos && $from.pos < at + node.nodeSize
    if (laysOver && isUnder && node.type.name === 'table') return false
    const isSelected = ranges.some((range) => range.$from.pos <= at && at < range.$to.pos)
    if (node.isText && !isSelected) words.push(node.text ?? '')
    return true
  })
  return words.join('')
}

function selectionAt(body: Node, { kind, one, other }: Place): Selection {
  const carets: number[] = []
  const nodes: number[] = []
  const cells: number[] = []
  body.descendants((node, at) => {
    if (node.isTextblock) carets.push(at + 1, at + 1 + node.content.size)
    if (!node.isInline && NodeSelection.isSelectable(node)) nodes.push(at)
    if (/^table(?:Cell|Header)$/.test(node.type.name)) cells.push(at)
  })
  const pick = (places: readonly number[], number: number) => places[number % places.length] ?? 0
  switch (kind) {
    case 'caret':
      return TextSelection.create(body, pick(carets, one))
    case 'range': {
      const anchor = pick(carets, one)
      const near = carets.filter((caret) => boxRound(body, caret) === boxRound(body, anchor))
      return TextSelection.create(body, anchor, pick(near, other))
    }
    case 'node':
      return NodeSelection.create(body, pick(nodes, one))
    case 'cells': {
      const anchor = pick(cells, one)
      const table = body.resolve(anchor).node(-1)
      const near = cells.filter((cell) => body.resolve(cell).node(-1) === table)
      return CellSelection.create(body, anchor, pick(near, other))
    }
    case 'all':
      return new AllSelection(body)
  }
}

/** The innermost node round a place that nothing is selected across. */
function boxRound(body: Node, at: number): Node {
  const place = body.resolve(at)
  for (let depth = place.depth; depth > 0; depth -= 1)
    if (place.node(depth).type.spec.isolating === true) return place.node(depth)
  return body
}
