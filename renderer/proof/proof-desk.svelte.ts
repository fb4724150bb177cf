import type { Node } from '@tiptap/pm/model'
import { leafText } from '../../shared/document/flat-text'
import { ruleOfCheck } from '../../shared/gate/severity'
import type { ProofFinding } from '../../shared/proof/finding'
import { graveRules, type RuleKey } from '../../shared/proof/rule-keys'
import { quotationsOf } from '../../shared/proof/rules/quotation'
import { call, on } from '../bridge'
import type { OpenArticle } from '../editor/open-article.svelte'
import type { RichEditor } from '../editor/rich-editor.svelte'
import { TextHighlights } from '../editor/text-highlights'
import { Passages, type Place } from './body-passages'
import type { ProofAnswer, ProofRequest } from './messages'
import type { PlacedFinding } from './placed-finding'

/** As the style sheet names them. */
const highlightNames = ['proof-form', 'proof-grave', 'proof-selected']

const desks = new WeakMap<OpenArticle, ProofDesk>()

/** The proofreader's desk of an opened article: the editor and the inspector look at the same one. */
export function proofDeskOf(article: OpenArticle): ProofDesk {
  const known = desks.get(article)
  if (known !== undefined) return known
  const made = new ProofDesk(article)
  desks.set(article, made)
  return made
}

/**
 * What the proofreader found in one article, and what a person may do about it.
 *
 * A worker reads whenever the text came to rest; the window only gathers what changed, while it has
 * nothing else to do and never during a composition.
 */
export class ProofDesk {
  #found = $state.raw<readonly PlacedFinding[]>([])
  #isRead = $state(false)
  #off = $state.raw<readonly RuleKey[]>([])
  #stopping = $state.raw<readonly RuleKey[]>([])
  #selected = $state.raw<PlacedFinding | null>(null)
  #words = $state.raw<readonly string[] | null>(null)
  readonly #article: OpenArticle
  #rich: RichEditor | null = null
  #worker: Worker | null = null
  #marks: TextHighlights | null = null
  #passages = new Passages()
  #version = 0
  #places: readonly Place[] = []
  #doc: Node | null = null
  #asked = 0

  constructor(article: OpenArticle) {
    this.#article = article
  }

  /** Every suggestion that nobody put aside, in reading order. */
  readonly findings = $derived.by(() => {
    const ignored = new Set(this.#ignored)
    return this.#found.filter(({ rule, mark }) => !ignored.has(mark) && !this.#off.includes(rule))
  })

  get isRead(): boolean {
    return this.#isRead
  }

  get ignoredCount(): number {
    return this.#ignored.length
  }

  get selected(): PlacedFinding | null {
    return this.#selected
  }

  /** Whether the newsroom lets no story pass with a finding of this rule. */
  stops(rule: RuleKey): boolean {
    return this.#stopping.includes(rule)
  }

  /** What may stand instead of the selected one; null while the words are looked up. */
  get proposals(): readonly string[] | null {
    const finding = this.#selected
    return finding?.rule === 'spelling' ? this.#words : (finding?.replacements ?? [])
  }

  get rich(): RichEditor | null {
    return this.#rich
  }

  /** Joins the editor, whose text is scrolled in `page`, and begins to read; the answer ends it. */
  start(rich: RichEditor, page: HTMLElement): () => void {
    const worker = new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' })
    this.#rich = rich
    this.#worker = worker
    this.#marks = new TextHighlights(rich.core.view, page, highlightNames)
    this.#passages = new Passages()
    worker.addEventListener('message', ({ data }: MessageEvent<ProofAnswer>) => this.#hear(data))
    const stops = [
      rich.onSettled(() => this.#settled()),
      on('session.changed', ({ session }) => this.#takeSession(session.settings.proofOff ?? [])),
    ]
    void this.#begin()
    return () => {
      stops.forEach((stop) => stop())
      cancelIdleCallback(this.#asked)
      worker.terminate()
      this.#marks?.clear()
      this.#rich = null
      this.#worker = null
    }
  }

  /** Reads again when there is time. */
  ask(): void {
    cancelIdleCallback(this.#asked)
    this.#asked = requestIdleCallback(() => this.#read(), { timeout: 2000 })
  }

  /** Underlines what stands in the text. */
  showMarks(): void {
    if (this.#rich === null || this.#rich.isComposing || this.#isOld) return
    const spans = (findings: readonly PlacedFinding[]) => findings.flatMap(({ at }) => at ?? [])
    const isGrave = ({ rule }: PlacedFinding) => graveRules.includes(rule)
    this.#marks?.show(
      spans(this.findings.filter((finding) => !isGrave(finding))),
      spans(this.findings.filter(isGrave)),
      spans(this.#selected === null ? [] : [this.#selected]),
    )
  }

  select(finding: PlacedFinding | null): void {
    this.#selected = finding
    this.#words = null
    if (finding?.rule === 'spelling') this.#send({ kind: 'suggest', word: finding.text })
  }

  /** The suggestion at a position of the text. */
  findAt(position: number): PlacedFinding | null {
    if (this.#isOld) return null
    const holds = ({ at }: PlacedFinding) => at !== null && at.from <= position && position <= at.to
    return this.findings.find(holds) ?? null
  }

  /** Goes to the next or previous suggestion in the text, round the ends. */
  step(by: 1 | -1): void {
    const rich = this.#rich
    const inText = this.findings.filter(({ at }) => at !== null)
    if (rich === null || rich.isComposing || inText.length === 0 || this.#isOld) return
    const caret = this.#selected?.at?.from ?? rich.core.state.selection.from
    const isPast = ({ at }: PlacedFinding) => at !== null && at.from > caret
    const isBefore = ({ at }: PlacedFinding) => at !== null && at.from < caret
    const next =
      by === 1
        ? (inText.find(isPast) ?? inText[0])
        : (inText.findLast(isBefore) ?? inText[inText.length - 1])
    if (next !== undefined) this.goTo(next)
  }

  /** Puts the caret at a suggestion of the text and opens it. */
  goTo(finding: PlacedFinding): void {
    const rich = this.#rich
    if (rich === null || finding.at === null || this.#isOld) return
    rich.core.chain().setTextSelection(finding.at.from).scrollIntoView().focus().run()
    this.select(finding)
  }

  /** Writes a proposal in its place, as one step of undo; nothing where the text has changed since. */
  fix(finding: PlacedFinding, replacement: string): void {
    if (this.fixAll([{ ...finding, replacements: [replacement] }])) this.select(null)
  }

  /** Fixes several at once, each by its first proposal. */
  fixAll(findings: readonly PlacedFinding[]): boolean {
    const rich = this.#rich
    if (rich === null || rich.isComposing || this.#isOld || !this.#article.mayEdit) return false
    const { tr } = rich.core.state
    // From the end, so that nothing before it moves; of two that overlap the later one counts.
    let limit = Infinity
    for (const { at, text, replacements } of [...findings].reverse()) {
      const [replacement] = replacements
      if (at === null || replacement === undefined || at.to > limit) continue
      if (tr.doc.textBetween(at.from, at.to, '\n', leafText) !== text) continue
      if (replacement === '') tr.delete(at.from, at.to)
      else tr.insertText(replacement, at.from, at.to)
      limit = at.from
    }
    if (tr.docChanged) rich.core.view.dispatch(tr)
    this.#fixFields(findings.filter(({ at }) => at === null))
    this.ask()
    return true
  }

  /** Puts one aside in this article. */
  putAside(finding: PlacedFinding): void {
    this.#keep({ ignored: [...new Set([...this.#ignored, finding.mark])] })
    this.select(null)
  }

  takeBackAll(): void {
    this.#keep({ ignored: [] })
  }

  /** Never again on this machine, in any article. */
  async neverAgain(rule: RuleKey): Promise<boolean> {
    this.select(null)
    const answer = await call('settings.set', { proofOff: [...this.#off, rule] })
    return answer.ok
  }

  /** Confirms every quotation as it stands; a later change of one is pointed out. */
  confirmQuotes(): number {
    const quotes = quotationsOf(this.#texts()).map(({ text }) => text)
    this.#keep({ quotes: [...new Set(quotes)] })
    this.ask()
    return quotes.length
  }

  /** Takes the wording of one as the right one. */
  confirmQuote(finding: PlacedFinding): void {
    const was = finding.values['was']
    const quotes = (this.#article.internal.proof?.quotes ?? []).filter((text) => text !== was)
    this.#keep({ quotes: [...quotes, finding.text] })
    this.select(null)
    this.ask()
  }

  get #ignored(): readonly string[] {
    return this.#article.internal.proof?.ignored ?? []
  }

  /** The text has changed since it was read: what was found may stand elsewhere now. */
  get #isOld(): boolean {
    return this.#rich === null || this.#doc !== this.#rich.core.state.doc
  }

  async #begin(): Promise<void> {
    const session = await call('session.state', null)
    if (session.ok) this.#off = session.value.settings.proofOff ?? []
    await this.#loadLists()
    this.ask()
  }

  #takeSession(off: readonly RuleKey[]): void {
    this.#off = off
    void this.#loadLists()
  }

  async #loadLists(): Promise<void> {
    const answer = await call('proof.lists', null)
    if (answer.ok) this.#send({ kind: 'lists', lists: answer.value })
    const rules = await call('gate.rules', null)
    if (!rules.ok) return
    this.#stopping = Object.entries(rules.value.severities).flatMap(([check, severity]) =>
      severity === 'block' ? (ruleOfCheck(check) ?? []) : [],
    )
  }

  #settled(): void {
    const position = this.#rich?.core.state.selection.from ?? 0
    const { at } = this.#selected ?? { at: null }
    if (this.#isOld || (at !== null && (position < at.from || position > at.to))) this.select(null)
    if (this.#isOld) this.ask()
    else this.showMarks()
  }

  #read(): void {
    const rich = this.#rich
    if (rich === null || rich.core.isDestroyed || rich.isComposing) return
    const { draft, internal } = this.#article
    const { places, added } = this.#passages.gather(rich.core.state.doc, draft)
    this.#places = places
    this.#doc = rich.core.state.doc
    this.#version += 1
    this.#send({
      kind: 'read',
      version: this.#version,
      order: places.map(({ number }) => number),
      added,
      language: draft.language,
      day: draft.dateline?.date ?? new Date().toISOString().slice(0, 10),
      quotes: [...(internal.proof?.quotes ?? [])],
    })
  }

  #hear(message: ProofAnswer): void {
    if (message.kind === 'suggest') {
      if (message.word === this.#selected?.text) this.#words = message.words
      return
    }
    // What was read in an older text is thrown away: a newer reading is on its way.
    if (message.version !== this.#version || this.#isOld) return
    this.#found = message.findings.map((finding) => ({ ...finding, at: this.#placeOf(finding) }))
    this.#isRead = true
    this.showMarks()
  }

  #placeOf({ passage, from, to }: ProofFinding): PlacedFinding['at'] {
    const start = this.#places[Number(passage)]?.start ?? null
    return start === null ? null : { from: start + from, to: start + to }
  }

  #fixFields(findings: readonly PlacedFinding[]): void {
    for (const { field, from, to, text, replacements } of [...findings].reverse()) {
      const now = textOf(this.#article, field)
      const [replacement] = replacements
      if (replacement === undefined || now.slice(from, to) !== text) continue
      this.#article.replaceText(field, now, now.slice(0, from) + replacement + now.slice(to))
    }
  }

  #texts(): readonly { readonly text: string; readonly field: string }[] {
    const texts: { text: string; field: string }[] = []
    this.#rich?.core.state.doc.descendants((node) => {
      if (node.isTextblock) texts.push({ text: node.textContent, field: 'body' })
      return !node.isTextblock && node.type.name !== 'note'
    })
    return texts
  }

  #keep(change: {
    readonly ignored?: readonly string[]
    readonly quotes?: readonly string[]
  }): void {
    const { ignored = [], quotes = [] } = this.#article.internal.proof ?? {}
    const proof = {
      ignored: [...(change.ignored ?? ignored)],
      quotes: [...(change.quotes ?? quotes)],
    }
    this.#article.patchInternal({ proof })
  }

  #send(request: ProofRequest): void {
    this.#worker?.postMessage(request)
  }
}

function textOf({ draft }: OpenArticle, field: string): string {
  const [root, id] = field.split('.')
  if (root === 'media') return draft.media.find((use) => use.id === id)?.caption ?? ''
  const text: unknown = draft[field as keyof typeof draft]
  return typeof text === 'string' ? text : ''
}
