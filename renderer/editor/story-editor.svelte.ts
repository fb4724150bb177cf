import type { JSONContent } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import type { Body } from '../../shared/document/body'
import type { Bridge } from '../../shared/ipc'
import type { Refusal } from '../../shared/result'
import { commentExtension } from '../comment/comment-extension'
import { commentMarkView } from '../comment/comment-marks'
import { takeComments } from '../comment/take-comments'
import type { EditorAction, EditorTools } from './actions'
import { insertFigure } from './blocks'
import { caretBlocks } from './caret-blocks'
import type { CommentChange } from './comment-change'
import { Counts } from './counts.svelte'
import { isTooLarge, tooLarge, wanted } from './dropped'
import { farCaret } from './far-caret'
import FigureView from './FigureView.svelte'
import FootnoteView from './FootnoteView.svelte'
import { grammarExtensions } from './grammar-extensions'
import { keyExtensions, type Surroundings } from './keys'
import { nodeView } from './node-face.svelte'
import NewsView from './NewsView.svelte'
import NoteView from './NoteView.svelte'
import type { BodySource, OpenArticle } from './open-article.svelte'
import { Pastes } from './pastes.svelte'
import { pasteExtension, type PictureBytes } from './pasting'
import PullquoteView from './PullquoteView.svelte'
import { RichEditor } from './rich-editor.svelte'
import { SlashMenu } from './slash.svelte'
import { suggestMarks } from '../suggest/suggest-marks'
import { SuggestedBody, fromElsewhere, type SuggestedText } from '../suggest/suggested-body'
import { expandExtension } from '../write/expanding'
import { insertDay, setDateline } from '../write/inserting'
import { writing } from '../write/writing.svelte'
import { TakingIn } from './taking-in.svelte'
import { stateFromTrail, trailOf, withoutHistory } from './undo-trail'
import { useOf } from './use-of'

/** Something the person should know about a paste or a picture, until they put it away. */
export interface EditorMessage {
  readonly kind: 'picture'
  readonly refusal: Refusal
}

/**
 * The body of one article on the screen: the editing surface, its tools, its lengths and its undo
 * history, joined to the opened article.
 */
export class StoryEditor implements EditorTools, Surroundings, BodySource {
  readonly rich: RichEditor
  readonly slash: SlashMenu
  readonly counts: Counts
  readonly pastes: Pastes
  readonly takingIn: TakingIn
  readonly suggestions: SuggestedBody
  /** Goes to the line above the story; whoever shows one sets it. */
  goAbove = (): boolean => false
  #isLinking = $state(false)
  #isChoosing = $state(false)
  #message = $state.raw<EditorMessage | null>(null)
  readonly #article: OpenArticle
  readonly #call: Bridge['call']
  readonly #onField: (path: string) => void
  #keptTrail = ''
  #keeping: ReturnType<typeof setTimeout> | null = null

  /** `onField` is asked to show the field at a path. */
  constructor(
    article: OpenArticle,
    call: Bridge['call'],
    onField: (path: string) => void = () => undefined,
  ) {
    this.#onField = onField
    this.#article = article
    this.#call = call
    this.slash = new SlashMenu(this)
    const editor = () => this.rich.core
    this.takingIn = new TakingIn(call)
    const { add } = this.takingIn
    this.pastes = new Pastes({ article, call, add, editor, addPictures: this.addPictures, useOf })
    const mayEdit = () => article.mayEdit
    this.suggestions = new SuggestedBody({
      isOn: () => article.suggesting.isOn,
      author: () => article.suggesting.author(),
      onturn: (fields) => article.suggestionsTurned(fields),
    })
    this.rich = new RichEditor({
      content: article.body() as JSONContent,
      editable: article.mayEdit,
      editorProps: {
        // The role is Tiptap's own at first, and gone once its options are set anew.
        attributes: {
          role: 'textbox',
          'data-testid': 'editor',
          'aria-multiline': 'true',
          spellcheck: 'false',
        },
      },
      extensions: [
        ...grammarExtensions(
          {
            figure: nodeView(FigureView, { article }),
            note: nodeView(NoteView, { mayEdit }),
            pullquote: nodeView(PullquoteView, { mayEdit }),
            box: nodeView(NewsView, { mayEdit }),
            qa: nodeView(NewsView, { mayEdit }),
            timeline: nodeView(NewsView, { mayEdit }),
            captionedTable: nodeView(NewsView, { mayEdit }),
            pictureGroup: nodeView(NewsView, { mayEdit }),
            card: nodeView(NewsView, { mayEdit }),
            footnote: nodeView(FootnoteView, { mayEdit }),
          },
          { comment: commentMarkView(article) },
        ),
        caretBlocks,
        farCaret,
        ...keyExtensions(this),
        pasteExtension(this.pastes),
        commentExtension(() => article.view.internal.comments),
        this.slash.extension,
        this.suggestions.extension,
        suggestMarks,
        expandExtension(() => writing.lists.expansions),
      ],
    })
    this.suggestions.begin(article.suggesting.text)
    this.counts = new Counts(this.rich)
    this.rich.core.on('update', ({ transaction }) => {
      if (transaction.getMeta(fromElsewhere) !== true) article.bodyChanged()
    })
  }

  get isLinking(): boolean {
    return this.#isLinking
  }

  /** Whether a piece of standing text is being chosen. */
  get isChoosing(): boolean {
    return this.#isChoosing
  }

  get message(): EditorMessage | null {
    return this.#message
  }

  /** Opens or closes the text for writing. Tiptap draws anew for this, so it happens only on a change. */
  setEditable(editable: boolean): void {
    const { core } = this.rich
    if (core.options.editable !== editable)
      this.#whenAtRest(() => core.setEditable(editable, false))
  }

  /** Does one thing to the text, and leaves the keyboard there. */
  run(action: EditorAction): void {
    action.run(this.rich.core, this)
    if (!this.#isLinking && !this.#isChoosing) this.rich.core.view.focus()
  }

  /** Gives the text the keyboard, the caret at the first place for it from `position` on. */
  focusAt(position: number): void {
    const { view } = this.rich.core
    const { tr } = view.state
    view.focus()
    view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(position))).scrollIntoView())
  }

  dismissMessage(): void {
    this.#message = null
  }

  /** Joins the article and reads back its undo history; the answer parts them. */
  start(): () => void {
    const part = this.#article.attach(this)
    const stopCounting = this.counts.watch()
    const stopPastes = this.pastes.watch()
    const stopKeeping = this.rich.onSettled(() => this.#keepTrailSoon())
    void this.#readTrail()
    performance.mark('caibian:editable')
    return () => {
      void this.keepTrail()
      part()
      stopCounting()
      stopPastes()
      stopKeeping()
      if (this.#keeping !== null) clearTimeout(this.#keeping)
      this.rich.destroy()
    }
  }

  read(): Body {
    return this.rich.core.getJSON() as Body
  }

  isComposing(): boolean {
    return this.rich.isComposing
  }

  show(body: Body, suggested: SuggestedText | null): void {
    this.#whenAtRest(() => {
      this.#replaceBody(body)
      this.suggestions.begin(suggested)
    })
  }

  forgetUndo(): void {
    this.#whenAtRest(() => {
      const { view } = this.rich.core
      view.updateState(withoutHistory(view.state))
    })
  }

  suggested(): SuggestedText | null {
    return this.suggestions.read()
  }

  suggestingTurned(): void {
    this.suggestions.turned()
  }

  takeComments(body: Body, change: CommentChange): void {
    this.#whenAtRest(() => {
      const { state, view } = this.rich.core
      const { tr } = state
      takeComments(tr, body, change)
      this.suggestions.retouch((original) => {
        const anew = new Transform(original)
        takeComments(anew, body, change)
        return anew.doc
      })
      if (!tr.docChanged) return
      view.dispatch(tr.setMeta('addToHistory', false).setMeta(fromElsewhere, true))
      // Where the disk has them already the save is none; where this text has moved on they must not be lost.
      if (this.#article.mayEdit) this.#article.bodyChanged()
    })
  }

  #replaceBody(body: Body): void {
    const { state, view } = this.rich.core
    const next = state.schema.nodeFromJSON(body)
    const start = state.doc.content.findDiffStart(next.content)
    const end = state.doc.content.findDiffEnd(next.content)
    if (start === null || end === null) return
    const overlap = Math.max(0, start - Math.min(end.a, end.b))
    view.dispatch(
      state.tr
        .replace(start, end.a + overlap, next.slice(start, end.b + overlap))
        .setMeta('addToHistory', false)
        .setMeta(fromElsewhere, true),
    )
  }

  /** Keeps the undo history for the next opening. Cheap where nothing has changed since. */
  async keepTrail(): Promise<void> {
    if (this.rich.core.isDestroyed || !this.#article.mayEdit) return
    const trail = trailOf(this.rich.core, this.#article.shelf)
    if (trail === null || trail.leadsTo === this.#keptTrail) return
    this.#keptTrail = trail.leadsTo
    await this.#call('undo.save', { id: this.#article.id, trail })
  }

  readonly openLink = (): void => {
    this.slash.close()
    this.#isLinking = true
  }

  readonly closeLink = (): void => {
    this.#isLinking = false
    this.rich.core.view.focus()
  }

  readonly insertDay = (): void => insertDay(this.rich.core, this.#article, writing)

  /** Where nobody knows the place, the field that asks for it is shown. */
  readonly insertDateline = (): void => {
    if (!setDateline(this.#article, writing)) this.#onField('dateline.place')
  }

  readonly chooseStanding = (): void => {
    this.#isChoosing = true
  }

  readonly closeStanding = (): void => {
    this.#isChoosing = false
    this.rich.core.view.focus()
  }

  readonly choosePicture = (): void => {
    void this.#take({ name: '', bytes: null })
  }

  readonly chooseClip = (): void => {
    void this.#take({ name: '', bytes: null, what: 'clips' })
  }

  readonly addPictures = (files: readonly PictureBytes[], at?: number): void => {
    void this.#takePictures(files, at)
  }

  /** At once, or after the composition that is under way: nothing may redraw the text during one. */
  #whenAtRest(act: () => void): void {
    if (!this.isComposing()) {
      act()
      return
    }
    const stop = this.rich.onSettled(() => {
      stop()
      act()
    })
  }

  async #takePictures(files: readonly PictureBytes[], at?: number): Promise<void> {
    let place = at
    for (const file of files) {
      const placed = isTooLarge(file)
        ? this.#refuse(tooLarge(file))
        : await this.#take({ ...wanted(file), bytes: await file.bytes() }, place)
      if (placed && place !== undefined) place += 1
    }
  }

  #refuse(refusal: Refusal): false {
    if (refusal.code !== 'refusal.cancelled') this.#message = { kind: 'picture', refusal }
    return false
  }

  async #take(media: Parameters<TakingIn['add']>[0], at?: number): Promise<boolean> {
    const answer = await this.takingIn.add(media)
    if (this.rich.core.isDestroyed) return false
    if (!answer.ok) return this.#refuse(answer.refusal)
    for (const asset of answer.value) {
      const use = useOf(asset)
      this.#article.addMedia(use)
      insertFigure(this.rich.core, use.id, at)
    }
    return answer.value.length > 0
  }

  /** Beside the saves by timer, so that a crash costs no more history than text. */
  #keepTrailSoon(): void {
    if (this.#keeping !== null) clearTimeout(this.#keeping)
    this.#keeping = setTimeout(() => {
      this.#keeping = null
      requestIdleCallback(() => {
        if (this.#article.saveState === 'saved') void this.keepTrail()
      })
    }, keepTrailAfter)
  }

  async #readTrail(): Promise<void> {
    if (!this.#article.mayEdit) return
    const before = this.rich.core.state.doc
    const answer = await this.#call('undo.load', { id: this.#article.id })
    const { core } = this.rich
    if (!answer.ok || answer.value === null || core.isDestroyed || core.view.composing) return
    // Whoever has typed already has a history of their own.
    if (core.state.doc !== before) return
    const restored = stateFromTrail(core.state, answer.value)
    if (restored === null) return
    this.#article.keepOnShelf(restored.media)
    this.#keptTrail = answer.value.leadsTo
    core.view.updateState(restored.state)
    // What is marked in the text went with the state before: whoever marks it looks again.
    core.view.dispatch(core.state.tr.setMeta('addToHistory', false))
  }
}

/** Milliseconds without a change after which the undo history is kept. */
const keepTrailAfter = 2000
