import { contentSchema, type Content, type MediaUse } from '../../shared/article/content'
import type { CommentRequest } from '../../shared/article/discuss'
import { internalSchema, type Internal } from '../../shared/article/internal'
import { isSuddenShrink } from '../../shared/article/shrink'
import { textFields, withTextField } from '../../shared/article/text-fields'
import type { Body } from '../../shared/document/body'
import { mediaIn } from '../../shared/document/media-in'
import type { PersonId } from '../../shared/article/ids'
import type { ArticleView, Bridge, DraftSave, DraftSaved } from '../../shared/ipc'
import { ok, refuse, type Refusal, type Result } from '../../shared/result'
import { call as bridgeCall } from '../bridge'
import { withDecided, type FieldTurn } from '../suggest/original-step'
import type { SuggestedText } from '../suggest/suggested-body'
import { Suggesting } from '../suggest/suggesting.svelte'
import { Autosave, type SaveState } from './autosave.svelte'
import { commentChange, markOf, restOf, type CommentChange } from './comment-change'
import { sortedMedia } from './media-shelf'
import { patched, type Patch } from './patch'

/** The editing surface, as far as the opened article needs it. */
export interface BodySource {
  /** The text as it stands. Reads only: neither the document nor the page is touched. */
  read(): Body
  isComposing(): boolean
  /** Shows another text (a reload, a change made elsewhere), after a composition has ended. */
  show(body: Body, suggested: SuggestedText | null): void
  /** What was written before this moment can no longer be undone. */
  forgetUndo(): void
  /** What the text suggests; null where it holds no suggestion. */
  suggested(): SuggestedText | null
  /** Suggesting was switched on or off. */
  suggestingTurned(): void
  /** Puts the marks of new comments on their words, as `body` has them, and takes off those of removed ones. */
  takeComments(body: Body, change: CommentChange): void
  /** Keeps what goes with the text outside the article: the undo history. */
  keepTrail(): Promise<void>
}

export type SaveSign = SaveState | 'read-only'

/**
 * The article that is open: what the host last said of it, and what the person has changed since.
 *
 * The editor and the inspector both change it only through `patchDraft`, `patchInternal` and
 * `bodyChanged`. The body stays in the editing surface and is read when something has to be saved, so
 * `draft.body` is the body of the last save; every other field of `draft` is up to date.
 */
export class OpenArticle {
  /** What is suggested: `draft` has it, what is saved as the draft has not. */
  readonly suggesting: Suggesting
  #view = $state.raw() as ArticleView
  #draft = $state.raw() as Content
  #internal = $state.raw() as Internal
  /** What is on the disk, as far as this window knows, told briefly: tells own saves from foreign changes. */
  #savedMark: string
  #savedRest: string
  /** The sealed text a person said they will change, knowing that its approvals become void. */
  #unlocked = $state<string | null>(null)
  #surface: BodySource | null = null
  #bodyIsNewer = false
  #shelf = $state.raw<readonly MediaUse[]>([])
  #placed: Set<string>
  #waitingView: ArticleView | null = null
  #savedBody: Body
  #shrunkFrom = $state<number | null>(null)
  readonly #call: Bridge['call']
  readonly #autosave: Autosave

  constructor(
    view: ArticleView,
    call: Bridge['call'] = bridgeCall,
    me: () => PersonId | null = () => null,
  ) {
    this.#call = call
    this.suggesting = new Suggesting(me, () => this.#view.mustSuggest === true)
    this.#view = view
    this.#draft = this.suggesting.take(view.draft, view.internal)
    this.#internal = view.internal
    this.#savedMark = markOf(view.draftHash, view.internal)
    this.#savedRest = restOf(view.internal)
    this.#savedBody = view.draft.body
    this.#placed = new Set(mediaIn(this.#draft.body))
    this.#autosave = new Autosave({
      write: () => this.#write(),
      isComposing: () => this.#surface?.isComposing() ?? false,
    })
  }

  get id(): ArticleView['id'] {
    return this.#view.id
  }

  /** Everything the host said: standing, log, revisions, what may be done. Its `draft` may be older than ours. */
  get view(): ArticleView {
    return this.#view
  }

  /** The article as it is on the screen, with what is suggested for it. */
  get draft(): Content {
    return this.#draft
  }

  get internal(): Internal {
    return this.#internal
  }

  get mayEdit(): boolean {
    return this.#view.mayEdit && (!this.isLocked || this.suggesting.isOn)
  }

  /** Whether this person may accept suggestions: that changes the text itself. */
  get mayDecide(): boolean {
    return this.#view.mayEdit && !this.isLocked && !this.suggesting.isMust
  }

  /**
   * True while the draft is the approved text and nobody said that it is to be changed: one key pressed
   * by accident must not void the work of three reviewers.
   */
  get isLocked(): boolean {
    const { standing, draftHash } = this.#view
    const isSealed = standing.work === 'approved' && standing.seal?.hash === draftHash
    return isSealed && this.#unlocked !== draftHash
  }

  /** The person wants to change the approved text, and knows that its approvals become void. */
  unlock(): void {
    this.#unlocked = this.#view.draftHash
  }

  get saveState(): SaveSign {
    if (!this.mayEdit && this.#autosave.state === 'saved') return 'read-only'
    return this.#autosave.state
  }

  /** The revision that holds the text before it suddenly lost more than half of itself; null where it did not. */
  get shrunkFrom(): number | null {
    return this.#shrunkFrom
  }

  /** The loss was meant. */
  dismissShrink(): void {
    this.#shrunkFrom = null
  }

  /** Makes the draft a copy of an earlier revision; what is here now is frozen first. */
  async restore(number: number): Promise<Result<null>> {
    if (!(await this.saveNow())) return refuse('refusal.stale')
    const restored = await this.#call('article.restoreRevision', { id: this.id, number })
    if (!restored.ok) return restored
    this.#shrunkFrom = null
    return this.reload()
  }

  /** Switches suggesting on or off: what is written from here on is a suggestion, or is not. */
  suggest(on: boolean): void {
    this.suggesting.turn(on, this.#draft)
    this.#surface?.suggestingTurned()
  }

  /** Suggestions were decided on in the text, or that was taken back. */
  suggestionsTurned(fields: readonly FieldTurn[]): void {
    this.#draft = this.suggesting.turned(fields, this.#draft)
    if (fields.length > 0)
      this.patchInternal({ suggestions: withDecided(this.#internal.suggestions, fields) })
    this.bodyChanged()
  }

  /** Why the last save failed, or why the article may not be edited. */
  get saveRefusal(): Refusal | null {
    return this.#autosave.refusal ?? (this.mayEdit ? null : this.#view.editRefusal)
  }

  /** The draft was changed elsewhere while this window had unsaved changes: a person has to choose. */
  get isStale(): boolean {
    return this.#autosave.refusal?.code === 'refusal.stale'
  }

  /** Sets fields of the draft other than the body. `undefined` or '' removes an optional one. Invalid values are not taken. */
  patchDraft(patch: Patch<Omit<Content, 'body'>>): Result<null> {
    const next = patched(this.#draft, patch, contentSchema)
    if (!next.ok) return next
    this.suggesting.changed(this.#draft, next.value)
    this.#draft = next.value
    this.#autosave.changed()
    return ok(null)
  }

  /** Sets fields of what only the newsroom sees; as `patchDraft`. */
  patchInternal(patch: Patch<Internal>): Result<null> {
    const next = patched(this.#internal, patch, internalSchema)
    if (!next.ok) return next
    this.#internal = next.value
    this.#autosave.changed()
    return ok(null)
  }

  /**
   * Sets the words at a path of `textFields`, where they are `before` now: what somebody wrote there
   * since is not overwritten. False where nothing was set.
   */
  replaceText(path: string, before: string, after: string): boolean {
    const fields = { content: this.#draft, internal: this.#internal }
    const now = textFields(this.#draft, this.#internal).find((one) => one.path === path)
    if (!this.mayEdit || (now?.text ?? '') !== before) return false
    const next = withTextField(fields, path, after)
    const [root = '', inner = ''] = path.split('.')
    return root === 'internal'
      ? this.patchInternal({ [inner]: next.internal[inner as keyof Internal] }).ok
      : this.patchDraft({ [root]: next.content[root as keyof Content] }).ok
  }

  /** Sets fields of one use of a picture. */
  patchMedia(id: string, patch: Patch<Omit<MediaUse, 'id'>>): Result<null> {
    const media = this.#draft.media.map((use) => {
      if (use.id !== id) return use
      const next = patched(use, patch, contentSchema.entries.media.item)
      return next.ok ? next.value : use
    })
    return this.patchDraft({ media })
  }

  /** A use of a picture by its id: of the draft, or one whose figure was taken out and may come back by undo. */
  findMedia(id: string): MediaUse | null {
    const isIt = (use: MediaUse) => use.id === id
    return this.#draft.media.find(isIt) ?? this.#shelf.find(isIt) ?? null
  }

  /** Adds a use of a picture, for a figure that is about to be put into the text. */
  addMedia(use: MediaUse): Result<null> {
    this.#placed.add(use.id)
    return this.patchDraft({ media: [...this.#draft.media, use] })
  }

  /** Uses whose figures are no longer in the text, kept for undo. */
  get shelf(): readonly MediaUse[] {
    return this.#shelf
  }

  /** Puts uses back on the shelf that an undo of earlier work may ask for. */
  keepOnShelf(uses: readonly MediaUse[]): void {
    const known = new Set([...this.#shelf, ...this.#draft.media].map((use) => use.id))
    this.#shelf = [...this.#shelf, ...uses.filter((use) => !known.has(use.id))]
  }

  /** Says something beside the text. Everybody who can read may, also where the text is closed to them. */
  async discuss(request: CommentRequest): Promise<Result<null>> {
    // The place of the words is that in the saved text; where it cannot be saved, their quotation finds them.
    if (request.type === 'add') await this.saveNow()
    const answer = await this.#call('comment.do', { id: this.id, request })
    if (!answer.ok) return answer
    this.replaceView(answer.value)
    return ok(null)
  }

  /** Called on the typing path; reads nothing. */
  bodyChanged(): void {
    this.#bodyIsNewer = true
    this.#autosave.changed()
  }

  /** The body as it is on the screen now. */
  body(): Body {
    return this.#bodyIsNewer && this.#surface !== null ? this.#surface.read() : this.#draft.body
  }

  /** The whole draft as it is on the screen now. */
  current(): Content {
    const body = this.body()
    return { ...sortedMedia(this.#draft, this.#placed, body, this.#shelf).draft, body }
  }

  /** Joins the editing surface; the answer parts it again, keeping its text. */
  attach(surface: BodySource): () => void {
    this.#surface = surface
    return () => {
      if (this.#surface !== surface) return
      this.#takeBody()
      this.#surface = null
    }
  }

  /** Saves everything now: before a desk action, a switch of article, closing. False when it failed. */
  async saveNow(): Promise<boolean> {
    const saved = await this.#autosave.flush()
    if (saved) await this.#surface?.keepTrail()
    return saved
  }

  /** Takes what is on the disk in place of what is in this window. */
  async reload(): Promise<Result<null>> {
    const opened = await this.#call('article.open', { id: this.id })
    if (!opened.ok) return opened
    this.#autosave.reset()
    this.#take(opened.value)
    // Steps of the text before would bring parts of it back a second time.
    this.#surface?.forgetUndo()
    return ok(null)
  }

  /** Keeps this window's text where the article was changed elsewhere: it is saved over the other. */
  async keepMine(): Promise<Result<null>> {
    const opened = await this.#call('article.open', { id: this.id })
    if (!opened.ok) return opened
    this.#takeComments(opened.value)
    this.#view = opened.value
    this.#savedMark = markOf(opened.value.draftHash, opened.value.internal)
    this.#savedRest = restOf(opened.value.internal)
    this.#autosave.changed()
    const saved = await this.saveNow()
    return saved ? ok(null) : refuse('refusal.stale')
  }

  /** What the host says now, after a desk action or a change made elsewhere. Unsaved text is kept. */
  replaceView(view: ArticleView): void {
    if (view.generation < this.#view.generation) return
    if (this.#autosave.isWriting) {
      this.#waitingView = view
      return
    }
    if (this.#autosave.isClean) {
      this.#take(view)
      return
    }
    // The base moves on only where the disk holds what this text grew from; otherwise the next save
    // is refused as stale, and the person is asked.
    const grewFromThis = markOf(view.draftHash, view.internal) === this.#savedMark
    if (grewFromThis) this.#takeComments(view)
    this.#view = grewFromThis ? view : { ...view, generation: this.#view.generation }
    this.#followDesk()
  }

  /** Ends the saving by timer: the article is no longer open. */
  close(): void {
    this.#autosave.stop()
  }

  #take(view: ArticleView): void {
    const mark = markOf(view.draftHash, view.internal)
    const sameText = mark === this.#savedMark && !this.#bodyIsNewer
    if (sameText) this.#takeComments(view)
    this.#view = view
    this.#internal = view.internal
    this.#savedMark = mark
    this.#savedRest = restOf(view.internal)
    this.#savedBody = view.draft.body
    if (sameText) {
      this.#followDesk()
      return
    }
    this.#bodyIsNewer = false
    this.#draft = this.suggesting.take(view.draft, view.internal)
    this.#placed = new Set(mediaIn(this.#draft.body))
    this.#surface?.show(this.#draft.body, this.suggesting.text)
  }

  /** Comments that came or went change marks on words, and nothing else of the text. */
  #takeComments(view: ArticleView): void {
    const change = commentChange(this.#view.internal.comments, view.internal.comments)
    if (change === null) return
    const body = view.internal.suggested?.body ?? view.draft.body
    if (!this.#bodyIsNewer && markOf(view.draftHash, view.internal) === this.#savedMark)
      this.#draft = { ...this.#draft, body }
    this.#surface?.takeComments(body, change)
  }

  #followDesk(): void {
    this.suggesting.follow(this.#draft)
    this.#surface?.suggestingTurned()
  }

  #takeBody(): void {
    if (!this.#bodyIsNewer || this.#surface === null) return
    this.#bodyIsNewer = false
    const body = this.#surface.read()
    const sorted = sortedMedia(this.#draft, this.#placed, body, this.#shelf)
    this.#placed = new Set(mediaIn(body))
    this.#draft = { ...sorted.draft, body }
    this.#shelf = sorted.shelf
    this.suggesting.takeText(this.#surface.suggested(), this.#draft, this.#shelf)
  }

  #toSave(): Pick<DraftSave, 'draft' | 'internal'> {
    this.#takeBody()
    return this.suggesting.saved(this.#draft, this.#internal)
  }

  #send(saved: Pick<DraftSave, 'draft' | 'internal'>): Promise<Result<DraftSaved>> {
    return this.#call('draft.save', { id: this.id, base: this.#view.generation, ...saved })
  }

  /** True where somebody only talked about the article since: that is no reason to ask anybody anything. */
  async #catchUp(): Promise<boolean> {
    const opened = await this.#call('article.open', { id: this.id })
    if (!opened.ok) return false
    const { draftHash, internal } = opened.value
    // Compared with what this text grew from: the view at hand may show somebody's change already.
    if (markOf(draftHash, internal) !== this.#savedMark || restOf(internal) !== this.#savedRest)
      return false
    this.#takeComments(opened.value)
    this.#view = opened.value
    return true
  }

  async #write(): Promise<Refusal | null> {
    let saved = this.#toSave()
    let answer = await this.#send(saved)
    if (!answer.ok && answer.refusal.code === 'refusal.stale' && (await this.#catchUp())) {
      saved = this.#toSave()
      answer = await this.#send(saved)
    }
    const { body } = saved.draft
    if (!answer.ok) {
      this.#waitingView = null
      return answer.refusal
    }
    const { generation, savedAt, draftHash, view } = answer.value
    this.#savedMark = markOf(draftHash, saved.internal)
    this.#savedRest = restOf(saved.internal)
    this.#view = view ?? { ...this.#view, generation, draftHash, updatedAt: savedAt }
    // The host has frozen the text before, unless its newest revision was that text already.
    if (body !== this.#savedBody && isSuddenShrink(this.#savedBody, body))
      this.#shrunkFrom = this.#view.revisions.at(-1)?.number ?? null
    this.#savedBody = body
    queueMicrotask(() => {
      const waiting = this.#waitingView
      this.#waitingView = null
      if (waiting !== null) this.replaceView(waiting)
    })
    return null
  }
}
