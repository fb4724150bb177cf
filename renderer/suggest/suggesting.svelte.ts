import type { Content, MediaUse } from '../../shared/article/content'
import type { PersonId } from '../../shared/article/ids'
import type { Internal } from '../../shared/article/internal'
import type { Suggested, SuggestedField } from '../../shared/article/suggested'
import type { Body } from '../../shared/document/body'
import { mediaIn } from '../../shared/document/media-in'
import { fieldChanges, withFieldFrom, withFields } from '../../shared/suggest/fields'
import type { Authorship } from '../../shared/suggest/spans'
import { suggestedContent } from '../../shared/suggest/suggested'
import type { FieldTurn } from './original-step'
import type { SuggestedText } from './suggested-body'

/**
 * What is suggested for the opened article, besides the places in its body (`SuggestedBody`).
 *
 * The article on the screen is the suggested one; here stands what it is without suggestions, and who
 * suggested which field.
 */
export class Suggesting {
  readonly #me: () => PersonId | null
  readonly #must: () => boolean
  /** Who switched it on: whoever takes the seat after them writes as they always do. */
  #onBy = $state<PersonId | null>(null)
  #original = $state.raw<Content | null>(null)
  #text = $state.raw<SuggestedText | null>(null)
  #authors = $state.raw<Readonly<Record<string, Authorship>>>({})

  constructor(me: () => PersonId | null, must: () => boolean) {
    this.#me = me
    this.#must = must
  }

  /** True while what is written is a suggestion. */
  get isOn(): boolean {
    return (this.#onBy !== null && this.#onBy === this.#me()) || this.isMust
  }

  /** True where this person may do nothing but suggest. */
  get isMust(): boolean {
    return this.#must()
  }

  /** The article without suggestions; null where there are none. Its body is that of the last save. */
  get original(): Content | null {
    return this.#original
  }

  /** What is suggested for the body, as of the last save or reading; null where nothing is. */
  get text(): SuggestedText | null {
    return this.#text
  }

  /** Who suggested a field. */
  authorOf(path: string): Authorship | null {
    return this.#authors[path] ?? null
  }

  /** Who writes, and when: what a suggestion made now is signed with. */
  author(): Authorship | null {
    const by = this.#me()
    return by === null ? null : { by, at: new Date().toISOString() }
  }

  turn(on: boolean, draft: Content): void {
    this.#onBy = on ? this.#me() : null
    if (this.isOn) this.#original ??= draft
  }

  /** Who may do nothing but suggest begins so, without having asked for it. */
  follow(draft: Content): void {
    if (this.isOn) this.#original ??= draft
  }

  /** Takes what the host has; answers with the article as it is on the screen. */
  take(draft: Content, internal: Internal): Content {
    const { suggested } = internal
    const shown = suggestedContent(draft, suggested)
    this.#original = suggested === undefined && !this.isOn ? null : draft
    this.#authors = Object.fromEntries(
      (suggested?.fields ?? []).map(({ path, by, at }) => [path, { by, at }]),
    )
    this.#text =
      suggested?.body === undefined ? null : { original: draft.body, spans: suggested.spans }
    return shown
  }

  /** Fields of the article were changed from one to the other: as a suggestion, or not. */
  changed(before: Content, after: Content): void {
    const original = this.#original
    if (original === null) return
    const open = new Set(fieldChanges(original, before).map(({ path }) => path))
    const author = this.author()
    for (const { path } of fieldChanges(before, after)) {
      if (!this.isOn && !open.has(path))
        this.#set(withFieldFrom(this.#original ?? original, after, path))
      else if (author !== null) this.#authors = { ...this.#authors, [path]: author }
    }
  }

  /** Takes the body without suggestions from the editing surface, and its pictures along. */
  takeText(text: SuggestedText | null, shown: Content, shelf: readonly MediaUse[]): void {
    this.#text = text
    // What was undone to nothing and done again is a suggestion once more.
    const original = this.#original ?? (text === null ? null : shown)
    if (original === null) return
    const body = text?.original ?? shown.body
    this.#set(withPictures(original, body, [...shown.media, ...shelf]))
    if (!this.isOn && text === null && fieldChanges(this.#original ?? original, shown).length === 0)
      this.#forget()
  }

  /** What was decided on fields, or taken back: answers with the article on the screen after it. */
  turned(fields: readonly FieldTurn[], shown: Content): Content {
    let next = shown
    // An undo may bring back what was suggested after everything had been decided.
    let original = this.#original ?? shown
    for (const { side, path, after } of fields) {
      if (side === 'decided') continue
      const set = after === undefined ? { path } : { path, now: after }
      if (side === 'suggested') next = withFields(next, [set])
      else original = withFields(original, [set])
    }
    this.#original = original
    return next
  }

  /** The draft and what goes with it, as they are saved: the draft holds no suggestion. */
  saved(
    shown: Content,
    internal: Internal,
  ): { readonly draft: Content; readonly internal: Internal } {
    const { suggested: _old, ...rest } = internal
    const original = this.#original
    if (original === null) return { draft: shown, internal: rest }
    const fields = fieldChanges(original, shown).map((change) => this.#fieldOf(change))
    const known = fields.filter((field) => field !== null)
    if (this.#text === null && known.length === 0)
      return { draft: { ...original, body: shown.body }, internal: rest }
    const suggested: Suggested = {
      ...(this.#text === null ? {} : { body: shown.body }),
      spans: [...(this.#text?.spans ?? [])],
      fields: known,
    }
    return { draft: original, internal: { ...rest, suggested } }
  }

  #fieldOf({ path, now }: { path: string; now: unknown }): SuggestedField | null {
    const author = this.#authors[path] ?? this.author()
    if (author === null) return null
    return now === undefined ? { path, ...author } : { path, now, ...author }
  }

  #set(original: Content): void {
    this.#original = original
  }

  #forget(): void {
    this.#original = null
    this.#authors = {}
  }
}

/** The content with this body: pictures whose figures came with it are its own, those whose figures went are not. */
function withPictures(content: Content, body: Body, known: readonly MediaUse[]): Content {
  if (body === content.body) return content
  const [before, after] = [mediaIn(content.body), mediaIn(body)]
  const stays = content.media.filter(({ id }) => after.has(id) || !before.has(id))
  const came = known.filter(
    ({ id }, place) =>
      after.has(id) &&
      !stays.some((use) => use.id === id) &&
      known.findIndex((use) => use.id === id) === place,
  )
  const { leadMedia, ...rest } = content
  const media = [...stays, ...came]
  const keepsLead = leadMedia !== undefined && media.some(({ id }) => id === leadMedia)
  return keepsLead ? { ...rest, leadMedia, media, body } : { ...rest, media, body }
}
