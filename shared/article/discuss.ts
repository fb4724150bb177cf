import * as v from 'valibot'
import { ok, refuse } from '../result'
import type { Result } from '../result'
import { entryIdSchema, textSchema } from './fields'
import type { PersonId } from './ids'
import { quoteSchema } from './internal'
import type { Comment, Reply } from './internal'
import { mentionedIn } from './mentions'
import type { Person } from './person'

const position = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What a person may ask of the comments of an article. */
export const commentRequestSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('add'),
    /** A fresh id, made by whoever asks. */
    comment: entryIdSchema,
    /** As in a comment; `body` comes with the quote, and with the words' place in the saved text. */
    field: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
    quote: v.exactOptional(quoteSchema),
    span: v.exactOptional(v.strictObject({ from: position, to: position })),
    text: textSchema,
  }),
  v.strictObject({ type: v.literal('reply'), comment: entryIdSchema, text: textSchema }),
  v.strictObject({
    type: v.literal('change'),
    comment: entryIdSchema,
    reply: v.exactOptional(entryIdSchema),
    text: textSchema,
  }),
  v.strictObject({
    type: v.literal('remove'),
    comment: entryIdSchema,
    reply: v.exactOptional(entryIdSchema),
  }),
  v.strictObject({ type: v.picklist(['resolve', 'reopen']), comment: entryIdSchema }),
])

export type CommentRequest = Readonly<v.InferOutput<typeof commentRequestSchema>>

/** Who speaks, and what a new entry is made with. */
export interface Speaker {
  readonly by: PersonId
  readonly at: string
  /** For a reply. */
  readonly newId: string
  /** Everybody who can be mentioned. */
  readonly people: readonly Person[]
}

/**
 * The comments after a request, or why it may not be.
 *
 * Anybody may comment, answer, resolve and open again; only whoever wrote something may change or remove
 * it, and a comment that others answered stays. An answer opens a resolved comment again. Author and time
 * are the speaker's: what a window says of them does not count.
 */
export function discuss(
  comments: readonly Comment[],
  request: CommentRequest,
  speaker: Speaker,
): Result<readonly Comment[]> {
  if (request.type === 'add') return added(comments, request, speaker)
  const comment = comments.find(({ id }) => id === request.comment)
  if (comment === undefined) return refuse('refusal.noSuchComment')
  const changed = afterwards(comment, request, speaker)
  if (!changed.ok) return changed
  const { value } = changed
  return ok(comments.flatMap((one) => (one !== comment ? [one] : value === null ? [] : [value])))
}

type Adding = Extract<CommentRequest, { type: 'add' }>

function added(
  comments: readonly Comment[],
  request: Adding,
  speaker: Speaker,
): Result<readonly Comment[]> {
  if (comments.some(({ id }) => id === request.comment))
    return refuse('refusal.invalid', { values: { detail: 'comment: a fresh id' } })
  const said = spoken(request.text, speaker)
  if (!said.ok) return said
  const { field, quote } = request
  const comment: Comment = {
    id: request.comment,
    by: speaker.by,
    at: speaker.at,
    ...said.value,
    ...(field === undefined ? {} : { field }),
    ...(quote === undefined ? {} : { quote }),
    resolved: false,
  }
  return ok([...comments, comment])
}

/** The comment after the request; null where it is gone. */
function afterwards(
  comment: Comment,
  request: Exclude<CommentRequest, Adding>,
  speaker: Speaker,
): Result<Comment | null> {
  switch (request.type) {
    case 'reply':
      return replied(comment, request.text, speaker)
    case 'change':
      return changed(comment, request.reply, request.text, speaker)
    case 'remove':
      return removed(comment, request.reply, speaker)
    case 'resolve': {
      if (comment.resolved) return ok(comment)
      return ok({ ...comment, resolved: true, settled: { by: speaker.by, at: speaker.at } })
    }
    case 'reopen':
      return ok(reopened(comment))
  }
}

function replied(comment: Comment, text: string, speaker: Speaker): Result<Comment> {
  const said = spoken(text, speaker)
  if (!said.ok) return said
  const reply: Reply = { id: speaker.newId, by: speaker.by, at: speaker.at, ...said.value }
  return ok({ ...reopened(comment), replies: [...(comment.replies ?? []), reply] })
}

function changed(
  comment: Comment,
  reply: string | undefined,
  text: string,
  speaker: Speaker,
): Result<Comment> {
  const said = spoken(text, speaker)
  if (!said.ok) return said
  const anew = <One extends Reply>({ mentions: _before, ...one }: One) =>
    ({ ...one, ...said.value, changedAt: speaker.at }) as One
  if (reply === undefined)
    return comment.by === speaker.by ? ok(anew(comment)) : refuse('refusal.notYourComment')
  const own = ownReply(comment, reply, speaker)
  if (!own.ok) return own
  const replies = (comment.replies ?? []).map((one) => (one === own.value ? anew(one) : one))
  return ok({ ...comment, replies })
}

function removed(
  comment: Comment,
  reply: string | undefined,
  speaker: Speaker,
): Result<Comment | null> {
  if (reply === undefined) {
    if (comment.by !== speaker.by) return refuse('refusal.notYourComment')
    return (comment.replies ?? []).length > 0 ? refuse('refusal.commentAnswered') : ok(null)
  }
  const own = ownReply(comment, reply, speaker)
  if (!own.ok) return own
  const { replies = [], ...bare } = comment
  const kept = replies.filter((one) => one !== own.value)
  return ok(kept.length === 0 ? bare : { ...bare, replies: kept })
}

function ownReply(comment: Comment, id: string, { by }: Speaker): Result<Reply> {
  const reply = comment.replies?.find((one) => one.id === id)
  if (reply === undefined) return refuse('refusal.noSuchComment')
  return reply.by === by ? ok(reply) : refuse('refusal.notYourComment')
}

function reopened({ settled: _before, ...comment }: Comment): Comment {
  return { ...comment, resolved: false }
}

function spoken(text: string, { people }: Speaker): Result<Pick<Reply, 'text' | 'mentions'>> {
  const words = text.trim()
  if (words === '') return refuse('refusal.commentEmpty')
  const mentions = mentionedIn(words, people)
  return ok(mentions.length === 0 ? { text: words } : { text: words, mentions: [...mentions] })
}
