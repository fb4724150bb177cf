import { TextSelection } from '@tiptap/pm/state'
import { v7 as newId } from 'uuid'
import type { PersonId } from '../../shared/article/ids'
import type { Person } from '../../shared/article/person'
import type { DecidedSuggestion } from '../../shared/article/suggested'
import { bodySuggestions, type BodySuggestions } from '../../shared/suggest/body-suggestions'
import { accepted, rejections } from '../../shared/suggest/decide'
import { shownFields } from '../../shared/suggest/suggested'
import { call, on } from '../bridge'
import type { OpenArticle } from '../editor/open-article.svelte'
import type { StoryEditor } from '../editor/story-editor.svelte'
import { entryTitle, entryWords } from './entry-words'
import type { FieldTurn } from './original-step'
import { personStyles, showSuggestions } from './suggest-marks'
import { bodyEntry, fieldEntry, type SuggestionEntry } from './suggestion-entry'
import { t } from '../words.svelte'

/** Ways to look at a text with suggestions. */
export const suggestionViews = ['marks', 'clean', 'original'] as const
export type SuggestionView = (typeof suggestionViews)[number]

const desks = new WeakMap<OpenArticle, SuggestDesk>()

/** The desk of an opened article's suggestions: the editor and the inspector look at the same one. */
export function suggestDeskOf(article: OpenArticle): SuggestDesk {
  const known = desks.get(article)
  if (known !== undefined) return known
  const made = new SuggestDesk(article)
  desks.set(article, made)
  return made
}

/** What is suggested for one article, and what a person may do about it. */
export class SuggestDesk {
  readonly #article: OpenArticle
  #story = $state.raw<StoryEditor | null>(null)
  #all = $state.raw<BodySuggestions | null>(null)
  #chosen = $state<string | null>(null)
  #view = $state<SuggestionView>('marks')
  #people = $state.raw<readonly Person[]>([])

  constructor(article: OpenArticle) {
    this.#article = article
  }

  /** Every open suggestion: those in the text in its order, then the fields. */
  readonly entries: readonly SuggestionEntry[] = $derived.by(() => {
    const { suggesting, draft } = this.#article
    const { original } = suggesting
    const fields = original === null ? [] : shownFields(original, draft)
    return [
      ...(this.#all?.list ?? []).map(bodyEntry),
      ...fields.map((field) => fieldEntry(field, suggesting.authorOf(field.path))),
    ]
  })

  /** Those who suggested something, each once. */
  readonly authors: readonly PersonId[] = $derived([
    ...new Set(this.entries.flatMap(({ author }) => (author === null ? [] : [author.by]))),
  ])

  readonly selected: SuggestionEntry | null = $derived(
    this.entries.find(({ key }) => key === this.#chosen) ?? null,
  )

  get view(): SuggestionView {
    return this.#view
  }

  get story(): StoryEditor | null {
    return this.#story
  }

  nameOf(id: PersonId | null): string {
    return this.#people.find((person) => person.id === id)?.name ?? t('suggest.somebody')
  }

  /** Which of the styles for people is somebody's. */
  styleOf(id: PersonId | null): number {
    return (
      Math.max(
        0,
        this.#people.findIndex((person) => person.id === id),
      ) % personStyles
    )
  }

  /** Joins the editor; the answer ends it. */
  start(story: StoryEditor): () => void {
    this.#story = story
    const stops = [
      story.rich.onSettled(() => this.refresh()),
      on('session.changed', ({ session }) => (this.#people = session.people)),
    ]
    void call('session.state', null).then((answer) => {
      if (answer.ok) this.#people = answer.value.people
    })
    this.refresh()
    return () => {
      stops.forEach((stop) => stop())
      this.#story = null
    }
  }

  /** Reads anew what is suggested in the text, unless somebody is composing. */
  refresh(): void {
    const story = this.#story
    if (story === null || story.rich.isComposing || story.rich.core.isDestroyed) return
    const { original, spans } = story.suggestions
    const { doc } = story.rich.core.state
    const last = this.#all?.comparison
    if (original === null) this.#all = null
    else if (last?.before !== original || last.after !== doc)
      this.#all = bodySuggestions(original, doc, spans)
  }

  show(view: SuggestionView): void {
    this.#view = view
  }

  /** Marks the text as it is to be shown now. */
  showMarks(): void {
    const story = this.#story
    if (story === null || story.rich.isComposing || story.rich.core.isDestroyed) return
    const isOld = this.#all !== null && this.#all.comparison.after !== story.rich.core.state.doc
    if (isOld) return
    const looks = this.#view === 'marks' ? this.entries : []
    showSuggestions(
      story.rich.core.view,
      looks.map((entry) => ({
        entry,
        style: this.styleOf(entry.author?.by ?? null),
        label: `${entryTitle(entry)} · ${this.nameOf(entry.author?.by ?? null)}`,
        isSelected: entry === this.selected,
      })),
    )
  }

  select(entry: SuggestionEntry | null): void {
    this.#chosen = entry?.key ?? null
  }

  /** The suggestion at a position of the text. */
  findAt(position: number): SuggestionEntry | null {
    return this.#inBody(position, position)[0] ?? null
  }

  /** Those that touch what is selected in the text. */
  get inSelection(): readonly SuggestionEntry[] {
    const selection = this.#story?.rich.core.state.selection
    return selection === undefined || selection.empty
      ? []
      : this.#inBody(selection.from, selection.to)
  }

  /** The one after, or before, the selected one or the caret; round at the end. */
  neighbour(by: 1 | -1): SuggestionEntry | null {
    const { entries, selected } = this
    if (selected !== null) {
      const at = entries.indexOf(selected)
      return entries[(at + by + entries.length) % entries.length] ?? null
    }
    const caret = this.#story?.rich.core.state.selection.from ?? 0
    return by === 1
      ? (entries.find(({ body }) => body === null || body.from >= caret) ?? entries[0] ?? null)
      : (entries.findLast(({ body }) => body !== null && body.to <= caret) ??
          entries.at(-1) ??
          null)
  }

  /** Puts the caret at a suggestion of the text. */
  goTo({ body }: SuggestionEntry): void {
    const story = this.#story
    if (story === null || body === null || story.rich.isComposing) return
    const { view } = story.rich.core
    const at = Math.min(body.from, view.state.doc.content.size)
    const selection = TextSelection.near(view.state.doc.resolve(at))
    view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
  }

  accept(entries: readonly SuggestionEntry[]): void {
    const [all, story] = [this.#all, this.#story]
    if (story === null || entries.length === 0 || !this.#article.mayDecide || this.#isBusy) return
    const inBody = bodiesOf(entries)
    const original = all === null || inBody.length === 0 ? null : accepted(all, inBody)
    const fields = this.#turns(entries, 'original')
    this.#after(entries, () => story.suggestions.accept(original, fields))
  }

  reject(entries: readonly SuggestionEntry[]): void {
    const [all, story] = [this.#all, this.#story]
    if (story === null || entries.length === 0 || !this.#article.mayEdit || this.#isBusy) return
    const inBody = bodiesOf(entries)
    const back = all === null || inBody.length === 0 ? [] : rejections(all, inBody)
    const fields = this.#turns(entries, 'suggested')
    this.#after(entries, () => story.suggestions.reject(back, fields))
  }

  get #isBusy(): boolean {
    const story = this.#story
    if (story === null || story.rich.isComposing) return true
    this.refresh()
    return this.#all !== null && this.#all.comparison.after !== story.rich.core.state.doc
  }

  /** Decides, and goes on to the next one, as people work through them. */
  #after(entries: readonly SuggestionEntry[], act: () => void): void {
    const place = Math.min(...entries.map((entry) => this.entries.indexOf(entry)))
    act()
    this.refresh()
    const next = this.entries[Math.min(place, this.entries.length - 1)] ?? null
    this.select(entries.length === 1 ? next : null)
  }

  #turns(
    entries: readonly SuggestionEntry[],
    side: 'original' | 'suggested',
  ): readonly FieldTurn[] {
    const turns = entries.flatMap(({ field }): readonly FieldTurn[] => {
      if (field === null) return []
      const [before, after] = side === 'original' ? [field.was, field.now] : [field.now, field.was]
      return [turn(side, field.path, before, after)]
    })
    const me = this.#article.suggesting.author()
    if (me === null) return turns
    const state = side === 'original' ? 'accepted' : 'rejected'
    return [
      ...turns,
      ...entries.map((entry) => {
        const decided = { id: newId(), state, decidedBy: me.by, decidedAt: me.at } as const
        const record: DecidedSuggestion = { ...recordOf(entry), ...decided }
        return turn('decided', record.id, undefined, record)
      }),
    ]
  }

  #inBody(from: number, to: number): readonly SuggestionEntry[] {
    return this.entries.filter(({ body }) => body !== null && body.from <= to && body.to >= from)
  }
}

function bodiesOf(entries: readonly SuggestionEntry[]) {
  return entries.flatMap(({ body }) => (body === null ? [] : [body]))
}

function recordOf(entry: SuggestionEntry) {
  const { was, now } = entryWords(entry)
  return {
    field: entry.field?.path ?? 'body',
    was: was.slice(0, longestRecord),
    now: now.slice(0, longestRecord),
    ...(entry.author ?? {}),
  }
}

/** Characters of a decided suggestion that are kept: revisions hold the text itself. */
const longestRecord = 300

function turn(side: FieldTurn['side'], path: string, before: unknown, after: unknown): FieldTurn {
  return {
    side,
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }
}
