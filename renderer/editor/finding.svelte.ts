import { closeHistory } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import { textFields } from '../../shared/article/text-fields'
import {
  finderOf,
  replaceHits,
  type Finder,
  type FindQuery,
  type Hit,
  type PatternReader,
} from '../../shared/document/find'
import { fieldPlace } from './field-place'
import { FieldStep } from './field-step'
import { BodySearch, hitsTogether, replaceInBody, type BodyHit } from './find-body'
import { loadPatternReader } from './find-pattern'
import { fieldsAreSet } from './history-fields'
import { scrollTo, type Span } from './in-sight'
import type { OpenArticle } from './open-article.svelte'
import type { RichEditor } from './rich-editor.svelte'
import { TextHighlights } from './text-highlights'

/** A hit anywhere in the article. */
export type ArticleHit =
  | { readonly kind: 'body'; readonly body: BodyHit }
  | { readonly kind: 'field'; readonly path: string; readonly text: string; readonly hit: Hit }

export interface FindPlan {
  readonly article: OpenArticle
  readonly rich: RichEditor
  /** The element that scrolls. */
  readonly page: HTMLElement
  /** Shows a tab of the inspector. */
  readonly openTab: (tab: string) => void
}

const first: FindQuery = {
  text: '',
  matchCase: false,
  wholeWord: false,
  pattern: false,
  foldWidth: true,
}

/**
 * Looking for words in the text and in all fields of one article, and replacing them.
 *
 * It looks again when the text has come to rest, never while an input method composes; what is
 * replaced is one step of the text's history, the fields with it.
 */
export class Finding {
  #query = $state.raw(first)
  #hits = $state.raw<readonly ArticleHit[]>([])
  #at = $state(-1)
  #isUnreadable = $state(false)
  #replaced = $state<number | null>(null)
  readonly #plan: FindPlan
  readonly #highlights: TextHighlights
  #readPattern: PatternReader | null = null
  /** While the first pattern waits for its reader: the hits there are belong to the question before. */
  #reading: Promise<PatternReader> | null = null
  #find: Finder | null = null
  #search: BodySearch | null = null
  #marked: HTMLElement | null = null

  constructor(plan: FindPlan) {
    this.#plan = plan
    const names = ['caibian-find', 'caibian-find-present']
    this.#highlights = new TextHighlights(plan.rich.core.view, plan.page, names)
  }

  get query(): FindQuery {
    return this.#query
  }

  get count(): number {
    return this.#hits.length
  }

  /** Place of the present hit, from 0; -1 where there is none. */
  get at(): number {
    return this.#at
  }

  get present(): ArticleHit | null {
    return this.#hits[this.#at] ?? null
  }

  /** True where the pattern is none. */
  get isUnreadable(): boolean {
    return this.#isUnreadable
  }

  /** How many were replaced last; null after any other step. */
  get replaced(): number | null {
    return this.#replaced
  }

  /** Looks for something else, and goes to the first hit from the caret on. */
  async ask(change: Partial<FindQuery>): Promise<void> {
    this.#query = { ...this.#query, ...change }
    this.#replaced = null
    if (this.#query.pattern && this.#readPattern === null) {
      try {
        this.#readPattern = await (this.#reading ??= loadPatternReader())
      } finally {
        this.#reading = null
      }
    }
    if (this.#plan.rich.core.isDestroyed) return
    this.#prepare()
    const { from } = this.#plan.rich.core.state.selection
    const next = this.#hits.findIndex((hit) => hit.kind === 'body' && placeOf(hit.body) >= from)
    this.#go(next === -1 ? Math.min(0, this.#hits.length - 1) : next)
  }

  /** Looks at the article again, because it has changed. */
  look(): void {
    if (this.#find === null || this.#plan.rich.isComposing) return
    this.#collect()
    this.#at = Math.min(this.#at, this.#hits.length - 1)
    if (this.#at === -1 && this.#hits.length > 0) this.#at = 0
    this.#paint()
  }

  step(by: 1 | -1): void {
    this.look()
    const count = this.#hits.length
    this.#replaced = null
    if (count > 0) this.#go((this.#at + by + count) % count)
  }

  /** Replaces the present hit and goes to the next. */
  replace(replacement: string): void {
    if (this.#waits(() => this.replace(replacement))) return
    const hit = this.present
    if (hit === null || !this.#mayReplace()) return
    const before = this.#hits.length
    if (this.#replaceHits([hit], replacement) === 0) {
      this.step(1)
      return
    }
    this.#collect()
    const stayed = Math.max(0, this.#hits.length - before + 1)
    this.#go(this.#hits.length === 0 ? -1 : (this.#at + stayed) % this.#hits.length)
  }

  replaceAll(replacement: string): void {
    if (this.#waits(() => this.replaceAll(replacement))) return
    if (!this.#mayReplace()) return
    this.look()
    const count = this.#replaceHits(this.#hits, replacement)
    this.#collect()
    this.#at = this.#hits.length === 0 ? -1 : 0
    this.#paint()
    this.#replaced = count
  }

  /** Takes the last step of the history back. */
  undo(): void {
    if (this.#plan.rich.isComposing) return
    this.#plan.rich.core.commands.undo()
    this.#replaced = null
    this.look()
  }

  /** Ends it, and gives the keyboard to the place where the present hit is. */
  async leave(): Promise<void> {
    const hit = this.present
    const { article, rich, openTab } = this.#plan
    this.#unmark()
    this.#highlights.clear()
    if (hit?.kind !== 'field') {
      rich.core.view.focus()
      return
    }
    const control = await fieldPlace(article.draft, hit.path, openTab)
    control?.focus()
    select(control, hit.hit)
  }

  /** True where the reader of patterns is still to come: then `act` runs behind it, on the hits it finds. */
  #waits(act: () => void): boolean {
    void this.#reading?.then(act)
    return this.#reading !== null
  }

  #mayReplace(): boolean {
    const { article, rich } = this.#plan
    return article.mayEdit && rich.core.isEditable && !rich.isComposing
  }

  #prepare(): void {
    this.#find = finderOf(this.#query, this.#plan.article.draft.language, this.#readPattern)
    this.#isUnreadable = this.#find === null && this.#query.text !== ''
    this.#search = this.#find === null ? null : new BodySearch(this.#find)
    this.#collect()
  }

  #collect(): void {
    const { article, rich } = this.#plan
    const find = this.#find
    if (find === null || this.#search === null) {
      this.#hits = []
      return
    }
    const fields = textFields(article.draft, article.internal).flatMap(({ path, text }) =>
      find(text).map((hit): ArticleHit => ({ kind: 'field', path, text, hit })),
    )
    const isHead = (hit: ArticleHit) => hit.kind === 'field' && headPaths.includes(hit.path)
    this.#hits = [
      ...fields.filter(isHead),
      ...this.#search.hits(rich.core.state.doc).map((body) => ({ kind: 'body' as const, body })),
      ...fields.filter((hit) => !isHead(hit)),
    ]
  }

  #replaceHits(hits: readonly ArticleHit[], replacement: string): number {
    const { article, rich } = this.#plan
    const { view } = rich.core
    const tr = closeHistory(view.state.tr)
    const inBody = hits.filter((hit) => hit.kind === 'body').map(({ body }) => body)
    replaceInBody(tr, inBody, replacement)
    let count = inBody.length
    const inFields = hits.filter((hit) => hit.kind === 'field')
    for (const [path, inField] of hitsTogether(inFields, (hit) => hit.path)) {
      const before = inField[0]?.text ?? ''
      const after = replaceHits(
        before,
        inField.map(({ hit }) => hit),
        replacement,
      )
      if (!article.replaceText(path, before, after)) continue
      tr.step(new FieldStep(path, before, after))
      count += inField.length
    }
    if (tr.steps.length === 0) return 0
    view.dispatch(tr.setMeta(fieldsAreSet, true))
    // What is typed next is a step of its own.
    view.dispatch(closeHistory(view.state.tr))
    return count
  }

  #go(at: number): void {
    this.#at = at
    this.#paint()
    const hit = this.present
    if (hit === null) return
    if (hit.kind === 'field') void this.#goToField(hit)
    else this.#goToBody(hit.body)
  }

  #goToBody(hit: BodyHit): void {
    const { rich, page } = this.#plan
    const { view } = rich.core
    if (hit.kind === 'attribute') {
      const dom = view.nodeDOM(hit.at)
      const control = dom instanceof HTMLElement ? dom.querySelector('textarea') : null
      this.#mark(control, hit.hit)
      return
    }
    if (rich.isComposing) return
    view.dispatch(
      view.state.tr.setSelection(TextSelection.create(view.state.doc, hit.from, hit.to)),
    )
    scrollTo(view, page, hit)
  }

  async #goToField({ path, hit }: Extract<ArticleHit, { kind: 'field' }>): Promise<void> {
    const { article, openTab } = this.#plan
    const asked = this.present
    const control = await fieldPlace(article.draft, path, openTab)
    if (this.present === asked) this.#mark(control, hit)
  }

  #mark(control: HTMLElement | null, hit: Hit): void {
    this.#unmark()
    if (control === null) return
    control.dataset['found'] = ''
    control.scrollIntoView({ block: 'center' })
    select(control, hit)
    this.#marked = control
  }

  #unmark(): void {
    if (this.#marked !== null) delete this.#marked.dataset['found']
    this.#marked = null
  }

  #paint(): void {
    this.#unmark()
    const spansOf = (hits: readonly ArticleHit[]) =>
      hits.map(spanOf).filter((span) => span !== null)
    this.#highlights.show(spansOf(this.#hits), spansOf(this.present === null ? [] : [this.present]))
  }
}

/** Fields over the text, which are met before it. */
const headPaths: readonly string[] = ['kicker', 'headline', 'subhead']

function placeOf(hit: BodyHit): number {
  return hit.kind === 'text' ? hit.from : hit.at
}

function spanOf(hit: ArticleHit): Span | null {
  return hit.kind === 'body' && hit.body.kind === 'text' ? hit.body : null
}

function select(control: HTMLElement | null, { from, to }: Span): void {
  if (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)
    control.setSelectionRange(from, to)
}
