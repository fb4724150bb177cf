import type { EditorView } from '@tiptap/pm/view'
import { graveRules } from '../../shared/proof/rule-keys'
import type { PlacedFinding } from './placed-finding'

/** Most that are underlined at once: a text with more has one fault throughout. */
const most = 600

/**
 * Underlines suggestions by the CSS Custom Highlight API: the document and its elements stay as they are,
 * so that neither typing nor an input method notices.
 */
export class ProofMarks {
  readonly #view: EditorView

  constructor(view: EditorView) {
    this.#view = view
  }

  show(findings: readonly PlacedFinding[], selected: PlacedFinding | null): void {
    const inText = findings.filter(({ at }) => at !== null).slice(0, most)
    const isGrave = ({ rule }: PlacedFinding) => graveRules.includes(rule)
    this.#set('proof-grave', inText.filter(isGrave))
    this.#set(
      'proof-form',
      inText.filter((finding) => !isGrave(finding)),
    )
    this.#set('proof-selected', selected === null ? [] : [selected])
  }

  clear(): void {
    for (const name of ['proof-grave', 'proof-form', 'proof-selected']) CSS.highlights.delete(name)
  }

  #set(name: string, findings: readonly PlacedFinding[]): void {
    const ranges = findings.flatMap(({ at }) => (at === null ? [] : this.#rangeOf(at)))
    if (ranges.length === 0) CSS.highlights.delete(name)
    else CSS.highlights.set(name, new Highlight(...ranges))
  }

  #rangeOf({ from, to }: { readonly from: number; readonly to: number }): readonly Range[] {
    if (to > this.#view.state.doc.content.size) return []
    const start = this.#view.domAtPos(from, 1)
    const end = this.#view.domAtPos(to, -1)
    const range = document.createRange()
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return [range]
  }
}
