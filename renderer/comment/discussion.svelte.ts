import { v7 as newId } from 'uuid'
import { inReadingOrder, openComments } from '../../shared/article/comments'
import type { CommentRequest } from '../../shared/article/discuss'
import type { Comment } from '../../shared/article/internal'
import { textFields } from '../../shared/article/text-fields'
import { anchoredIn } from '../../shared/document/anchor-marks'
import { anchorsIn, type Anchor } from '../../shared/document/anchors'
import { FlatText, leafText, type Span } from '../../shared/document/flat-text'
import { quoteAt } from '../../shared/document/quote'
import { ok, type Result } from '../../shared/result'
import { scrollTo } from '../editor/in-sight'
import type { OpenArticle } from '../editor/open-article.svelte'
import type { RichEditor } from '../editor/rich-editor.svelte'
import { CommentFaces } from './comment-faces'
import { placeToComment, type CommentPlace } from './comment-place'
import { paintPending } from './pending-mark'

const discussions = new WeakMap<OpenArticle, Discussion>()

/** The discussion of an opened article: the text, the fields and the list of comments look at the same one. */
export function discussionOf(article: OpenArticle): Discussion {
  const known = discussions.get(article)
  if (known !== undefined) return known
  const made = new Discussion(article)
  discussions.set(article, made)
  return made
}

/** A comment in the list, with the words it stands on now. */
export interface Thread {
  readonly comment: Comment
  /** The words it stands on now, or stood on; '' where it stands on none. */
  readonly words: string
  /** True where the words it was written on are no longer in the text. */
  readonly isGone: boolean
}

/** Most characters of the words that a card shows. */
const mostWords = 160

/**
 * The comments of one opened article, and what a person does about them in this window: which one is
 * looked at, and which is being written.
 */
export class Discussion {
  readonly faces = new CommentFaces()
  readonly #article: OpenArticle
  #rich = $state.raw<RichEditor | null>(null)
  #anchors = $state.raw<readonly Anchor[] | null>(null)
  #words = $state.raw<ReadonlyMap<string, string>>(new Map())
  #selected = $state<string | null>(null)
  #pending = $state.raw<CommentPlace | null>(null)
  #doc: unknown = null

  constructor(article: OpenArticle) {
    this.#article = article
  }

  /** Every comment that nobody resolved, in reading order. */
  readonly open = $derived.by(() => this.#threads(openComments(this.#comments)))

  /** The resolved ones, in reading order. */
  readonly resolved = $derived.by(() =>
    this.#threads(this.#comments.filter(({ resolved }) => resolved)),
  )

  /** The comment that is looked at. */
  get selected(): string | null {
    return this.#selected
  }

  /** What a comment is being written on. */
  get pending(): CommentPlace | null {
    return this.#pending
  }

  /** How many open comments stand on a field. */
  countOn(field: string): number {
    return this.open.filter(({ comment }) => comment.field === field).length
  }

  /** Joins the text; the answer parts them. */
  start(rich: RichEditor): () => void {
    this.#rich = rich
    this.#look()
    const stops = [rich.onSettled(() => this.#look())]
    const follow = ({ transaction }: { transaction: { mapping: Mapping } }) =>
      this.#follow(transaction.mapping)
    rich.core.on('transaction', follow)
    return () => {
      stops.forEach((stop) => stop())
      rich.core.off('transaction', follow)
      paintPending(null, null)
      this.#rich = null
    }
  }

  /** Looks at the text again at once: comments came or went. */
  look(): void {
    this.#doc = null
    this.#look()
  }

  /** Paints the words that a comment is being written on. */
  paint(): void {
    if (this.#rich?.isComposing === false)
      paintPending(this.#rich.core.view, this.#pending?.span ?? null)
  }

  select(id: string | null): void {
    this.#selected = id
  }

  /** Begins a comment on what is selected, on the field that has the focus, or on the whole story. */
  begin(): void {
    this.#pending = placeToComment(this.#article, this.#rich)
    this.#selected = null
  }

  beginOn(place: CommentPlace): void {
    this.#pending = place
    this.#selected = null
  }

  /** Puts away what was being written. */
  giveUp(): void {
    this.#pending = null
  }

  /** Says what was written on the pending place. */
  async send(text: string): Promise<Result<null>> {
    const place = this.#pending
    if (place === null) return ok(null)
    const comment = newId()
    const said = await this.#article.discuss({ type: 'add', comment, ...this.#named(place), text })
    if (!said.ok) return said
    this.#pending = null
    this.#selected = comment
    this.look()
    return said
  }

  ask(request: Exclude<CommentRequest, { type: 'add' }>): Promise<Result<null>> {
    return this.#article.discuss(request)
  }

  /** Goes to the next or previous open comment, round the ends: from the one looked at, else from the caret. */
  step(by: 1 | -1): Thread | null {
    const { open } = this
    const at = open.findIndex(({ comment }) => comment.id === this.#selected)
    const next = at === -1 ? this.#nearCaret(by) : open.at((at + by) % open.length)
    if (next === undefined) return null
    this.#selected = next.comment.id
    this.#pending = null
    this.show(next.comment.id)
    return next
  }

  /** Brings the words of a comment into sight. False where it stands on none. */
  show(id: string): boolean {
    const span = this.#spanOf(id)
    const rich = this.#rich
    if (span === null || rich === null || rich.isComposing) return false
    const { view } = rich.core
    rich.core.commands.setTextSelection(span.from)
    const page = view.dom.closest<HTMLElement>('.page')
    if (page !== null) scrollTo(view, page, span)
    return true
  }

  /** Gives the keyboard to the words of a comment. */
  focus(id: string): boolean {
    if (!this.show(id)) return false
    this.#rich?.core.view.focus()
    return true
  }

  /** The open comment on the words at a position: the one on the fewest words. */
  findAt(position: number): string | null {
    const open = new Set(this.open.map(({ comment }) => comment.id))
    const length = ({ spans }: Anchor) => spans.reduce((sum, { from, to }) => sum + to - from, 0)
    const [nearest] = (this.#anchors ?? [])
      .filter(({ id }) => open.has(id))
      .filter(({ spans }) => spans.some(({ from, to }) => from <= position && position <= to))
      .sort((a, b) => length(a) - length(b))
    return nearest?.id ?? null
  }

  get #comments(): readonly Comment[] {
    return this.#article.view.internal.comments
  }

  #threads(comments: readonly Comment[]): readonly Thread[] {
    if (comments.length === 0) return []
    const { draft, internal } = this.#article
    const fields = textFields(draft, internal).map(({ path }) => path)
    const anchored = this.#anchors?.map(({ id }) => id) ?? anchoredIn(draft.body)
    return inReadingOrder(comments, fields, anchored).map((comment) => {
      const isGone = comment.field === 'body' && !anchored.includes(comment.id)
      const now = this.#words.get(comment.id)
      return { comment, isGone, words: now ?? shortened(comment.quote?.text ?? '') }
    })
  }

  #named({ field, span, words }: CommentPlace): Pick<Adding, 'field' | 'quote' | 'span'> {
    const rich = this.#rich
    if (span !== null && rich !== null) {
      const quote = quoteAt(new FlatText(rich.core.state.doc), span)
      return { field: 'body', quote, span: { ...span } }
    }
    if (field === null) return {}
    return words === '' ? { field } : { field, quote: { text: words, before: '', after: '' } }
  }

  /** What is being written stays on its words while the text around them changes. */
  #follow(mapping: Mapping): void {
    const span = this.#pending?.span
    if (this.#pending === null || span == null) return
    const next = { from: mapping.map(span.from, 1), to: mapping.map(span.to, -1) }
    if (next.from === span.from && next.to === span.to) return
    this.#pending = { ...this.#pending, span: next.from < next.to ? next : null }
  }

  #look(): void {
    const rich = this.#rich
    if (rich === null || rich.core.isDestroyed) return
    const { doc } = rich.core.state
    this.paint()
    if (doc === this.#doc) return
    this.#doc = doc
    if (!this.#comments.some(({ field }) => field === 'body')) return
    const anchors = anchorsIn(doc)
    this.#anchors = anchors
    this.#words = new Map(
      anchors.map(({ id, spans }) => [
        id,
        shortened(
          spans
            .map(({ from, to }) =>
              doc.textBetween(from, Math.min(to, from + mostWords * 2), ' ', leafText),
            )
            .join(' … '),
        ),
      ]),
    )
  }

  #nearCaret(by: 1 | -1): Thread | undefined {
    const caret = this.#rich?.core.state.selection.from ?? 0
    const begins = ({ comment }: Thread) => this.#spanOf(comment.id)?.from ?? null
    const isPast = (thread: Thread) => (begins(thread) ?? -1) >= caret
    const isBefore = (thread: Thread) => (begins(thread) ?? Infinity) < caret
    return by === 1
      ? (this.open.find(isPast) ?? this.open[0])
      : (this.open.findLast(isBefore) ?? this.open.at(-1))
  }

  #spanOf(id: string): Span | null {
    return this.#anchors?.find((anchor) => anchor.id === id)?.spans[0] ?? null
  }
}

type Adding = Extract<CommentRequest, { type: 'add' }>
type Mapping = { map(position: number, side?: number): number }

function shortened(text: string): string {
  const plain = text.replace(/[\s\ufffc]+/g, ' ').trim()
  const characters = Array.from(plain)
  return characters.length > mostWords ? `${characters.slice(0, mostWords).join('')}…` : plain
}
