import type { Content } from '../shared/article/content'
import { discuss } from '../shared/article/discuss'
import type { CommentRequest } from '../shared/article/discuss'
import type { ArticleId } from '../shared/article/ids'
import type { Comment, Internal } from '../shared/article/internal'
import type { Article } from '../shared/desk/article'
import { withoutAnchors } from '../shared/document/anchor-marks'
import { anchoredWords, withAnchor, withAnchors } from '../shared/document/anchors'
import type { Quote } from '../shared/document/quote'
import type { Body } from '../shared/document/body'
import type { ArticleView } from '../shared/ipc'
import { ok } from '../shared/result'
import type { Result } from '../shared/result'
import { viewOf } from './article-view'
import type { Actor, Host } from './host'

/**
 * Carries out one request about the comments of an article: durable when answered.
 *
 * Asks for nobody's right to edit, only for a person: whoever reads may say something, on a text in review
 * and on a sealed one too. The content stays what it is, and with it every approval; neither the log nor
 * the revisions hear of it.
 */
export async function doComment(
  host: Host,
  actor: Actor,
  id: ArticleId,
  request: CommentRequest,
): Promise<Result<ArticleView>> {
  const people = host.library.desk().people.map(({ person }) => person)
  const changed = await host.library.changeArticle(id, ({ value: article }) => {
    const speaker = { by: actor.person.id, at: host.now(), newId: host.newId(), people }
    const said = discuss(article.internal.comments, request, speaker)
    if (!said.ok) return said
    const { draft, internal } = article
    const body = bodyAfter(draft.body, request)
    return ok({
      ...article,
      draft: body === draft.body ? draft : { ...draft, body },
      internal: { ...withSuggestion(internal, request), comments: [...said.value] },
    })
  })
  if (!changed.ok) return changed
  host.tell('article.changed', { id })
  return ok(viewOf(host, changed.value, actor.person))
}

/**
 * A draft whose text came from a revision or from outside, where no comment stands on it, with the comments
 * of the article back on their words.
 */
export function withComments(
  draft: Content,
  article: Pick<Article, 'draft' | 'internal'>,
): Content {
  const quotes = quotesOf(article.internal)
  if (quotes.size === 0) return draft
  const asMade = withAnchors(draft.body, quotes)
  const body = withAnchors(asMade, anchoredWords(article.draft.body))
  return { ...draft, body }
}

/** The text as it is suggested has the comment too: that is the one people see. */
function withSuggestion(internal: Internal, request: CommentRequest): Internal {
  const { suggested } = internal
  if (suggested?.body === undefined) return internal
  return { ...internal, suggested: { ...suggested, body: bodyAfter(suggested.body, request) } }
}

function quotesOf({ comments }: Internal): ReadonlyMap<string, Quote> {
  return new Map(comments.filter(isOnWords).map(({ id, quote }) => [id, quote] as const))
}

function isOnWords(comment: Comment): comment is Comment & { readonly quote: Quote } {
  return comment.field === 'body' && comment.quote !== undefined
}

function bodyAfter(body: Body, request: CommentRequest): Body {
  if (request.type === 'remove' && request.reply === undefined)
    return withoutAnchors(body, new Set([request.comment]))
  if (request.type !== 'add' || request.field !== 'body' || request.quote === undefined) return body
  return withAnchor(body, request.comment, request.quote, request.span ?? null)
}
