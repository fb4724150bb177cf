import { Extension, type Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep, type Step } from '@tiptap/pm/transform'
import type { AuthorSpan } from '../../shared/article/suggested'
import { withoutAnchors } from '../../shared/document/anchor-marks'
import type { Body } from '../../shared/document/body'
import { compare } from '../../shared/suggest/changes'
import type { Rejection } from '../../shared/suggest/decide'
import { onOriginal } from '../../shared/suggest/direct'
import { mappedSpans, spansAfter, type Authorship } from '../../shared/suggest/spans'
import { OriginalStep, type FieldTurn } from './original-step'

/** What the body of an article suggests: the body as it is without suggestions, and who wrote what. */
export interface SuggestedText {
  readonly original: Body
  readonly spans: readonly AuthorSpan[]
}

/** Set on a transaction that shows another text: nobody here wrote it. */
export const fromElsewhere = 'fromElsewhere'

type Wiring = {
  /** True while what is written is a suggestion. */
  readonly isOn: () => boolean
  /** Who is writing, now. */
  readonly author: () => Authorship | null
  /** Something is decided, or is no suggestion any more. */
  readonly onturn: (fields: readonly FieldTurn[]) => void
}

/**
 * Keeps the body without suggestions beside the one on the screen.
 *
 * The text that is edited is always the suggested one, an ordinary document: no key, no composition and no
 * paste is changed on its way into it. What is suggested is what the two differ in. While nothing is
 * suggested there is one text, and this does nothing.
 */
export class SuggestedBody {
  readonly extension: Extension
  readonly #wiring: Wiring
  #original: Node | null = null
  #spans: readonly AuthorSpan[] = []
  #editor: Editor | null = null

  constructor(wiring: Wiring) {
    this.#wiring = wiring
    const prepare = (transaction: Transaction): void => this.#prepare(transaction)
    const hear = (transactions: readonly Transaction[]): void => this.#hear(transactions)
    const join = (editor: Editor): void => {
      this.#editor = editor
    }
    this.extension = Extension.create({
      name: 'suggestedBody',
      dispatchTransaction: ({ transaction, next }) => {
        prepare(transaction)
        next(transaction)
      },
      onBeforeCreate() {
        join(this.editor)
      },
      onTransaction: ({ transaction, appendedTransactions }) =>
        hear([transaction, ...appendedTransactions]),
    })
  }

  /** The body without suggestions; null where that is the one on the screen. */
  get original(): Node | null {
    return this.#original
  }

  get spans(): readonly AuthorSpan[] {
    return this.#spans
  }

  /** What is to be saved beside the body on the screen; null where nothing is suggested for it. */
  read(): SuggestedText | null {
    const original = this.#original
    if (original === null || this.#editor === null || isSameText(original, this.#editor.state.doc))
      return null
    return { original: original.toJSON() as Body, spans: this.#spans }
  }

  /** Begins anew: with another text, or because suggesting was switched on or off. */
  begin(text: SuggestedText | null): void {
    const state = this.#editor?.state
    if (state === undefined) return
    this.#spans = text?.spans ?? []
    this.#original =
      text !== null
        ? state.schema.nodeFromJSON(text.original)
        : this.#wiring.isOn()
          ? state.doc
          : null
  }

  /** Suggesting was switched on or off: from here on the two texts may part, or need not be kept apart. */
  turned(): void {
    const doc = this.#editor?.state.doc
    if (doc === undefined) return
    if (this.#wiring.isOn()) this.#original ??= doc
    else if (this.#original !== null && isSameText(this.#original, doc)) this.#forget()
  }

  /** Comments stand on the words of both texts. */
  retouch(change: (original: Node) => Node): void {
    if (this.#original !== null) this.#original = change(this.#original)
  }

  /** Makes this the body without suggestions, and sets fields with it; one undo takes it back. */
  accept(original: Node | null, fields: readonly FieldTurn[]): void {
    if (this.#editor === null) return
    const { state } = this.#editor
    const before = this.#original ?? state.doc
    const step = original === null ? null : stepBetween(before, original)
    const tr = closeHistory(state.tr)
    tr.step(
      step === null
        ? new OriginalStep([], [], fields)
        : new OriginalStep([step], [step.invert(before)], fields),
    )
    this.#editor.view.dispatch(tr.setMeta(decision, true))
  }

  /** Takes what was suggested out of the text on the screen; one undo brings it back. */
  reject(all: readonly Rejection[], fields: readonly FieldTurn[]): void {
    if (this.#editor === null) return
    const { state, view } = this.#editor
    const tr = closeHistory(state.tr)
    for (const { from, to, nodes } of all) {
      const { doc } = tr
      const kept = [doc.content.cut(0, from), doc.content.cut(to)] as const
      const wanted = kept[0].append(Fragment.fromArray([...nodes])).append(kept[1])
      const step = stepBetween(doc, doc.copy(wanted))
      if (step !== null) tr.step(step)
    }
    if (fields.length > 0) tr.step(new OriginalStep([], [], fields))
    if (tr.steps.length > 0) view.dispatch(tr.setMeta(decision, true))
  }

  /** Forgets who wrote what is suggested no more. */
  keepSpans(isKept: (span: AuthorSpan) => boolean): void {
    if (!this.#spans.every(isKept)) this.#spans = this.#spans.filter(isKept)
  }

  /** Text that is no suggestion, written while others are open, is written into both. */
  #prepare(transaction: Transaction): void {
    const original = this.#original
    if (original === null || this.#wiring.isOn() || !transaction.docChanged) return
    if (isAside(transaction)) return
    const [steps, back]: [Step[], Step[]] = [[], []]
    let doc = original
    transaction.steps.forEach((step, place) => {
      const before = transaction.docs[place]
      const mapped = before === undefined ? null : onOriginal(compare(doc, before), step)
      const next = mapped?.apply(doc).doc
      if (mapped === null || next == null) return
      steps.push(mapped)
      back.unshift(mapped.invert(doc))
      doc = next
    })
    if (steps.length === 0) return
    const { storedMarks, storedMarksSet } = transaction
    transaction.step(new OriginalStep(steps, back))
    if (storedMarksSet) transaction.setStoredMarks(storedMarks)
  }

  /** On the typing path. */
  #hear(transactions: readonly Transaction[]): void {
    const fields: FieldTurn[] = []
    let isTurned = false
    for (const transaction of transactions) {
      if (!transaction.docChanged || transaction.getMeta(fromElsewhere) === true) continue
      for (const step of transaction.steps) {
        if (!(step instanceof OriginalStep)) continue
        isTurned = true
        this.#original = step.turned(this.#original ?? transaction.before) ?? this.#original
        fields.push(...step.fields)
      }
      if (this.#original !== null) this.#follow(transaction)
    }
    const doc = this.#editor?.state.doc
    if (!isTurned || doc === undefined) return
    if (!this.#wiring.isOn() && this.#original !== null && isSameText(this.#original, doc))
      this.#forget()
    this.#wiring.onturn(fields)
  }

  #follow(transaction: Transaction): void {
    const author = this.#wiring.author()
    const isForBoth = transaction.steps.some((step) => step instanceof OriginalStep)
    const isDecision = transaction.getMeta(decision) === true
    this.#spans =
      isForBoth || isDecision || author === null
        ? mappedSpans(this.#spans, transaction.mapping)
        : spansAfter(this.#spans, transaction, author)
  }

  #forget(): void {
    this.#original = null
    this.#spans = []
  }
}

/** Set on a transaction that decides on suggestions: it is neither written by anybody nor meant for both. */
const decision = 'suggestionsDecided'

/** Transactions that bring their own changes of the original along, or have none. */
function isAside(transaction: Transaction): boolean {
  return (
    transaction.getMeta('history$') !== undefined ||
    transaction.getMeta(decision) === true ||
    transaction.getMeta(fromElsewhere) === true
  )
}

/** Whether two texts are one: comments on them make no suggestion. */
function isSameText(before: Node, after: Node): boolean {
  if (before.eq(after)) return true
  if (before.content.size !== after.content.size) return false
  const bare = (doc: Node) => JSON.stringify(withoutAnchors(doc.toJSON() as Body))
  return bare(before) === bare(after)
}

/** The smallest replacement that makes one text of the other; null where they are the same. */
function stepBetween(before: Node, after: Node): ReplaceStep | null {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || end === null) return null
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const slice = after.slice(start, end.b + overlap)
  return new ReplaceStep(start, end.a + overlap, slice)
}
